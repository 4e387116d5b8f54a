"""Finnish: cases, suffixes, clitics, compounds, passive and zero person, te and sinä, spoken forms, missing umlauts."""

from __future__ import annotations

import pytest

from apolint.checks.analyzer import Analyzer
from tests.languages.tables import codes, found, suggestions

FOUND = [
    # cases
    ("Olemme pahoillamme, mikäli katosta tippui vettä lattiallenne.", "BLM103", "mikäli"),
    ("Pahoittelemme mahdollisesta sotkusta aiheutunutta siivousta.", "BLM103", "mahdollisesta sotkusta"),
    ("Pahoittelemme mahdollista melua.", "BLM103", "mahdollista"),
    ("Pyykinpesukoneessa ilmeni pienehkö vuoto.", "MIN201", "pienehkö vuoto"),
    ("Hississä on pientä häiriötä.", "MIN201", "pientä häiriötä"),
    ("Korvasimme pienen virheen laskulla.", "MIN201", "pienen virheen"),
    ("Pienestä viivästyksestä huolimatta juna saapui.", "MIN201", "Pienestä viivästyksestä"),
    ("Sori jos viesti oli epäselvä.", "BLM103", "jos"),
    ("Pahoittelemme melua, muttemme voi lopettaa työtä.", "BLM104", "muttemme"),
    # possessive suffixes
    ("Avain katkesi omasta huolimattomuudestasi.", "BLM101", "omasta huolimattomuudestasi"),
    ("Kortti lukittui huolimattomuutenne vuoksi.", "BLM101", "huolimattomuutenne"),
    ("Sulake paloi laiminlyöntinne takia.", "BLM101", "laiminlyöntinne"),
    ("Korjaamme väittämäsi vuodon.", "MIN205", "väittämäsi"),
    ("Tarkistamme väittämänne naarmun.", "MIN205", "väittämänne"),
    # person in the ending of the verb
    ("Unohditte vahvistaa varauksen.", "BLM101", "Unohditte"),
    ("Et ilmoittanut uutta osoitetta.", "BLM101", "Et ilmoittanut"),
    ("Ette ole noutaneet lähetystä.", "BLM101", "Ette ole noutaneet"),
    ("Pyörä ruostui, sillä jätit sen sateeseen.", "BLM101", "jätit sen sateeseen"),
    # clitics
    ("Itsehän jätitte ikkunan auki.", "BLM101", "jätitte ikkunan auki"),
    ("Eihän siinä mitään vakavaa ole.", "MIN202", "Eihän siinä mitään vakavaa ole"),
    ("Eihän yksi naarmu ole mikään maailmanloppu.", "MIN202", "Eihän yksi naarmu ole mikään maailmanloppu"),
    ("Eipä tuo haittaa ketään.", "MIN202", "Eipä tuo haittaa ketään"),
    ("Sellaistahan sattuu kaikille.", "MIN203", "sattuu kaikille"),
    ("Kyllähän tämä lukee sopimuksessakin.", "BLM108", "Kyllähän tämä lukee"),
    ("Saittehan sentään toisen huoneen.", "MIN206", "Saittehan sentään toisen"),
    # compounds
    ("Kyse on pikkuviasta.", "MIN201", "pikkuviasta"),
    ("Kolmannessa kerroksessa oli pikkuhäiriö.", "MIN201", "pikkuhäiriö"),
    ("Kassalla sattui pikkumoka.", "MIN201", "pikkumoka"),
    ("Toimitusvirhe pääsi syntymään varastolla.", "BLM106", "Toimitusvirhe pääsi"),
    ("Laskutusvirhe oli päässyt tapahtumaan.", "BLM106", "Laskutusvirhe oli päässyt tapahtumaan"),
    # passive, necessive and zero person
    ("Tilaus unohdettiin lähettää.", "BLM106", "unohdettiin"),
    ("Laskutuksessa on päässyt tapahtumaan virhe.", "BLM106", "on päässyt tapahtumaan virhe"),
    ("Osoite olisi pitänyt tarkistaa.", "BLM106", "olisi pitänyt tarkistaa"),
    ("Valitettavasti sukat on sekoitettu keskenään.", "BLM106", "on sekoitettu keskenään"),
    ("Tässä on pakko noudattaa ohjetta.", "BLM107", "on pakko"),
    ("Teidän olisi pitänyt tarkistaa mitat.", "BLM101", "Teidän olisi pitänyt"),
    ("Alihankkijan olisi pitänyt tarkistaa mitat.", "BLM102", "Alihankkijan olisi pitänyt"),
    # spoken forms
    ("Mut sähän ite tilasit väärän koon.", "BLM101", "sähän ite tilasit"),
    ("Te ootte laittanu väärän numeron.", "BLM101", "ootte laittanu väärän"),
    ("Sun ois pitäny kysyä ensin.", "BLM101", "Sun ois pitäny"),
    ("Sori jos sua harmitti.", "BLM103", "jos"),
    ("Toi oli ihan pikku juttu.", "MIN201", "ihan pikku juttu"),
    ("Mä oon pahoillani et susta tuntuu siltä.", "BLM105", "susta tuntuu"),
    ("Sori et hukattiin sun avain.", "apology", "Sori"),
    # missing umlauts
    ("Eihan siina mitaan vakavaa ole.", "MIN202", "Eihan siina mitaan vakavaa ole"),
    ("Pysy rauhallisena, kylla se siita.", "MIN204", "Pysy rauhallisena"),
    ("Pahoittelemme, mikali asentaja myohastyi.", "BLM103", "mikali"),
    ("Virhe paasi tapahtumaan eilen.", "BLM106", "paasi tapahtumaan"),
    ("Pyorassa oli vahainen vika.", "MIN201", "vahainen vika"),
]

