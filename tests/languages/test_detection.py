"""In which language a single sentence is; None for a language that apolint does not read."""

from __future__ import annotations

import pytest

from apolint.languages.detect import detect

SENTENCES = [
    ("We lost your keys on Monday.", "en"),
    ("Your refund is on its way.", "en"),
    ("u didnt get the parcel, sorry!", "en"),
    ("Kadotimme avaimesi maanantaina.", "fi"),
    ("Rahat ovat tilillänne huomenna.", "fi"),
    ("mä laitan sulle uuden avaimen huomenna", "fi"),
    ("Pyydamme anteeksi eilista melua.", "fi"),
    ("Vi mistet nøklene dine på mandag.", "no"),
    ("Pengene er på kontoen din i morgen.", "no"),
    ("Eg veit ikkje kva som hende med nøkkelen din.", "no"),
    ("Vi beklagar bråket i går kveld.", "no"),
    ("Vi beklager at doera ikke ble laast i gaar.", "no"),
    ("Χάσαμε τα κλειδιά σας τη Δευτέρα.", "el"),
    ("Θα σε πάρουμε αύριο στις δέκα.", "el"),
    ("ΣΥΓΓΝΩΜΗ ΓΙΑ ΤΟΝ ΘΟΡΥΒΟ", "el"),
    ("Kalimera sas, signomi gia ton thorivo xthes.", "el"),
    ("den exoume nea apo ton odigo, tha sas paroume avrio", "el"),
    ("Perdemos as suas chaves na segunda-feira.", "pt"),
    ("Lamentamos que o autocarro tenha partido sem si.", "pt"),
    ("O dinheiro estará na sua conta amanhã.", "pt"),
    ("vc vai receber outra chave amanha", "pt"),
]

OTHER_LANGUAGES = [
    "Wir haben Ihre Schlüssel am Montag verloren.",
    "Das Geld ist morgen auf Ihrem Konto.",
    "Vi tappade bort dina nycklar i måndags.",
    "Vi ber om ursäkt för oväsendet i går kväll.",
    "Vi har desværre mistet dine nøgler i mandags, og det undskylder vi.",
    "Vi beklager støjen i aftes, og vi sender dig en ny nøgle i dag.",
    "Perdimos sus llaves el lunes.",
    "El dinero estará en su cuenta mañana.",
    "Perdemos as súas chaves o luns, sentímolo moito.",
    "Hem perdut les seves claus dilluns.",
    "Nous avons perdu vos clés lundi.",
    "L'argent sera sur votre compte demain.",
    "Abbiamo perso le sue chiavi lunedì.",
    "Kaotasime teie võtmed esmaspäeval.",
    "Raha on homme teie kontol.",
    "We zijn maandag uw sleutels kwijtgeraakt.",
    "Zgubiliśmy pańskie klucze w poniedziałek.",
    "Við týndum lyklunum þínum á mánudaginn.",
    "Загубихме ключовете ви в понеделник.",
    "Elvesztettük a kulcsait hétfőn.",
    "Am pierdut cheile dumneavoastră luni.",
    "Anahtarlarınızı pazartesi günü kaybettik.",
    "Vi har desværre mistet nøglerne til din lejlighed, og det er vores fejl. Du hører fra os, når vi har et nyt sæt.",
    "Vi har tyvärr tappat bort nycklarna till din lägenhet och det är vårt fel. Vi skickar nya till dig redan i dag.",
    "Lamentablemente hemos perdido las llaves de su piso y es culpa nuestra. Le enviamos hoy un juego nuevo.",
    "Desgraciadamente perdemos as chaves do seu piso e foi culpa nosa. Enviamos hoxe un xogo novo á súa casa.",
    "Kahjuks kaotasime teie korteri võtmed ja see on meie viga. Saadame teile täna uued ja anname siis teada.",
    "Helaas zijn wij de sleutels van uw woning kwijtgeraakt en dat is onze fout. Wij sturen u vandaag een nieuwe set.",
    "Abbiamo perso le chiavi del suo appartamento ed è colpa nostra. Oggi le mandiamo un nuovo mazzo.",
]

NO_WORDS = ["", "12345 !!!", "🙂"]


@pytest.mark.parametrize(("text", "lang"), SENTENCES)
def test_our_languages(text: str, lang: str) -> None:
    assert detect(text) == lang


@pytest.mark.parametrize("text", OTHER_LANGUAGES)
def test_other_languages(text: str) -> None:
    assert detect(text) is None


@pytest.mark.parametrize("text", NO_WORDS)
def test_text_without_words(text: str) -> None:
    assert detect(text) is None
