"""Finnish."""

from apolint.languages.base import Language


def fold(word: str) -> str:
    """Lower case, with a straight apostrophe."""
    return word.lower().replace("’", "'")


def spellings(word: str) -> tuple[str, ...]:
    """The word with its umlauts missing, as typed on a foreign keyboard."""
    bare = word.replace("ä", "a").replace("ö", "o").replace("å", "a")
    return (bare,) if bare != word else ()


LANGUAGE = Language(
    code="fi",
    name="suomi",
    spacy_code="fi",
    fold=fold,
    detected_as=("fi",),
    lemma_tables=("fi",),
    spellings=spellings,
    abbreviations=frozenset(
        "esim. ym. jne. n. klo. ao. tms. mm. ks. os. puh. nro. nro eur. ko. em. huom. ma. ti. ke. to. pe. la. su. yms. vrt. s. v. mrd. milj. kpl. oy. ab.".split()
    ),
    blanks={
        "contact": (r"puh\w*", r"sposti", r"sähköposti\w*", r"linkki"),
        "date": (r"\w*pvm", r"\w*päivä\w*", r"määräaika"),
        "time": (r"klo", r"kello\w*", r"\w*aika"),
        "num": (r"\w*summa", r"\w*numero", r"määrä", r"päivää", r"hinta"),
    },
)
