"""Plain text: the file is one message."""

from __future__ import annotations

from collections.abc import Iterator

from apolint.model import Message
from apolint.offsets import OffsetMap
from apolint.sources.base import Source, Value, message
from apolint.sources.markup import read_text
from apolint.spans import Encoder


def read_plain(source: Source) -> Iterator[Message]:
    """The whole text, with its line ends as line feeds."""
    yield message(whole_text(source), markup=read_text)


def whole_text(source: Source) -> Value:
    """The file as one value."""
    return Value(source.text, OffsetMap.identity(len(source.text)), line_ends(source))


def line_ends(source: Source) -> Encoder:
    """Writes the line feeds of a fix as the file's own line ends."""
    return lambda text: text.replace("\n", source.newline)