LEFT_ALONE = [
    # cases
    ("Pienessä saunassa on uusi kiuas.", "MIN201"),
    ("Lähetämme sinulle pienen paketin.", "MIN201"),
    ("Soita meille, jos paketti ei tule.", "BLM103"),
    # possessive suffixes
    ("Avain katkesi omasta huolimattomuudestamme.", "BLM101"),
    ("Korjaamme ilmoittamasi vuodon.", "MIN205"),
    ("Kiitos kärsivällisyydestänne.", "MIN204"),
    # person in the ending of the verb
    ("Unohdimme vahvistaa varauksen.", "BLM101"),
    # clitics
    ("Kerroimme asentajallekin, että ovi on auki.", "BLM108"),
    ("Itsekään emme huomanneet, että ikkuna jäi auki.", "BLM101"),
    # compounds
    ("Pikkujouluun on vielä tilaa.", "MIN201"),
    # passive, necessive and zero person
    ("Unohdimme postittaa kirjeen.", "BLM106"),
    ("Meidän olisi pitänyt tarkistaa mitat.", "BLM101"),
    ("Meiltä pääsi tapahtumaan virhe.", "BLM106"),
    # spoken forms
    ("Mä laitoin sulle väärän numeron, sori siitä.", "BLM101"),
    # missing umlauts
    ("Kylla, paketti on jo matkalla.", "MIN204"),
]

FORMS = [
    ("Korjasimme laskusi, näet sen tililläsi.", "sinä"),
    ("Korjasimme laskunne, voitte maksaa sen nyt.", "te"),
    ("Mä laitan sulle uuden avaimen.", "sinä"),
    ("Saitteko jo uuden avaimen?", "te"),
]

SUGGESTED = [
    ("Palaamme asiaan kunhan ehdimme, sinun avaimesi löytyy.", "NXT411", "sinulle"),
    ("Palaamme asiaan kunhan ehdimme, teidän avaimenne löytyy.", "NXT411", "teille"),
    ("Löysimme avaimesi.", "NXT405", "Hyvitämme sinulle"),
    ("Löysimme avaimenne.", "NXT405", "Hyvitämme teille"),
]


@pytest.mark.parametrize(("text", "code", "words"), FOUND)
def test_found(analyzer: Analyzer, text: str, code: str, words: str) -> None:
    assert any(words in excerpt for excerpt in found(analyzer, text, "fi", code))


@pytest.mark.parametrize(("text", "code"), LEFT_ALONE)
def test_left_alone(analyzer: Analyzer, text: str, code: str) -> None:
    assert code not in codes(analyzer, text, "fi")


@pytest.mark.parametrize(("text", "address"), FORMS)
def test_address(analyzer: Analyzer, text: str, address: str) -> None:
    assert analyzer.analyse(text, "fi").address == address


@pytest.mark.parametrize(("text", "code", "words"), SUGGESTED)
def test_suggestions_take_the_form_of_the_message(analyzer: Analyzer, text: str, code: str, words: str) -> None:
    assert any(words in suggestion for suggestion in suggestions(analyzer, text, "fi", code))
