"""Portuguese, of Brazil and of Portugal."""

import unicodedata

from apolint.languages.base import Language


def fold(word: str) -> str:
    """Lower case without accents and cedillas."""
    plain = unicodedata.normalize("NFD", word.lower().replace("’", "'"))
    return "".join(char for char in plain if not unicodedata.combining(char))


LANGUAGE = Language(
    code="pt",
    name="português",
    spacy_code="pt",
    fold=fold,
    abbreviations=frozenset("sr. sra. srs. sras. dr. dra. exa. exas. exmo. exma. v. n.º. nº. no. tel. av. r. ex. etc. prof. eng. obs. art. pág. pag. ref. jan. fev. mar. abr. mai. jun. jul. ago. set. out. nov. dez. seg. ter. qua. qui. sex. sáb. dom. min. máx. aprox. ltda. lda. cia.".split()),
    infixes=(r"(?<=[^\W\d_])-(?=[^\W\d_])",),
)
