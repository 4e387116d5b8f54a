"""What the weights say of a passage: which finding the words of its sentence speak against, which fault they show."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from apolint.matching.match import Match
from apolint.matching.passage import Sentence, together
from apolint.matching.program import CompiledLine
from apolint.matching.scales import Scales
from apolint.packs.nodes import Line
from apolint.packs.weights import COMPLAINT, WEIGHTS
from apolint.spans import Span


class Bounds(NamedTuple):
    """Log-odds: what a line finds in a sentence that shows it less likely than `doubtful` is dropped, or less likely
    than `routine` in a routine message; what is likelier than `clear` needs no line, and what is likelier than `sure`
    is not taken back by one.
    """

    doubtful: float
    routine: float
    clear: float
    sure: float


FEWEST = 4  # words of a sentence that can show something without a line
# Chosen on labelled messages that the weights had not learned from: chances of .01, .4, .57, .95; of .05, .05, .8, .95.
RULE = Bounds(-5.0, -0.5, 0.3, 3.0)
COMPONENT = Bounds(-2.9, -2.9, 1.4, 3.0)


class Weighed:
    """The sentences of a passage on the scales of their language."""

    def __init__(self, scales: Scales, sentences: Sequence[Sentence]) -> None:
        self.scales = scales
        self.sentences = sentences
        self._odds = scales.log_odds([sentence.words for sentence in sentences])
        self._numbers = {sentence: number for number, sentence in enumerate(sentences)}
        self._columns = {owner: column for column, owner in enumerate(scales.weights.owners)}

    def possible(self, owner: str) -> int:
        """The places of the sentences whose words do not speak against a rule or component."""
        if owner not in self._columns:
            return -1
        return together(self._likelier(owner, _bounds(owner).doubtful))

    def counts_in_routine(self, match: Match) -> bool:
        """Whether a line's finding is likely enough for a routine message (where it needs no other sentence)."""
        column = self._columns.get(match.line.owner)
        if match.line.next_parts or column is None:
            return True
        return bool(self._odds[self._numbers[match.sentence], column] >= _bounds(match.line.owner).routine)

    def with_clear(self, owner: str, matches: Sequence[Match]) -> Sequence[Match]:
        """The matches, and one in each other sentence that clearly shows the rule or component."""
        return self._with_likelier(owner, matches, _bounds(owner).clear)

    def with_sure(self, owner: str, matches: Sequence[Match]) -> Sequence[Match]:
        """The matches that lines left, and one in each other sentence that surely shows it."""
        return self._with_likelier(owner, matches, _bounds(owner).sure)

    def complaint(self, messages: int) -> list[float]:
        """How much the sentences of each message speak for an answer to a complaint: the sum of their log-odds."""
        sums = [0.0] * messages
        if COMPLAINT in self._columns:
            for sentence, odds in zip(self.sentences, self._odds[:, self._columns[COMPLAINT]].tolist(), strict=True):
                sums[sentence.message] += odds
        return sums

    def _with_likelier(self, owner: str, matches: Sequence[Match], bound: float) -> Sequence[Match]:
        if owner not in self._columns:
            return matches
        taken = {match.sentence for match in matches}
        likelier = self._likelier(owner, bound)
        others = (sentence for sentence in likelier if sentence not in taken and len(sentence.words) >= FEWEST)
        return [*matches, *(self._match(owner, sentence) for sentence in others)]

    def _likelier(self, owner: str, bound: float) -> list[Sentence]:
        return [self.sentences[at] for at in np.flatnonzero(self._odds[:, self._columns[owner]] >= bound).tolist()]

    def _match(self, owner: str, sentence: Sentence) -> Match:
        clause = self.scales.heaviest_clause(sentence.words, owner)
        span = Span(sentence.first + clause.start, sentence.first + clause.end)
        return Match(CompiledLine(owner, "weights", (), (), (), (), Line(()), WEIGHTS), sentence, span, ())


def _bounds(owner: str) -> Bounds:
    return RULE if owner[-1].isdigit() else COMPONENT
