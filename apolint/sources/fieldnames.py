"""The names that fields have in the exports of help desks: which hold messages, and which are internal."""

from __future__ import annotations

import re
from collections.abc import Iterable

_STEMS = """
reply response answer body content text message template canned_response comment viesti vastaus teksti sisältö melding
svar tekst innhold μήνυμα απάντηση κείμενο mensagem resposta texto corpo conteúdo
""".split()
_HTML = ("html", "html_body", *(f"{stem}_html" for stem in _STEMS))
BODIES = (*_HTML, *_STEMS)
_VAGUE = frozenset(("text", "message", "answer", "content", "template", "comment", "response", "html"))
CONTAINERS = frozenset(
    """
macros replies responses canned_responses saved_replies snippets templates messages answers texts categories macro
vastauspohjat makrot viestit svar maler meldinger απαντήσεις μηνύματα respostas mensagens modelos
""".split()
)
_INTERNAL = frozenset(
    """
id key slug code title raw_title name label heading subject topic category categories_name group folder section
shortcut hotkey trigger tag tags keywords labels intent note notes internal_note private_note situation when
when_to_use usage purpose description desc summary instructions hint example examples author owner created_by
updated_by created_at updated_at date version status state visibility restriction type format channel url link href
icon image color colour signature lang language locale kind profile meta metadata config settings customer_message
question prompt otsikko nimi tilanne muistiinpanot huomio luokka tittel navn situasjon notat kategori τίτλος όνομα
περίσταση σημειώσεις κατηγορία título titulo nome situação situacao notas observações categoria assunto aihe emne θέμα
""".split()
)
_LANGUAGE_TAG = re.compile(r"[a-z]{2,3}(?:[-_][A-Za-z]{2,4})?\Z")
LANGUAGE_FIELDS = ("lang", "language", "locale")
CUSTOMER_ROLES = frozenset(("user", "customer", "client", "requester", "system", "developer", "tool", "function"))


def normal(name: object) -> str:
    """A field's name in lower case, its words joined by `_`."""
    spaced = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", str(name).strip())
    return re.sub(r"[\s_.-]+", "_", spaced).lower()


def is_internal(name: object) -> bool:
    """Whether a field of this name is never sent to a customer."""
    return normal(name) in _INTERNAL or normal(name).startswith(("internal_", "private_"))


def is_vague(name: object) -> bool:
    """Whether fields of this name often hold something else than a message."""
    return normal(name) in _VAGUE


def is_html_name(name: object) -> bool:
    """Whether a field of this name holds HTML."""
    return normal(name) in _HTML or normal(name).endswith("_html")


def are_languages(names: Iterable[object]) -> bool:
    """Whether all names look like tags of languages, such as `pt-BR`."""
    names = list(names)
    return bool(names) and all(_LANGUAGE_TAG.match(str(name)) for name in names)


def bodies(names: Iterable[str]) -> list[str]:
    """The names that hold messages, the best first: of twins the one with HTML, since that is what is sent."""
    by_name = {normal(name): name for name in reversed(list(names))}
    return [by_name[body] for body in BODIES if body in by_name]
