"""A text as the matcher sees it: sentences of words, each word a mask of bits."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from apolint.languages.base import Language
from apolint.languages.pipeline import MASK, mask
from apolint.matching.program import CompiledLine, Program
from apolint.matching.elements import bits_of
from apolint.spans import Span

if TYPE_CHECKING:
    from spacy.tokenizer import Tokenizer

WORD, MARK, SPACE = 0, 1, 2
_CLAUSE = re.compile(r"^[^\w\s'’/&%+€$£#@*]+$")
_NUMBER_DOT = re.compile(r"^\d[\d.:]*\.$")
_QUOTES = frozenset("\"“”„«»‘‚‹›")
_TIME = re.compile(r"^\d{1,2}[:.]\d{2}(?:am|pm)?$|^\d{1,2}(?:am|pm)$")
_DATE = re.compile(r"^\d{1,2}[./]\d{1,2}\.?(?:[/.]?\d{2,4})?$|^\d{4}-\d{2}-\d{2}$")
_CONTACT = re.compile(r"^(?:https?://|www\.)|^\S+@\S+\.\w+$|^\w[\w-]*(?:\.[\w-]+)*\.(?:com|org|net|io|eu|fi|no|gr|pt|br|co\.uk|com\.br)(?:/\S*)?$|^[+(]?\d[\d()-]{6,}$", re.I)


@dataclass(frozen=True, eq=False)
class Form:
    """What is known of a word form in this language, worked out once."""

    kind: int
    text: str
    bits: int
    lines: tuple[CompiledLine, ...]
    ends_sentence: bool
    breaks_clause: bool
    lower: bool


@dataclass(frozen=True, eq=False)
class Token:
    """A token of the text from `start` (code points); `spaced` where a space follows."""

    form: Form
    start: int
    spaced: bool


class SentenceWords:
    """The words of one sentence: their masks, offsets, and the clause that each stands in."""

    def __init__(self, tokens: Sequence[Token], program: Program) -> None:
        self.masks: list[int] = []
        self.clauses: list[int] = []
        self.spans: list[Span] = []
        self.lines: list[CompiledLine] = []
        self._fill(tokens, program)

    def _fill(self, tokens: Sequence[Token], program: Program) -> None:
        clause, quoted, fresh = 0, False, True
        classes = program.lexicon.classes
        asked = classes.get("asked", 0) if tokens and tokens[-1].form.text in "?;;" else 0
        first, name, inside = classes.get("first", 0), classes.get("name", 0), classes.get("quoted", 0)
        for token in tokens:
            form = token.form
            if form.kind != WORD:
                fresh = fresh or form.breaks_clause and (form.text not in "-–—" or token.spaced)
                if form.text in _QUOTES:
                    quoted = not quoted
                continue
            if fresh:
                clause, fresh = clause + 1, False
                bits = form.bits | asked | first
            else:
                bits = form.bits | asked
            if name and not self.masks:
                bits &= ~name
            self.masks.append(bits | inside if quoted else bits)
            self.clauses.append(clause)
            self.spans.append(Span(token.start, token.start + len(form.text)))
            self.lines.extend(form.lines)


class Reader:
    """Splits texts of one language into sentences of words. Keeps what it learned about word forms."""

    def __init__(self, language: Language, program: Program, tokenizer: Tokenizer) -> None:
        self.language = language
        self.program = program
        self.tokenizer = tokenizer
        self._forms: dict[tuple[int, int], Form] = {}

    def read(self, text: str, opaque: Sequence[Span] = ()) -> list[SentenceWords]:
        """The sentences of a text that hold at least one word. `opaque` stretches count as one word each."""
        sentences = [SentenceWords(tokens, self.program) for tokens in self._sentences(self._tokens(mask(text, opaque)))]
        return [sentence for sentence in sentences if sentence.masks]

    def _tokens(self, text: str) -> list[Token]:
        from spacy.attrs import NORM, ORTH, SPACY

        doc = self.tokenizer(text)
        strings, forms, tokens, start = doc.vocab.strings, self._forms, [], 0
        for orth, norm, spaced in doc.to_array([ORTH, NORM, SPACY]).tolist():
            form = forms.get((orth, norm))
            if form is None:
                form = forms[orth, norm] = self._form(strings[orth], strings[norm])
            tokens.append(Token(form, start, bool(spaced)))
            start += len(form.text) + spaced
        return tokens

    def _form(self, text: str, norm: str) -> Form:
        kind = SPACE if text.isspace() else MARK if _CLAUSE.match(text) and MASK not in text else WORD
        bits = self._bits(text, norm) if kind == WORD else 0
        lines = [line for bit in bits_of(bits & self.program.indexed) for line in self.program.index[bit]]
        ends = kind == MARK and text[-1] in self.language.sentence_ends
        return Form(kind, text, bits, tuple(dict.fromkeys(lines)), ends, kind == MARK or "\n" in text, text[:1].islower())

    def _bits(self, text: str, norm: str) -> int:
        classes = self.program.lexicon.classes
        bits = 0
        for name in _classes(text):
            bits |= classes.get(name, 0)
        return self.program.lexicon.mask(self.language.fold(norm), bits)

    def _sentences(self, tokens: Sequence[Token]) -> Iterable[Sequence[Token]]:
        start = 0
        for index in range(1, len(tokens)):
            if self._starts_sentence(tokens, index):
                yield tokens[start:index]
                start = index
        yield tokens[start:]

    def _starts_sentence(self, tokens: Sequence[Token], index: int) -> bool:
        """Whether a new sentence starts at the token."""
        form, before = tokens[index].form, tokens[index - 1].form
        if before.kind == WORD:
            return bool(_NUMBER_DOT.match(before.text)) and form.kind == WORD and form.text[:1].isupper() and len(before.text) > 3
        if form.kind == MARK and not (before.kind == SPACE and "\n" in before.text):
            return False
        if before.kind == SPACE:
            return "\n" in before.text and self._breaks_line(before, tokens, index)
        return self._after_mark(tokens, index)

    def _breaks_line(self, space: Form, tokens: Sequence[Token], index: int) -> bool:
        """A line break ends a sentence, except where a long line was wrapped before a small letter."""
        if space.text.count("\n") > 1 or not tokens[index].form.lower:
            return True
        last = tokens[index - 2].form if index > 1 else space
        return last.kind == MARK

    def _after_mark(self, tokens: Sequence[Token], index: int) -> bool:
        """After closing quotes and brackets, is there a mark that ends the sentence?"""
        form = tokens[index].form
        at = index - 1
        while at >= 0 and tokens[at].form.kind == MARK:
            text = tokens[at].form.text
            if tokens[at].form.ends_sentence:
                return not self._abbreviation(tokens, at) or form.text[:1].isupper() and tokens[at].spaced is False
            if not _closes(text):
                return _emoji(text) and not form.lower
            at -= 1
        return False

    def _abbreviation(self, tokens: Sequence[Token], at: int) -> bool:
        if at == 0 or tokens[at].form.text != ".":
            return False
        return tokens[at - 1].form.text.lower() + "." in self.language.abbreviations


def _closes(text: str) -> bool:
    return all(char in "\"”»’')]›*_" for char in text)


def _emoji(text: str) -> bool:
    return any(ord(char) > 0x2190 for char in text) or text in (":)", ":-)", ":(", ";)", ":D", ":/")


def _classes(text: str) -> Iterable[str]:
    if MASK in text:
        yield "ph"
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
