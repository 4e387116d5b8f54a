"""A logistic regression over sentences for each rule and component. Needs scikit-learn (extra `packs`)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import sqrt

import numpy as np
from scipy.sparse import csr_matrix, diags
from sklearn.feature_extraction.text import CountVectorizer, TfidfTransformer
from sklearn.linear_model import LogisticRegression

from apolint.learning.sentences import Sentence
from apolint.packs.weights import COMPLAINT, START, Weights

LEAST = 4  # sentences that must have a feature
PENALTY = 60.0  # the inverse strength of the regularization
UNLIKELY, LIKELY = -3.0, 0.0  # log-odds: below, a sentence does not show what its text shows somewhere; above, it does
SPREAD = 3.0  # what all values are divided by: some like 1 suit the regression


def fit(sentences: Sequence[Sentence]) -> Weights:
    """The weights that tell the sentences that show a fault or a component from all others.

    A feature counts by how rare it is (inverse document frequency), and less in a long sentence.
    """
    vectorizer = CountVectorizer(analyzer=list, min_df=LEAST)
    counts = vectorizer.fit_transform([sentence.features for sentence in sentences])
    rarity = TfidfTransformer(norm=None, smooth_idf=False).fit(counts).idf_ / SPREAD
    values = (diags([1 / sqrt(len(sentence.features)) for sentence in sentences]) @ counts @ diags(rarity)).tocsr()
    owners = sorted({owner for sentence in sentences for owner in sentence.shown})
    models = [_model(owner, sentences, values) for owner in owners]
    columns = [[model.intercept_[0], *(model.coef_[0] * rarity)] for model in models]
    names = [START, *vectorizer.get_feature_names_out()]
    return Weights(tuple(owners), {name: row for row, name in enumerate(names)}, np.array(columns).T)


def _model(owner: str, sentences: Sequence[Sentence], values: csr_matrix) -> LogisticRegression:
    """The regression for a rule or component: first over the sentences that were judged by it, then also over those of
    texts that show it at no known place, placed as the first one sees it.
    """
    shown = {at: owner in sentence.shown for at, sentence in enumerate(sentences) if owner in sentence.judged}
    model = _fitted(owner, shown, sentences, values)
    unplaced = [at for at, sentence in enumerate(sentences) if owner in sentence.somewhere]
    if not unplaced:
        return model
    odds = dict(zip(unplaced, model.decision_function(values[unplaced]).tolist(), strict=True))
    return _fitted(owner, shown | _placed(owner, odds, sentences), sentences, values)


def _fitted(
    owner: str, shown: Mapping[int, bool], sentences: Sequence[Sentence], values: csr_matrix
) -> LogisticRegression:
    balance = "balanced" if owner == COMPLAINT else None  # its chances are added up: no leaning of their own
    model = LogisticRegression(C=PENALTY, solver="liblinear", max_iter=300, class_weight=balance)
    weights = [sentences[at].weight for at in shown]
    return model.fit(values[list(shown)], list(shown.values()), weights)


def _placed(owner: str, odds: Mapping[int, float], sentences: Sequence[Sentence]) -> dict[int, bool]:
    """Which sentences of texts that show a thing somewhere do: those where a line finds it and the likely ones; which
    do not: the unlikely ones. The rest stays open.
    """
    found = {at: True for at, log_odds in odds.items() if owner in sentences[at].by_line or log_odds > LIKELY}
    return {at: False for at, log_odds in odds.items() if log_odds < UNLIKELY} | found
