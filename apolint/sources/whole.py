"""Values that a fix may have to rewrite from end to end: base64, and strings without quotes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from apolint.offsets import OffsetMap, Replacement, Segment, Wrap
from apolint.spans import Encoder, Span


@dataclass(frozen=True)
class Whole:
    """A value and the stretch of the file that holds it, written there as `raw`.

    `fits` says whether another value can be written in place; if not, `rewrite` gives the stretch anew.
    """

    value: str
    raw: str
    start: int
    fits: Callable[[str], bool]
    rewrite: Callable[[str], str]


class WholeMap(OffsetMap):
    """The map of a message whose value is rewritten whole where a fix does not fit in place."""

    def __init__(
        self, segments: Iterable[Segment], whole: Whole, inner: OffsetMap | None = None, wraps: Iterable[Wrap] = ()
    ) -> None:
        super().__init__(segments, wraps)
        self.whole = whole
        self.inner = inner or OffsetMap.identity(len(whole.value))

    def around(self, inner: OffsetMap) -> OffsetMap:
        """The map of a message that `inner` maps onto our value."""
        outer = super().around(inner)
        return WholeMap(outer.segments, self.whole, inner, outer.wraps)

    def unmasked(self, value: str, file: str, mask: Callable[[str], str]) -> WholeMap:
        """The map of a value whose tags were masked while its file was parsed; it is never rewritten as a whole."""
        start, raw, fits = self.whole.start, self.whole.raw, self.whole.fits
        whole = Whole(value, file[start : start + len(raw)], start, lambda text: fits(mask(text)), _never)
        return WholeMap(self.segments, whole, self.inner, self.wraps)

    def replace(self, text: str, span: Span, new: str, encode: Encoder) -> tuple[Replacement, ...]:
        """As OffsetMap.replace; one replacement of the value's changed part where that does not fit."""
        value = self.whole.value
        for part in sorted(self.inner.replace(text, span, new, encode), reverse=True):
            value = value[: part.span.start] + part.content + value[part.span.end :]
        if self.whole.fits(value):
            return super().replace(text, span, new, encode)
        return (self._changed(self.whole.rewrite(value)),)

    def _changed(self, new: str) -> Replacement:
        """The replacement of what differs from the old stretch."""
        old = self.whole.raw
        head = _shared(old, new)
        tail = _shared(old[head:][::-1], new[head:][::-1])
        span = Span(self.whole.start + head, self.whole.start + len(old) - tail)
        return Replacement(span, new[head : len(new) - tail])


def _never(value: str) -> str:
    raise ValueError("a value with tags is not put into quotes")


def _shared(one: str, other: str) -> int:
    """How many characters two texts share at their start."""
    return next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
