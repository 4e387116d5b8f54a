"""The notation of phrase lines, read into a small tree. The signs are documented in CONTRIBUTING.md."""

from __future__ import annotations

import re
from functools import cache

from apolint.languages.pipeline import is_mark
from apolint.packs.nodes import (
    Bound,
    Condition,
    Evidence,
    Gap,
    Group,
    Line,
    ListRef,
    Mark,
    Node,
    Not,
    Part,
    Sequence,
    Word,
    WordTest,
)

GAP, CLAUSE_GAP = 8, 5
_MARKS = frozenset(",:;–—")  # they stand between clauses, so another clause starts after one
BRACES = re.compile(r"(?<!\{)\{([^{}]*)\}(?!\})")  # in a fix: the words of a list, or a choice by label
CLASSES = ("num", "time", "date", "cap", "name", "ph", "contact", "quoted", "asked", "first")


class NotationError(ValueError):
    """A line that cannot be read; the message says what is wrong, `hint` what to do."""

    def __init__(self, problem: str, hint: str = "") -> None:
        super().__init__(problem)
        self.hint = hint


_ARROWS = (("?=>", "unsafe"), ("~>", "display"), ("=>", "safe"))
_SIGNS = re.compile(r"\s*(>>|<<|\^\^|\^|\$\$|\$|…\d*|\.\.\.\d*|\.\.\d*(?![.\w])|//|&|!|[()\[\]|]|[^\s()\[\]|!]+)")


def strip_comment(text: str) -> str:
    """The line without its comment (`#` at its start, or after two spaces, before a space)."""
    return re.split(r"^\s*#(?:\s|$)|\s{2,}#\s", text, maxsplit=1)[0].strip()


def parse_line(text: str, number: int = 0) -> Line:
    """Reads a phrase line; raises NotationError where it cannot."""
    body, fix, applicability = _split_fix(strip_comment(text))
    sides = re.split(r"\s//\s", body)
    if len(sides) > 2:
        raise NotationError("more than one '//'", "a line reaches into the next sentence only")
    parts = [tuple(_part(part) for part in re.split(r"\s&\s", side)) for side in sides]
    return Line(parts[0], parts[1] if len(parts) == 2 else (), fix, applicability, number, text.strip())


def parse_entry(text: str) -> Sequence:
    """Reads an entry of a word list: a line of one part, with no fix and no mark."""
    if text.isalpha():
        return (_plain_word(text),)
    line = parse_line(text)
    if len(line.parts) > 1 or line.next_parts or line.fix is not None:
        raise NotationError("an entry cannot hold '&', '//' or '=>'", "use a phrase line")
    return line.parts[0].sequence


def _split_fix(text: str) -> tuple[str, str | None, str]:
    for arrow, applicability in _ARROWS:
        body, found, fix = text.partition(arrow)
        if found:
            if not fix.strip() or any(other in fix for other, _ in _ARROWS):
                raise NotationError(f"one text is expected after '{arrow}'", "write what the finding is replaced by")
            return body.strip(), fix.strip(), applicability
    return text, None, "display"


def asked_for(fix: str) -> list[str]:
    """The word lists whose words a fix takes over from the text; a placeholder such as {{name}} is none."""
    return [name for name in BRACES.findall(fix) if ":" not in name]


def _gap(sign: str, dots: str, usual: int, clause: bool) -> Gap:
    limit = sign.lstrip(dots)
    if limit and not limit.isdecimal():
        raise NotationError(f"a gap and a word in one: '{sign}'", "put a space between them")
    return Gap(int(limit or usual), clause)


def _part(text: str) -> Part:
    negated = text.startswith("!")
    if text.startswith("& ") or text.endswith(" &"):
        raise NotationError("'&' with nothing on one side", "write 'x & y'")
    sequence = Parser(text.removeprefix("!")).sequence_to_end()
    if not any(isinstance(node, (Word, ListRef, Evidence, Group)) for node in sequence):
        raise NotationError("the line holds no word", "a line needs at least one word or list")
    if [node.sign for node in sequence if isinstance(node, Mark)] not in ([], [">>", "<<"]):
        raise NotationError("the underline is no pair of '>>' and '<<'", "mark where it starts and where it ends")
    return Part(sequence, negated)


def without_last_gap(sequence: Sequence) -> Sequence:
    """The sequence without a gap at its end, which could only ever stand for no word."""
    kept = [node for node in sequence if not isinstance(node, Mark)]
    last = kept[-1] if kept else None
    return tuple(node for node in sequence if node is not last) if isinstance(last, Gap) else sequence


