"""What a sentence must carry for elements to match in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set

from apolint.matching.elements import (
    BoundElement,
    Choice,
    Element,
    EvidenceElement,
    GapElement,
    MarkElement,
    NotElement,
)
from apolint.matching.marker import Marker


def takes_no_word(element: Element) -> bool:
    """Whether the element may match without taking up a word."""
    if isinstance(element, Choice):
        return element.optional or element.mark is None
    return isinstance(element, (GapElement, BoundElement, NotElement, MarkElement))


def first_marks(elements: Sequence[Element]) -> frozenset[int] | None:
    """The marks of which the first word of a sequence must carry one; None where it can be any word."""
    marks: set[int] = set()
    for element in elements:
        if isinstance(element, GapElement) or (isinstance(element, Choice) and element.mark is None):
            return None
        if element.mark is not None:
            marks.add(element.mark)
        if not takes_no_word(element):
            return frozenset(marks)
    return None


def needs_of(elements: Iterable[Element]) -> list[int]:
    """The marks that a sentence must carry for a sequence to match in it."""
    needs = (
        element.need if isinstance(element, Choice) else element.mark
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
        elif isinstance(element, Choice):
            found |= element.asks
    return frozenset(found)


def ways_of(elements: Sequence[Element], later: Set[int], marker: Marker) -> Iterator[tuple[int, frozenset[int]]]:
    """The sets of marks of which a sentence must show one whole set for the elements to match, each by its rarest
    mark; marks of `later` are left out, and there is no way where nothing else is left."""
    fixed = [element for element in elements if needs_of((element,)) and needs_of((element,))[0] not in later]
    if not fixed:
        return
    key = min(fixed, key=lambda element: _weight(element, marker))
    others = set(needs_of(element for element in fixed if element is not key)) - later
    for needs in _alternatives(key):
        yield marker.rarest(needs), frozenset(needs | others)


def _alternatives(element: Element) -> list[set[int]]:
    if not isinstance(element, Choice) or element.names:
        return [set(needs_of((element,)))]
    words = [{element.single}] if element.single else []
    return words + [set(alternative.needs) for entries in element.longer.values() for alternative in entries]


def _weight(element: Element, marker: Marker) -> int:
    return sum(marker.weights[marker.rarest(needs)] + 1 for needs in _alternatives(element))
