"""The tree that a phrase line is read into."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class WordTest(NamedTuple):
    """One test of one word. `kind` is literal, lemma, prefix, suffix, infix, list, class or any."""

    kind: str
    value: str = ""


class Condition(NamedTuple):
    """Passes a word when any of the tests does (or, negated, when none does)."""

    tests: tuple[WordTest, ...]
    negated: bool = False


@dataclass(frozen=True)
class Word:
    """One word that meets every condition."""

    conditions: tuple[Condition, ...]


@dataclass(frozen=True)
class ListRef:
    """An entry of a word list, of one word or several."""

    name: str


@dataclass(frozen=True)
class Evidence:
    """What a component (or a span rule, by its code) found in this sentence."""

    owner: str


@dataclass(frozen=True)
class Gap:
    """Up to `limit` words that do not matter, within the sentence or within the clause."""

    limit: int
    clause: bool


@dataclass(frozen=True)
class Bound:
    """`^` and `$`: a clause starts or ends here; `^^` and `$$`: the sentence does."""

    sign: str


@dataclass(frozen=True)
class Mark:
    """Where the underline starts (`>>`) or ends (`<<`)."""

    sign: str


@dataclass(frozen=True)
class Group:
    """One of several sequences; or nothing, where optional."""

    alternatives: tuple[Sequence, ...]
    optional: bool


@dataclass(frozen=True)
class Not:
    """What must not follow; takes up no word."""

    node: Node


Node = Word | ListRef | Evidence | Gap | Bound | Mark | Group | Not
Sequence = tuple[Node, ...]


@dataclass(frozen=True)
class Part:
    """One side of an `&`."""

    sequence: Sequence
    negated: bool = False


@dataclass(frozen=True)
class Line:
    """A phrase line: parts that stand in one sentence, parts of the next one, and the fix."""

    parts: tuple[Part, ...]
    next_parts: tuple[Part, ...] = ()
    fix: str | None = None
    applicability: str = "display"
    number: int = 0
    text: str = ""
