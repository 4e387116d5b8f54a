"""What phrase lines find, with small packs of our own in a language of plain words."""

from __future__ import annotations

from pathlib import Path

import pytest

from apolint.catalogue import Catalogue
from apolint.checks.analyzer import Analyzer
from apolint.errors import PackError

WORDS = """
lists:
  sorry: sorry, apologies, my bad
  harm: delay, <mess>, loss of data, !late
  mess: mess, late, total chaos
"""


def found(tmp_path: Path, catalogue: Catalogue, phrases: str, text: str, more: str = "") -> list[str]:
    """The underlined words that a BLM101 pack with these phrases finds."""
    folder = tmp_path / "en"
    folder.mkdir(exist_ok=True)
    (folder / "words.yml").write_text(WORDS, encoding="utf-8")
    lines = "".join(f"  {line}\n" for line in phrases.splitlines())
    (folder / "BLM101.yml").write_text(f"code: BLM101\nphrases: |\n{lines}{more}", encoding="utf-8")
    faults = Analyzer([tmp_path], catalogue).analyse(text, "en", "routine").faults
    return [text[fault.span.start : fault.span.end] for fault in faults]


@pytest.mark.parametrize(
    ("phrases", "text", "expected"),
    [
        ("<sorry> for", "We are Sorry, for it.", ["Sorry, for"]),
        ("<sorry> for", "My bad for it.", ["My bad for"]),
        ("<harm>", "A mess, loss of data, total chaos.", ["mess, loss of data, total chaos"]),
        ("<harm>", "It is late.", []),
        ("^ ..2 forgot", "It broke, you then forgot.", ["you then forgot"]),
        ("^ ..2 forgot", "It broke, forgot it.", ["forgot"]),
        ("it ..2 forgot", "It, you forgot.", []),
        ("you … forgot", "You, as so often in all these nine long months, forgot.", []),
        ("you … forgot", "You, as so often, forgot.", ["You, as so often, forgot"]),
        ("you .. forgot", "You, forgot.", []),
        ("you .. forgot", "You just forgot.", ["You just forgot"]),
        ("you (really) forgot", "You really forgot. You forgot.", ["You really forgot", "You forgot"]),
        ("[in case|if] you", "In case you ask, if you do.", ["In case you ask, if you"]),
        ("sorry !to", "Sorry to say. Sorry for you.", ["Sorry"]),
        ("^ please", "So, please. And please.", ["please"]),
        ("so : please", "So: please. So please.", ["So: please"]),
        ("so .. : please", "So we say: please. So we please.", ["So we say: please"]),
        ("so .. $", "So we say: please.", ["So we say"]),
        ("late $", "Too late, too late to go.", ["late"]),
        ("^^ but", "But so. And, but.", ["But"]),
        ("<sorry> & if", "If so, sorry.", ["If so, sorry"]),
        ("sorry & !if", "If so, sorry. Sorry.", ["Sorry"]),
        ("sorry // ^^ but", "Sorry. But no.", ["But"]),
        ("*ed:!need", "We need what you wanted.", ["wanted"]),
        ("we >>never<< said", "We never said.", ["never"]),
        ("don't", "We don't, we do not.", ["don't, we do not"]),
        ("#num days", "It took 12 days.", ["12 days"]),
        ("the #quoted", 'It is the "damage" only.', ['the "damage']),
        ("the #quoted", "It is the 'damage' only, and the players' shirts.", ["the 'damage"]),
        ("the #quoted", "See the ‘damage’ here.", ["the ‘damage"]),
        ("the players .. shirts", "It is the players' own shirts.", ["the players' own shirts"]),
        ("so #asked", "So what? So.", ["So what"]),
        ("late", "Late as before, so late.", ["Late as before, so late"]),
        ("late", "Late as never before in all these many long years, late.", ["Late", "late"]),
        ("late", "It is late. And late.", ["late", "late"]),
        ("late => later", "Late as before, so late.", ["Late", "late"]),
        ("the #name", "The Bank said the Bank.", ["The Bank said the Bank"]),
    ],
)
def test_phrase(tmp_path: Path, catalogue: Catalogue, phrases: str, text: str, expected: list[str]) -> None:
    assert found(tmp_path, catalogue, phrases, text) == expected


def test_leave_and_unless(tmp_path: Path, catalogue: Catalogue) -> None:
    more = "leave: |\n  no you\nunless: |\n  thanks\nunless-clause: |\n  us\n"
    text = "No you. You, thanks. You and us. You, and us. You."
    assert found(tmp_path, catalogue, "you", text, more) == ["You", "You"]


@pytest.mark.parametrize(("kind", "words"), [("complaint", ["You", "They"]), ("routine", ["You"])])
def test_lines_that_speak_in_complaints(tmp_path: Path, catalogue: Catalogue, kind: str, words: list[str]) -> None:
    text = "You. They."
    (tmp_path / "en").mkdir()
    pack = "code: BLM101\nphrases: |\n  you\nin-complaints: |\n  they\n"
    (tmp_path / "en" / "BLM101.yml").write_text(pack, encoding="utf-8")
    faults = Analyzer([tmp_path], catalogue).analyse(text, "en", kind).faults
    assert [text[f.span.start : f.span.end] for f in faults if f.code == "BLM101"] == words


def test_evidence_of_a_rule(tmp_path: Path, catalogue: Catalogue) -> None:
    folder = tmp_path / "en"
    folder.mkdir()
    (folder / "BLM102.yml").write_text("code: BLM102\nphrases: |\n  @BLM101 again\n", encoding="utf-8")
    assert found(tmp_path, catalogue, "you", "You again. Again.") == ["You", "You again"]


@pytest.mark.parametrize(
    ("phrases", "says"),
    [
        ("<nothing> here", "there is no word list 'nothing'"),
        ("[a | b]:!c", "a bracket takes no ':!'"),
        ("@nothing here", "there is no component or rule 'nothing'"),
        ("(all) (optional)", "the line needs a word that must be there"),
        ("for any harm => for the {harm}", "the fix asks for .harm., and the line holds no <harm>"),
    ],
)
def test_faulty_pack_says_where(tmp_path: Path, catalogue: Catalogue, phrases: str, says: str) -> None:
    with pytest.raises(PackError, match=rf"BLM101\.yml:3: {says}"):
        found(tmp_path, catalogue, phrases, "text")
