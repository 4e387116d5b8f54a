"""Runs the lines of a program over the sentences of a message."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain

from apolint.matching.elements import GroupElement, ListElement, MarkElement, places_of, run, walk
from apolint.matching.program import CompiledLine, CompiledPart, Program
from apolint.matching.text import Word
from apolint.spans import Span


@dataclass(frozen=True, eq=False)
class Match:
    """A line found in a sentence. `span` counts words of the sentence that is underlined, `captures` those of word
    lists.
    """

    line: CompiledLine
    sentence: SentenceMatcher
    span: Span
    captures: Mapping[str, Span] = field(default_factory=dict)

    @cached_property
    def text_span(self) -> Span:
        """The underline in the message's text."""
        return self.sentence.text_span(self.span)


class Places(dict[int, int]):
    """The places before the words that carry a mark, worked out when they are asked for."""

    def __init__(self, words: Sequence[Word], present: Set[int]) -> None:
        super().__init__()
        self.marks = [word.marks for word in words]
        self.present = present

    def __missing__(self, mark: int) -> int:
        found = 0
        if mark in self.present:
            place = 1
            for marks in self.marks:
                if mark in marks:
                    found |= place
                place <<= 1
        self[mark] = found
        return found


class SentenceMatcher:
    """One sentence and what was found in it so far. Sets of places are ints, see `elements`."""

    def __init__(self, words: Sequence[Word], program: Program) -> None:
        self.words = words
        self.program = program
        self.size = len(words)
        self.following: SentenceMatcher | None = None
        self.present: set[int] = set()
        self.present.update(*(word.marks for word in words))
        self.keys: set[int] = set()
        self.keys.update(*(word.keys for word in words))
        breaks = sum(1 << at for at in range(1, self.size) if words[at].clause != words[at - 1].clause)
        self.unbroken = ~breaks
        self.starts = breaks | 1
        self.ends = breaks | 1 << self.size
        self.places = Places(words, self.present)
        self._entries: dict[ListElement | GroupElement, Sequence[tuple[int, int]]] = {}
        self._found: dict[str, tuple[Match, ...]] = {}
        self._candidates = self._possible_lines()

    def _possible_lines(self) -> dict[tuple[str, str], list[CompiledLine]]:
        """The lines whose needs the sentence shows, by owner and use."""
        present = self.present
        touched = chain.from_iterable(word.lines for word in self.words)
        candidates: defaultdict[tuple[str, str], list[CompiledLine]] = defaultdict(list)
        for line in dict.fromkeys([line for needs, line in touched if needs <= present]):
            candidates[line.key].append(line)
        return candidates

    def entries(self, choice: ListElement | GroupElement) -> Sequence[tuple[int, int]]:
        """The place where each sequence of a list or group starts, and the set of places where it ends."""
        found = self._entries.get(choice)
        if found is None:
            found = self._entries[choice] = [
                (1 << at, ends)
                for mark in choice.keys.intersection(self.keys)
                for first, needs, entry in choice.longer[mark]
                if self.present.issuperset(needs)
                for at in places_of(self.places[first])
                if (ends := run(entry, self, 1 << at))
            ]
        return found

    def text_span(self, words: Span) -> Span:
        """The stretch of text of a stretch of words."""
        return Span(self.words[words.start].start, self.words[max(words.start, words.end - 1)].end)

    def evidence(self, owner: str) -> Sequence[Span]:
        """The word spans that a component or rule found in this sentence."""
        return [match.span for match in self.found(owner) if match.sentence is self]

    def all_found(self) -> Mapping[str, tuple[Match, ...]]:
        """What every owner found in this sentence, where it found something."""
        waiting = [owner for owner, use in self._candidates if use == "find"]
        while waiting:
            name = waiting.pop()
            if self.found(name):
                waiting += [
                    follower for follower in self.program.followers.get(name, ()) if follower not in self._found
                ]
        return {name: matches for name, matches in self._found.items() if matches}

    def found(self, name: str) -> tuple[Match, ...]:
        """What an owner's lines find in this sentence, less what its leave and unless lines take back."""
        found = self._found.get(name)
        if found is None:
            self._found[name] = ()
            found = self._found[name] = self._search(name)
            if found and name in self.program.evidence:
                self._show(name)
        return found

    def _show(self, name: str) -> None:
        """Lets the evidence of an owner be seen by lines that ask for it."""
        marks = self.program.lexicon.with_implied([self.program.evidence[name]])
        for span in self.evidence(name):
            for mark in marks:
                self.places[mark] |= 1 << span.start
        self.present |= marks
        self.keys |= marks & self.program.keys

    def _search(self, owner: str) -> tuple[Match, ...]:
        matches = [match for line in self._lines(owner, "find") for match in self._matches(line)]
        return tuple(match for match in matches if not match.sentence._taken_back(owner, match.span)) if matches else ()

    def _lines(self, owner: str, use: str) -> list[CompiledLine]:
        return [*self._candidates.get((owner, use), ()), *self.program.by_evidence.get((owner, use), ())]

    def _taken_back(self, owner: str, span: Span) -> bool:
        """Whether the owner's leave and unless lines speak against a find at these words."""
        if any(match.span.overlaps(span) for line in self._lines(owner, "leave") for match in self._matches(line)):
            return True
        if any(True for line in self._lines(owner, "unless") for _ in self._matches(line)):
            return True
        exceptions = self._lines(owner, "unless-clause")
        home = self._clauses(span) if exceptions else set()
        return any(
            not home.isdisjoint(self._clauses(match.span)) for line in exceptions for match in self._matches(line)
        )

    def _clauses(self, span: Span) -> set[int]:
        return {word.clause for word in self.words[span.start : max(span.start + 1, span.end)]}

    def _matches(self, line: CompiledLine) -> Iterator[Match]:
        """The finds of one line whose needs this sentence shows, left to right."""
        if line.asks and not self._shows_later(line):
            return
        if line.next_parts:
            if self.following is not None:
                yield from _across(line, self, self.following)
            return
        if all(part.negated or _somewhere(part, self) for part in line.parts):
            for span, captures in _all_parts(line.parts, self):
                yield Match(line, self, span, captures)

    def _shows_later(self, line: CompiledLine) -> bool:
        for owner in line.asks:
            self.found(owner)
        return all(need in self.present for need in line.later)


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
    if any(part.negated and _somewhere(part, sentence) for part in parts):
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


def _somewhere(part: CompiledPart, sentence: SentenceMatcher) -> int:
    """The places where a part can start, 0 where it matches nowhere."""
    starts = (1 << sentence.size) - 1 if part.mark is None else sentence.places[part.mark]
    return starts if starts and run(part.elements, sentence, starts) else 0


def _finds(part: CompiledPart, sentence: SentenceMatcher) -> Iterator[Find]:
    after = 0
    for at in places_of(_somewhere(part, sentence)):
        path: list[int] = []
        if at >= after and walk(part.elements, sentence, at, path):
            yield _find(part, at, path)
            after = path[-1]


def _find(part: CompiledPart, at: int, path: Sequence[int]) -> Find:
    start, end, position = at, path[-1], at
    captures: dict[str, Span] = {}
    for element, stop in zip(part.elements, path, strict=True):
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
    alone = [sequence[0] for sequence in group.alternatives() if len(sequence) == 1]
    return {element.name: Span(start, stop) for element in alone if isinstance(element, ListElement)}
