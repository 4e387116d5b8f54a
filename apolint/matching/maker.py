"""Makes the elements of phrase lines, above all choices: entries of word lists and sequences of groups."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from apolint.matching.elements import Alternative, Choice, Element, WordElement
from apolint.matching.marker import Marker
from apolint.matching.needs import first_marks, needs_of, owners_asked

T = TypeVar("T")
Longer = defaultdict[int, list[Alternative]]


class Maker:
    """Makes elements over the marks of `marker`. What is the same is made, kept and tried once; `keys` are the marks
    under which choices keep their longer entries.
    """

    def __init__(self, marker: Marker) -> None:
        self.marker = marker
        self.keys: set[int] = set()
        self._made: dict[tuple[object, ...], Any] = {}

    def one(self, kind: Callable[..., T], *parts: object) -> T:
        """The one element of a kind with these parts."""
        key = (kind, *parts)
        if key not in self._made:
            self._made[key] = kind(*parts)
        made: T = self._made[key]
        return made

    def group(self, sequences: Iterable[tuple[Element, ...]], optional: bool) -> Choice:
        """The choice between sequences."""
        longer: Longer = defaultdict(list)
        words: set[int] = set()
        free: list[tuple[Element, ...]] = []
        names: list[str] = []
        for sequence in sequences:
            alone = sequence[0] if len(sequence) == 1 else None
            if isinstance(alone, WordElement):
                words.add(alone.mark)
            elif isinstance(alone, Choice) and not alone.optional:
                words.add(alone.single)
                free += alone.free
                names += alone.names
                for key, alternatives in alone.longer.items():
                    longer[key] += alternatives
            elif not self.add(sequence, longer):
                free.append(sequence)
        return self.choice(tuple(names), self.marker.any_of(words), longer, free, optional)

    def choice(
        self,
        names: tuple[str, ...],
        single: int,
        longer: Mapping[int, Sequence[Alternative]],
        free: Sequence[tuple[Element, ...]] = (),
        optional: bool = False,
    ) -> Choice:
        """The choice between single words, longer sequences by their rarest mark, and sequences that can start
        without a word.
        """
        keys = frozenset(longer)
        self.keys |= keys
        firsts = {alternative.first for alternatives in longer.values() for alternative in alternatives}
        mark = None if free else self.marker.any_of(firsts | {single})
        need = None if free else self.marker.any_of(keys | {single})
        asks = owners_asked(element for sequence in [*_sequences(longer), *free] for element in sequence)
        entries = tuple((key, tuple(longer[key])) for key in sorted(longer))
        key = (Choice, names, single, entries, tuple(free), optional)
        if asks or key not in self._made:
            self._made[key] = Choice(names, single, dict(longer), tuple(free), optional, mark, need, keys, asks)
        made: Choice = self._made[key]
        return made

    def add(self, sequence: tuple[Element, ...], longer: Longer) -> bool:
        """Adds a sequence by its rarest mark; False where it can start without a word."""
        first = self.start(sequence)
        if first is None:
            return False
        needs = frozenset(needs_of(sequence))
        longer[self.marker.rarest(needs)].append(self.one(Alternative, first, needs, sequence))
        return True

    def start(self, elements: Sequence[Element]) -> int | None:
        """The mark that every word carries with which a sequence can start; None where it can start with any word."""
        firsts = first_marks(elements)
        return None if firsts is None else self.marker.any_of(firsts)


def _sequences(longer: Mapping[int, Sequence[Alternative]]) -> Iterator[tuple[Element, ...]]:
    return (alternative.elements for alternatives in longer.values() for alternative in alternatives)
