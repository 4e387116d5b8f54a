"""The sentences of labelled texts, each with its features and what it shows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from apolint.learning.samples import Sample
from apolint.matching.engine import Search, by_message
from apolint.matching.features import form_features, pair_features
from apolint.matching.passage import Passage
from apolint.matching.program import Program
from apolint.matching.scales import Scales
from apolint.matching.text import Reader, Word
from apolint.packs.weights import Weights
from apolint.sources.placeholders import placeholders
from apolint.spans import Span


class Sentence(NamedTuple):
    """The features of a sentence, the rules and components that it was judged by, those that it shows, and how often it
    counts. Its text shows what is `somewhere`, at no known place; here a line finds what is `by_line`.
    """

    features: list[str]
    judged: frozenset[str]
    shown: frozenset[str]
    weight: int
    somewhere: frozenset[str]
    by_line: frozenset[str]


def sentences_of(samples: Sequence[Sample], program: Program, reader: Reader) -> Iterator[Sentence]:
    """The sentences of the samples. What reaches over several sentences shows in the last one."""
    texts = [reader.read(sample.text, tuple(placeholders(sample.text))) for sample in samples]
    passage = Passage(texts, program.lexicon)
    searched = by_message(Search(program, passage, Scales(Weights())), len(samples))
    for sample, text, mine in zip(samples, texts, searched, strict=True):
        found = [(owner, match.text_span) for owner in sample.present for match in mine.found.get(owner, ())]
        for words, following in zip_longest(text, text[1:]):
            if not (features := _features(words)):
                continue  # blanks alone
            here = [(owner, span) for owner, span in sample.places if span.overlaps(_extent(words))]
            going_on = {owner for owner, span in here if following and span.end > following[0].start}
            yield Sentence(
                features=features,
                judged=sample.judged - sample.present - going_on,
                shown=sample.throughout.union(owner for owner, _ in here) - going_on,
                weight=sample.weight,
                somewhere=sample.present,
                by_line=frozenset(owner for owner, span in found if span.overlaps(_extent(words))),
            )


def _extent(words: Sequence[Word]) -> Span:
    return Span(words[0].start, words[-1].end)


def _features(words: Sequence[Word]) -> list[str]:
    single = [feature for word in words for feature in form_features(word.form)]
    return single + [feature for _, feature in pair_features(words)]
