"""Compiles the phrase lines of a language into elements over one lexicon of bits."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from apolint.errors import PackError, Place
from apolint.languages.base import Language
from apolint.matching.elements import (
    BoundElement,
    Element,
    EvidenceElement,
    GapElement,
    GroupElement,
    ListElement,
    MarkElement,
    NotElement,
    WordElement,
    bits_of,
    first_bits,
)
from apolint.matching.lexicon import Lexicon
from apolint.packs.load import Entry, LanguagePacks, Report
from apolint.packs.notation import (
    Bound,
    Condition,
    Evidence,
    Gap,
    Group,
    ListRef,
    Mark,
    Node,
    Not,
    Test,
    Word,
)

Scope = Mapping[str, tuple[Entry, ...]]
Split = Callable[[str], list[str]]


@dataclass(frozen=True)
class Names:
    """What the words of one pack may refer to: its own lists before the shared ones, and where it stands."""

    filename: str
    own: Scope
    shared: Scope


class Compiler:
    """Turns nodes into elements. `split` gives the folded words of a pack's text, as the tokenizer sees them."""

    def __init__(self, packs: LanguagePacks, language: Language, split: Split, report: Report) -> None:
        self.packs = packs
        self.language = language
        self.split = split
        self.report = report
        self.lexicon = Lexicon()
        self.evidence: dict[str, int] = {}
        self._conditions: dict[tuple[object, Condition], int] = {}
        self._lists: dict[tuple[str, str], ListElement] = {}
        self._open: list[str] = []

    def sequence(self, nodes: Iterable[Node], names: Names, line: int = 0) -> tuple[Element, ...]:
        """The elements of a sequence; raises PackError for a list or lemma that does not exist."""
        elements: list[Element] = []
        for node in nodes:
            elements.extend(self._elements(node, names, line))
        return tuple(elements)

    def _elements(self, node: Node, names: Names, line: int) -> Sequence[Element]:
        if isinstance(node, Word):
            return self._word(node, names, line)
        if isinstance(node, ListRef):
            return (self.word_list(node.name, names, line),)
        if isinstance(node, Evidence):
            return (EvidenceElement(node.owner, self._evidence_bit(node.owner, names, line)),)
        if isinstance(node, Gap):
            return (GapElement(node.limit, node.clause),)
        if isinstance(node, Bound):
            return (BoundElement(node.sign),)
        if isinstance(node, Mark):
            return (MarkElement(node.sign),)
        if isinstance(node, Not):
            inner = self.sequence((node.node,), names, line)
            return (NotElement(inner[0] if len(inner) == 1 else _group([inner], optional=False)),)
        return (self._group_of(node, names, line),)

    def _group_of(self, node: Group, names: Names, line: int) -> Element:
        return _group([self.sequence(nodes, names, line) for nodes in node.alternatives], node.optional)

    def _evidence_bit(self, owner: str, names: Names, line: int) -> int:
        if owner not in self.packs.packs:
            raise PackError(f"there is no component or rule '{owner}'", Place(names.filename, line), f"@{owner}")
        if owner not in self.evidence:
            self.evidence[owner] = self.lexicon.new_bit()
        return self.evidence[owner]

    def _word(self, node: Word, names: Names, line: int) -> Sequence[Element]:
        if len(node.conditions) == 1:
            several = self._several_words(node.conditions[0])
            if several is not None:
                return several
            return (WordElement(self._condition(node.conditions[0], names, line)),)
        needed = forbidden = 0
        for condition in node.conditions:
            bit = self._condition(condition, names, line)
            needed, forbidden = (needed, forbidden | bit) if condition.negated else (needed | bit, forbidden)
        bit = self.lexicon.new_bit()
        self.lexicon.derive(bit, needed, forbidden)
        return (WordElement(bit),)

    def _several_words(self, condition: Condition) -> Sequence[Element] | None:
        """The elements of alternatives of which the tokenizer splits one into several words, such as "don't"."""
        literals = [self.split(test.value) if test.kind == "literal" else [test.value] for test in condition.tests]
        if all(len(words) == 1 for words in literals):
            return None
        plain = Names("", {}, {})
        sequences = [
            tuple(WordElement(self._condition(Condition((Test("literal", word),)), plain, 0)) for word in words)
            if test.kind == "literal"
            else (WordElement(self._condition(Condition((test,)), plain, 0)),)
            for test, words in zip(condition.tests, literals)
        ]
        return sequences[0] if len(sequences) == 1 else (_group(sequences, optional=False),)

    def _condition(self, condition: Condition, names: Names, line: int) -> int:
        has_list = any(test.kind == "list" for test in condition.tests)
        key = (names.filename if has_list else None, Condition(condition.tests))
        if key not in self._conditions:
            bit = self.lexicon.new_bit()
            for test in condition.tests:
                self._give(test, bit, names, line)
            self._conditions[key] = bit
        return self._conditions[key]

    def _give(self, test: Test, bit: int, names: Names, line: int) -> None:
        """Makes every word that passes the test carry the bit."""
        lexicon, fold = self.lexicon, self.language.fold
        if test.kind == "literal":
            for word in self.split(test.value):
                self._give_literal(word, bit)
        elif test.kind == "lemma":
            for form in self._forms(test.value, names, line):
                self._give_literal(fold(form), bit)
        elif test.kind in ("prefix", "suffix", "infix"):
            table = {"prefix": lexicon.prefixes, "suffix": lexicon.suffixes, "infix": lexicon.infixes}[test.kind]
            word = fold(test.value)
            for spelling in (word, *self.language.spellings(word)):
                table[spelling] |= bit
        elif test.kind == "list":
            lexicon.derive(bit, self.word_list(test.value, names, line).bit, 0)
        elif test.kind == "class":
            lexicon.derive(bit, lexicon.class_bit(test.value), 0)
        else:
            lexicon.derive(bit, 0, 0)

    def _give_literal(self, word: str, bit: int) -> None:
        for spelling in (word, *self.language.spellings(word)):
            self.lexicon.literals[spelling] |= bit

    def _forms(self, lemma: str, names: Names, line: int) -> Iterable[str]:
        forms = self.packs.forms.get(lemma)
        return {lemma} if forms is None else {lemma, *forms}

    def word_list(self, name: str, names: Names, line: int = 0) -> ListElement:
        """The compiled word list; raises PackError where it does not exist or holds itself."""
        key = (names.filename if name in names.own else "", name)
        if key in self._lists:
            return self._lists[key]
        entries = names.own.get(name, names.shared.get(name))
        if entries is None:
            raise PackError(f"there is no word list '{name}'", Place(names.filename, line), f"<{name}>", self._hint(name, names))
        if name in self._open:
            raise PackError(f"the word list '{name}' holds itself", Place(names.filename, line), " > ".join([*self._open, name]))
        self._open.append(name)
        self._lists[key] = self._compile_list(name, entries, names)
        self._open.pop()
        return self._lists[key]

    def _hint(self, name: str, names: Names) -> str:
        close = get_close_matches(name, [*names.own, *names.shared], 1)
        return f"did you mean <{close[0]}>?" if close else "add it to words.yml"

    def _compile_list(self, name: str, entries: Iterable[Entry], names: Names) -> ListElement:
        bit, excluded = self.lexicon.new_bit(), self.lexicon.new_bit()
        longer: defaultdict[int, list[tuple[Element, ...]]] = defaultdict(list)
        for entry in entries:
            at = Names(entry.place.filename, names.own, names.shared)
            try:
                if not self._single_word(entry, excluded if entry.excluded else bit, at):
                    self._longer_entry(entry, bit, longer, at)
            except PackError as problem:
                self.report(problem)
        if any(entry.excluded for entry in entries):
            kept = self.lexicon.new_bit()
            self.lexicon.derive(kept, bit, excluded)
            bit = kept
        starts = bit
        for first in longer:
            starts |= first
        return ListElement(name, bit, starts, dict(longer))

    def _single_word(self, entry: Entry, bit: int, names: Names) -> bool:
        """Gives the bit to the words of an entry of one word; says whether it was one."""
        node = entry.nodes[0] if len(entry.nodes) == 1 else None
        if isinstance(node, ListRef):
            other = self.word_list(node.name, names, entry.place.line)
            self.lexicon.derive(bit, other.bit, 0)
            return not other.longer or entry.excluded
        if not isinstance(node, Word):
            return False
        if len(node.conditions) == 1 and self._several_words(node.conditions[0]) is not None:
            return entry.excluded
        if len(node.conditions) == 1:
            for test in node.conditions[0].tests:
                self._give(test, bit, names, entry.place.line)
            return True
        (element,) = self._word(node, names, entry.place.line)
        self.lexicon.derive(bit, element.starts, 0)
        return True

    def _longer_entry(
        self, entry: Entry, bit: int, longer: defaultdict[int, list[tuple[Element, ...]]], names: Names
    ) -> None:
        if entry.excluded:
            raise PackError("only a single word can be taken out of a list", entry.place, entry.text)
        elements = self.sequence(entry.nodes, names, entry.place.line)
        if len(elements) == 1 and isinstance(elements[0], ListElement):
            for first, entries in elements[0].longer.items():
                longer[first].extend(entries)
            return
        first_mask = first_bits(elements)
        if first_mask < 0:
            raise PackError("an entry cannot start with a gap", entry.place, entry.text)
        for first in bits_of(first_mask):
            longer[first].append(elements)


def _group(alternatives: list[tuple[Element, ...]], optional: bool) -> GroupElement:
    starts = 0
    for alternative in alternatives:
        starts |= first_bits(alternative)
    return GroupElement(tuple(alternatives), optional, starts)
