"""Blanks: stretches that are no words of the text, such as placeholders, and what their names say of them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from apolint.languages.base import Language
from apolint.spans import Span

# The classes of words that a blank can be filled with: for each a letter of Unicode's private use, and what fields of
# this class are called in English, which help desks speak.
PLAIN = "\ue000"
MASKS = {"contact": "\ue001", "date": "\ue002", "time": "\ue003", "num": "\ue004"}
ANY_MASK = PLAIN + "".join(MASKS.values())
_ENGLISH = {
    "contact": "phone|telephone|tel|mobile|e?mail|url|link|website|whatsapp",
    "date": "dates?|day|weekday|deadline|eta|until",
    "time": "times?|hour|clock",
    "num": "days|hours|weeks|minutes|amount|price|total|sum|balance|fee|number|no|nr|id|count|quantity|percent",
}
LONGEST = 60  # characters of a field's name; what is longer is code
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_PART = re.compile(r"[^\W\d_]+")


class Blanks:
    """Puts one word in the place of each blank of a language's texts."""

    def __init__(self, language: Language) -> None:
        names = {kind: "|".join([english, *language.blanks.get(kind, ())]) for kind, english in _ENGLISH.items()}
        self._names = {MASKS[kind]: re.compile(each) for kind, each in names.items()}

    def mask(self, text: str, opaque: Sequence[Span]) -> str:
        """The text with each opaque stretch as one word of the same length, so that offsets stay true."""
        for span in opaque:
            word = self._mask_of(text[span.start : span.end]) * (span.end - span.start)
            text = text[: span.start] + word + text[span.end :]
        return text

    def _mask_of(self, blank: str) -> str:
        if len(blank) > LONGEST or "://" in blank:
            return PLAIN
        parts = _PART.findall(_HUMP.sub(" ", blank).lower())
        return next((mask for mask, name in self._names.items() if any(map(name.fullmatch, parts))), PLAIN)
