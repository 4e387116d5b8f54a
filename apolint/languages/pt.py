"""Portuguese, of Brazil and of Portugal."""

import unicodedata

from apolint.languages.base import Language

# An accent is often left out, and only counts where another frequent word is spelled without it.
_DISTINCT = frozenset({"é", "nós", "dá", "pôr", "dê"})


def fold(word: str) -> str:
    """Lower case without accents and cedillas, but "é" (is), "nós" (we), "dá" (gives) and "pôr" (put) are not e, nos, da and por."""
    small = word.lower().replace("’", "'")
    if small in _DISTINCT:
        return small
    plain = unicodedata.normalize("NFD", small)
    return "".join(char for char in plain if not unicodedata.combining(char))


LANGUAGE = Language(
    code="pt",
    name="português",
    spacy_code="pt",
    fold=fold,
    detected_as=("pt",),
    lemma_tables=("pt",),
    abbreviations=frozenset(
        "sr. sra. srs. sras. sr.ª sr.a dr. dra. drs. dr.ª dr.a exa. exas. ex.ª ex.as ex.mo ex.ma exmo. exma. exmos. exmas. ilmo. ilma. v. s. sa. sas. s.ª s.as d. n.º nº. n. no. núm. tel. "
        "tlm. telef. av. r. al. pç. esq. dto. ex. etc. prof. profa. prof.ª eng. eng.º eng.ª arq. arq.º obs. art. arts. pág. págs. pag. ref. refª. proc. cód. cod. lda. ltda. cia. s.a. "
        "jan. fev. mar. abr. mai. jun. jul. ago. set. out. nov. dez. seg. ter. qua. qui. sex. sáb. dom. min. máx. aprox. p. pp. vs. dep. depto. dpto. adm. inc. op. cit. nr. h. hs. seg. tb. p.f. pf. s.f.f.".split()
    ),
    infixes=(r"(?<=[^\W\d_])-(?=[^\W\d_])",),
)
