"""Sentences on the scales: what weights drop, what they find by themselves, and what they leave to the lines."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from apolint.catalogue import Catalogue
from apolint.checks.analyzer import Analyzer
from apolint.errors import PackError
from apolint.packs.load import load_language
from apolint.packs.weights import WEIGHTS, Weights, read_weights, write_weights

PACK = """
code: BLM101
words:
  blame: fault, failing
phrases: |
  your <blame>
leave: |
  no fault of yours
"""
ROWS = {
    "^": (-4.0,),
    "*ful": (-30.0,),
    "left it": (25.0,),
    "left us": (60.0,),
    "=BLM101:blame": (1.5,),
    "solely": (15.0,),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "words.yml").write_text("lists:\n  unused: unused\n", encoding="utf-8")
    (tmp_path / "en" / "BLM101.yml").write_text(PACK, encoding="utf-8")
    write_weights(tmp_path / "en" / WEIGHTS, weights_of(("BLM101",), ROWS))
    return tmp_path


def weights_of(owners: tuple[str, ...], rows: dict[str, tuple[float, ...]]) -> Weights:
    return Weights(owners, {feature: row for row, feature in enumerate(rows)}, np.array(list(rows.values())))


def found(folder: Path, catalogue: Catalogue, text: str, kind: str = "complaint") -> list[str]:
    faults = Analyzer([folder], catalogue).analyse(text, "en", kind).faults
    return [text[fault.span.start : fault.span.end] for fault in faults if fault.code == "BLM101"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was your fault.", ["your fault"]),
        ("It was your fault, o wonderful, graceful, helpful, tactful one.", []),  # the words speak against it
        ("After lunch, you left it on, as ever.", ["you left it on"]),  # no line: the heaviest clause
        ("You left it on, no fault of yours.", ["You left it on"]),
        ("You left it on by no fault of yours.", []),  # what a leave line takes back stays taken back,
        ("You left us here by no fault of yours.", ["You left us here by no fault of yours"]),  # unless it is sure
        ("It was your fault that you left it.", ["your fault"]),  # one finding: that of the line
        ("You left them on.", []),
        ("You left it.", []),  # a fragment
    ],
)
def test_weighed(folder: Path, catalogue: Catalogue, text: str, expected: list[str]) -> None:
    assert found(folder, catalogue, text) == expected


def test_the_only_fault_of_a_longer_message_needs_a_line(folder: Path, catalogue: Catalogue) -> None:
    rest = " It was seen to at once. All is well."
    assert found(folder, catalogue, "After lunch, you left it on, as ever." + rest) == []
    assert found(folder, catalogue, "After lunch, you left it on, as ever. All is well.") == ["you left it on"]
    assert found(folder, catalogue, "You left it on, as ever. It was your fault." + rest) == [
        "You left it on",
        "your fault",
    ]
    assert found(folder, catalogue, "It was your fault." + rest) == ["your fault"]


def test_a_line_with_a_safe_fix_is_not_doubted(folder: Path, catalogue: Catalogue) -> None:
    text = "It was your fault, o wonderful, graceful, helpful, tactful one."
    pack = folder / "en" / "BLM101.yml"
    for arrow, expected in (("?=>", []), ("=>", ["your fault"])):
        pack.write_text(PACK.replace("  your <blame>\n", f"  your <blame>  {arrow}  the <blame>\n"), encoding="utf-8")
        assert found(folder, catalogue, text) == expected


def test_in_a_routine_message_a_line_needs_more_weight_and_weight_alone_does_not_do(
    folder: Path, catalogue: Catalogue
) -> None:
    text = "It was your fault. It was solely your fault. You left it on."
    assert found(folder, catalogue, text, "routine") == ["your fault"]
    assert found(folder, catalogue, text) == ["your fault", "your fault", "You left it on"]


def test_a_house_pack_is_not_judged_by_weights_that_know_nothing_of_it(
    folder: Path, tmp_path_factory: pytest.TempPathFactory, catalogue: Catalogue
) -> None:
    house = tmp_path_factory.mktemp("house")
    (house / "en").mkdir()
    (house / "en" / "BLM101.yml").write_text("code: BLM101\nphrases: |\n  shameful\n", encoding="utf-8")
    faults = (
        Analyzer([folder, house], catalogue).analyse("How shameful, graceful. You left it.", "en", "complaint").faults
    )
    assert [fault.code for fault in faults if fault.code == "BLM101"] == ["BLM101"]


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    weights = weights_of(("BLM101", "apology"), {"^": (-4.1, 0.0), "# 1": (0.5, -12.0)})
    write_weights(tmp_path / WEIGHTS, weights)
    read = read_weights(tmp_path / WEIGHTS)
    assert (read.owners, read.rows) == (weights.owners, weights.rows)
    assert np.allclose(read.table, weights.table)


@pytest.mark.parametrize("row", ["word\t1", "word\t1\tmuch", "word"])
def test_a_row_that_cannot_be_read_is_named(tmp_path: Path, row: str) -> None:
    path = tmp_path / "en" / WEIGHTS
    path.parent.mkdir()
    path.write_text(f"\tBLM101\tapology\n^\t1\t2\n{row}\n", encoding="utf-8")
    with pytest.raises(PackError, match="expected a feature and 2 whole numbers") as raised:
        load_language([tmp_path], "en")
    assert raised.value.place and raised.value.place.line == 3
