"""Norwegian: bokmål and nynorsk, word order, passives, compounds, du, dere and De, spellings without æ, ø and å."""

from __future__ import annotations

import pytest

from apolint.checks.analyzer import Analyzer
from tests.languages.tables import codes, found, suggestions

FOUND = [
    # bokmål, from conservative to radical
    ("Vi beklager, men boken var feilbundet.", "BLM104", "men"),
    ("Vi beklager, men boka var feil innbundet.", "BLM104", "men"),
    ("Saken ble glemt.", "BLM106", "ble glemt"),
    ("Saka blei glemt.", "BLM106", "blei glemt"),
    ("Du misforsto avtalen.", "BLM108", "Du misforsto"),
    ("Du misforstod avtala.", "BLM108", "Du misforstod"),
    ("Du oppgav feil adresse.", "BLM101", "Du oppgav feil"),
    ("Du oppga feil adresse.", "BLM101", "Du oppga feil"),
    # nynorsk
    ("Orsak viss me var seine.", "BLM103", "viss me var"),
    ("Det vart gjort ein feil.", "BLM106", "Det vart gjort ein feil"),
    ("Det vart gløymt å vaske golvet.", "BLM106", "vart gløymt"),
    ("Du gløymde å låse døra.", "BLM101", "Du gløymde"),
    ("Den ripa er ikkje noko å gråte for.", "MIN202", "ikkje noko å gråte"),
    ("Det var berre ein liten feil på kvitteringa.", "MIN201", "var berre ein liten feil"),
    ("Som me alt har sagt, er billetten ugyldig.", "BLM108", "Som me alt har sagt"),
    ("Me lagar ein ny nøkkel til deg.", "action", "Me lagar ein"),
    # inversion after an adverbial
    ("Dessverre glemte du å låse døra.", "BLM101", "glemte du"),
    ("Du glemte dessverre å låse døra.", "BLM101", "Du glemte"),
    ("Etter kvart gløymde du å betale.", "BLM101", "gløymde du"),
    ("Derfor har du selv skylda.", "BLM101", "har du selv skylda"),
    ("I går beklaget vi feilen, men regnet var ikke vår skyld.", "BLM104", "men"),
    ("Her må du nesten finne deg i støyen.", "MIN204", "Her må du nesten finne deg i"),
    ("I morgon lagar me ein ny nøkkel.", "action", "lagar me ein"),
    # conditions without an "if"
    ("Har vi sendt feil vare, beklager vi det.", "BLM103", "Har vi sendt"),
    ("Hadde du ringt i går, var det ordnet.", "BLM101", "Hadde du ringt"),
    ("Hadde du lest brevet, visste du det.", "BLM108", "Hadde du lest"),
    # s-passive
    ("Kravet avvises med dette.", "NXT412", "avvises med dette"),
    ("Saken anses som avsluttet.", "NXT412", "Saken anses som avsluttet"),
    ("Dette må påregnes.", "MIN203", "må påregnes"),
    ("Noe ventetid må påregnes i romjulen.", "MIN203", "må påregnes"),
    ("En ny nøkkel sendes i dag.", "action", "En ny nøkkel sendes"),
    # bli-passive
    ("Blomstene ble forvekslet.", "BLM106", "ble forvekslet"),
    ("Blomane vart forbytte.", "BLM106", "vart forbytte"),
    ("Bagen ble glemt på perrongen.", "BLM106", "ble glemt"),
    ("Det ble begått en feil ved innsjekkingen.", "BLM106", "Det ble begått en feil"),
    ("Ein ny nøkkel blir send i dag.", "action", "Ein ny nøkkel blir"),
    # compounds
    ("Det var småfeil på tre av lampene.", "MIN201", "småfeil"),
    ("Det oppstod en bagatellfeil.", "MIN201", "bagatellfeil"),
    ("En kortvarig leveringsforsinkelse må du regne med.", "MIN201", "kortvarig leveringsforsinkelse"),
    ("Det oppsto en fakturafeil.", "BLM106", "Det oppsto en fakturafeil"),
    ("Det oppstod en prisfeil i butikken.", "BLM106", "Det oppstod en prisfeil"),
    # du, dere, De
    ("Beklager at du føler det slik.", "BLM105", "du føler"),
    ("Vi beklager at dere føler det slik.", "BLM105", "dere føler"),
    ("Vi beklager at De føler det slik.", "BLM105", "De føler"),
    ("De burde ha sjekket datoen på billetten Deres.", "BLM101", "De burde ha sjekket"),
    ("Det må dere finne dere i.", "MIN204", "Det må dere finne dere i"),
    # æ, ø, å missing, or written ae, oe, aa
    ("Vaer taalmodig, saa ordner det seg.", "MIN204", "saa ordner det seg"),
    ("Ta det med ro, saa loeser det seg.", "MIN204", "saa loeser det seg"),
    ("Du glemte aa laase doera.", "BLM101", "Du glemte"),
    ("Skaden ma du selv ta opp med verkstedet.", "NXT413", "ta opp med verkstedet"),
    ("Beklager hvis det ble vaatt paa gulvet.", "BLM103", "hvis det ble"),
]

