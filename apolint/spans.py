"""Offsets: spans, and the lines of a text.

All offsets are Unicode code points from 0, ends exclusive; rows and columns count from 1.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass

Encoder = Callable[[str], str]


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
