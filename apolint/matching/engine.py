"""Runs the lines of a program over the sentences of a message."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from apolint.matching.elements import GroupElement, ListElement, MarkElement, walk
from apolint.matching.program import CompiledLine, CompiledPart, Owner, Program
from apolint.matching.text import SentenceWords
from apolint.spans import Span


@dataclass(frozen=True, eq=False)
class Match:
    """A line found in a sentence. `span` counts words of the sentence that is underlined, `captures` those of word lists."""

    line: CompiledLine
    sentence: SentenceMatcher
    span: Span
    captures: Mapping[str, Span] = field(default_factory=dict)

    @property
    def text_span(self) -> Span:
        """The underline in the message's text."""
        return self.sentence.text_span(self.span)


class SentenceMatcher:
    """One sentence and what was found in it so far."""

    def __init__(self, words: SentenceWords, program: Program) -> None:
        self.masks = words.masks
        self.clauses = words.clauses
        self.spans = words.spans
        self.program = program
        self.following: SentenceMatcher | None = None
        self.present = 0
        for mask in self.masks:
            self.present |= mask
        self.candidates: defaultdict[str, list[CompiledLine]] = defaultdict(list)
        for line in dict.fromkeys(words.lines):
            self.candidates[line.owner].append(line)
        self._found: dict[str, tuple[Match, ...]] = {}

    def text_span(self, words: Span) -> Span:
        """The stretch of text of a stretch of words."""
        return Span(self.spans[words.start].start, self.spans[max(words.start, words.end - 1)].end)

    def evidence(self, owner: str) -> Sequence[Span]:
        """The word spans that a component or rule found in this sentence."""
        return [match.span for match in self.found(owner) if match.sentence is self]

    def found(self, name: str) -> tuple[Match, ...]:
        """What an owner's lines find in this sentence, less what its leave and unless lines take back."""
        if name not in self._found:
            self._found[name] = ()
            owner = self.program.owners[name]
            self._found[name] = self._search(owner)
            self._show(name)
        return self._found[name]

    def _show(self, name: str) -> None:
        bit = self.program.evidence.get(name, 0)
        for span in self.evidence(name) if bit else ():
            self.masks[span.start] |= bit
            self.present |= bit

    def _search(self, owner: Owner) -> tuple[Match, ...]:
        lines = [*self.candidates.get(owner.name, ()), *owner.after_evidence]
        matches = [match for line in dict.fromkeys(lines) for match in self.match(line)]
        return tuple(match for match in matches if not match.sentence.taken_back(owner, match.span)) if matches else ()

    def taken_back(self, owner: Owner, span: Span) -> bool:
        """Whether the owner's leave and unless lines speak against a find at these words."""
        sections = owner.sections
        if any(match.span.overlaps(span) for line in sections["leave"] for match in self.match(line)):
            return True
        if any(True for line in sections["unless"] for _ in self.match(line)):
            return True
        home = {self.clauses[at] for at in range(span.start, max(span.start + 1, span.end))}
        return any(
            not home.isdisjoint(self.clauses[match.span.start : max(match.span.start + 1, match.span.end)])
            for line in sections["unless-clause"]
            for match in self.match(line)
        )

    def match(self, line: CompiledLine) -> Iterator[Match]:
        """The finds of one line that starts in this sentence, left to right."""
        if not self._possible(line):
            return
        if line.next_parts and self.following is None:
            return
        if line.next_parts:
            assert self.following is not None
            yield from _across(line, self, self.following)
            return
        for span, captures in _all_parts(line.parts, self):
            yield Match(line, self, span, captures)

    def _possible(self, line: CompiledLine) -> bool:
        evidence = 0
        for owner in line.asks:
            evidence |= self.program.evidence[owner]
        if not all(need & self.present for need in line.needs if not need & evidence):
            return False
        for owner in line.asks:
            self.found(owner)
        return all(need & self.present for need in line.needs)


Find = tuple[Span, dict[str, Span]]


def _across(line: CompiledLine, sentence: SentenceMatcher, following: SentenceMatcher) -> Iterator[Match]:
    here = next(_all_parts(line.parts, sentence), None)
    if here is None:
        return
    for owner in line.asks:
        following.found(owner)
    there = next(_all_parts(line.next_parts, following), None)
    if there is None:
        return
    marked_here = any(part.marked for part in line.parts)
    (span, captures), home = (here, sentence) if marked_here else (there, following)
    yield Match(line, home, span, {**here[1], **there[1], **captures})


def _all_parts(parts: Sequence[CompiledPart], sentence: SentenceMatcher) -> Iterator[Find]:
    if len(parts) == 1:
        yield from _finds(parts[0], sentence)
        return
    if any(part.negated and next(_finds(part, sentence), None) for part in parts):
        return
    chosen: list[tuple[CompiledPart, Find]] = []
    for part in (part for part in parts if not part.negated):
        taken = [find[0] for _, find in chosen]
        find = next((f for f in _finds(part, sentence) if not any(f[0].overlaps(span) for span in taken)), None)
        if find is None:
            return
        chosen.append((part, find))
    yield _joined(chosen)


def _joined(chosen: Sequence[tuple[CompiledPart, Find]]) -> Find:
    underlined = [find for part, find in chosen if part.marked] or [find for _, find in chosen]
    captures = {name: span for _, find in chosen for name, span in find[1].items()}
    return Span(min(span.start for span, _ in underlined), max(span.end for span, _ in underlined)), captures


def _finds(part: CompiledPart, sentence: SentenceMatcher) -> Iterator[Find]:
    at, masks, size = 0, sentence.masks, len(sentence.masks)
    while at < size:
        if masks[at] & part.starts:
            path: list[int] = []
            if walk(part.elements, sentence, at, path):
                yield _find(part, at, path)
                at = max(at, path[-1] - 1)
        at += 1


def _find(part: CompiledPart, at: int, path: Sequence[int]) -> Find:
    start, end, position = at, path[-1], at
    captures: dict[str, Span] = {}
    for element, stop in zip(part.elements, path):
        if isinstance(element, MarkElement):
            start, end = (position, end) if element.sign == ">>" else (start, position)
        elif isinstance(element, ListElement):
            captures.setdefault(element.name, Span(position, stop))
        elif isinstance(element, GroupElement) and stop > position:
            captures.update(_inside(element, position, stop))
        position = stop
    return Span(start, max(end, start)), captures


def _inside(group: GroupElement, start: int, stop: int) -> dict[str, Span]:
    """The word lists that are alternatives of a group by themselves, such as `<a>/<b>`."""
    alone = [alternative[0] for alternative in group.alternatives if len(alternative) == 1]
    return {element.name: Span(start, stop) for element in alone if isinstance(element, ListElement)}