LEFT_ALONE = [
    # bokmål, from conservative to radical
    ("Du ble trukket to ganger i mars.", "BLM101"),
    ("Vi beklager at vi skuffet deg.", "BLM105"),
    # nynorsk
    ("Sei frå om du treng ny nøkkel.", "BLM103"),
    ("Den vesle boka ligg i postkassa di.", "MIN201"),
    # inversion after an adverbial
    ("I fjor glemte vi å fornye kortet ditt.", "BLM101"),
    # conditions without an "if"
    ("Skulle du trenge hjelp, sitter vi i chatten.", "BLM103"),
    # s-passive
    ("Levering tar normalt to dager.", "MIN203"),
    ("Bagen hentes klokka åtte av oss.", "BLM106"),
    # bli-passive
    ("Bagen ble levert klokka åtte.", "BLM106"),
    # compounds
    ("Takk for tålmodigheten!", "MIN204"),
    ("Småbarn kjører gratis.", "MIN201"),
    ("Den lille esken ligger i postkassa.", "MIN201"),
    # du, dere, De
    ("De forsvant fra lista, sa naboene.", "BLM101"),
    ("Naboene ringte i går; de burde få svar i dag.", "BLM101"),
    # æ, ø, å missing, or written ae, oe, aa
    ("Vi loeser det for deg foer fredag.", "MIN204"),
    ("Det var her før jul.", "BLM106"),
]

FORMS = [
    ("Beklager at jeg ikke svarte deg i går.", "nb", "du"),
    ("Vi beklagar at me ikkje svara dykk i går.", "nn", "dere"),
    ("Vi beklager at De måtte vente, og sender Dem et nytt kort.", "nb", "De"),
    ("Vi beklager at dere måtte vente på bordet.", "nb", "dere"),
    ("Eg veit ikkje kva som hende, men det vart for seint.", "nn", "du"),
]

SUGGESTED = [
    ("Beklager ulempen. Jeg vet ikke hvor nøkkelen er.", "OWN303", "Vi beklager at"),
    ("Beklagar bryet. Eg veit ikkje kvar nøkkelen er.", "OWN303", "Vi beklagar at"),
    ("Beklager hvis dere måtte vente.", "NXT406", "rett for dere"),
    ("Vi beklager hvis De måtte vente.", "NXT406", "rett for Dem"),
    ("Beklager hvis du måtte vente.", "NXT406", "rett for deg"),
]


@pytest.mark.parametrize(("text", "code", "words"), FOUND)
def test_found(analyzer: Analyzer, text: str, code: str, words: str) -> None:
    assert any(words in excerpt for excerpt in found(analyzer, text, "no", code))


@pytest.mark.parametrize(("text", "code"), LEFT_ALONE)
def test_left_alone(analyzer: Analyzer, text: str, code: str) -> None:
    assert code not in codes(analyzer, text, "no")


@pytest.mark.parametrize(("text", "variant", "address"), FORMS)
def test_variant_and_address(analyzer: Analyzer, text: str, variant: str, address: str) -> None:
    analysis = analyzer.analyse(text, "no")
    assert (analysis.variant, analysis.address) == (variant, address)


@pytest.mark.parametrize(("text", "code", "words"), SUGGESTED)
def test_suggestions_take_the_form_of_the_message(analyzer: Analyzer, text: str, code: str, words: str) -> None:
    assert any(words in suggestion for suggestion in suggestions(analyzer, text, "no", code))
