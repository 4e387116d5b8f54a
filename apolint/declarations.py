"""What the comments of a file declare of its messages: `apolint: lang=fi kind=routine profile=asap`."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from apolint.closest import did_you_mean
from apolint.comments import Comment, Item
from apolint.errors import ConfigError
from apolint.findings import SourceText
from apolint.model import KINDS, LANGUAGES
from apolint.naming import language_of_tag
from apolint.report import Note
from apolint.selection import Rulebook
from apolint.spans import Span
from apolint.suppress import NAMES

DECLARED = ("lang", "kind", "profile")


class Declarations:
    """The declarations in the comments of one file."""

    def __init__(self, source: SourceText, comments: Sequence[Comment]) -> None:
        self._source = source
        self._comments = comments

    def value(self, name: str, message: Span) -> str | None:
        """What is declared of a message: the last comment up to its end that names it.

        A comment alone on its line speaks of all that follows, one beside other text only of the messages on its line.
        """
        last = self._source.lines.location(max(message.start, message.end - 1)).row
        first = self._source.lines.location(message.start).row
        values = [
            item.value
            for comment in self._comments
            if comment.row <= last and (comment.alone or comment.row >= first)
            for item in comment.items
            if item.name == name
        ]
        return values[-1] if values else None

    def notes(self, rulebook: Rulebook) -> Iterator[Note]:
        """What is misspelt in the comments."""
        for comment in self._comments:
            for item in comment.items:
                problem = _problem(item, rulebook)
                if problem:
                    location = self._source.lines.location(comment.span.start)
                    yield Note(self._source.filename, location, f"in a comment: {problem}")


def _problem(item: Item, rulebook: Rulebook) -> str | None:
    value = item.value or ""
    if item.name in NAMES:
        return _misspelt(item, rulebook)
    if item.name == "lang":
        return None if language_of_tag(value) else _unknown(value, LANGUAGES)
    if item.name == "kind":
        return None if value in KINDS else _unknown(value, KINDS)
    if item.name == "profile":
        return None if value in rulebook.profiles else _unknown(value, rulebook.profiles)
    return _unknown(item.name, (*NAMES, *DECLARED))


def _misspelt(item: Item, rulebook: Rulebook) -> str | None:
    try:
        rulebook.check_codes(item.codes, item.name)
    except ConfigError as problem:
        return str(problem)
    return None


def _unknown(word: str, names: Collection[str]) -> str:
    hint = did_you_mean(word, names)
    return f"'{word}' is not known" + (f" ({hint})" if hint else "")
