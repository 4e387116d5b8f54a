"""HTML: the file is one message, the visible text with block elements on lines of their own."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from html.entities import codepoint2name

from apolint.model import Message
from apolint.sources.base import Source, Value, message
from apolint.sources.markup import read_html
from apolint.sources.plain import whole_text
from apolint.spans import Encoder

_LANG = re.compile(r"""<(?:html|body|mjml)\b[^>]*?\blang\s*=\s*["']?([A-Za-z-]+)""", re.IGNORECASE)
_LETTER = re.compile(r"&(?:#\d+|#[xX][0-9A-Fa-f]+|[A-Za-z]+);")


def read_html_file(source: Source) -> Iterator[Message]:
    """The visible text of the whole file, in the language that its root element names."""
    value = whole_text(source)
    lang = _LANG.search(source.text)
    yield message(Value(value.text, value.offsets, letters(source)), None, lang[1] if lang else None, read_html)


def letters(source: Source) -> Encoder:
    """Writes letters as entities where the file does so with all that is not ASCII."""
    entities = [html.unescape(match[0]) for match in _LETTER.finditer(source.text)] if source.is_ascii else []
    if not any(char.isalpha() for char in entities):
        return lambda text: text
    return lambda text: "".join(char if char.isascii() else _entity(char) for char in text)


def _entity(char: str) -> str:
    return f"&{codepoint2name[ord(char)]};" if ord(char) in codepoint2name else f"&#{ord(char)};"
