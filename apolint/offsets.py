"""The way from a message's text back to its file, and what to write there so that words of the message change."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from apolint.rewording import Change, rewordings
from apolint.spans import Encoder, Span


@dataclass(frozen=True)
class Segment:
    """A run of a message's text and where it stands in the file.

    `text` and `source` are start offsets. A run of `source_length` equal to `length` maps one to one;
    otherwise (an entity, an escape) the run is one unit and is only ever addressed whole.
    A run of `length` 0 is a joint, such as a soft line end: it stands for nothing, and stays when words around it go,
    unless it `goes` with them.
    """

    text: int
    source: int
    length: int
    source_length: int
    goes: bool = False

    @property
    def exact(self) -> bool:
        """Whether the run maps one to one."""
        return self.length == self.source_length


@dataclass(frozen=True)
class Wrap:
    """Marks in the file around a stretch of a message's text, such as `<b>` and `</b>`: they go when all of it goes.

    A `vital` one, such as a link, must not be left without its words.
    """

    text: Span
    before: Span
    after: Span
    vital: bool = False


@dataclass(frozen=True, order=True)
class Replacement:
    """What to write in place of a stretch of a file."""

    span: Span
    content: str


class OffsetMap:
    """Maps spans of a message's text to spans of the file that holds it."""

    def __init__(self, segments: Iterable[Segment], wraps: Iterable[Wrap] = ()) -> None:
        self.segments = tuple(segments)
        self.wraps = tuple(wraps)
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
        theirs = (
            replace(wrap, before=self.to_source(wrap.before), after=self.to_source(wrap.after)) for wrap in inner.wraps
        )
        ours = (replace(wrap, text=inner._read_from(wrap.text)) for wrap in self.wraps)
        wraps = [wrap for wrap in (*theirs, *ours) if wrap.text.start < wrap.text.end]
        return OffsetMap(_joined(piece for segment in inner.segments for piece in self._pieces(segment)), wraps)

    def _read_from(self, source: Span) -> Span:
        """The stretch of the text that stands for a stretch of the source."""
        starts, ends = [], []
        for segment in self.segments:
            end = segment.source + segment.source_length
            if segment.length and segment.source < source.end and source.start < end:
                cut = (max(0, source.start - segment.source), max(0, end - source.end)) if segment.exact else (0, 0)
                starts.append(segment.text + cut[0])
                ends.append(segment.text + segment.length - cut[1])
        return Span(min(starts, default=0), max(ends, default=0))

    def replace(self, text: str, span: Span, new: str, encode: Encoder) -> tuple[Replacement, ...]:
        """What to write in the file so that the span of the message's `text` becomes `new`.

        Words that stay and what is hidden between them (tags, line wraps, quotes of strings) are left as they stand.
        Raises ValueError where `encode` does, since the format cannot hold the text, and for a link without words.
        """
        span, new = self._whole_units(text, span, new)
        in_one_run = len(self._overlapping(span)) < 2 and "\n" not in text[span.start : span.end]
        changes = [Change(span, new)] if in_one_run else list(rewordings(self._with_breaks(text, span), span, new))
        parts = [part for change in changes for part in self._spread(change.span, change.content, encode)]
        return (*parts, *self._emptied(changes, parts))

    def _with_breaks(self, text: str, span: Span) -> str:
        """The text, with line feeds for the blanks in and before the span that line breaks stand for in the file."""
        for segment in self._overlapping(Span(max(0, span.start - 1), span.end)):
            if not segment.exact and text[segment.text] == " " and segment.length == 1:
                text = text[: segment.text] + "\n" + text[segment.text + 1 :]
        return text

    def _emptied(self, changes: Sequence[Change], parts: Sequence[Replacement]) -> Iterator[Replacement]:
        """Takes away the marks around stretches that nothing is left of."""
        for wrap in self.wraps:
            gone = any(change.span.start <= wrap.text.start and wrap.text.end <= change.span.end for change in changes)
            inside = Span(wrap.before.end, wrap.after.start)
            if not gone or any(part.content and inside.start <= part.span.start < inside.end for part in parts):
                continue
            if wrap.vital:
                raise ValueError("a link would be left without words")
            yield from (Replacement(mark, "") for mark in (wrap.before, wrap.after) if mark.start < mark.end)

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
            at = self._at(span.start, end=span.start > 0 and not content[-1:].isspace())  # beside the word it goes with
            yield Replacement(Span(at, at), encode(content))
            return
        first, *others = self._runs(span)
        yield Replacement(first, encode(content))
        yield from (Replacement(run, "") for run in others)

    def _runs(self, span: Span) -> list[Span]:
        """The stretches of the file that hold the span, without what is hidden between them."""
        runs: list[Span] = []
        for segment in self._overlapping(span):
            if not segment.length and not segment.goes:
                continue
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


class MappedText:
    """A text built piece by piece from a source, with the map back to it."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._segments: list[Segment] = []
        self._wraps: list[Wrap] = []
        self.length = 0

    def copy(self, source: str, start: int, end: int) -> None:
        """Adds what stands in the source from `start` to `end`."""
        if start < end:
            self.write(source[start:end], start, end)

    def write(self, text: str, start: int, end: int, goes: bool = False) -> None:
        """Adds a text that stands for the source from `start` to `end`: one unit unless both are of one length.

        An empty text makes a joint, which stays when words around it go or `goes` with them.
        """
        self._segments.append(Segment(self.length, start, len(text), end - start, goes))
        self._pieces.append(text)
        self.length += len(text)

    def wrap(self, start: int, before: Span, after: Span, vital: bool = False) -> None:
        """Says that marks in the source stand around what was added from the text's offset `start` on."""
        if start < self.length:
            self._wraps.append(Wrap(Span(start, self.length), before, after, vital))

    @property
    def text(self) -> str:
        """What was added so far."""
        return "".join(self._pieces)

    def offsets(self) -> OffsetMap:
        """The map of the text to its source."""
        return OffsetMap(_joined(self._segments), self._wraps)

    def ends_with(self, ending: str) -> bool:
        """Whether the text so far ends like this."""
        tail = ""
        for piece in reversed(self._pieces):
            tail = piece + tail
            if len(tail) >= len(ending):
                break
        return tail.endswith(ending)
