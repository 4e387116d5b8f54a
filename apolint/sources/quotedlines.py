"""Quoted-printable: lines that a fix makes too long are broken by soft line ends."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from apolint.offsets import OffsetMap, Replacement, Segment, Wrap
from apolint.spans import Encoder, Span

LIMIT = 76  # characters in a line, by RFC 2045
_UNIT = re.compile(r"=[0-9A-F]{2}|\r?\n|.", re.DOTALL)


class QuotedMap(OffsetMap):
    """The map of a message in a quoted-printable body; `file` is the text of the whole file."""

    def __init__(self, segments: Iterable[Segment], file: str, newline: str, wraps: Iterable[Wrap] = ()) -> None:
        super().__init__(segments, wraps)
        self.file = file
        self.newline = newline

    def around(self, inner: OffsetMap) -> OffsetMap:
        """The map of a message that `inner` maps onto our text."""
        outer = super().around(inner)
        return QuotedMap(outer.segments, self.file, self.newline, outer.wraps)

    def replace(self, text: str, span: Span, new: str, encode: Encoder) -> tuple[Replacement, ...]:
        """As OffsetMap.replace, with soft line ends in and after what is written where its line grows too long."""
        parts = sorted(super().replace(text, span, new, encode))
        return tuple(self._within_limit(part, parts) for part in parts)

    def _within_limit(self, part: Replacement, parts: Sequence[Replacement]) -> Replacement:
        line = self._line(part.span.start)
        before = self._width(Span(line.start, part.span.start), parts)
        rest = self._width(Span(part.span.end, self._line(part.span.end).end), parts)
        if not part.content or before + len(part.content) + rest <= max(LIMIT, line.end - line.start):
            return part
        content = "".join(self._broken(part.content, before))
        last = len(content[content.rfind("\n") + 1 :]) + (0 if "\n" in content else before)
        soft = f"={self.newline}" if last + rest > LIMIT else ""
        return Replacement(part.span, content + soft)

    def _width(self, span: Span, parts: Sequence[Replacement]) -> int:
        """How long a stretch of a line is once the parts are written."""
        inside = [part for part in parts if span.start <= part.span.start and part.span.end <= span.end]
        return span.end - span.start + sum(len(part.content) - part.span.end + part.span.start for part in inside)

    def _broken(self, content: str, column: int) -> Iterator[str]:
        """The content with a soft line end wherever the next character would stand behind the limit."""
        for unit in _UNIT.findall(content):
            if unit.endswith("\n"):
                column = 0
            elif column + len(unit) >= LIMIT:
                yield f"={self.newline}"
                column = len(unit)
            else:
                column += len(unit)
            yield unit

    def _line(self, offset: int) -> Span:
        start = max(self.file.rfind("\n", 0, offset), self.file.rfind("\r", 0, offset)) + 1
        ends = [at for at in (self.file.find("\n", offset), self.file.find("\r", offset)) if at >= 0]
        return Span(start, min(ends, default=len(self.file)))
