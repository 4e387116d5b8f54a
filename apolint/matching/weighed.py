"""What the weights say of a passage: which finding the words of its sentence speak against, which fault they show."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from apolint.matching.match import Match
from apolint.matching.passage import Sentence
from apolint.matching.program import CompiledLine
from apolint.matching.scales import Scales
from apolint.packs.notation import Line
from apolint.packs.weights import COMPLAINT, WEIGHTS
from apolint.spans import Span


class Bounds(NamedTuple):
    """Log-odds: what a line finds in a sentence that shows it less likely than `doubtful` is dropped, or less likely
    than `routine` in a routine message; what is likelier than `clear` needs no line.
    """

    doubtful: float
    routine: float
    clear: float


FEWEST = 4  # words of a sentence that can show something without a line
# Chosen on labelled messages that the weights had not learned from: chances of .01, .27 and .65, and of .05 and .8.
RULE = Bounds(-4.6, -1.0, 0.6)
COMPONENT = Bounds(-2.9, -2.9, 1.4)


class Weighed:
    """The sentences of a passage on the scales of their language."""

    def __init__(self, scales: Scales, sentences: Sequence[Sentence]) -> None:
        self.scales = scales
        self._odds: Mapping[Sentence, Mapping[str, float]] = {
            sentence: scales.log_odds(sentence.words) for sentence in sentences
        }

    def credible(self, match: Match, routine: bool = False) -> bool:
        """Whether the words of the match's sentence do not speak against it (where it needs no other sentence)."""
        if match.line.next_parts:
            return True
        bounds = _bounds(match.line.owner)
        least = bounds.routine if routine else bounds.doubtful
        return self._odds[match.sentence].get(match.line.owner, least) >= least

    def with_clear(self, owner: str, matches: Sequence[Match]) -> list[Match]:
        """The matches, and one in each other sentence that clearly shows it."""
        if owner not in self.scales.weights.owners:
            return list(matches)
        taken = {match.sentence for match in matches}
        clear = [sentence for sentence, odds in self._odds.items() if odds[owner] > _bounds(owner).clear]
        others = (sentence for sentence in clear if sentence not in taken and len(sentence.words) >= FEWEST)
        return [*matches, *(self._match(owner, sentence) for sentence in others)]

    def complaint(self, messages: int) -> list[float]:
        """How much the sentences of each message speak for an answer to a complaint: the sum of their log-odds."""
        sums = [0.0] * messages
        for sentence, odds in self._odds.items():
            sums[sentence.message] += odds.get(COMPLAINT, 0.0)
        return sums

    def _match(self, owner: str, sentence: Sentence) -> Match:
        clause = self.scales.heaviest_clause(sentence.words, owner)
        span = Span(sentence.first + clause.start, sentence.first + clause.end)
        return Match(CompiledLine(owner, "weights", (), (), (), (), Line(()), WEIGHTS), sentence, span, ())


def _bounds(owner: str) -> Bounds:
    return RULE if owner[-1].isdigit() else COMPONENT
