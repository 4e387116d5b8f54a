"""Fixes and suggestions in the message's own variant and form of address."""

from __future__ import annotations

import re

from apolint.checks.analysis import Suggestion
from apolint.matching.match import Match

_BRACES = re.compile(r"\{([^{}]*)\}")


def choose(text: str, labels: frozenset[str]) -> str:
    """Fills `{te: … | sinä: …}` by the labels of the message; the first alternative where none fits."""

    def filled(match: re.Match[str]) -> str:
        if ":" not in match[1]:
            return match[0]
        choices = [choice.partition(":") for choice in match[1].split("|")]
        fitting = [text for label, _, text in choices if labels.issuperset(label.strip().split("+"))]
        return (fitting[0] if fitting else choices[0][2]).strip()

    return _BRACES.sub(filled, text)


def suggestion_of(match: Match, text: str, general: str, labels: frozenset[str]) -> Suggestion | None:
    """The suggestion of a match: its line's fix, or else the general one of its rule."""
    line = match.line.source
    if line.fix is None:
        return Suggestion("display", choose(general, labels)) if general else None
    filled = _BRACES.sub(lambda braces: _captured(braces[1], braces[0], match, text), choose(line.fix, labels))
    if line.applicability != "display":
        filled = _cased(filled, text[match.text_span.start])
    return Suggestion(line.applicability, filled)


def _captured(name: str, whole: str, match: Match, text: str) -> str:
    span = match.captures.get(name)
    if span is None:
        return whole
    words = match.sentence.text_span(span)
    return text[words.start : words.end]


def _cased(fix: str, first: str) -> str:
    return fix[:1].upper() + fix[1:] if first.isupper() else fix
