"""English, American and British."""

from apolint.languages.base import Language

#: Pieces that spaCy splits off, as they are spelled in full. After "could", "might" and the like it leaves them as they are.
CLITICS = {
    "'ve": "have",
    "n't": "not",
    "nt": "not",
    "'re": "are",
    "'m": "am",
    "'ll": "will",
    "ca": "can",
    "wo": "will",
    "sha": "shall",
}


def fold(word: str) -> str:
    """Lower case, with a straight apostrophe and clitics in full."""
    word = word.lower().replace("’", "'").replace("‘", "'")
    return CLITICS.get(word, word)


def keep_the_past() -> tuple[tuple[tuple[str, str], ...], ...]:
    """Exceptions: spaCy reads "didn't" as "do not" and "hadn't" as "have not", which loses the tense."""
    return tuple(
        ((verb, verb.lower()), (negation, "not"))
        for past in ("did", "had")
        for verb in (past, past.capitalize(), past.upper())
        for negation in ("n't", "n’t", "nt", "N'T", "N’T")
        if verb != past or negation.islower()
    )


LANGUAGE = Language(
    code="en",
    name="English",
    spacy_code="en",
    fold=fold,
    exceptions=keep_the_past(),
    detected_as=("en",),
    lemma_tables=("en",),
    abbreviations=frozenset(
        "mr. mrs. ms. dr. st. no. nos. e.g. i.e. etc. inc. ltd. co. approx. vs. ref. tel. ext. p.m. a.m. fig. min. max. dept. jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. mon. tue. tues. wed. thu. thur. thurs. fri. sat. sun.".split()
    ),
)
