"""Weighs sentences: how likely one shows a fault or component by all its words together (logistic regression)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from apolint.matching.features import form_features, pair_features
from apolint.matching.text import Word, WordForm
from apolint.packs.weights import Weights
from apolint.spans import Span

Numbers = NDArray[np.float32]  # a number for each rule and component, or a row of them for each of several things


class Scales:
    """The weights of a language, ready to weigh. Keeps what it learned about word forms."""

    def __init__(self, weights: Weights) -> None:
        self.weights = weights
        self._forms: dict[WordForm, tuple[int, Numbers]] = {}

    def log_odds(self, sentences: Sequence[Sequence[Word]]) -> Numbers:
        """How likely each sentence shows each rule or component that has weights, as log-odds: 0 is even."""
        table = self.weights.table
        if not sentences or not len(table):
            return np.zeros((len(sentences), len(self.weights.owners)), np.float32)
        forms = dict.fromkeys(word.form for words in sentences for word in words)
        numbers = {form: number for number, form in enumerate(forms, len(table))}
        evidence = [self._evidence(words, numbers) for words in sentences]
        starts = list(accumulate((len(rows) for _, rows in evidence[:-1]), initial=0))
        lengths: Numbers = np.sqrt(np.array([max(size, 1) for size, _ in evidence], np.float32))
        rows = np.vstack([table, *(self._form(form)[1] for form in forms)])
        sums = np.add.reduceat(rows[[row for _, mine in evidence for row in mine]], starts)
        odds: Numbers = table[0] + sums / lengths[:, None]
        return odds

    def heaviest_clause(self, words: Sequence[Word], owner: str) -> Span:
        """The numbers of the first and after the last word of the clause that speaks most for a rule or component."""
        at = self.weights.owners.index(owner)
        totals: defaultdict[int, float] = defaultdict(float)
        for word in words:
            totals[word.clause] += self._form(word.form)[1][at]
        for number, feature in pair_features(words):
            totals[words[number].clause] += self._weight(feature, at)
        heaviest = max(totals, key=lambda clause: totals[clause])
        numbers = [number for number, word in enumerate(words) if word.clause == heaviest]
        return Span(numbers[0], numbers[-1] + 1)

    def _evidence(self, words: Sequence[Word], numbers: Mapping[WordForm, int]) -> tuple[int, list[int]]:
        """How many features a sentence has, and the rows of what is known of its words and pairs."""
        pairs = [feature for _, feature in pair_features(words)]
        known = (self.weights.rows.get(feature) for feature in pairs)
        rows = [*(numbers[word.form] for word in words), *(row for row in known if row)]
        return len(pairs) + sum(self._form(word.form)[0] for word in words), rows

    def _weight(self, feature: str, at: int) -> float:
        row = self.weights.rows.get(feature)
        return 0.0 if row is None else float(self.weights.table[row, at])

    def _form(self, form: WordForm) -> tuple[int, Numbers]:
        """How many features a word form has by itself, and what they speak for together."""
        if form not in self._forms:
            features = list(form_features(form))
            rows = [self.weights.rows[feature] for feature in features if feature in self.weights.rows]
            self._forms[form] = len(features), self.weights.table[rows].sum(axis=0)
        return self._forms[form]
