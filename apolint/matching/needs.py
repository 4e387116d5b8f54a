"""What a sentence must carry for elements to match in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from apolint.matching.elements import (
    BoundElement,
    Choice,
    Element,
    EvidenceElement,
    GapElement,
    MarkElement,
    NotElement,
)


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
