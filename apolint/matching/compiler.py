"""Compiles the phrase lines of a language into elements over one lexicon of marks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches

from apolint.errors import PackError, Place
from apolint.matching.elements import (
    BoundElement,
    Choice,
    Element,
    EvidenceElement,
    GapElement,
    MarkElement,
    NotElement,
    WordElement,
)
from apolint.matching.maker import Longer, Maker
from apolint.matching.marker import NO_MARK, Marker
from apolint.packs.load import Entry, LanguagePacks, Report
from apolint.packs.nodes import (
    Bound,
    Condition,
    Evidence,
    Gap,
    ListRef,
    Mark,
    Node,
    Not,
    Word,
    WordTest,
)

Scope = Mapping[str, tuple[Entry, ...]]


@dataclass(frozen=True)
class Names:
    """What the words of one pack may refer to: its own lists before the shared ones, and where it stands."""

    filename: str
    own: Scope
    shared: Scope


class Compiler:
    """Turns nodes into elements over the marks of `marker`. `evidence` holds the marks of the owners asked for."""

    def __init__(self, packs: LanguagePacks, marker: Marker, report: Report) -> None:
        self.packs = packs
        self.marker = marker
        self.report = report
        self.maker = Maker(marker)
        self.evidence: dict[str, int] = {}
        self._words: dict[tuple[str | None, Condition], Sequence[Element]] = {}
        self._conditions: dict[tuple[str | None, tuple[WordTest, ...]], int] = {}
        self._lists: dict[tuple[str, str], Choice] = {}
        self._open: list[str] = []

    def sequence(self, nodes: Iterable[Node], names: Names, line: int = 0) -> tuple[Element, ...]:
        """The elements of a sequence; raises PackError for a list or lemma that does not exist."""
        elements: list[Element] = []
        for node in nodes:
            elements.extend(self._elements(node, names, line))
        return tuple(map(_reaching, elements, [None, *elements], [*elements[1:], None]))

    def _elements(self, node: Node, names: Names, line: int) -> Sequence[Element]:
        if isinstance(node, Word):
            return self._word(node, names, line)
        if isinstance(node, ListRef):
            return (self.word_list(node.name, names, line),)
        if isinstance(node, Evidence):
            return (self.maker.one(EvidenceElement, node.owner, self._evidence_mark(node.owner, names, line)),)
        if isinstance(node, Gap):
            return (self.maker.one(GapElement, node.limit, node.clause),)
        if isinstance(node, Bound):
            return (self.maker.one(BoundElement, node.sign),)
        if isinstance(node, Mark):
            return (self.maker.one(MarkElement, node.sign),)
        if isinstance(node, Not):
            inner = self.sequence((node.node,), names, line)
            return (
                self.maker.one(NotElement, inner[0] if len(inner) == 1 else self.maker.group([inner], optional=False)),
            )
        return (self.maker.group([self.sequence(nodes, names, line) for nodes in node.alternatives], node.optional),)

    def _evidence_mark(self, owner: str, names: Names, line: int) -> int:
        if owner not in self.packs.packs:
            raise PackError(f"there is no component or rule '{owner}'", Place(names.filename, line), f"@{owner}")
        if owner not in self.evidence:
            self.evidence[owner] = self.marker.evidence()
        return self.evidence[owner]

    def _word(self, node: Word, names: Names, line: int) -> Sequence[Element]:
        if len(node.conditions) == 1 and not node.conditions[0].negated:
            return self._single_condition(node.conditions[0], names, line)
        base = node.conditions[0]
        if base.tests[0].kind == "list" and len(base.tests) == 1 and all(c.negated for c in node.conditions[1:]):
            return (self._narrowed(base.tests[0].value, node.conditions[1:], names, line),)
        marks = [(condition.negated, self._condition(condition, names, line)) for condition in node.conditions]
        needed = [mark for negated, mark in marks if not negated]
        forbidden = [mark for negated, mark in marks if negated]
        return (self.maker.one(WordElement, self.marker.intersect(needed, forbidden)),)

    def _single_condition(self, condition: Condition, names: Names, line: int) -> Sequence[Element]:
        key = (names.filename if _names_list(condition) else None, condition)
        if key not in self._words:
            several = self._several_words(condition)
            self._words[key] = several or (self.maker.one(WordElement, self._condition(condition, names, line)),)
        return self._words[key]

    def _narrowed(self, name: str, exclusions: Iterable[Condition], names: Names, line: int) -> Element:
        """A word list of which some single words are excluded; its longer entries stay."""
        words = self.word_list(name, names, line)
        excluded = [self._condition(condition, names, line) for condition in exclusions]
        return self.maker.choice(words.names, self.marker.intersect([words.single], excluded), words.longer)

    def _several_words(self, condition: Condition) -> Sequence[Element] | None:
        """The elements of alternatives of which the tokenizer splits one into several words, such as "don't"."""
        split = [self.marker.split(test.value) if test.kind == "literal" else [test.value] for test in condition.tests]
        if all(len(words) == 1 for words in split):
            return None
        plain = Names("", {}, {})
        sequences = []
        for test, words in zip(condition.tests, split, strict=True):
            kind = test.kind
            tests = [Condition((WordTest(kind, word),)) for word in words]
            sequences.append(tuple(self.maker.one(WordElement, self._condition(test, plain, 0)) for test in tests))
        return sequences[0] if len(sequences) == 1 else (self.maker.group(sequences, optional=False),)

    def _condition(self, condition: Condition, names: Names, line: int) -> int:
        key = (names.filename if _names_list(condition) else None, condition.tests)
        if key not in self._conditions:
            mark = self._conditions[key] = self.marker.lexicon.new_mark()
            for test in condition.tests:
                self._give(test, mark, names, line)
        return self._conditions[key]

    def _give(self, test: WordTest, mark: int, names: Names, line: int) -> None:
        if test.kind == "list":
            self.marker.imply(self.word_list(test.value, names, line).single, mark)
        else:
            self.marker.give(test, mark)

    def list_marks(self, owners: Mapping[str, str]) -> Mapping[int, str]:
        """The names of the word lists, by the mark of their single words; `owners` names the packs of files."""
        return {
            words.single: f"{owners[filename]}:{name}" if filename else name
            for (filename, name), words in self._lists.items()
            if words.single != NO_MARK
        }

    def word_list(self, name: str, names: Names, line: int = 0) -> Choice:
        """The compiled word list; raises PackError where it does not exist or holds itself."""
        key = (names.filename if name in names.own else "", name)
        if key in self._lists:
            return self._lists[key]
        entries = names.own.get(name, names.shared.get(name))
        place = Place(names.filename, line)
        if entries is None:
            raise PackError(f"there is no word list '{name}'", place, f"<{name}>", self._hint(name, names))
        if name in self._open:
            raise PackError(f"the word list '{name}' holds itself", place, " > ".join([*self._open, name]))
        self._open.append(name)
        self._lists[key] = self._compile_list(name, entries, names)
        self._open.pop()
        return self._lists[key]

    def _hint(self, name: str, names: Names) -> str:
        close = get_close_matches(name, [*names.own, *names.shared], 1)
        return f"did you mean <{close[0]}>?" if close else "add it to words.yml"

    def _compile_list(self, name: str, entries: Iterable[Entry], names: Names) -> Choice:
        single, excluded = self.marker.lexicon.new_mark(), self.marker.lexicon.new_mark()
        longer: Longer = defaultdict(list)
        for entry in entries:
            at = Names(entry.place.filename, names.own, names.shared)
            try:
                if not self._single_word(entry, excluded if entry.excluded else single, at):
                    self._longer_entry(entry, longer, at)
            except PackError as problem:
                self.report(problem)
        if any(entry.excluded for entry in entries):
            single = self.marker.intersect([single], [excluded])
        return self.maker.choice((name,), single, longer)

    def _single_word(self, entry: Entry, mark: int, names: Names) -> bool:
        """Gives the mark to the words of an entry of one word; says whether that was all of it."""
        node = entry.nodes[0] if len(entry.nodes) == 1 else None
        if isinstance(node, ListRef):
            other = self.word_list(node.name, names, entry.place.line)
            self.marker.imply(other.single, mark)
            return not other.longer or entry.excluded
        if not isinstance(node, Word):
            return False
        if len(node.conditions) > 1:
            (element,) = self._word(node, names, entry.place.line)
            whole = element.single if isinstance(element, Choice) else element.mark
            assert whole is not None
            self.marker.imply(whole, mark)
            return not (isinstance(element, Choice) and element.longer)
        if self._several_words(node.conditions[0]) is not None:
            return entry.excluded
        for test in node.conditions[0].tests:
            self._give(test, mark, names, entry.place.line)
        return True

    def _longer_entry(self, entry: Entry, longer: Longer, names: Names) -> None:
        if entry.excluded:
            raise PackError("only a single word can be taken out of a list", entry.place, entry.text)
        elements = self.sequence(entry.nodes, names, entry.place.line)
        if len(elements) == 1 and isinstance(elements[0], Choice) and elements[0].names:
            for rarest, entries in elements[0].longer.items():
                longer[rarest].extend(entries)
        elif not self.maker.add(elements, longer):
            raise PackError("an entry must start with a word", entry.place, entry.text)


def _names_list(condition: Condition) -> bool:
    return any(test.kind == "list" for test in condition.tests)


def _reaching(element: Element, before: Element | None, following: Element | None) -> Element:
    """A gap at the start or end of a clause may reach up to there."""
    if not isinstance(element, GapElement) or not element.clause:
        return element
    starts = [sequence[0] for sequence in following.free if sequence] if isinstance(following, Choice) else [following]
    to_edge = any(isinstance(start, BoundElement) for start in starts)
    return replace(element, from_edge=isinstance(before, BoundElement), to_edge=to_edge)
