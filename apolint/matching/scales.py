"""Weighs sentences: how likely one shows a fault or component by all its words together (logistic regression)."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence

from apolint.matching.features import form_features, pair_features
from apolint.matching.text import Word, WordForm
from apolint.packs.weights import START, Weights
from apolint.spans import Span

Row = tuple[float, ...]  # a number for each rule and component


class Scales:
    """The weights of a language, ready to weigh. Keeps what it learned about word forms."""

    def __init__(self, weights: Weights) -> None:
        self.weights = weights
        self._none = (0.0,) * len(weights.owners)
        self._forms: dict[WordForm, tuple[int, Row]] = {}

    def log_odds(self, words: Sequence[Word]) -> Mapping[str, float]:
        """How likely a sentence shows each rule or component that has weights, as log-odds: 0 is even."""
        if not self.weights.owners:
            return {}
        count, evidence = self._evidence(words)
        scale = 1 / math.sqrt(count)
        sums = map(sum, zip(*(row for _, row in evidence), strict=True))
        totals = (start + scale * total for start, total in zip(self.weights.rows[START], sums, strict=True))
        return dict(zip(self.weights.owners, totals, strict=True))

    def heaviest_clause(self, words: Sequence[Word], owner: str) -> Span:
        """The numbers of the first and after the last word of the clause that speaks most for a rule or component."""
        at = self.weights.owners.index(owner)
        totals: defaultdict[int, float] = defaultdict(float)
        for number, row in self._evidence(words)[1]:
            totals[words[number].clause] += row[at]
        heaviest = max(totals, key=lambda clause: totals[clause])
        numbers = [number for number, word in enumerate(words) if word.clause == heaviest]
        return Span(numbers[0], numbers[-1] + 1)

    def _evidence(self, words: Sequence[Word]) -> tuple[int, list[tuple[int, Row]]]:
        """How many features a sentence has, and the rows of those that have weights, each with its word's number."""
        count = 0
        found: list[tuple[int, Row]] = []
        for number, word in enumerate(words):
            size, row = self._forms.get(word.form) or self._form(word.form)
            count += size
            found.append((number, row))
        for number, feature in pair_features(words):
            count += 1
            if feature in self.weights.rows:
                found.append((number, self.weights.rows[feature]))
        return count, found

    def _form(self, form: WordForm) -> tuple[int, Row]:
        """How many features a word form has by itself, and what they speak for together."""
        features = list(form_features(form))
        rows = [self.weights.rows.get(feature, self._none) for feature in features]
        self._forms[form] = len(features), tuple(map(sum, zip(*rows, strict=True)))
        return self._forms[form]
