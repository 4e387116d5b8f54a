"""Which words of a stretch change when it is written anew, so that the others and what stands between them stay."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from apolint.spans import Span

_TOKEN = re.compile(r"\s+|(?:\{\{.*?\}\}|\{[^{}]*\}|<%.*?%>|<<.*?>>|\[[^\]]*\]|\S)+")


@dataclass(frozen=True)
class Change:
    """What becomes of a stretch of a text."""

    span: Span
    content: str


def rewordings(text: str, span: Span, new: str) -> Iterator[Change]:
    """The words of the span that change, and what they become where all of it becomes `new`; blanks are alike.

    Where a word goes, the line break beside it stays rather than the other blank.
    """
    old_words, new_words = _TOKEN.findall(text[span.start : span.end]), _TOKEN.findall(new)
    starts = [span.start]
    for word in old_words:
        starts.append(starts[-1] + len(word))
    for tag, i, j, k, m in SequenceMatcher(None, _alike(old_words), _alike(new_words), autojunk=False).get_opcodes():
        if tag != "equal":
            change = Change(Span(starts[i], starts[j]), "".join(new_words[k:m]))
            yield change if change.content else _with_break(text, change)


def _alike(words: list[str]) -> list[str]:
    return [" " if word.isspace() else word for word in words]


def _with_break(text: str, gone: Change) -> Change:
    """The same words gone with the blank before them, if the one behind them breaks the line."""
    start, end = gone.span.start, gone.span.end
    before = len(text[:start]) - len(text[:start].rstrip())
    behind = len(text[start:end]) - len(text[start:end].rstrip())
    if "\n" in text[end - behind : end] and before and "\n" not in text[start - before : start]:
        return Change(Span(start - before, end - behind), "")
    return gone
