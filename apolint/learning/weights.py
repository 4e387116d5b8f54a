"""Learns weights from labelled texts, a logistic regression for each rule and component (scikit-learn)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from math import sqrt
from pathlib import Path
from typing import NamedTuple

from apolint.catalogue import Catalogue
from apolint.checks.linguist import Linguist
from apolint.errors import PackError
from apolint.learning.samples import Sample, example_samples, read_samples
from apolint.matching.engine import Search, by_message
from apolint.matching.features import form_features, pair_features
from apolint.matching.passage import Passage
from apolint.matching.program import Program
from apolint.matching.scales import Scales
from apolint.matching.text import Reader, Word
from apolint.packs.weights import COMPLAINT, START, WEIGHTS, Weights, write_weights
from apolint.spans import Span

LEAST = 4  # sentences that must have a feature
PENALTY = 60.0  # the inverse strength of the regularization
EXAMPLE_WEIGHT = 3  # how often an example of the packs counts
SPREAD = 3.0  # what all values are divided by: some like 1 suit the regression


class Sentence(NamedTuple):
    """The features of a sentence, the rules and components that it was judged by, those that it shows, and how often it
    counts."""

    features: list[str]
    judged: frozenset[str]
    shown: frozenset[str]
    weight: int


def learn(samples: Sequence[Sample], program: Program, reader: Reader) -> Weights:
    """The weights that tell the sentences that show a fault or a component from all others.

    A feature counts by how rare it is (inverse document frequency), and less in a long sentence. Raises PackError where
    scikit-learn is not installed.
    """
    try:
        from scipy.sparse import diags
        from sklearn.feature_extraction.text import CountVectorizer, TfidfTransformer
        from sklearn.linear_model import LogisticRegression
    except ImportError:
        raise PackError("scikit-learn is needed to learn weights", hint="pip install 'apolint[packs]'") from None
    sentences = list(_sentences(samples, program, reader))
    vectorizer = CountVectorizer(analyzer=list, min_df=LEAST)
    counts = vectorizer.fit_transform([sentence.features for sentence in sentences])
    rarity = TfidfTransformer(norm=None, smooth_idf=False).fit(counts).idf_ / SPREAD
    values = (diags([1 / sqrt(len(sentence.features)) for sentence in sentences]) @ counts @ diags(rarity)).tocsr()
    owners = sorted({owner for sentence in sentences for owner in sentence.shown})
    columns: list[list[float]] = []
    for owner in owners:
        judged = [number for number, sentence in enumerate(sentences) if owner in sentence.judged]
        shown = [owner in sentences[number].shown for number in judged]
        balance = "balanced" if owner == COMPLAINT else None  # its chances are added up: no leaning of their own
        model = LogisticRegression(C=PENALTY, solver="liblinear", max_iter=300, class_weight=balance)
        model.fit(values[judged], shown, [sentences[number].weight for number in judged])
        columns.append([model.intercept_[0], *(model.coef_[0] * rarity)])
    names = [START, *vectorizer.get_feature_names_out()]
    return Weights(tuple(owners), dict(zip(names, zip(*columns, strict=True), strict=True)))


def write_learned(folder: Path, lang: str, paths: Iterable[Path], catalogue: Catalogue) -> int:
    """Writes `<folder>/<lang>/weights.txt` anew, learned from labelled texts and the packs' own examples.

    Returns the number of texts; raises PackError where a text or a pack cannot be read.
    """
    linguist = Linguist.load(lang, [folder])
    samples = [sample for path in paths for sample in read_samples(path, catalogue)]
    samples += example_samples(linguist.packs, catalogue, EXAMPLE_WEIGHT)
    write_weights(folder / lang / WEIGHTS, learn(samples, linguist.program, linguist.reader))
    return len(samples)


def _sentences(samples: Sequence[Sample], program: Program, reader: Reader) -> Iterator[Sentence]:
    """The sentences of the samples. What a sample shows at no known place is where its lines find it; its other
    sentences are not judged by it. What reaches over several sentences shows in the last one.
    """
    texts = [reader.read(sample.text) for sample in samples]
    passage = Passage(texts, program.lexicon)
    searched = by_message(Search(program, passage, Scales(Weights())), len(samples))
    for sample, text, mine in zip(samples, texts, searched, strict=True):
        by_line = [(owner, match.text_span) for owner in sample.present for match in mine.found.get(owner, ())]
        for words, following in zip_longest(text, text[1:]):
            here = [(owner, span) for owner, span in [*sample.places, *by_line] if span.overlaps(_extent(words))]
            going_on = {owner for owner, span in here if following and span.end > following[0].start}
            shown = sample.throughout.union(owner for owner, _ in here) - going_on
            judged = sample.judged - sample.present - going_on | shown
            yield Sentence(_features(words), judged, shown, sample.weight)


def _extent(words: Sequence[Word]) -> Span:
    return Span(words[0].start, words[-1].end)


def _features(words: Sequence[Word]) -> list[str]:
    single = [feature for word in words for feature in form_features(word.form)]
    return single + [feature for _, feature in pair_features(words)]
