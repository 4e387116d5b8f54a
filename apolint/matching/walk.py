"""The way that a sequence takes through a sentence: where each of its elements ends."""

from __future__ import annotations

from collections.abc import Sequence

from apolint.matching.elements import Element, Passage, places_of


def walk(elements: Sequence[Element], passage: Passage, at: int, path: list[int], index: int = 0) -> bool:
    """Whether the sequence matches at a place; fills `path` with where each element ends (shortest gaps, longest
    words).
    """
    size = len(path)
    for element in elements[index:]:
        ends = element.step(passage, 1 << at)
        if ends & (ends - 1):  # several
            return _choose(elements, passage, ends, path) or _back(path, size)
        if not ends:
            return _back(path, size)
        at = ends.bit_length() - 1
        path.append(at)
    return True


def _choose(elements: Sequence[Element], passage: Passage, ends: int, path: list[int]) -> bool:
    """Walks on from one of several ends of the element that comes next."""
    index = len(path)
    places = list(places_of(ends))
    for at in places if elements[index].lazy else reversed(places):
        path.append(at)
        if walk(elements, passage, at, path, index + 1):
            return True
        path.pop()
    return False


def _back(path: list[int], size: int) -> bool:
    del path[size:]
    return False
