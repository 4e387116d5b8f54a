"""Compiled signs. Each takes a set of places in a sentence to the set of places where it can end.

A place is the number of words before it; a set of places is an int with a bit for each, so one step works on all
places at once (the bit-parallel simulation of an automaton, after Baeza-Yates and Gonnet, 1992).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from apolint.spans import Span


class Sentence(Protocol):
    """What an element sees of a sentence; sets of places are ints. `unbroken` are those with no clause mark before
    them.
    """

    size: int
    unbroken: int
    starts: int
    ends: int

    @property
    def places(self) -> Mapping[int, int]:
        """The places before the words that carry a mark."""

    def entries(self, choice: ListElement | GroupElement) -> Sequence[tuple[int, int]]:
        """The place where each sequence of a list or group starts, and the set of places where it ends."""

    def evidence(self, owner: str) -> Sequence[Span]:
        """The word spans that a component or rule found in this sentence."""


@dataclass(frozen=True, eq=False)
class WordElement:
    """One word that carries a mark."""

    mark: int
    lazy: bool = False

    def step(self, sentence: Sentence, places: int) -> int:
        return (places & sentence.places[self.mark]) << 1


@dataclass(frozen=True, eq=False)
class ListElement:
    """An entry of a list: a word that carries the `single` mark, or one of the `longer` entries.

    A sentence that holds one carries the mark `need`.
    """

    name: str
    single: int
    mark: int
    need: int
    longer: Longer
    keys: frozenset[int]
    lazy: bool = False

    def step(self, sentence: Sentence, places: int) -> int:
        found = (places & sentence.places[self.single]) << 1
        if self.longer:
            for start, ends in sentence.entries(self):
                if places & start:
                    found |= ends
        return found


@dataclass(frozen=True, eq=False)
class EvidenceElement:
    """What a component or a rule found in this sentence."""

    owner: str
    mark: int
    lazy: bool = False

    def step(self, sentence: Sentence, places: int) -> int:
        found = 0
        for span in sentence.evidence(self.owner):
            if places >> span.start & 1:
                found |= 1 << span.end
        return found


@dataclass(frozen=True, eq=False)
class GapElement:
    """Up to `limit` words; within the clause where `clause`."""

    limit: int
    clause: bool
    mark: None = None
    lazy: bool = True

    def step(self, sentence: Sentence, places: int) -> int:
        if self.clause:
            places &= sentence.unbroken
        found = places
        for _ in range(self.limit):
            places <<= 1
            if self.clause:
                places &= sentence.unbroken
            if not places:
                break
            found |= places
        return found & ((2 << sentence.size) - 1)


@dataclass(frozen=True, eq=False)
class BoundElement:
    """The start (`^`) or end (`$`) of a clause, or (`^^`, `$$`) of the sentence."""

    sign: str
    mark: None = None
    lazy: bool = False

    def step(self, sentence: Sentence, places: int) -> int:
        if self.sign == "^":
            return places & sentence.starts
        if self.sign == "$":
            return places & sentence.ends
        return places & (1 if self.sign == "^^" else 1 << sentence.size)


@dataclass(frozen=True, eq=False)
class NotElement:
    """Takes up no word; holds where the element does not start here."""

    element: Element
    mark: None = None
    lazy: bool = False

    def step(self, sentence: Sentence, places: int) -> int:
        if isinstance(self.element, WordElement):
            return places & ~sentence.places[self.element.mark]
        return sum(1 << at for at in places_of(places) if not self.element.step(sentence, 1 << at))


@dataclass(frozen=True, eq=False)
class GroupElement:
    """One of several sequences, `free` those that can start without a word; or nothing, where optional."""

    longer: Longer
    free: Sequence[tuple[Element, ...]]
    optional: bool
    mark: int | None
    need: int | None
    keys: frozenset[int]
    lazy: bool = False

    def step(self, sentence: Sentence, places: int) -> int:
        found = places if self.optional else 0
        for start, ends in sentence.entries(self):
            if places & start:
                found |= ends
        for alternative in self.free:
            found |= run(alternative, sentence, places)
        return found

    def alternatives(self) -> Iterator[tuple[Element, ...]]:
        """All its sequences."""
        yield from (elements for entries in self.longer.values() for _, _, elements in entries)
        yield from self.free


@dataclass(frozen=True, eq=False)
class MarkElement:
    """Where the underline starts or ends."""

    sign: str
    mark: None = None
    lazy: bool = False

    def step(self, sentence: Sentence, places: int) -> int:
        return places


# A sign. Its `mark` is carried by every word that it can start with, None where it can start without a word; `lazy`
# ones
# prefer the nearest end. `step` gives the places where it can end when it starts at one of `places`.
Element = (
    WordElement | ListElement | EvidenceElement | GapElement | BoundElement | NotElement | GroupElement | MarkElement
)
# Sequences of words, each with the mark of its first word and all that it needs, by the rarest mark of these.
Longer = Mapping[int, Sequence[tuple[int, frozenset[int], tuple[Element, ...]]]]


def places_of(places: int) -> Iterator[int]:
    """The places of a set, lowest first."""
    while places:
        low = places & -places
        yield low.bit_length() - 1
        places ^= low


def run(elements: Iterable[Element], sentence: Sentence, places: int) -> int:
    """The places where a sequence can end when it starts at one of `places`."""
    known = sentence.places
    for element in elements:
        if type(element) is WordElement:  # most elements are words: no call for these
            places = (places & known[element.mark]) << 1
        else:
            places = element.step(sentence, places)
        if not places:
            return 0
    return places


def walk(elements: Sequence[Element], sentence: Sentence, at: int, path: list[int], index: int = 0) -> bool:
    """Whether the sequence matches at a place; fills `path` with where each element ends (shortest gaps, longest
    words).
    """
    if index == len(elements):
        return True
    element = elements[index]
    ends = list(places_of(element.step(sentence, 1 << at)))
    for end in ends if element.lazy else reversed(ends):
        path.append(end)
        if walk(elements, sentence, end, path, index + 1):
            return True
        path.pop()
    return False


def takes_no_word(element: Element) -> bool:
    """Whether the element may match without taking up a word."""
    if isinstance(element, GroupElement):
        return element.optional or element.mark is None
    return isinstance(element, (GapElement, BoundElement, NotElement, MarkElement))


def first_marks(elements: Sequence[Element]) -> frozenset[int] | None:
    """The marks of which the first word of a sequence must carry one; None where it can be any word."""
    marks: set[int] = set()
    for element in elements:
        if isinstance(element, GapElement) or (isinstance(element, GroupElement) and element.mark is None):
            return None
        if element.mark is not None:
            marks.add(element.mark)
        if not takes_no_word(element):
            return frozenset(marks)
    return None


def needs_of(elements: Iterable[Element]) -> list[int]:
    """The marks that a sentence must carry for a sequence to match in it."""
    needs = (
        element.need if isinstance(element, ListElement | GroupElement) else element.mark
        for element in elements
        if not takes_no_word(element)
    )
    return [need for need in needs if need is not None]


def owners_asked(elements: Iterable[Element]) -> frozenset[str]:
    """The components and rules whose evidence the elements look at, however deep."""
    found: set[str] = set()
    for element in elements:
        if isinstance(element, EvidenceElement):
            found.add(element.owner)
        elif isinstance(element, NotElement):
            found |= owners_asked((element.element,))
        elif isinstance(element, GroupElement):
            found.update(*(owners_asked(alternative) for alternative in element.alternatives()))
        elif isinstance(element, ListElement):
            found.update(*(owners_asked(entry) for entries in element.longer.values() for _, _, entry in entries))
    return frozenset(found)
