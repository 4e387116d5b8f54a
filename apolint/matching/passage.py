"""The sentences of one or more messages in a row, as sets of places.

A place is where a word can start or end: each sentence takes up one more place than it has words, so nothing reaches
from one sentence into the next. A set of places is an int with a bit for each.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from apolint.matching.elements import Alternative, Choice, Lengths, Possible
from apolint.matching.lexicon import Both, Lexicon
from apolint.matching.text import Word, WordForm
from apolint.spans import Span


@dataclass(frozen=True, eq=False)
class Sentence:
    """The words of a sentence of message number `message`; `first` is the place before its first word."""

    words: Sequence[Word]
    message: int
    first: int
    following: Sentence | None

    @cached_property
    def places(self) -> int:
        """The set of its places."""
        return ((2 << len(self.words)) - 1) << self.first

    def inside(self, places: Span) -> Sequence[Word]:
        """The words between two places, at least one."""
        start = places.start - self.first
        return self.words[start : max(start + 1, places.end - self.first)]

    def text_span(self, places: Span) -> Span:
        """The stretch of the message's text between two places."""
        words = self.inside(places)
        return Span(words[0].start, words[-1].end)


class Places(dict[int, int]):
    """The places before the words that carry a mark, worked out when they are asked for."""

    def __init__(self, carriers: Mapping[int, list[int]], lexicon: Lexicon) -> None:
        super().__init__()
        self._carriers = carriers
        self._lexicon = lexicon

    def __missing__(self, mark: int) -> int:
        found = 0
        for places in self._carriers.get(mark, ()):
            found |= places
        for other in self._lexicon.implied_by.get(mark, ()):
            found |= self[other]
        if both := self._lexicon.both.get(mark):
            found = self._all_of(both)
        self[mark] = found
        return found

    def _all_of(self, both: Both) -> int:
        found = -1
        for mark in both.needed:
            found &= self[mark]
        for mark in both.forbidden:
            found &= ~self[mark]
        return found


class Passage:
    """The sentences of messages in a row; see `elements.Passage` for its sets of places."""

    def __init__(self, messages: Sequence[Sequence[Sequence[Word]]], lexicon: Lexicon) -> None:
        self.sentences = _in_a_row(messages)
        self._firsts = [sentence.first for sentence in self.sentences]
        self.forms = self._read_words(lexicon)
        self._read_bounds()
        self.choices: dict[Choice, Possible] = {}
        self.starts: dict[Alternative, int] = {}
        self.evidence: dict[str, Lengths] = {}

    def _read_words(self, lexicon: Lexicon) -> list[WordForm]:
        """Notes where each word form stands."""
        where: defaultdict[WordForm, list[int]] = defaultdict(list)
        for sentence in self.sentences:
            for place, word in enumerate(sentence.words, sentence.first):
                where[word.form].append(place)
        carriers: defaultdict[int, list[int]] = defaultdict(list)
        for form, at in where.items():
            places = sum(1 << place for place in at)
            for mark in form.marks:
                carriers[mark].append(places)
        self.places = Places(carriers, lexicon)
        self.keys: set[int] = set()
        self.keys.update(*(form.keys for form in where))
        return list(where)

    def _read_bounds(self) -> None:
        words = starts = ends = breaks = 0
        for sentence in self.sentences:
            size = len(sentence.words)
            starts |= 1 << sentence.first
            ends |= 1 << sentence.first + size
            words |= ((1 << size) - 1) << sentence.first
            clauses = [word.clause for word in sentence.words]
            breaks |= sum(1 << at for at in range(1, size) if clauses[at] != clauses[at - 1]) << sentence.first
        self.words, self.sentence_starts, self.sentence_ends = words, starts, ends
        self.clause_starts, self.clause_ends = starts | breaks, ends | breaks
        self.unbroken = (words | ends) & ~breaks

    def sentences_at(self, places: int) -> Iterator[Sentence]:
        """The sentences that hold one of the places."""
        while places:
            lowest = (places & -places).bit_length() - 1
            sentence = self.sentences[bisect_right(self._firsts, lowest) - 1]
            yield sentence
            places &= -1 << sentence.first + len(sentence.words) + 1

    def show(self, owner: str, marks: set[int], spans: Sequence[Span]) -> None:
        """Makes what an owner found known to the lines that ask for it: words where it starts carry the marks."""
        lengths: defaultdict[int, int] = defaultdict(int)
        for span in spans:
            lengths[span.end - span.start] |= 1 << span.start
        self.evidence[owner] = tuple(lengths.items())
        for mark in marks:
            for starts in lengths.values():
                self.places[mark] |= starts
        self.keys |= marks


def together(sentences: Iterable[Sentence]) -> int:
    """The places of several sentences."""
    found = 0
    for sentence in sentences:
        found |= sentence.places
    return found


def _in_a_row(messages: Sequence[Sequence[Sequence[Word]]]) -> list[Sentence]:
    found: list[Sentence] = []
    end = sum(len(words) + 1 for sentences in messages for words in sentences)
    for number in range(len(messages) - 1, -1, -1):
        following = None
        for words in reversed(messages[number]):
            end -= len(words) + 1
            following = Sentence(words, number, end, following)
            found.append(following)
    return found[::-1]
