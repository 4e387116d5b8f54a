"""Takes parts out of a message, so that what remains still maps back to the file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from apolint.model import Message
from apolint.offsets import OffsetMap, Segment
from apolint.spans import Span


def cut(message: Message, gone: Iterable[Span]) -> Message:
    """The message without what stands in the stretches `gone` of its file."""
    holes = _merged(hole for segment in message.offsets.segments for span in gone for hole in _hole(segment, span))
    if not holes:
        return message
    kept = _between(holes, len(message.text))
    wraps = (replace(wrap, text=_shifted(wrap.text, holes)) for wrap in message.offsets.wraps)
    opaque = (_shifted(span, holes) for span in message.opaque)
    return replace(
        message,
        text="".join(message.text[span.start : span.end] for span in kept),
        offsets=OffsetMap(
            (part for segment in message.offsets.segments for part in _parts(segment, kept, holes)),
            (wrap for wrap in wraps if wrap.text.start < wrap.text.end),
        ),
        opaque=tuple(span for span in opaque if span.end > span.start),
    )


def _hole(segment: Segment, gone: Span) -> Iterator[Span]:
    """The part of a segment's text that stands in the stretch; a segment that is one unit goes whole."""
    start = max(gone.start, segment.source)
    end = min(gone.end, segment.source + segment.source_length)
    if start < end:
        if segment.exact:
            yield Span(segment.text + start - segment.source, segment.text + end - segment.source)
        else:
            yield Span(segment.text, segment.text + segment.length)


def _merged(spans: Iterable[Span]) -> list[Span]:
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(span.end, merged[-1].end))
        else:
            merged.append(span)
    return merged


def _between(holes: Sequence[Span], length: int) -> list[Span]:
    starts = [0, *(hole.end for hole in holes)]
    ends = [*(hole.start for hole in holes), length]
    return [Span(start, end) for start, end in zip(starts, ends, strict=True) if start < end]


def _shifted(span: Span, holes: Sequence[Span]) -> Span:
    return Span(_moved(span.start, holes), _moved(span.end, holes))


def _moved(offset: int, holes: Sequence[Span]) -> int:
    return offset - sum(min(hole.end, offset) - hole.start for hole in holes if hole.start < offset)


def _parts(segment: Segment, kept: Sequence[Span], holes: Sequence[Span]) -> Iterator[Segment]:
    for span in kept:
        start, end = max(span.start, segment.text), min(span.end, segment.text + segment.length)
        if start < end and segment.exact:
            yield Segment(_moved(start, holes), segment.source + start - segment.text, end - start, end - start)
        elif start < end:
            yield replace(segment, text=_moved(start, holes))
