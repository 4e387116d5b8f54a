"""Suppressions: which findings the comments of a file silence, and which comments silence nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from apolint.comments import Comment, Item
from apolint.spans import LineIndex, Span

NAMES = ("ignore", "ignore-next", "ignore-file", "disable", "enable")
_EVERYTHING = ""


@dataclass
class _Scope:
    """Where one code (a prefix; "" is every code) of one item is silent, and whether that was of use."""

    comment: Comment
    item: Item
    code: str
    spans: tuple[Span, ...]
    used: bool = field(default=False)

    def covers(self, code: str, span: Span) -> bool:
        return code.startswith(self.code) and any(span.overlaps(mine) for mine in self.spans)


@dataclass(frozen=True)
class Unused:
    """A comment that says too much: the `idle` items silenced nothing, the `kept` ones are left when they go."""

    comment: Comment
    idle: tuple[Item, ...]
    kept: tuple[Item, ...]


class Suppressions:
    """The suppressions of one file. `messages` are the stretches of the file that hold messages."""

    def __init__(self, comments: Sequence[Comment], messages: Sequence[Span], text: str) -> None:
        self._places = _Places(messages, text)
        self._comments = comments
        self._scopes = [
            _Scope(comment, item, code, self._spans(comment, item, code))
            for comment in comments
            for item in comment.items
            if item.name in NAMES and item.name != "enable"
            for code in (item.codes or (_EVERYTHING,))
        ]

    def silence(self, code: str, span: Span) -> bool:
        """Whether a finding at this stretch of the file is suppressed; the comments that do so count as used."""
        covering = [scope for scope in self._scopes if scope.covers(code, span)]
        for scope in covering:
            scope.used = True
        return bool(covering)

    def unused(self) -> Iterator[Unused]:
        """The comments of which something silenced nothing."""
        for comment in self._comments:
            idle = tuple(part for item in comment.items for part in self._part(comment, item, used=False))
            if idle:
                kept = tuple(part for item in comment.items for part in self._part(comment, item, used=True))
                yield Unused(comment, idle, kept)

    def _part(self, comment: Comment, item: Item, used: bool) -> Iterator[Item]:
        """The item with those of its codes that were of use, or were not; what is no suppression counts as used."""
        scopes = [scope for scope in self._scopes if scope.comment is comment and scope.item is item]
        codes = tuple(scope.code for scope in scopes if scope.used == used)
        if codes:
            yield Item(item.name, codes if item.codes else ())
        elif not scopes and used:
            yield item

    def _spans(self, comment: Comment, item: Item, code: str) -> tuple[Span, ...]:
        if item.name == "ignore-file":
            return (self._places.everything,)
        if item.name == "disable":
            return (Span(comment.span.end, self._enabled_again(comment, code)),)
        return tuple(self._places.beside(comment) if item.name == "ignore" else self._places.after(comment))

    def _enabled_again(self, comment: Comment, code: str) -> int:
        for later in self._comments:
            enabling = [item for item in later.items if item.name == "enable"]
            if later.span > comment.span and any(not item.codes or code in item.codes for item in enabling):
                return later.span.start
        return self._places.everything.end


class _Places:
    """What a comment speaks of. Inside a message's text that is a line; outside it is a whole message."""

    def __init__(self, messages: Sequence[Span], text: str) -> None:
        self.messages = sorted(messages)
        self.everything = Span(0, len(text) + 1)
        self.text = text
        self.lines = LineIndex(text)

    def beside(self, comment: Comment) -> list[Span]:
        """The comment's own line, and the messages that it stands beside."""
        line = self._line(comment.row)
        if self._inside(comment):
            return [line]
        messages = [message for message in self.messages if message.overlaps(line)]
        if not messages and not comment.alone:
            messages = [message for message in self._after(comment) if self._row(message) == comment.row + 1]
        return [line, *messages]

    def after(self, comment: Comment) -> list[Span]:
        """The next line that is not blank; the whole next message where the comment stands outside of any."""
        if not self._inside(comment):
            return self._after(comment)
        rows = range(comment.row + 1, len(self.lines.starts) + 1)
        return [line for line in map(self._line, rows) if self.text[line.start : line.end].strip()][:1]

    def _after(self, comment: Comment) -> list[Span]:
        return [message for message in self.messages if message.start >= comment.span.end][:1]

    def _inside(self, comment: Comment) -> bool:
        return any(message.start <= comment.span.start < message.end for message in self.messages)

    def _row(self, span: Span) -> int:
        return self.lines.location(span.start).row

    def _line(self, row: int) -> Span:
        starts = [*self.lines.starts, len(self.text) + 1]
        return Span(starts[row - 1], starts[row])