class Parser:
    """Reads one sequence of signs, left to right."""

    def __init__(self, text: str) -> None:
        self.signs = _SIGNS.findall(re.sub(r">>|<<", r" \g<0> ", text))
        self.position = 0

    def sequence_to_end(self) -> Sequence:
        """The whole text as one sequence."""
        nodes = self._sequence()
        if self.position < len(self.signs):
            raise NotationError(f"'{self.signs[self.position]}' without its partner", "check the brackets")
        return nodes

    def _sequence(self) -> Sequence:
        nodes: list[Node] = []
        while self.position < len(self.signs) and self.signs[self.position] not in (")", "]", "|"):
            nodes.append(self._node())
        return tuple(nodes)

    def _node(self) -> Node:
        sign = self.signs[self.position]
        self.position += 1
        if sign in ("(", "["):
            return self._group(")" if sign == "(" else "]")
        if sign == "!":
            if self.position == len(self.signs):
                raise NotationError("'!' with nothing after it")
            return Not(self._node())
        if sign in (">>", "<<"):
            return Mark(sign)
        if sign in ("^", "^^", "$", "$$"):
            return Bound(sign)
        if sign.startswith(("…", "...")):
            return _gap(sign, "….", GAP, clause=False)
        if sign.startswith(".."):
            return _gap(sign, ".", CLAUSE_GAP, clause=True)
        return self._word(sign)

    def _group(self, closing: str) -> Group:
        alternatives = [self._sequence()]
        while self.position < len(self.signs) and self.signs[self.position] == "|":
            self.position += 1
            alternatives.append(self._sequence())
        if self.position == len(self.signs) or self.signs[self.position] != closing:
            raise NotationError(f"'{closing}' is missing", "check the brackets")
        if any(isinstance(node, Mark) for alternative in alternatives for node in alternative):
            raise NotationError("an underline starts or ends in brackets", "put '>>' and '<<' outside of them")
        self.position += 1
        return Group(tuple(alternatives), optional=closing == ")")

    def _word(self, sign: str) -> Node:
        """A word; the conditions that are taken out of it (`:!`) are signs of their own."""
        goes_on = self.position < len(self.signs) and self.signs[self.position] == "!"
        if sign in _MARKS:
            if sign == ":" and goes_on:
                raise NotationError("a bracket takes no ':!'", "make its words a word list, and write <list>:!word")
            return Bound("^")
        if not sign.endswith(":") or not goes_on:
            return _plain_word(sign)
        parsed = [_condition(text) for text in sign[:-1].split(":")]
        while (
            self.position + 1 < len(self.signs)
            and self.signs[self.position - 1].endswith(":")
            and self.signs[self.position] == "!"
        ):
            self.position += 2
            following = self.signs[self.position - 1].rstrip(":").split(":")
            parsed.append(Condition(_condition(following[0]).tests, negated=True))
            parsed += [_condition(text) for text in following[1:]]
        return Word(tuple(parsed))


@cache
def _plain_word(sign: str) -> Node:
    """The node of a sign that is neither a bracket nor a gap, a bound or a mark."""
    if sign.startswith("@"):
        return Evidence(sign[1:])
    if re.fullmatch(r"<[^<>/:]+>", sign):
        return ListRef(sign[1:-1])
    parsed = [_condition(text) for text in sign.split(":")]
    alternatives = parsed[0].tests
    if len(parsed) == 1 and len(alternatives) > 1 and any(test.kind == "list" for test in alternatives):
        return Group(tuple((_single(test),) for test in alternatives), optional=False)
    return Word(tuple(parsed))


def _single(test: WordTest) -> Node:
    return ListRef(test.value) if test.kind == "list" else Word((Condition((test,)),))


@cache
def _condition(text: str) -> Condition:
    return Condition(tuple(_test(word) for word in text.split("/")))


def _test(word: str) -> WordTest:
    if word == "":
        raise NotationError("an empty alternative", "write 'a/b' without spaces and with a word on each side")
    if word == "_":
        return WordTest("any")
    if word.startswith("<") and word.endswith(">"):
        return WordTest("list", word[1:-1])
    if word.startswith("#") and len(word) > 1:
        if word[1:] not in CLASSES:
            raise NotationError(
                f"there is no word class '{word}'", "one of " + " ".join("#" + name for name in CLASSES)
            )
        return WordTest("class", word[1:])
    if len(word) > 1 and word.endswith("+"):
        return WordTest("lemma", word[:-1])
    if word.startswith("*") and word.endswith("*") and len(word) > 2:
        return WordTest("infix", word[1:-1])
    if len(word) > 1 and word.endswith("*"):
        return WordTest("prefix", word[:-1])
    if len(word) > 1 and word.startswith("*"):
        return WordTest("suffix", word[1:])
    if "<" in word or ">" in word:
        raise NotationError(f"half a pair of brackets: '{word}'", "a word list is written <name>")
    if is_mark(word):
        arrows = " ".join(arrow for arrow, _ in _ARROWS)
        raise NotationError(f"'{word}' is a mark, and no word", f"of marks, a line takes , : ; – and {arrows}")
    return WordTest("literal", word)
