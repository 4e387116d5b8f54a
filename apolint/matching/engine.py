"""Runs the lines of a program over the sentences of a passage, and weighs what they find."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from apolint.matching.finds import all_parts, ends, underlined
from apolint.matching.match import Match
from apolint.matching.passage import Passage, Sentence, together
from apolint.matching.program import CompiledLine, CompiledPart, Program
from apolint.matching.scales import Scales
from apolint.matching.weighed import Weighed


class Search:
    """What the lines of a program find in a passage where the weights do not speak against it, and what its sentences
    show by their weight.
    """

    def __init__(self, program: Program, passage: Passage, scales: Scales) -> None:
        self.program = program
        self.passage = passage
        self.weighed = Weighed(scales, passage.sentences)
        self._lines = self._possible_lines()
        self._found: dict[str, Sequence[Match]] = {}

    def all_found(self) -> Mapping[str, Sequence[Match]]:
        """What every owner found, where it found something."""
        for owner in self.program.owners:
            self.found(owner)
        return {owner: matches for owner, matches in self._found.items() if matches}

    def found(self, owner: str) -> Sequence[Match]:
        """What an owner's lines find and what is clear without them, less what its leave and unless lines take back,
        and what is sure in spite of these, in the order of the text."""
        if owner not in self._found:
            self._found[owner] = ()  # an owner that asks for itself sees nothing
            possible = self.weighed.possible(owner)
            by_line = [
                match
                for line in self._lines[owner, "find"]
                for match in self._matches(line, -1 if line.undoubted else possible)
            ]
            matches = self.weighed.with_clear(owner, by_line)
            kept = self.weighed.with_sure(owner, self._left(owner, matches) if matches else matches)
            self._found[owner] = sorted(kept, key=lambda match: match.sentence.first)
            if kept and owner in self.program.evidence:
                marks = self.program.lexicon.with_implied([self.program.evidence[owner]])
                self.passage.show(owner, marks, [match.span for match in kept])
        return self._found[owner]

    def _possible_lines(self) -> Mapping[tuple[str, str], dict[CompiledLine, None]]:
        """The lines whose needs the passage shows, by owner and use."""
        known = self.passage.places.__getitem__
        possible: defaultdict[tuple[str, str], dict[CompiledLine, None]] = defaultdict(dict)
        for form in self.passage.forms:
            for needs, line in form.lines:
                noted = possible[line.key]
                if line not in noted and all(map(known, needs)):
                    noted[line] = None
        for key, lines in self.program.by_evidence.items():
            possible[key].update(dict.fromkeys(lines))
        return possible

    def _left(self, owner: str, matches: Sequence[Match]) -> list[Match]:
        """The matches that the owner's leave and unless lines do not speak against."""
        within = together(match.sentence for match in matches)
        leave = self._by_sentence(owner, "leave", within)
        unless = self._by_sentence(owner, "unless", within)
        unless_clause = self._by_sentence(owner, "unless-clause", within)
        return [
            match
            for match in matches
            if match.sentence not in unless
            and not any(other.span.overlaps(match.span) for other in leave.get(match.sentence, ()))
            and all(other.clauses.isdisjoint(match.clauses) for other in unless_clause.get(match.sentence, ()))
        ]

    def _by_sentence(self, owner: str, use: str, within: int) -> Mapping[Sentence, list[Match]]:
        found: defaultdict[Sentence, list[Match]] = defaultdict(list)
        for line in self._lines.get((owner, use), ()):
            for match in self._matches(line, within):
                found[match.sentence].append(match)
        return found

    def _matches(self, line: CompiledLine, within: int) -> Iterator[Match]:
        """The finds of one line at some places, left to right."""
        for owner in line.asks:
            self.found(owner)
        for sentence in self._sentences(line.parts, within):
            if line.next_parts:
                if match := _across(line, sentence, self.passage):
                    yield match
            else:
                for finds in all_parts(line.parts, sentence, self.passage):
                    yield Match(line, sentence, underlined(finds), finds)

    def _sentences(self, parts: Sequence[CompiledPart], within: int) -> Sequence[Sentence]:
        """The sentences in which every part matches, and none that is negated."""
        sentences: list[Sentence] = []
        for part in sorted(parts, key=lambda part: part.negated) if len(parts) > 1 else parts:
            matching = self.passage.sentences_at(ends(part, self.passage, within))
            if part.negated:
                negated = set(matching)
                sentences = [sentence for sentence in sentences if sentence not in negated]
            else:
                sentences = list(matching)
            if not sentences:
                break
            if len(parts) > 1:
                within = together(sentences)
        return sentences


@dataclass(frozen=True)
class Searched:
    """What a search says of one message: what each owner found in it, how much its sentences speak for an answer to a
    complaint (log-odds), and the scales that say so.
    """

    found: Mapping[str, Sequence[Match]]
    complaint: float
    weighed: Weighed


def by_message(search: Search, messages: int) -> list[Searched]:
    """What a search says of each of a number of messages."""
    found, complaint = _split(search.all_found(), messages), search.weighed.complaint(messages)
    return [Searched(*parts, search.weighed) for parts in zip(found, complaint, strict=True)]


def _split(matches: Mapping[str, Sequence[Match]], messages: int) -> list[Mapping[str, Sequence[Match]]]:
    split: list[dict[str, list[Match]]] = [{} for _ in range(messages)]
    for owner, mine in matches.items():
        for match in mine:
            split[match.sentence.message].setdefault(owner, []).append(match)
    return list(split)


def _across(line: CompiledLine, sentence: Sentence, passage: Passage) -> Match | None:
    following = sentence.following
    here = next(all_parts(line.parts, sentence, passage), None)
    there = next(all_parts(line.next_parts, following, passage), None) if following and here else None
    if following is None or here is None or there is None:
        return None
    home, finds = (sentence, here) if any(part.marked for part in line.parts) else (following, there)
    return Match(line, home, underlined(finds), [*finds, *here, *there])
