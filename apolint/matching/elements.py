"""Compiled signs: each knows where it can end when it starts at a word of a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from apolint.spans import Span


def bits_of(mask: int) -> Iterator[int]:
    """The single bits of a mask."""
    while mask:
        low = mask & -mask
        yield low
        mask ^= low


class Sentence(Protocol):
    """What an element sees: words as bit masks, clause starts, and evidence found so far."""

    masks: Sequence[int]
    clauses: Sequence[int]

    def evidence(self, owner: str) -> Sequence[Span]:
        """The word spans that a component or rule found in this sentence."""


class Element(Protocol):
    """A sign. `starts` holds the bits of the words that it can start with, 0 where it takes up no word of its own."""

    starts: int

    def ends(self, sentence: Sentence, at: int) -> Iterable[int]:
        """Where it can end when it starts at word `at`, best first."""


@dataclass(frozen=True, eq=False)
class WordElement:
    """One word that has the bit of a test."""

    starts: int

    def ends(self, sentence: Sentence, at: int) -> Iterable[int]:
        return (at + 1,) if at < len(sentence.masks) and sentence.masks[at] & self.starts else ()


@dataclass(frozen=True, eq=False)
class ListElement:
    """An entry of a list. `bit` marks the words that are an entry by themselves; `longer` holds the entries of several
    words under each bit that their first word can have."""

    name: str
    bit: int
    starts: int
    longer: Mapping[int, Sequence[tuple[Element, ...]]]

    def ends(self, sentence: Sentence, at: int) -> Iterable[int]:
        if at >= len(sentence.masks):
            return ()
        common = sentence.masks[at] & self.starts
        if not common:
            return ()
        ends = {at + 1} if common & self.bit else set()
        for bit in bits_of(common):
            for entry in self.longer.get(bit, ()):
                ends.update(walk_all(entry, sentence, at))
        return sorted(ends, reverse=True)


@dataclass(frozen=True, eq=False)
class EvidenceElement:
    """What a component or a rule found in this sentence."""

    owner: str
    starts: int

    def ends(self, sentence: Sentence, at: int) -> Iterable[int]:
        return [span.end for span in sentence.evidence(self.owner) if span.start == at]


@dataclass(frozen=True, eq=False)
class GapElement:
    """Up to `limit` words; within the clause where `clause`."""

    limit: int
    clause: bool
    starts: int = 0

    def ends(self, sentence: Sentence, at: int) -> Iterable[int]:
        stop = min(at + self.limit, len(sentence.masks))
        if self.clause and at > 0:
            home = sentence.clauses[at - 1]
            while stop > at and sentence.clauses[stop - 1] != home:
                stop -= 1
        return range(at, stop + 1)


@dataclass(frozen=True, eq=False)
class BoundElement:
    """The start (`^`) or end (`$`) of a clause, or (`^^`, `$$`) of the sentence."""

    sign: str
    starts: int = 0

    def ends(self, sentence: Sentence, at: int) -> Iterable[int]:
        edge = at == (0 if self.sign[0] == "^" else len(sentence.masks))
        inside = len(self.sign) == 1 and 0 < at < len(sentence.masks)
        return (at,) if edge or (inside and sentence.clauses[at - 1] != sentence.clauses[at]) else ()


@dataclass(frozen=True, eq=False)
class NotElement:
    """Takes up no word; holds where the element does not start here."""

    element: Element
    starts: int = 0

    def ends(self, sentence: Sentence, at: int) -> Iterable[int]:
        return () if any(True for _ in self.element.ends(sentence, at)) else (at,)


@dataclass(frozen=True, eq=False)
class GroupElement:
    """One of several sequences, longest first; or nothing, where optional."""

    alternatives: tuple[tuple[Element, ...], ...]
    optional: bool
    starts: int

    def ends(self, sentence: Sentence, at: int) -> Iterable[int]:
        ends = {end for alternative in self.alternatives for end in walk_all(alternative, sentence, at)}
        if self.optional:
            ends.add(at)
        return sorted(ends, reverse=True)


@dataclass(frozen=True, eq=False)
class MarkElement:
    """Where the underline starts or ends."""

    sign: str
    starts: int = 0

    def ends(self, sentence: Sentence, at: int) -> Iterable[int]:
        return (at,)


def walk_all(elements: Sequence[Element], sentence: Sentence, at: int, index: int = 0) -> Iterator[int]:
    """All places where the sequence can end when it starts at word `at`."""
    if index == len(elements):
        yield at
        return
    for end in elements[index].ends(sentence, at):
        yield from walk_all(elements, sentence, end, index + 1)


def walk(elements: Sequence[Element], sentence: Sentence, at: int, path: list[int], index: int = 0) -> bool:
    """Whether the sequence matches at word `at`; fills `path` with where each element ends (best way first)."""
    if index == len(elements):
        return True
    for end in elements[index].ends(sentence, at):
        path.append(end)
        if walk(elements, sentence, end, path, index + 1):
            return True
        path.pop()
    return False


def first_bits(elements: Sequence[Element]) -> int:
    """The bits of the words that a sequence can start with."""
    bits = 0
    for element in elements:
        bits |= element.starts
        skippable = isinstance(element, (GapElement, BoundElement, NotElement, MarkElement))
        if not skippable and not (isinstance(element, GroupElement) and element.optional):
            return bits
        if isinstance(element, GapElement):
            return -1
    return bits


def requirements(elements: Sequence[Element]) -> list[int]:
    """For each element that must take up a word: the bits of which the sentence must show one."""
    return [e.starts for e in elements if e.starts and not (isinstance(e, GroupElement) and e.optional)]



def owners_asked(elements: Iterable[Element]) -> frozenset[str]:
    """The components and rules whose evidence the elements look at, however deep."""
    found: set[str] = set()
    for element in elements:
        if isinstance(element, EvidenceElement):
            found.add(element.owner)
        elif isinstance(element, NotElement):
            found |= owners_asked((element.element,))
        elif isinstance(element, GroupElement):
            found.update(*(owners_asked(alternative) for alternative in element.alternatives))
        elif isinstance(element, ListElement):
            found.update(*(owners_asked(entry) for entries in element.longer.values() for entry in entries))
    return frozenset(found)
