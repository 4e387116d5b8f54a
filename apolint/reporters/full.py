"""Each finding with its line, the words underlined, and the fix; in colour on a terminal."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from apolint.model import Finding
from apolint.report import FileReport
from apolint.reporters import Style
from apolint.reporters._suggestion import suggestion

WIDTH = 100  # columns of the line that are shown
BEFORE = 30  # columns before the underline in a line that is longer
_COLOURS = {"error": "31", "warning": "33", "note": "36"}


def render(reports: Sequence[FileReport], style: Style) -> str:
    """The findings, an empty line between them; nothing where there is none."""
    return "\n".join(_block(finding, style) for report in reports for finding in report.findings)


def _block(finding: Finding, style: Style) -> str:
    row = str(finding.location.row)
    margin = " " * len(row)
    line, start, end = _window(finding)
    loud = _COLOURS[finding.level]
    where = f"{finding.filename}:{row}:{finding.location.column}"
    underline = " " * _columns(line[:start]) + _paint("^" * max(1, _columns(line[start:end])), loud, style)
    pointer = f" ({finding.pointer})" if finding.pointer else ""
    shown = [
        f"{_paint(where, '1', style)}: {_paint(finding.code, loud, style)} {finding.message}{pointer}",
        f"{margin} |",
        f"{row} | {line}",
        f"{margin} | {underline}",
    ]
    proposed = suggestion(finding, style)
    if proposed:
        shown.append(f"{margin} = {proposed[0]}: {_paint(proposed[1], '32', style)}")
    return "\n".join(shown) + "\n"


def _window(finding: Finding) -> tuple[str, int, int]:
    """The part of the line to show, and where the underline starts and ends in it."""
    line = finding.excerpt.replace("\t", " ")
    start = finding.location.column - 1
    end = finding.end_location.column - 1 if finding.end_location.row == finding.location.row else len(line)
    cropped = max(0, start - BEFORE) if len(line) > WIDTH else 0
    shown = line[cropped : cropped + WIDTH]
    before = "…" if cropped else ""
    after = "…" if cropped + WIDTH < len(line) else ""
    shift = len(before) - cropped
    return before + shown + after, start + shift, min(end + shift, len(before) + len(shown))


def _columns(text: str) -> int:
    """The columns that a text takes on a terminal."""
    wide = sum(unicodedata.east_asian_width(char) in "WF" for char in text)
    return len(text) + wide - sum(bool(unicodedata.combining(char)) for char in text)


def _paint(text: str, colour: str, style: Style) -> str:
    return f"\033[{colour}m{text}\033[0m" if style.colour else text
