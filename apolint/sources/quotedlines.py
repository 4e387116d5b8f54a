"""Quoted-printable: lines that a fix makes too long are broken by soft line ends."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

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
        return tuple(self._broken_lines(parts) if any(self._overflows(part, parts) for part in parts) else parts)

    def _overflows(self, part: Replacement, parts: Sequence[Replacement]) -> bool:
        """Whether the line of a part grows too long."""
        line = Span(self._line(part.span.start).start, self._line(part.span.end).end)
        return self._width(line, parts) > max(LIMIT, self._line(part.span.start).end - line.start)

    def _broken_lines(self, parts: Sequence[Replacement]) -> Iterator[Replacement]:
        """The parts with soft line ends wherever what follows in the line would stand behind the limit."""
        position, column = -1, 0  # where in the file we are, and in which column of the line as it is written
        for part, following in zip_longest(parts, parts[1:]):
            line = self._line(part.span.start)
            column = part.span.start - position + column if position >= line.start else part.span.start - line.start
            content = "".join(self._broken(part.content, column))
            column = len(content[content.rfind("\n") + 1 :]) + (0 if "\n" in content else column)
            end = self._line(part.span.end).end
            stays = min(end, following.span.start if following else end) - part.span.end
            if part.content and column + stays > LIMIT:
                content, column = f"{content}={self.newline}", 0
            yield Replacement(part.span, content)
            position = part.span.end

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
