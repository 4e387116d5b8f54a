"""The packs keep what they reached on messages that did not shape them when they were written.

Each `<lang>-<n>.jsonl` was written and labelled after the catalogue alone by somebody who had seen neither packs nor
evaluation set, and nothing was learned from it; `floors.json` holds, for each, what is reached now, a little below.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from apolint.catalogue import Catalogue
from apolint.checks.analyzer import Analyzer
from tests.quality.scoring import read_records, score

HERE = Path(__file__).parent
FLOORS = json.loads((HERE / "floors.json").read_text(encoding="utf-8"))


def test_every_set_has_its_floors() -> None:
    assert sorted(FLOORS) == sorted(path.stem for path in HERE.glob("*.jsonl"))


@pytest.mark.parametrize("name", sorted(FLOORS))
def test_floor(name: str, analyzer: Analyzer, catalogue: Catalogue) -> None:
    reached = score(read_records(HERE / f"{name}.jsonl"), analyzer, catalogue).reached()
    assert all(reached[group] >= floor for group, floor in FLOORS[name].items()), reached
