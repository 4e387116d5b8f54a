"""Finnish: person in the verb ending, cases, possessive suffixes, clitics, compounds, chat forms, missing umlauts."""

from __future__ import annotations

import pytest

from apolint.checks.analyzer import Analyzer

FOUND = [
    # blame in the ending of the verb, formal and spoken
    ("Unohditte vahvistaa varauksen.", "BLM101"),
    ("Et ilmoittanut uutta osoitetta.", "BLM101"),
    ("Ette ole noutaneet lähetystä.", "BLM101"),
    ("Kortti lukittui huolimattomuutenne vuoksi.", "BLM101"),
    # necessive: the genitive tells who
    ("Teidän olisi pitänyt tarkistaa mitat.", "BLM101"),
    ("Alihankkijan olisi pitänyt tarkistaa mitat.", "BLM102"),
    ("Osoite olisi pitänyt tarkistaa.", "BLM106"),
    # agentless passive and intransitive
    ("Tilaus unohdettiin lähettää.", "BLM106"),
    ("Laskutuksessa on päässyt tapahtumaan virhe.", "BLM106"),
    # conditions and but-words
    ("Sori jos viesti oli epäselvä.", "BLM103"),
    ("Pahoittelemme mahdollista melua.", "BLM103"),
    ("Pahoittelemme melua, muttemme voi lopettaa työtä.", "BLM104"),
    # diminishing compounds, clitics, missing umlauts
    ("Kyse on pikkuviasta.", "MIN201"),
    ("Eihän siinä mitään vakavaa ole.", "MIN202"),
    ("Eihan siina mitaan vakavaa ole.", "MIN202"),
    ("Korjaamme väittämäsi vuodon.", "MIN205"),
]

LEFT_ALONE = [
    ("Meidän olisi pitänyt tarkistaa mitat.", "BLM101"),
    ("Meiltä pääsi tapahtumaan virhe.", "BLM106"),
    ("Korjaamme ilmoittamasi vuodon.", "MIN205"),
    ("Soita meille, jos paketti ei tule.", "BLM103"),
    ("Lähetämme sinulle pienen paketin.", "MIN201"),
    ("Kiitos kärsivällisyydestänne.", "MIN204"),
]


@pytest.mark.parametrize(("text", "code"), FOUND, ids=[text[:30] for text, _ in FOUND])
def test_found(analyzer: Analyzer, text: str, code: str) -> None:
    assert code in [fault.code for fault in analyzer.analyse(text, "fi").faults]


@pytest.mark.parametrize(("text", "code"), LEFT_ALONE, ids=[text[:30] for text, _ in LEFT_ALONE])
def test_left_alone(analyzer: Analyzer, text: str, code: str) -> None:
    assert code not in [fault.code for fault in analyzer.analyse(text, "fi").faults]


@pytest.mark.parametrize(
    ("text", "address"),
    [("Korjasimme laskusi, näet sen tililläsi.", "sinä"), ("Korjasimme laskunne, voitte maksaa sen nyt.", "te")],
)
def test_address(analyzer: Analyzer, text: str, address: str) -> None:
    assert analyzer.analyse(text, "fi").address == address
