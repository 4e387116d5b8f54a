"""A text as the matcher sees it: sentences of words, each word with its marks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from apolint.languages.base import Language
from apolint.languages.blanks import ANY_MASK, MASKS, Blanks
from apolint.languages.pipeline import is_mark
from apolint.matching.program import Candidate, Program
from apolint.spans import Span

if TYPE_CHECKING:
    from spacy.tokenizer import Tokenizer

WORD, MARK, SPACE = 0, 1, 2
FIRST, INNER, QUOTED, ASKED = 1, 2, 4, 8
_FLAGS = {"first": FIRST, "name": INNER, "quoted": QUOTED, "asked": ASKED}
_NUMBER_DOT = re.compile(r"^\d[\d.:]*\.$")
_QUOTES = frozenset('"“”„«»‘‚‹›')
_APOSTROPHES = frozenset("'’")
_TIME = re.compile(r"^\d{1,2}[:.]\d{2}(?:am|pm)?$|^\d{1,2}(?:am|pm)$")
_DATE = re.compile(r"^\d{1,2}[./]\d{1,2}\.?(?:[/.]?\d{2,4})?$|^\d{4}-\d{2}-\d{2}$")
_CONTACT = re.compile(
    r"^(?:https?://|www\.)|^\S+@\S+\.\w+$|^\w[\w-]*(?:\.[\w-]+)*\.(?:com|org|net|io|eu|fi|no|gr|pt|br|co\.uk|com\.br)(?:/\S*)?$|^[+(]?\d[\d()-]{6,}$",
    re.I,
)


@dataclass(frozen=True, eq=False)
class WordForm:
    """What is known of a folded word in one kind of place: the marks that name it, the keys that it carries, the lines
    of which it carries the rarest need, the word lists that it is an entry of.
    """

    norm: str
    marks: tuple[int, ...]
    keys: frozenset[int]
    lines: tuple[Candidate, ...]
    lists: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Form:
    """What is known of a token's form, worked out once; `places` holds its marks by the kind of place that it stands
    in.
    """

    kind: int
    text: str
    norm: str
    ends_sentence: bool
    may_end: bool
    breaks_clause: bool
    lower: bool
    classes: tuple[str, ...]
    places: dict[int, WordForm] = field(default_factory=dict)


class Token(NamedTuple):
    """A token of the text from `start` (code points); `spaced` where a space follows."""

    form: Form
    start: int
    spaced: int


class Word(NamedTuple):
    """A word of a sentence from `start` to `end` (code points of the text); `clause` counts the clauses."""

    form: WordForm
    start: int
    end: int
    clause: int


class Reader:
    """Splits texts of one language into sentences of words. Keeps what it learned about word forms."""

    def __init__(self, language: Language, program: Program, tokenizer: Tokenizer) -> None:
        from spacy.attrs import NORM, ORTH, SPACY

        self.language = language
        self.program = program
        self.tokenizer = tokenizer
        self._blanks = Blanks(language)
        self._attributes = [ORTH, NORM, SPACY]
        self._forms: dict[tuple[int, int], Form] = {}
        self._flags = sum(flag for name, flag in _FLAGS.items() if name in program.lexicon.classes)

    def read(self, text: str, opaque: Sequence[Span] = ()) -> list[list[Word]]:
        """The sentences of a text that hold at least one word. `opaque` stretches count as one word each."""
        sentences = [self._words(tokens) for tokens in self._sentences(self._tokens(self._blanks.mask(text, opaque)))]
        return [words for words in sentences if words]

    def _words(self, tokens: Sequence[Token]) -> list[Word]:
        words: list[Word] = []
        clause, quoted, fresh = 0, 0, 1
        asked = ASKED if tokens and tokens[-1].form.text in self.language.question_marks else 0
        for at, (form, start, _) in enumerate(tokens):
            if form.kind != WORD:
                fresh = fresh or int(form.breaks_clause and not self._binds(tokens, at))
                if form.text in _QUOTES or (form.text in _APOSTROPHES and _quotes(tokens, at, quoted)):
                    quoted ^= QUOTED
                continue
            flags = asked | quoted | (INNER if words else 0) | (FIRST if fresh else 0)
            clause += fresh
            fresh = 0
            flags &= self._flags
            known = form.places.get(flags) or self._word_form(form, flags)
            words.append(Word(known, start, start + len(form.text), clause))
        return words

    def _binds(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether a mark is part of a word: a hyphen, or the full stop of an abbreviation."""
        text, spaced = tokens[at].form.text, tokens[at].spaced
        return (text in "-–—" and not spaced) or self._abbreviation(tokens, at)

    def _word_form(self, form: Form, flags: int) -> WordForm:
        classes = [name for name in form.classes if name != "name" or flags & INNER]
        classes += [name for name, flag in _FLAGS.items() if flags & flag and name != "name"]
        program = self.program
        norm = self.language.fold(form.norm)
        marks = program.lexicon.marks(norm, classes)
        carried = program.lexicon.all_marks(marks)
        lines = [candidate for mark in sorted(carried) for candidate in program.index.get(mark, ())]
        lists = sorted(program.lists[mark] for mark in carried if mark in program.lists)
        form.places[flags] = WordForm(norm, tuple(marks), carried & program.keys, tuple(lines), tuple(lists))
        return form.places[flags]

    def _tokens(self, text: str) -> list[Token]:
        doc = self.tokenizer(text)
        strings, forms, start = doc.vocab.strings, self._forms, 0
        tokens: list[Token] = []
        for orth, norm, spaced in doc.to_array(self._attributes).tolist():
            form = forms.get((orth, norm))
            if form is None:
                form = forms[orth, norm] = self._form(strings[orth], strings[norm])
            tokens.append(Token(form, start, spaced))
            start += len(form.text) + spaced
        return tokens

    def _form(self, text: str, norm: str) -> Form:
        kind = SPACE if text.isspace() else MARK if is_mark(text) or text in _APOSTROPHES else WORD
        return Form(
            kind=kind,
            text=text,
            norm=text[0] if set(text).issubset(ANY_MASK) else norm,
            ends_sentence=kind == MARK and text[-1] in self.language.sentence_ends,
            may_end=kind != WORD or bool(_NUMBER_DOT.match(text)),
            breaks_clause=(kind == MARK and text not in _APOSTROPHES) or "\n" in text,
            lower=text[:1].islower(),
            classes=tuple(_classes(text)) if kind == WORD else (),
        )

    def _sentences(self, tokens: Sequence[Token]) -> Iterable[Sequence[Token]]:
        start = 0
        small = next((token.form.lower for token in tokens if token.form.text[:1].isalpha()), False)
        for index, before in enumerate(tokens[:-1], 1):
            if before.form.may_end and self._starts_sentence(tokens, index, small):
                yield tokens[start:index]
                start = index
        yield tokens[start:]

    def _starts_sentence(self, tokens: Sequence[Token], index: int, small: bool) -> bool:
        """Whether a new sentence starts at the token, in a text that starts with a small letter or not."""
        form, before = tokens[index].form, tokens[index - 1].form
        if before.kind == WORD:
            return form.kind == WORD and form.text[:1].isupper()
        if form.kind == MARK and not (before.kind == SPACE and "\n" in before.text):
            return False
        if before.kind == SPACE:
            return "\n" in before.text and self._breaks_line(before, tokens, index)
        return self._after_mark(tokens, index, small)

    def _breaks_line(self, space: Form, tokens: Sequence[Token], index: int) -> bool:
        """A line break ends a sentence, except where a long line was wrapped before a small letter."""
        if space.text.count("\n") > 1 or not tokens[index].form.lower:
            return True
        last = tokens[index - 2].form if index > 1 else space
        return last.kind == MARK

    def _after_mark(self, tokens: Sequence[Token], index: int, small: bool) -> bool:
        """After closing quotes and brackets, is there a mark that ends the sentence? An emoji does before a capital,
        and in a chat that does without."""
        form = tokens[index].form
        at = index - 1
        while at >= 0 and tokens[at].form.kind == MARK:
            text = tokens[at].form.text
            if tokens[at].form.ends_sentence:
                return not self._abbreviation(tokens, at)
            if not _closes(text):
                return _emoji(text) and (small or not form.lower)
            at -= 1
        return False

    def _abbreviation(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether a full stop belongs to the word before it: "etc.", "12. toukokuuta"."""
        if at == 0 or tokens[at].form.text != ".":
            return False
        before = tokens[at - 1].form.text
        return before.lower() + "." in self.language.abbreviations or (before.isdigit() and _counts(tokens, at))


def _counts(tokens: Sequence[Token], at: int) -> bool:
    """Whether a full stop after a number makes it an ordinal: a small letter follows, and no list starts with it."""
    listed = at == 1 or "\n" in tokens[at - 2].form.text
    return not listed and at + 1 < len(tokens) and tokens[at + 1].form.lower


def _quotes(tokens: Sequence[Token], at: int, quoted: int) -> bool:
    """Whether an apostrophe that stands alone is a quotation mark: it opens before a word, or closes what is quoted."""
    if quoted:
        return True
    opens = not tokens[at].spaced and (at == 0 or bool(tokens[at - 1].spaced))
    return opens and any(token.form.text in _APOSTROPHES for token in tokens[at + 2 :])


def _closes(text: str) -> bool:
    return all(char in "\"”»’')]›*_" for char in text)


def _emoji(text: str) -> bool:
    return any(ord(char) > 0x2190 for char in text) or text in (":)", ":-)", ":(", ";)", ":D", ":/")


def _classes(text: str) -> Iterable[str]:
    if not set(ANY_MASK).isdisjoint(text):
        yield "ph"
        yield from (name for name, mask in MASKS.items() if mask in text)
    if any(char.isdigit() for char in text):
        yield "num"
        if _TIME.match(text):
            yield "time"
        if _DATE.match(text):
            yield "date"
    if text[:1].isupper():
        yield "cap"
        yield "name"
    if _CONTACT.match(text):
        yield "contact"
