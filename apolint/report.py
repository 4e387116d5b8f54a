"""What linting gives: the findings of a file, what it suppresses, and what there is to know besides."""

from __future__ import annotations

from dataclasses import dataclass

from apolint.model import Finding
from apolint.spans import Location


@dataclass(frozen=True)
class Note:
    """Something to know about a place that is no finding, such as why a message was skipped."""

    filename: str
    location: Location
    text: str

    def __str__(self) -> str:
        return f"{self.filename}:{self.location.row}:{self.location.column}: note: {self.text}"


@dataclass(frozen=True)
class FileReport:
    """The outcome for one file: its findings in the order of output, those that comments suppress, and notes."""

    filename: str
    findings: tuple[Finding, ...] = ()
    suppressed: tuple[Finding, ...] = ()
    notes: tuple[Note, ...] = ()
