"""Greek, and Greek in Latin letters (Greeklish)."""

import re
import unicodedata

from apolint.languages.base import Language

# Greeklish has no fixed spelling. A word in Latin letters is folded to a rough sound ("signomi", "sugnomi" and
# "syggnomi" meet), and a Greek word of a pack is also found under each sound that η and χ are commonly written for.
_LATIN = re.compile(r"[a-z]")
_LATIN_SOUNDS = (
    ("8", "th"),
    ("ou", "U"),
    ("mp", "v"),
    ("nt", "d"),
    ("gk", "g"),
    ("gg", "g"),
    ("ng", "g"),
    ("gn", "n"),
    ("ks", "x"),
    ("3", "x"),
    ("ch", "x"),
    ("kh", "x"),
    ("ph", "v"),
    ("ai", "e"),
    ("ei", "i"),
    ("oi", "i"),
    ("yi", "i"),
    ("au", "av"),
    ("eu", "ev"),
    ("w", "o"),
    ("y", "i"),
    ("u", "i"),
    ("b", "v"),
    ("f", "v"),
    ("c", "k"),
    ("j", "z"),
    ("q", "k"),
)
_GREEK_SOUNDS = (
    ("ου", "U"),
    ("μπ", "v"),
    ("ντ", "d"),
    ("γκ", "g"),
    ("γγ", "g"),
    ("γν", "n"),
    ("αι", "e"),
    ("ει", "i"),
    ("οι", "i"),
    ("υι", "i"),
    ("αυ", "av"),
    ("ευ", "ev"),
    ("ψ", "ps"),
    ("θ", "th"),
)
_GREEK_LETTERS = str.maketrans("αβγδεζικλμνξοπρστυφω", "avgdeziklmnxoprstivo")
_ETA_AND_CHI = (("i", "x"), ("h", "x"), ("i", "h"))
_DOUBLE = re.compile(r"([a-z])\1+")
_ACCENT = re.compile("(?<=[\u0391-\u03a9\u03b1-\u03c9])\u0301")


def fold(word: str) -> str:
    """Lower case without accents and apostrophes; ς as σ; Latin letters as a rough sound."""
    plain = unicodedata.normalize("NFD", word.lower().replace("’", "'").replace("ʼ", "'").strip("'"))
    bare = "".join(char for char in plain if not unicodedata.combining(char)).replace("ς", "σ")
    return _sound(bare) if _LATIN.search(bare) and bare.isascii() and "@" not in bare else bare


def _sound(word: str) -> str:
    for letters, sound in _LATIN_SOUNDS:
        word = word.replace(letters, sound)
    return _DOUBLE.sub(r"\1", word)


def spellings(word: str) -> tuple[str, ...]:
    """The sounds under which a (folded) Greek word is found in Greeklish."""
    if _LATIN.search(word):
        return ()
    for letters, sound in _GREEK_SOUNDS:
        word = word.replace(letters, sound)
    word = word.translate(_GREEK_LETTERS)
    found = (word.replace("η", eta).replace("χ", chi) for eta, chi in _ETA_AND_CHI)
    return tuple(dict.fromkeys(_DOUBLE.sub(r"\1", sound) for sound in found))


def unaccented(text: str) -> str:
    """The text without the accents of its Greek vowels."""
    return unicodedata.normalize("NFC", _ACCENT.sub("", unicodedata.normalize("NFD", text)))


def _elisions() -> tuple[tuple[tuple[str, str], ...], ...]:
    """Words that lost their first vowel after another word ("το 'χω"), and "ό,τι", kept whole."""
    elided = (
        "χω χεις χει χουμε χετε χουν χα χες χε χαμε χατε χαν χουνε χουμε ρθω ρθεις ρθει ρθε ρθα ρθες ρθουμε ρθετε ρθουν ρχεται ρχονται "
        "ρχομαι μαι σαι ναι μαστε στε ταν μουν σουν θελα θελες κανα κανε κανες δωσα δωσε πα πες πε παθες βαλα "
        "βαλε κει κεί κείνο δω δώ γινε στειλα στελνα"
    )
    words = [mark + word for word in elided.split() for mark in ("'", "’")]
    whatever = "ό,τι Ό,τι ο,τι Ο,τι Ό,ΤΙ Ο,ΤΙ ό,τιδήποτε ό,τι'".split()
    return (
        *(((word, word),) for word in words),
        *(((word, "ό,τι"),) for word in whatever),
        (("o,ti", "ό,τι"),),
        (("O,ti", "ό,τι"),),
    )


LANGUAGE = Language(
    code="el",
    name="ελληνικά",
    spacy_code="el",
    fold=fold,
    romanized=frozenset(
        "kai ke den dn tha 8a na sas mou gia sti stin ston apo einai eimaste eisai exoume exete eixe tous pou oti mia ena alla omws omos "
        "apla edo edw kalimera kalispera kalhspera signomi sygnwmi syggnomi paraggelia parakalw parakalo euxaristoume efxaristo thn ths "
        "kyrie kurie kiria auto afto ayto opos opws simera avrio aurio".split()
    ),
    detected_as=("el",),
    lemma_tables=("el",),
    spellings=spellings,
    unaccented=unaccented,
    abbreviations=frozenset(
        "κ. κα. κος. κκ. κας. δις. δρ. π.χ. δηλ. κ.λπ. κ.λ.π. κλπ. τηλ. αρ. αριθ. αριθμ. πρωτ. π.μ. μ.μ. κ.ά. ευρ. αγ. λ.χ. υπ. υπ'αρ. σελ. "
        "εκ. χιλ. εσωτ. κιν. οδ. λεωφ. στρ. βλ. πρβλ. παρ. αρθ. τ.μ. χλμ. εκατ. μην. δευτ. ωρ. λεπ. φ.π.α. α.φ.μ. ο.ε. α.ε. ε.π.ε.".split()
    ),
    sentence_ends=".!?…;;··",
    question_marks=";;?",
    exceptions=_elisions(),
    blanks={
        "contact": (r"τηλ\w*", r"σύνδεσμος", r"tilefono"),
        "date": (r"ημερομηνία", r"ημ", r"ημέρα", r"μέρα", r"προθεσμία", r"imerominia"),
        "time": (r"ώρα", r"ora"),
        "num": (r"ποσό\w*", r"αριθμός", r"τιμή", r"ημέρες", r"poso"),
    },
)
