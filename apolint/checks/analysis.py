"""What a message is found to be: kind, components, faults."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from apolint.spans import Span


@dataclass(frozen=True)
class Draft:
    """The text of a message, its kind where that is known, and stretches of the text that are opaque."""

    text: str
    kind: str | None = None
    opaque: tuple[Span, ...] = ()


@dataclass(frozen=True)
class Suggestion:
    """What to write instead of the words of a fault (`safe`, `unsafe`), or what to consider (`display`)."""

    applicability: str
    text: str


@dataclass(frozen=True)
class Fault:
    """A rule that a message breaks; `span` counts code points of the message's text."""

    code: str
    span: Span
    suggestion: Suggestion | None = None


@dataclass(frozen=True)
class Analysis:
    """All that was understood of a message. `components` maps each component that is present to its evidence;
    `pending` says that an action of ours is still to come."""

    lang: str
    variant: str
    address: str
    kind: str
    pending: bool
    components: Mapping[str, tuple[Span, ...]]
    faults: tuple[Fault, ...]
