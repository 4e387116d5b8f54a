"""Norwegian, bokmål and nynorsk."""

from apolint.languages.base import Language


def fold(word: str) -> str:
    """Lower case; æ, ø and å as ae, oe and aa, the way they are typed without the keys."""
    return word.lower().replace("’", "'").replace("æ", "ae").replace("ø", "oe").replace("å", "aa")


# Words that a word with its letters missing would be mistaken for: var for vår, for for før, sa for så …
_OTHER_WORDS = frozenset(
    "a al ale at bar bare bla blas bor dor dra far fare fatt for fore ga gar gat ha hal har hore hot kar kare la lag lan lap lar las lat "
    "lare lost ma male mate matte mote mor na nar nott om or orket ost pa pal ra rad rat ro rote sa sag sal sar sat so sol sor "
    "star stare ta tale tape tar tor trad ut var vare vart vat vade "
    "maten last laste laster lastet lasta maler maleren malere malte malt malet maling malinga maleriet taler talte talt rader spar spare spart harde "
    "fort forte forer los losen bod bode boden brot rost roste mot host hosten hoster tom tomme dom dommen kom som rom tro bro fro kort lov val land "
    "skal skalle sand kost kosten hard rast rare handle handler snor nod sok sokk brod grate spor spore sporet hol holet apen aret".split()
)


def spellings(word: str) -> tuple[str, ...]:
    """The word with the letters missing altogether (a, o, a), where that is no other word."""
    bare = word.replace("ae", "a").replace("oe", "o").replace("aa", "a")
    return (bare,) if bare != word and bare not in _OTHER_WORDS and len(bare) > 2 else ()


# Everyday words that spaCy takes for abbreviations at the end of a sentence ("det må du leve med i.", "vi ordnar det no.").
_NO_ABBREVIATIONS = "i no to ti eg sen et e el sms min on op org".split()

LANGUAGE = Language(
    code="no",
    name="norsk",
    spacy_code="nb",
    fold=fold,
    detected_as=("no", "nb", "nn"),
    lemma_tables=("nb", "nn"),
    spellings=spellings,
    exceptions=tuple(((word, word), (".", ".")) for word in _NO_ABBREVIATIONS),
    abbreviations=frozenset(
        "kl. f.eks. bl.a. ca. nr. tlf. mht. ift. mv. m.m. osv. pga. dvs. evt. jf. ref. tirs. ons. tors. fre. lør. søn. jan. feb. mar. apr. jun. jul. aug. sep. sept. okt. nov. des. kr. stk. maks. inkl. ekskl. avd. dr. hr. fr. st. mvh. vedr.".split()
    ),
    blanks={
        "contact": (r"tlf", r"telefon\w*", r"epost", r"lenke\w*"),
        "date": (r"\w*dato", r"\w*dag", r"\w*frist"),
        "time": (r"\w*klokkeslett", r"klokk\w*", r"kl", r"\w*tid", r"\w*tidspunkt"),
        "num": (r"\w*beløp", r"\w*nummer", r"antall", r"sum", r"pris", r"dager", r"timer"),
    },
)
