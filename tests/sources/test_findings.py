"""Every finding in the golden files, at its row and column.

`findings.json` is written anew by `python -m tests.sources.test_findings`; read its diff like a lock file.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from apolint.config import Config
from apolint.linter import Linter
from apolint.selection import Rulebook
from apolint.textfile import read_file

GOLDEN = Path(__file__).parent / "golden"
EXPECTED = Path(__file__).parent / "findings.json"
FILES = sorted(GOLDEN.iterdir())


def found(path: Path) -> list[str]:
    """The findings of a golden file as `row:column-row:column CODE pointer`, by the default rules."""
    linter = Linter(Config(), Rulebook.load())
    findings = linter.lint(path.name, read_file(path).text).findings
    return [
        f"{f.location.row}:{f.location.column}-{f.end_location.row}:{f.end_location.column} {f.code} {f.pointer}"
        for f in findings
    ]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_findings(path: Path) -> None:
    assert found(path) == json.loads(EXPECTED.read_text(encoding="utf-8"))[path.name]


if __name__ == "__main__":
    text = json.dumps({path.name: found(path) for path in FILES}, ensure_ascii=False, indent=1)
    EXPECTED.write_text(text + "\n", encoding="utf-8")
