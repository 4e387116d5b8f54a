"""Portuguese, of Brazil and of Portugal."""

import unicodedata

from apolint.languages.base import Language

# An accent is often left out, and only counts where another frequent word is spelled without it.
_DISTINCT = frozenset({"é", "nós", "dá", "pôr", "dê"})

# What chats shorten, written out.
_SHORT = {
    "n": "nao",
    "ñ": "nao",
    "naum": "nao",
    "q": "que",
    "eh": "é",
    "vc": "voce",
    "vcs": "voces",
    "vce": "voce",
    "pq": "porque",
    "tb": "tambem",
    "tbm": "tambem",
    "hj": "hoje",
    "mto": "muito",
    "mta": "muita",
    "td": "tudo",
    "tds": "todos",
    "msm": "mesmo",
    "msg": "mensagem",
    "msgs": "mensagens",
    "qdo": "quando",
    "qd": "quando",
    "dps": "depois",
    "agr": "agora",
    "ngm": "ninguem",
    "vlw": "valeu",
    "obg": "obrigado",
    "obgd": "obrigado",
    "dsclp": "desculpa",
    "cmg": "comigo",
    "qlqr": "qualquer",
    "tá": "esta",
    "tô": "estou",
}


def fold(word: str) -> str:
    """Lower case without accents, cedillas and the abbreviations of chats, but "é" (is), "nós" (we), "dá" (gives) and "pôr" (put) are not e, nos, da and por."""
    small = word.lower().replace("’", "'")
    if small in _DISTINCT:
        return small
    if small in _SHORT:
        return _SHORT[small]
    plain = unicodedata.normalize("NFD", small)
    return "".join(char for char in plain if not unicodedata.combining(char))


def _plain(title: str) -> str:
    """A title without its full stop and raised letters: ex.ª is exa, ex.mo is exmo."""
    return title.lower().replace("ª", "a").replace("º", "o").replace(".", "")


def _whole(*titles: str) -> tuple[tuple[tuple[str, str], ...], ...]:
    """Titles whose full stop bounds no clause, as written and in capitals."""
    return tuple(
        ((form, _plain(form)),) for title in titles for form in dict.fromkeys((title, title.lower(), title.upper()))
    )


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
    dropped_infixes=(r"(\w+-\w+(-\w+)*)",),  # with it "diz-nos" and "pedir-lhe-emos" stay whole
    exceptions=_whole(
        "V.",
        "Exa.",
        "Exas.",
        "Ex.ª",
        "Ex.as",
        "Sa.",
        "Sas.",
        "S.ª",
        "Sr.",
        "Sra.",
        "Srs.",
        "Sras.",
        "Sr.ª",
        "Dr.",
        "Dra.",
        "Dr.ª",
        "D.",
        "Exmo.",
        "Exma.",
        "Ex.mo",
        "Ex.ma",
        "Eng.",
        "Eng.º",
        "Eng.ª",
        "Prof.",
        "Profa.",
        "Prof.ª",
        "n.º",
        "b.o.",
    ),
    neighbours_words=frozenset(
        "unha unhas moi moito moita moitos xa hai hoxe non vostede vostedes grazas súa súas".split()
    ),  # Galician
    blanks={
        "contact": (r"telefone", r"telemóvel", r"celular", r"contato", r"contacto", r"ligação"),
        "date": (r"data", r"datas", r"dia", r"prazo", r"previsão", r"previsao"),
        "time": (r"hora", r"horas", r"horário", r"horario"),
        "num": (r"valor", r"quantia", r"montante", r"número", r"numero", r"dias", r"preço", r"preco"),
    },
)
