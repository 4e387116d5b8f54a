"""Gives marks to the words that pass the tests of the packs, and guesses how frequent each mark is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping

from apolint.languages.base import Language
from apolint.matching.lexicon import Lexicon
from apolint.packs.nodes import WordTest

Split = Callable[[str], list[str]]
COMMON, CLASS, ANY = 10, 100, 1000  # the weights of a common word, of a word class, of any word
NO_MARK = 0  # carried by no word


class Marker:
    """The marks of a language's packs. `split` gives the folded words of a pack's text, as the tokenizer sees them;
    `common` are the language's commonest words, `forms` the forms of lemmas; `weights` tell a rare mark from a frequent
    one.
    """

    def __init__(
        self, language: Language, split: Split, common: Iterable[str], forms: Mapping[str, Iterable[str]]
    ) -> None:
        self.language = language
        self.split = split
        self.common = frozenset(language.fold(word) for word in common)
        self.forms = forms
        self.lexicon = Lexicon()
        self.weights: defaultdict[int, int] = defaultdict(int)
        self._unions: dict[frozenset[int], int] = {}

    def rarest(self, marks: Iterable[int]) -> int:
        """Of several marks the one that the fewest sentences carry."""
        return min(marks, key=lambda mark: self.weights[mark])

    def any_of(self, marks: Iterable[int]) -> int:
        """The mark of words that carry one of several marks."""
        several = frozenset(marks) - {NO_MARK}
        if len(several) <= 1:
            return next(iter(several), NO_MARK)
        if several not in self._unions:
            self._unions[several] = self.lexicon.new_mark()
            for mark in several:
                self.imply(mark, self._unions[several])
        return self._unions[several]

    def imply(self, mark: int, further: int) -> None:
        """Every word with `mark` also gets `further`."""
        self.lexicon.imply(mark, further)
        self.weights[further] += self.weights[mark]

    def intersect(self, needed: Iterable[int], forbidden: Iterable[int]) -> int:
        """The mark of words that carry all of `needed` and none of `forbidden`."""
        all_needed = list(needed)
        both = self.lexicon.intersect(all_needed, forbidden)
        self.weights[both] = min((self.weights[mark] for mark in all_needed), default=ANY)
        return both

    def evidence(self) -> int:
        """A new mark for what an owner finds."""
        mark = self.lexicon.new_mark()
        self.weights[mark] = ANY
        return mark

    def give(self, test: WordTest, mark: int) -> None:
        """Makes every word that passes the test, which is of no list, carry the mark."""
        fold = self.language.fold
        if test.kind == "literal":
            self._literals(self.split(test.value), mark)
        elif test.kind == "lemma":
            self._literals({fold(form) for form in (test.value, *self.forms.get(test.value, ()))}, mark)
        elif test.kind in ("prefix", "suffix", "infix"):
            self._part(test.kind, fold(test.value), mark)
        elif test.kind == "class":
            self.weights[mark] += CLASS
            self.lexicon.imply(self.lexicon.class_mark(test.value), mark)
        else:
            self.weights[mark] += ANY
            self.lexicon.everywhere.add(mark)

    def _literals(self, words: Iterable[str], mark: int) -> None:
        for word in words:
            for spelling in (word, *self.language.spellings(word)):
                self.lexicon.literals[spelling].add(mark)
            self.weights[mark] += COMMON if word in self.common else 0

    def _part(self, kind: str, part: str, mark: int) -> None:
        lexicon = self.lexicon
        table = {"prefix": lexicon.prefixes, "suffix": lexicon.suffixes, "infix": lexicon.infixes}[kind]
        for spelling in (part, *self.language.spellings(part)):
            table[spelling].add(mark)
        self.weights[mark] += 200 // len(part) ** 2
