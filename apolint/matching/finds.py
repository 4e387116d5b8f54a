"""Where the parts of a line match in a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from apolint.matching.elements import Choice, MarkElement, places_of, run
from apolint.matching.passage import Passage, Sentence
from apolint.matching.program import CompiledPart
from apolint.matching.walk import walk
from apolint.spans import Span


class Find(NamedTuple):
    """A part that matches from the place `at`; `path` are the places where its elements end."""

    part: CompiledPart
    at: int
    path: Sequence[int]

    @property
    def span(self) -> Span:
        """The places that are underlined."""
        start, end, position = self.at, self.path[-1], self.at
        if self.part.marked:
            for element, stop in zip(self.part.elements, self.path, strict=True):
                if isinstance(element, MarkElement):
                    start, end = (position, end) if element.sign == ">>" else (start, position)
                position = stop
        return Span(start, max(end, start))

    def captures(self) -> Iterator[tuple[str, Span]]:
        """The places of word lists."""
        position = self.at
        for element, stop in zip(self.part.elements, self.path, strict=True):
            if isinstance(element, Choice) and stop > position:
                yield from ((name, Span(position, stop)) for name in element.names)
            position = stop


def all_parts(parts: Sequence[CompiledPart], sentence: Sentence, passage: Passage) -> Iterator[list[Find]]:
    """The finds of a single part in a sentence, left to right; of several parts one find each, where all hold."""
    if len(parts) == 1:
        for find in _finds(parts[0], sentence, passage):
            yield [find]
        return
    if any(part.negated and ends(part, passage, sentence.places) for part in parts):
        return
    chosen: list[Find] = []
    for part in (part for part in parts if not part.negated):
        taken = [find.span for find in chosen]
        finds = _finds(part, sentence, passage)
        free = next((find for find in finds if not any(find.span.overlaps(span) for span in taken)), None)
        if free is None:
            return
        chosen.append(free)
    yield chosen


def underlined(finds: Sequence[Find]) -> Span:
    """From the first to the last place that is underlined."""
    if len(finds) == 1:
        return finds[0].span
    spans = [find.span for find in finds if find.part.marked] or [find.span for find in finds]
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def _starts(part: CompiledPart, passage: Passage, within: int) -> int:
    """The places where a part could start."""
    return within & (passage.words if part.mark is None else passage.places[part.mark])


def ends(part: CompiledPart, passage: Passage, within: int) -> int:
    """The places where a part can end that starts at one of some places."""
    starts = _starts(part, passage, within)
    return run(part.elements, passage, starts) if starts else 0


def _finds(part: CompiledPart, sentence: Sentence, passage: Passage) -> Iterator[Find]:
    after = 0
    for at in places_of(_starts(part, passage, sentence.places)):
        path: list[int] = []
        if at >= after and walk(part.elements, passage, at, path):
            yield Find(part, at, path)
            after = path[-1]
