"""What every reader is given and works with: a source file, and the values in it that hold messages."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from functools import cached_property

from apolint.errors import ConfigError, Place, SourceError
from apolint.model import Message, unescaped
from apolint.offsets import OffsetMap
from apolint.sources.markup import Reading, escape_html, is_html, read_html, read_text
from apolint.sources.masking import mask_words
from apolint.sources.whole import WholeMap
from apolint.spans import Encoder, LineIndex, Span

Fields = tuple[str, ...]


@dataclass(frozen=True)
class Source:
    """A file's text (without byte order mark), its name, and the field paths that the configuration gives for it.

    Of a template that is parsed as another format, `text` has other characters for the tags, and `original` is as it
    stands.
    """

    filename: str
    text: str
    fields: Fields | None = None
    original: str | None = None

    def restored(self, value: Value) -> Value:
        """A value that was read from the text, with its tags as they stand."""
        if self.original is None or self.original == self.text:
            return value
        pieces, position = [], 0
        for segment in value.offsets.segments:
            for at in range(segment.length if segment.exact else 0):
                source = segment.source + at
                if self.text[source] != self.original[source]:
                    pieces += [value.text[position : segment.text + at], self.original[source]]
                    position = segment.text + at + 1
        text = "".join([*pieces, value.text[position:]])
        if not isinstance(value.offsets, WholeMap):
            return replace(value, text=text)
        return replace(value, text=text, offsets=value.offsets.unmasked(text, self.original, mask_words))

    @cached_property
    def lines(self) -> LineIndex:
        """Where the lines start."""
        return LineIndex(self.text)

    @cached_property
    def newline(self) -> str:
        """The file's own line end."""
        at = self.text.find("\n")
        return "\r\n" if at > 0 and self.text[at - 1] == "\r" else "\n"

    @cached_property
    def is_ascii(self) -> bool:
        """Whether the file escapes all other characters, as far as it has any."""
        return self.text.isascii()

    def error(self, problem: str, offset: int, hint: str = "") -> SourceError:
        """The error at an offset of the file."""
        place = self.lines.location(min(offset, len(self.text)))
        starts = [*self.lines.starts, len(self.text)]
        excerpt = (self.original or self.text)[starts[place.row - 1] : starts[place.row]]
        return SourceError(problem, Place(self.filename, place.row, place.column), excerpt, hint)

    def wrong_field(self, path: str, problem: object) -> ConfigError:
        """The error of a configured field path that cannot be used on this file."""
        return ConfigError(f"cannot be used as a field path: {problem}", Place(self.filename), path)


@dataclass(frozen=True)
class Value:
    """A string of a file: its decoded text, the map to the file, and how words are written into it."""

    text: str
    offsets: OffsetMap
    encode: Encoder = field(default=unescaped, compare=False)

    @property
    def start(self) -> int:
        """Where in the file it starts."""
        return self.offsets.to_source(Span(0, 0)).start


Reader = Callable[[Source], Iterable[Message]]
Markup = Callable[[str], Reading]


def message(
    value: Value,
    pointer: str | None = None,
    lang: str | None = None,
    markup: Markup | None = None,
    kind: str | None = None,
    profile: str | None = None,
) -> Message:
    """The message that a value holds, as HTML where tags lay it out (or as `markup` says)."""
    as_html = markup in (read_html, read_html_value) or (markup is None and is_html(value.text))
    reading = (markup or (read_html_value if as_html else read_text))(value.text)
    outer = value.encode

    def encode(text: str) -> str:
        return outer(escape_html(text) if as_html else text)

    offsets = reading.offsets.through(value.offsets)
    return Message(reading.text, offsets, pointer, lang, kind, profile, encode, reading.opaque)


def read_html_value(text: str) -> Reading:
    """HTML in a field, where an empty line may end a paragraph."""
    return read_html(text, paragraphs=True)
