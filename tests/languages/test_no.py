"""Norwegian: bokmål and nynorsk, forms of address, word order, passives, compounds, spellings."""

from __future__ import annotations

import pytest

from apolint.checks.analyzer import Analyzer

FOUND = [
    # conservative and radical bokmål
    ("Vi beklager, men boken var feilbundet.", "BLM104"),
    ("Vi beklager, men boka var feil innbundet.", "BLM104"),
    ("Saken ble glemt.", "BLM106"),
    ("Saka blei glemt.", "BLM106"),
    ("Du misforsto avtalen.", "BLM108"),
    ("Du misforstod avtala.", "BLM108"),
    # nynorsk
    ("Orsak viss me var seine.", "BLM103"),
    ("Det vart gjort ein feil.", "BLM106"),
    ("Du gløymde å låse døra.", "BLM101"),
    ("Den ripa er ikkje noko å gråte for.", "MIN202"),
    # inversion after an adverbial
    ("Dessverre glemte du å låse døra.", "BLM101"),
    ("Du glemte dessverre å låse døra.", "BLM101"),
    ("I går beklaget vi feilen, men regnet var ikke vår skyld.", "BLM104"),
    ("Her må du nesten finne deg i støyen.", "MIN204"),
    # conditions without an "if"
    ("Har vi sendt feil vare, beklager vi det.", "BLM103"),
    ("Hadde du ringt i går, var det ordnet.", "BLM101"),
    ("Hadde du lest brevet, visste du det.", "BLM108"),
    # s-passive and bli-passive
    ("Kravet avvises med dette.", "NXT412"),
    ("Dette må påregnes.", "MIN203"),
    ("Blomstene ble forvekslet.", "BLM106"),
    ("Blomane vart forbytte.", "BLM106"),
    # compounds
    ("Det var småfeil på tre av lampene.", "MIN201"),
    ("En kortvarig leveringsforsinkelse må du regne med.", "MIN201"),
    # du, dere, De
    ("Beklager at du føler det slik.", "BLM105"),
    ("Vi beklager at dere føler det slik.", "BLM105"),
    ("Vi beklager at De føler det slik.", "BLM105"),
    # no æ, ø, å on the keyboard
    ("Vaer taalmodig, saa ordner det seg.", "MIN204"),
    ("Skaden ma du selv ta opp med verkstedet.", "NXT413"),
    # little words that look like abbreviations
    ("Det må dere finne dere i.", "MIN204"),
]

LEFT_ALONE = [
    ("De forsvant fra lista, sa naboene.", "BLM101"),  # de: they
    ("Du ble trukket to ganger i mars.", "BLM101"),
    ("Vi beklager at vi skuffet deg.", "BLM105"),
    ("Levering tar normalt to dager.", "MIN203"),
    ("Skulle du trenge hjelp, sitter vi i chatten.", "BLM103"),
    ("Den lille esken ligger i postkassa.", "MIN201"),
    ("Det var her før jul.", "BLM106"),  # før is not for, var is not vår
    ("Takk for tålmodigheten!", "MIN204"),
]

FORMS = [
    ("Beklager at jeg ikke svarte deg i går.", "nb", "du"),
    ("Vi beklagar at me ikkje svara dykk i går.", "nn", "dere"),
    ("Vi beklager at De måtte vente, og sender Dem et nytt kort.", "nb", "De"),
    ("Vi beklager at dere måtte vente på bordet.", "nb", "dere"),
    ("Eg veit ikkje kva som hende, men det vart for seint.", "nn", "du"),
]


@pytest.mark.parametrize(("text", "code"), FOUND, ids=[text[:30] for text, _ in FOUND])
def test_found(analyzer: Analyzer, text: str, code: str) -> None:
    assert code in [fault.code for fault in analyzer.analyse(text, "no").faults]


@pytest.mark.parametrize(("text", "code"), LEFT_ALONE, ids=[text[:30] for text, _ in LEFT_ALONE])
def test_left_alone(analyzer: Analyzer, text: str, code: str) -> None:
    assert code not in [fault.code for fault in analyzer.analyse(text, "no").faults]


@pytest.mark.parametrize(("text", "variant", "address"), FORMS, ids=[text[:30] for text, _, _ in FORMS])
def test_variant_and_address(analyzer: Analyzer, text: str, variant: str, address: str) -> None:
    analysis = analyzer.analyse(text, "no")
    assert (analysis.variant, analysis.address) == (variant, address)


def test_suggestions_speak_the_variant_of_the_message(analyzer: Analyzer) -> None:
    bokmal = analyzer.analyse("Beklager ulempen. Jeg vet ikke hva som skjedde.", "no")
    nynorsk = analyzer.analyse("Beklagar bryet. Eg veit ikkje kva som hende.", "no")
    said = [next(f.suggestion.text for f in a.faults if f.code == "OWN303" and f.suggestion) for a in (bokmal, nynorsk)]
    assert ["beklager" in said[0], "beklagar" in said[1]] == [True, True]
