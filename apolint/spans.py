"""Offsets: spans, the lines of a text, and the way from a message's text back to its file.

All offsets are Unicode code points from 0, ends exclusive; rows and columns count from 1.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

Encoder = Callable[[str], str]
_TOKEN = re.compile(r"\s+|(?:\{\{.*?\}\}|\{[^{}]*\}|<%.*?%>|<<.*?>>|\[[^\]]*\]|\S)+")


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
        self.starts = [0, *(match.end() for match in re.finditer(r"\r\n?|\n", text))]

    def location(self, offset: int) -> Location:
        """The row and column of an offset."""
        row = bisect_right(self.starts, offset)
        return Location(row, offset - self.starts[row - 1] + 1)


@dataclass(frozen=True)
class Segment:
    """A run of a message's text and where it stands in the file.

    `text` and `source` are start offsets. A run of `source_length` equal to `length` maps one to one;
    otherwise (an entity, an escape) the run is one unit and is only ever addressed whole.
    A run of `length` 0 is a joint, such as a soft line end: it stands for nothing, and goes with the words around it.
    """

    text: int
    source: int
    length: int
    source_length: int

    @property
    def exact(self) -> bool:
        """Whether the run maps one to one."""
        return self.length == self.source_length


@dataclass(frozen=True, order=True)
class Replacement:
    """What to write in place of a stretch of a file."""

    span: Span
    content: str


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

    def through(self, outer: OffsetMap) -> OffsetMap:
        """The map onto the file, where this one maps onto a text that `outer` maps onto the file."""
        return outer.around(self)

    def around(self, inner: OffsetMap) -> OffsetMap:
        """The map onto our source of a text that `inner` maps onto our text."""
        return OffsetMap(_joined(piece for segment in inner.segments for piece in self._pieces(segment)))

    def replace(self, text: str, span: Span, new: str, encode: Encoder) -> tuple[Replacement, ...]:
        """What to write in the file so that the span of the message's `text` becomes `new`.

        Words that stay and what is hidden between them (tags, line wraps, quotes of strings) are left as they stand.
        Raises ValueError where `encode` does, since the format cannot hold the text.
        """
        span, new = self._whole_units(text, span, new)
        if len(self._overlapping(span)) < 2:
            return (Replacement(self.to_source(span), encode(new)),)
        changes = _changes(text, span, new)
        return tuple(part for change, content in changes for part in self._spread(change, content, encode))

    def _whole_units(self, text: str, span: Span, new: str) -> tuple[Span, str]:
        """The span widened so that it splits no unit, with what it did not hold of the units added to `new`."""
        start, end = span.start, span.end
        for segment in self._overlapping(span):
            if not segment.exact:
                start, end = min(start, segment.text), max(end, segment.text + segment.length)
        return Span(start, end), text[start : span.start] + new + text[span.end : end]

    def _spread(self, span: Span, content: str, encode: Encoder) -> Iterator[Replacement]:
        """Writes the content into the first of the runs that hold the span, and empties the others."""
        if span.start == span.end:
            at = self._at(span.start, end=span.start > 0)
            yield Replacement(Span(at, at), encode(content))
            return
        first, *others = self._runs(span)
        yield Replacement(first, encode(content))
        yield from (Replacement(run, "") for run in others)

    def _runs(self, span: Span) -> list[Span]:
        """The stretches of the file that hold the span, without what is hidden between them."""
        runs: list[Span] = []
        for segment in self._overlapping(span):
            part = Span(max(span.start, segment.text), min(span.end, segment.text + segment.length))
            joint = Span(segment.source, segment.source + segment.source_length)
            run = self.to_source(part) if segment.length else joint
            if runs and runs[-1].end == run.start:
                runs[-1] = Span(runs[-1].start, run.end)
            elif run.start < run.end or not runs:
                runs.append(run)
        return runs or [self.to_source(span)]

    def _overlapping(self, span: Span) -> Sequence[Segment]:
        first = max(0, bisect_right(self._starts, span.start) - 1)
        last = bisect_right(self._starts, span.end - 1)
        return [segment for segment in self.segments[first:last] if segment.text + segment.length > span.start]

    def _pieces(self, inner: Segment) -> Iterator[Segment]:
        """A segment onto our text as segments onto our source."""
        end = inner.source + inner.source_length
        if not inner.exact:
            source = self.to_source(Span(inner.source, end))
            yield Segment(inner.text, source.start, inner.length, source.end - source.start)
            return
        for segment in self._overlapping(Span(inner.source, end)):
            part = Span(max(inner.source, segment.text), min(end, segment.text + segment.length))
            text = inner.text + part.start - inner.source
            if segment.length:
                source = self.to_source(part)
                yield Segment(text, source.start, part.end - part.start, source.end - source.start)
            else:
                yield replace(segment, text=text)

    def _at(self, offset: int, end: bool) -> int:
        if not self.segments:
            return 0
        probe = offset - 1 if end else offset
        segment = self.segments[max(0, bisect_right(self._starts, probe) - 1)]
        inside = offset - segment.text
        if segment.exact:
            return segment.source + min(inside, segment.length)
        return segment.source + (segment.source_length if end or inside >= segment.length else 0)


def _joined(segments: Iterable[Segment]) -> Iterator[Segment]:
    """The segments, with neighbours that map one to one made into one."""
    last: Segment | None = None
    for segment in segments:
        if last and last.exact and segment.exact and last.source + last.length == segment.source:
            length = last.length + segment.length
            last = Segment(last.text, last.source, length, length)
        else:
            if last:
                yield last
            last = segment
    if last:
        yield last


def _changes(text: str, span: Span, new: str) -> Iterator[tuple[Span, str]]:
    """The words of the span that change, and what they become; blanks are alike."""
    old_words, new_words = _TOKEN.findall(text[span.start : span.end]), _TOKEN.findall(new)
    starts = [span.start]
    for word in old_words:
        starts.append(starts[-1] + len(word))
    for tag, i, j, k, m in SequenceMatcher(None, _alike(old_words), _alike(new_words), autojunk=False).get_opcodes():
        if tag != "equal":
            yield Span(starts[i], starts[j]), "".join(new_words[k:m])


def _alike(words: list[str]) -> list[str]:
    return [" " if word.isspace() else word for word in words]


class MappedText:
    """A text built piece by piece from a source, with the map back to it."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._segments: list[Segment] = []
        self.length = 0

    def copy(self, source: str, start: int, end: int) -> None:
        """Adds what stands in the source from `start` to `end`."""
        if start < end:
            self.write(source[start:end], start, end)

    def write(self, text: str, start: int, end: int) -> None:
        """Adds a text that stands for the source from `start` to `end`: one unit unless both are of one length.

        An empty text makes a joint.
        """
        self._segments.append(Segment(self.length, start, len(text), end - start))
        self._pieces.append(text)
        self.length += len(text)

    @property
    def text(self) -> str:
        """What was added so far."""
        return "".join(self._pieces)

    def offsets(self) -> OffsetMap:
        """The map of the text to its source."""
        return OffsetMap(_joined(self._segments))

    def ends_with(self, ending: str) -> bool:
        """Whether the text so far ends like this."""
        tail = ""
        for piece in reversed(self._pieces):
            tail = piece + tail
            if len(tail) >= len(ending):
                break
        return tail.endswith(ending)
