"""Norwegian, bokmål and nynorsk."""

from apolint.languages.base import Language


def fold(word: str) -> str:
    """Lower case; æ, ø and å as ae, oe and aa, the way they are typed without the keys."""
    return word.lower().replace("’", "'").replace("æ", "ae").replace("ø", "oe").replace("å", "aa")


def spellings(word: str) -> tuple[str, ...]:
    """The word with the letters missing altogether (a, o, a)."""
    bare = word.replace("ae", "a").replace("oe", "o").replace("aa", "a")
    return (bare,) if bare != word else ()


LANGUAGE = Language(
    code="no",
    name="norsk",
    spacy_code="nb",
    fold=fold,
    detected_as=("no", "nb", "nn"),
    lemma_tables=("nb", "nn"),
    spellings=spellings,
    abbreviations=frozenset("kl. f.eks. bl.a. ca. nr. tlf. mht. ift. mv. m.m. osv. pga. dvs. evt. jf. ref. man. tirs. ons. tors. fre. lør. søn. jan. feb. mar. apr. jun. jul. aug. sep. sept. okt. nov. des. kr. stk. maks. min. inkl. ekskl. avd. dr. hr. fr. st. mvh. vedr.".split()),
)
