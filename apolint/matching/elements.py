"""Compiled signs. Each takes a set of places in a passage to the set of places where it can end.

A set of places is an int with a bit for each, so one step works on all sentences of a passage at once (the
bit-parallel simulation of an automaton, after Baeza-Yates and Gonnet, 1992).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

# Sets of starting places, each with the number of words from there to the end.
Lengths = Sequence[tuple[int, int]]


class Passage(Protocol):
    """What an element sees of the sentences. All but `evidence` and `choices` are sets of places: those before a word
    (`words`), those without a clause mark before them (`unbroken`), where clauses and sentences start and end.
    """

    words: int
    unbroken: int
    clause_starts: int
    clause_ends: int
    sentence_starts: int
    sentence_ends: int
    keys: set[int]
    choices: dict[Choice, Possible]
    starts: dict[Alternative, int]
    evidence: dict[str, Lengths]

    @property
    def places(self) -> Mapping[int, int]:
        """The places before the words that carry a mark."""


@dataclass(frozen=True, eq=False)
class WordElement:
    """One word that carries a mark."""

    mark: int
    lazy: bool = False

    def step(self, passage: Passage, places: int) -> int:
        return (places & passage.places[self.mark]) << 1


@dataclass(frozen=True, eq=False)
class Alternative:
    """A sequence that starts with a word: the mark of that word and the marks of all that it needs."""

    first: int
    needs: frozenset[int]
    elements: tuple[Element, ...]

    @cached_property
    def plain(self) -> bool:
        """Whether it is words and nothing else."""
        return all(type(element) is WordElement for element in self.elements)

    def starts(self, passage: Passage) -> int:
        """The places where a plain one matches."""
        if self in passage.starts:
            return passage.starts[self]
        found = -1
        for at, element in enumerate(self.elements):
            assert element.mark is not None
            found &= passage.places[element.mark] >> at
            if not found:
                break
        passage.starts[self] = found
        return found

    def matches(self, passage: Passage) -> bool:
        """Whether it matches anywhere."""
        return run(self.elements, passage, passage.places[self.first]) > 0


@dataclass(frozen=True, eq=False)
class Possible:
    """What is left of a choice in a passage: where its plain sequences match, and its other ones."""

    plain: Lengths
    others: Sequence[Alternative]


@dataclass(frozen=True, eq=False)
class Choice:
    """An entry of a word list, or one of the sequences of a group; or nothing, where optional.

    It is a word that carries the `single` mark, one of the `longer` sequences (each under the rarest mark that it
    needs), or one of the `free` ones, which can start without a word. `names` are the word lists whose entry it can
    be. `mark` is carried by every word that it can start with, and a passage that holds one carries the mark `need`;
    both are None where there are free ones. `asks` are the owners whose evidence it looks at.
    """

    names: tuple[str, ...]
    single: int
    longer: Mapping[int, Sequence[Alternative]]
    free: Sequence[tuple[Element, ...]]
    optional: bool
    mark: int | None
    need: int | None
    keys: frozenset[int]
    asks: frozenset[str]
    lazy: bool = False

    def step(self, passage: Passage, places: int) -> int:
        found = (places & passage.places[self.single]) << 1
        if self.optional:
            found |= places
        if self.longer:
            possible = passage.choices.get(self) or self._possible(passage)
            for size, starts in possible.plain:
                found |= (places & starts) << size
            for other in possible.others:
                if here := places & passage.places[other.first]:
                    found |= run(other.elements, passage, here)
        for alternative in self.free:
            found |= run(alternative, passage, places)
        return found

    def _possible(self, passage: Passage) -> Possible:
        plain: defaultdict[int, int] = defaultdict(int)
        others = []
        for key in self.keys & passage.keys:
            for alternative in self.longer[key]:
                if alternative.plain:
                    plain[len(alternative.elements)] |= alternative.starts(passage)
                elif all(map(passage.places.__getitem__, alternative.needs)) and alternative.matches(passage):
                    others.append(alternative)
        found = passage.choices[self] = Possible(tuple(plain.items()), tuple(others))
        return found


@dataclass(frozen=True, eq=False)
class EvidenceElement:
    """What a component or a rule found."""

    owner: str
    mark: int
    lazy: bool = False

    def step(self, passage: Passage, places: int) -> int:
        found = 0
        for size, starts in passage.evidence.get(self.owner, ()):
            found |= (places & starts) << size
        return found


@dataclass(frozen=True, eq=False)
class GapElement:
    """Up to `limit` words of a sentence; within the clause where `clause`, from its very start where `from_edge`, up to
    its very end where `to_edge`.
    """

    limit: int
    clause: bool
    from_edge: bool = False
    to_edge: bool = False
    mark: None = None
    lazy: bool = True

    def step(self, passage: Passage, places: int) -> int:
        inside = passage.unbroken if self.clause else -1
        allowed = -1 if self.to_edge else inside
        going_on = -1 if self.from_edge else inside
        found = places & (going_on | allowed)
        for _ in range(self.limit):
            places = (places & going_on & passage.words) << 1
            if not places:
                break
            found |= places & allowed
            going_on = inside
        return found


@dataclass(frozen=True, eq=False)
class BoundElement:
    """The start (`^`) or end (`$`) of a clause, or (`^^`, `$$`) of the sentence."""

    sign: str
    mark: None = None
    lazy: bool = False

    def step(self, passage: Passage, places: int) -> int:
        if self.sign == "^":
            return places & passage.clause_starts
        if self.sign == "$":
            return places & passage.clause_ends
        return places & (passage.sentence_starts if self.sign == "^^" else passage.sentence_ends)


@dataclass(frozen=True, eq=False)
class NotElement:
    """Takes up no word; holds where the element does not start here."""

    element: Element
    mark: None = None
    lazy: bool = False

    def step(self, passage: Passage, places: int) -> int:
        if type(self.element) is WordElement:
            return places & ~passage.places[self.element.mark]
        possible = places if self.element.mark is None else places & passage.places[self.element.mark]
        return places & ~sum(1 << at for at in places_of(possible) if self.element.step(passage, 1 << at))


@dataclass(frozen=True, eq=False)
class MarkElement:
    """Where the underline starts or ends."""

    sign: str
    mark: None = None
    lazy: bool = False

    def step(self, passage: Passage, places: int) -> int:
        return places


# A sign. Its `mark` is carried by every word that it can start with, None where it can start without a word; `lazy`
# ones prefer the nearest end. `step` gives the places where it can end when it starts at one of `places`.
Element = WordElement | Choice | EvidenceElement | GapElement | BoundElement | NotElement | MarkElement


def places_of(places: int) -> Iterator[int]:
    """The places of a set, lowest first."""
    while places:
        low = places & -places
        yield low.bit_length() - 1
        places ^= low


def run(elements: Iterable[Element], passage: Passage, places: int) -> int:
    """The places where a sequence can end when it starts at one of `places`."""
    known = passage.places
    for element in elements:
        if type(element) is WordElement:  # most elements are words: no call for these
            places = (places & known[element.mark]) << 1
        else:
            places = element.step(passage, places)
        if not places:
            return 0
    return places
