"""Marks of words: which tests of the packs a word passes.

A mark is a small number. A word list, an inline alternative, an intersection: each has one. A word form carries the
marks of the tests that name it; the marks that follow from these are worked out for all words of a passage at once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

Table = defaultdict[str, set[int]]


def _table() -> Table:
    return defaultdict(set)


@dataclass(frozen=True)
class Both:
    """The mark of a word that carries all of `needed` and none of `forbidden`."""

    mark: int
    needed: frozenset[int]
    forbidden: frozenset[int]


@dataclass
class Lexicon:
    """Gives each test a mark and each word form the marks of the tests that it passes.

    `implied` says which further marks a mark brings; `both` are worked out in the order in which they were added, so an
    intersection may build on earlier ones.
    """

    size: int = 0
    literals: Table = field(default_factory=_table)
    prefixes: Table = field(default_factory=_table)
    suffixes: Table = field(default_factory=_table)
    infixes: Table = field(default_factory=_table)
    everywhere: set[int] = field(default_factory=set)
    implied: defaultdict[int, set[int]] = field(default_factory=lambda: defaultdict(set))
    implied_by: defaultdict[int, set[int]] = field(default_factory=lambda: defaultdict(set))
    both: dict[int, Both] = field(default_factory=dict)
    classes: dict[str, int] = field(default_factory=dict)
    _closures: dict[int, frozenset[int]] = field(default_factory=dict)

    def new_mark(self) -> int:
        """A mark that no test has yet."""
        self.size += 1
        return self.size

    def class_mark(self, name: str) -> int:
        """The mark of a word class, such as `num`."""
        if name not in self.classes:
            self.classes[name] = self.new_mark()
        return self.classes[name]

    def imply(self, mark: int, further: int) -> None:
        """Every word with `mark` also gets `further`."""
        self.implied[mark].add(further)
        self.implied_by[further].add(mark)
        if self._closures:
            self._closures.clear()

    def intersect(self, needed: Iterable[int], forbidden: Iterable[int]) -> int:
        """A new mark for the words that carry all of `needed` and none of `forbidden`."""
        mark = self.new_mark()
        self.both[mark] = Both(mark, frozenset(needed), frozenset(forbidden))
        return mark

    def marks(self, norm: str, classes: Iterable[str]) -> set[int]:
        """The marks of the tests that name a word form, given the names of its word classes."""
        marks = {self.classes[name] for name in classes if name in self.classes} | self.everywhere
        marks.update(self.literals.get(norm, ()))
        for size in range(1, len(norm) + 1):
            marks.update(self.prefixes.get(norm[:size], ()), self.suffixes.get(norm[-size:], ()))
        for part, more in self.infixes.items():
            if part in norm:
                marks |= more
        return marks

    def all_marks(self, named: Iterable[int]) -> frozenset[int]:
        """The marks of a word form by which it is named, and all that follow from them."""
        found = self.with_implied(named)
        for both in self.both.values():
            if both.needed <= found and both.forbidden.isdisjoint(found):
                found |= self._closure(both.mark)
        return frozenset(found)

    def with_implied(self, marks: Iterable[int]) -> set[int]:
        """The marks and all that they imply."""
        found: set[int] = set()
        for mark in marks:
            found |= self._closure(mark)
        return found

    def _closure(self, mark: int) -> frozenset[int]:
        """The mark and all that it implies."""
        if mark not in self._closures:
            found, open_marks = {mark}, [mark]
            while open_marks:
                for further in self.implied.get(open_marks.pop(), ()):
                    if further not in found:
                        found.add(further)
                        open_marks.append(further)
            self._closures[mark] = frozenset(found)
        return self._closures[mark]
