"""What a user did wrong, said in one line: where, what, and what to do."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Place:
    """Where in a file something stands: `line` and `column` count from 1, 0 where unknown."""

    filename: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        numbers = [str(number) for number in (self.line, self.column) if number]
        return ":".join([self.filename, *numbers])


class ApolintError(Exception):
    """Bad input: usage, configuration, a pack, or an unreadable file (exit status 2)."""

    def __init__(self, problem: str, place: Place | None = None, excerpt: str = "", hint: str = "") -> None:
        super().__init__(problem)
        self.problem = problem
        self.place = place
        self.excerpt = excerpt
        self.hint = hint

    def __str__(self) -> str:
        parts = [f"{self.place}: {self.problem}" if self.place else self.problem]
        if self.excerpt:
            parts.append(f": {self.excerpt.strip()[:80]!r}")
        if self.hint:
            parts.append(f" ({self.hint})")
        return "".join(parts)


class ConfigError(ApolintError):
    """A configuration file or a command-line option that cannot be used."""


class PackError(ApolintError):
    """A rule pack that cannot be read or compiled."""


class SourceError(ApolintError):
    """A file that cannot be read as what its name says."""


class BinaryFileError(SourceError):
    """A file that holds no text."""
