"""A logistic regression over sentences for each rule and component. Needs scikit-learn (extra `packs`)."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt

import numpy as np
from scipy.sparse import csr_matrix, diags
from sklearn.feature_extraction.text import CountVectorizer, TfidfTransformer
from sklearn.linear_model import LogisticRegression

from apolint.learning.sentences import Sentence
from apolint.packs.weights import COMPLAINT, START, Weights

LEAST = 4  # sentences that must have a feature
PENALTY = 60.0  # the inverse strength of the regularization
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
    """The regression for a rule or component, over the sentences that were judged by it."""
    judged = [number for number, sentence in enumerate(sentences) if owner in sentence.judged]
    shown = [owner in sentences[number].shown for number in judged]
    balance = "balanced" if owner == COMPLAINT else None  # its chances are added up: no leaning of their own
    model = LogisticRegression(C=PENALTY, solver="liblinear", max_iter=300, class_weight=balance)
    return model.fit(values[judged], shown, [sentences[number].weight for number in judged])
