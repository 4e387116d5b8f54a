"""English: contractions, American and British spelling, chat, who did it, words with an innocent twin."""

from __future__ import annotations

import pytest

from apolint.checks.analyzer import Analyzer
from tests.languages.tables import codes, found

FOUND = [
    # contractions, written out, and without the apostrophe
    ("You didn't lock the shed.", "BLM101", "You didn't"),
    ("You did not lock the shed.", "BLM101", "You did not"),
    ("You didnt lock the shed.", "BLM101", "You didnt"),
    ("You hadn't locked the gate.", "BLM101", "You hadn't"),
    ("You should've checked the tide table.", "BLM101", "You should've"),
    ("You shouldn’t have opened the oven.", "BLM101", "You shouldn’t have"),
    ("The system won’t let me print it.", "BLM107", "The system won’t let"),
    ("We aren't allowed to open the box.", "BLM107", "We aren't allowed"),
    ("I'm sorry you're feeling that way.", "BLM105", "sorry you're feeling that way"),
    ("We're sorry if you've been kept waiting.", "BLM103", "sorry if"),
    ("It could've been worse.", "MIN206", "It could've been worse"),
    ("We'll answer as soon as possible.", "NXT411", "as soon as possible"),
    # American and British spelling
    ("We apologise if the colour ran.", "BLM103", "We apologise if"),
    ("We apologize if the color ran.", "BLM103", "We apologize if"),
    ("Your booking was cancelled by mistake.", "BLM106", "booking was cancelled by mistake"),
    ("Your booking was canceled by mistake.", "BLM106", "booking was canceled by mistake"),
    ("You failed to recognise the warning light.", "BLM101", "You failed"),
    ("You failed to recognize the warning light.", "BLM101", "You failed"),
    ("We apologise for losing your key.", "apology", "We apologise"),
    ("We apologize for losing your key.", "apology", "We apologize"),
    # chat
    ("soz if the tea was cold", "BLM103", "soz if"),
    ("Apologies if the tea was cold.", "BLM103", "Apologies if"),
    ("u didnt lock the gate", "BLM101", "u didnt"),
    ("u shoulda checked the tide table", "BLM101", "u shoulda"),
    ("sry but thats how it works", "BLM104", "sry but"),
    ("sorry u feel that way", "BLM105", "sorry u feel that way"),
    ("just a lil glitch", "MIN201", "just a lil glitch"),
    ("its no biggie", "MIN202", "no biggie"),
    ("happens to everyone lol", "MIN203", "happens to everyone"),
    ("we'll get back to u asap", "NXT411", "asap"),
    ("we r rly sorry we lost ur key", "apology", "sorry"),
    # conditions without an "if"
    ("Should the tea have been cold, we apologise.", "BLM103", "Should the tea have been cold, we apologise"),
    (
        "Were the tea to prove cold, we would of course apologise.",
        "BLM103",
        "Were the tea to prove cold, we would of course apologise",
    ),
    ("We apologise in case the tea was cold.", "BLM103", "We apologise in case"),
    # who did it, and whose feeling it is
    ("Your coats were mixed up.", "BLM106", "coats were mixed up"),
    ("The porter mixed up your coats.", "BLM102", "The porter mixed up"),
    ("Our courier lost your coats.", "BLM102", "Our courier lost"),
    ("Sorry you were upset by the song.", "BLM105", "Sorry you were upset"),
    # hyphens, and words with an innocent twin
    ("There was a mix-up with your coats.", "BLM106", "There was a mix-up"),
    ("A tiny mix-up with your coats.", "MIN201", "A tiny mix-up"),
    ("It was a minor glitch in our colour chart.", "MIN201", "a minor glitch"),
]

LEFT_ALONE = [
    # contractions, written out, and without the apostrophe
    ("We didn't lock the gate.", "BLM101"),
    ("You don't need to lock the gate.", "BLM101"),
    # American and British spelling
    ("Tell us if the colour suits your kitchen.", "BLM103"),
    ("Tell us if the color suits your kitchen.", "BLM103"),
    # chat
    ("we didnt lock the gate, sorry about that", "BLM101"),
    ("lmk if u need a new key", "BLM103"),
    # conditions without an "if"
    ("Tell us if the tea is cold.", "BLM103"),
    # who did it, and whose feeling it is
    ("Your coats were mixed up by us.", "BLM106"),
    ("We mixed up your coats.", "BLM102"),
    ("We are sorry that we upset you.", "BLM105"),
    # hyphens, and words with an innocent twin
    ("We have just sent a small parcel.", "MIN201"),
    ("The hall holds at least 40 people.", "MIN206"),
    ("Sorry to hear that the tea was cold, but that is soon mended.", "BLM104"),
    ("It was nothing but our own fault, and we apologise.", "BLM104"),
]

FORMS = [
    ("We apologise: the colour of the centre panel is wrong.", "en-GB", "you"),
    ("We apologize: the color of the center panel is wrong.", "en-US", "you"),
    ("We cancelled the wrong cheque.", "en-GB", "you"),
    ("We canceled the wrong check.", "en-US", "you"),
]


@pytest.mark.parametrize(("text", "code", "words"), FOUND)
def test_found(analyzer: Analyzer, text: str, code: str, words: str) -> None:
    assert any(words in excerpt for excerpt in found(analyzer, text, "en", code))


@pytest.mark.parametrize(("text", "code"), LEFT_ALONE)
def test_left_alone(analyzer: Analyzer, text: str, code: str) -> None:
    assert code not in codes(analyzer, text, "en")


@pytest.mark.parametrize(("text", "variant", "address"), FORMS)
def test_variant_and_address(analyzer: Analyzer, text: str, variant: str, address: str) -> None:
    analysis = analyzer.analyse(text, "en")
    assert (analysis.variant, analysis.address) == (variant, address)
