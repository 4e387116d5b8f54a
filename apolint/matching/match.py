"""A place where a rule or component shows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from apolint.matching.finds import Find
from apolint.matching.passage import Sentence
from apolint.matching.program import CompiledLine
from apolint.spans import Span


@dataclass(frozen=True, eq=False)
class Match:
    """A line found in a sentence; `span` are the places that are underlined."""

    line: CompiledLine
    sentence: Sentence
    span: Span
    finds: Sequence[Find]

    @cached_property
    def captures(self) -> Mapping[str, Span]:
        """The places of word lists, the first of each name."""
        captured: dict[str, Span] = {}
        for find in self.finds:
            for name, span in find.captures():
                captured.setdefault(name, span)
        return captured

    @cached_property
    def text_span(self) -> Span:
        """The underline in the message's text."""
        return self.sentence.text_span(self.span)

    @cached_property
    def clauses(self) -> frozenset[int]:
        """The numbers of the clauses that the underline touches."""
        return frozenset(word.clause for word in self.sentence.inside(self.span))
