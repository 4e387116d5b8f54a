"""English: contractions, chat spellings, British and American forms, innocent twins."""

from __future__ import annotations

import pytest

from apolint.checks.analyzer import Analyzer

FOUND = [
    # contractions, written out, and without the apostrophe
    ("You didn't lock the shed.", "BLM101"),
    ("You did not lock the shed.", "BLM101"),
    ("You didnt lock the shed.", "BLM101"),
    ("The system won’t let me print it.", "BLM107"),
    ("It could've been worse.", "MIN206"),
    # -ise and -ize, noun and verb, chat
    ("We apologise if the tea was cold.", "BLM103"),
    ("We apologize if the tea was cold.", "BLM103"),
    ("Apologies if the tea was cold.", "BLM103"),
    ("soz if the tea was cold", "BLM103"),
    # conditions without an "if"
    ("Should the tea have been cold, we apologise.", "BLM103"),
    ("Were the tea to prove cold, we would of course apologise.", "BLM103"),
    # who did it
    ("Your coats were mixed up.", "BLM106"),
    ("The porter mixed up your coats.", "BLM102"),
    ("Our courier lost your coats.", "BLM102"),
    # whose feeling it is
    ("Sorry you were upset by the song.", "BLM105"),
    # hyphens
    ("There was a mix-up with your coats.", "BLM106"),
    ("A tiny mix-up with your coats.", "MIN201"),
]
CLEAN = [
    ("Your coats were mixed up by us.", "BLM106"),
    ("We mixed up your coats.", "BLM102"),
    ("We are sorry that we upset you.", "BLM105"),
    ("Sorry to hear that the tea was cold, but that is soon mended.", "BLM104"),
    ("The hall holds at least 40 people.", "MIN206"),
    ("We have just sent a small parcel.", "MIN201"),
    ("Tell us if the tea is cold.", "BLM103"),
    ("It was nothing but our own fault, and we apologise.", "BLM104"),
]


def codes(analyzer: Analyzer, text: str) -> set[str]:
    return {fault.code for fault in analyzer.analyse(text, "en", "complaint").faults}


@pytest.mark.parametrize(("text", "code"), FOUND)
def test_is_found(analyzer: Analyzer, text: str, code: str) -> None:
    assert code in codes(analyzer, text)


@pytest.mark.parametrize(("text", "code"), CLEAN)
def test_is_left_alone(analyzer: Analyzer, text: str, code: str) -> None:
    assert code not in codes(analyzer, text)
