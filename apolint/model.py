"""What flows through apolint: messages in, findings out. Frozen dataclasses without behaviour of their own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from apolint.offsets import OffsetMap
from apolint.spans import Location, Span

LANGUAGES = ("en", "fi", "no", "el", "pt")
KINDS = ("complaint", "routine", "snippet")


def unescaped(text: str) -> str:
    """The encoder of a plain text: what a fix writes is written as it is."""
    return text


@dataclass(frozen=True)
class Message:
    """One reply from a company to a customer, as read from a file.

    `text` is what is linted; `offsets` maps it to the file; `encode` writes words of a fix in the file's escaping;
    `pointer` names the message inside a file that holds several. `lang`, `kind` and `profile` are set where the file
    itself declares them. `opaque` spans (of the text: code, links, placeholders) are never flagged nor touched.
    """

    text: str
    offsets: OffsetMap
    pointer: str | None = None
    lang: str | None = None
    kind: str | None = None
    profile: str | None = None
    encode: Callable[[str], str] = field(default=unescaped, compare=False)
    opaque: tuple[Span, ...] = ()


@dataclass(frozen=True)
class Edit:
    """A replacement in a file: the code points from `start` to `end` become `content`."""

    content: str
    start: int
    end: int
    location: Location
    end_location: Location


@dataclass(frozen=True)
class Fix:
    """A way to mend a finding: `safe`, `unsafe` or for `display` only (then `edits` is empty)."""

    applicability: str
    message: str
    edits: tuple[Edit, ...] = ()


@dataclass(frozen=True)
class Finding:
    """A fault at a place of a file; `start` and `end` are offsets in the file, `location`s the same as row and
    column.
    """

    code: str
    name: str
    family: str
    level: str
    message: str
    lang: str
    kind: str
    filename: str
    pointer: str | None
    start: int
    end: int
    location: Location
    end_location: Location
    excerpt: str
    fix: Fix | None = None
    key: str = ""

    @property
    def order(self) -> tuple[str, Location, str]:
        """The order of output: path, line, column, code."""
        return (self.filename, self.location, self.code)
