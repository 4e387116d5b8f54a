"""Offsets: spans, the lines of a text, and the way from a message's text back to its file.

All offsets are Unicode code points from 0, ends exclusive; rows and columns count from 1.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Span:
    """A stretch of text from `start` to `end` (exclusive)."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, order=True)
class Location:
    """A place in a file, row and column counted from 1 in code points."""

    row: int
    column: int


class LineIndex:
    """Turns offsets of a text into rows and columns; a line ends with LF, CR LF or CR."""

    def __init__(self, text: str) -> None:
        self.starts = [0]
        position = 0
        for line in text.splitlines(keepends=True) if "\r" in text else ():
            position += len(line)
            self.starts.append(position)
        if "\r" not in text:
            self.starts += [i + 1 for i, char in enumerate(text) if char == "\n"]

    def location(self, offset: int) -> Location:
        """The row and column of an offset."""
        row = bisect_right(self.starts, offset)
        return Location(row, offset - self.starts[row - 1] + 1)


@dataclass(frozen=True)
class Segment:
    """A run of a message's text and where it stands in the file.

    `text` and `source` are start offsets. A run of `source_length` equal to `length` maps one to one;
    otherwise (an entity, an escape) the run is one unit and is only ever addressed whole.
    """

    text: int
    source: int
    length: int
    source_length: int


class OffsetMap:
    """Maps spans of a message's text to spans of the file that holds it."""

    def __init__(self, segments: Iterable[Segment]) -> None:
        self.segments = tuple(segments)
        self._starts = [segment.text for segment in self.segments]

    @classmethod
    def identity(cls, length: int, source: int = 0) -> OffsetMap:
        """The map of a message that stands in its file as it is, from offset `source`."""
        return cls([Segment(0, source, length, length)])

    def to_source(self, span: Span) -> Span:
        """The stretch of the file that holds the span; an empty span maps to an empty one."""
        start = self._at(span.start, end=False)
        return Span(start, start if span.end <= span.start else self._at(span.end, end=True))

    def _at(self, offset: int, end: bool) -> int:
        if not self.segments:
            return 0
        probe = offset - 1 if end else offset
        segment = self.segments[max(0, bisect_right(self._starts, probe) - 1)]
        inside = offset - segment.text
        if segment.length == segment.source_length:
            return segment.source + min(inside, segment.length)
        return segment.source + (segment.source_length if end or inside >= segment.length else 0)
