"""Fixes and suggestions in the message's own variant and form of address."""

from __future__ import annotations

import re
from collections.abc import Callable

from apolint.checks.analysis import Suggestion
from apolint.matching.match import Match
from apolint.packs.notation import BRACES

Respell = Callable[[str], str]
_BLANK_OR_WORDS = re.compile(r"\[[^\]]*\]|[^\[]+")


def choose(text: str, labels: frozenset[str]) -> str:
    """Fills `{te: … | sinä: …}` by the labels of the message; the first alternative where none fits."""

    def filled(match: re.Match[str]) -> str:
        if ":" not in match[1]:
            return match[0]
        choices = [choice.partition(":") for choice in match[1].split("|")]
        fitting = [text for label, _, text in choices if labels.issuperset(label.strip().split("+"))]
        return (fitting[0] if fitting else choices[0][2]).strip()

    return BRACES.sub(filled, text)


def suggestion_of(
    match: Match, text: str, general: str, labels: frozenset[str], unaccented: Respell
) -> Suggestion | None:
    """The suggestion of a match: its line's fix, or else the general one of its rule."""
    line = match.line.source
    if line.fix is None:
        return Suggestion("display", choose(general, labels)) if general else None
    filled = BRACES.sub(lambda braces: _captured(braces[1], braces[0], match, text), choose(line.fix, labels))
    if line.applicability != "display":
        words = match.sentence.words
        replaced, sentence = text[match.text_span.start : match.text_span.end], text[words[0].start : words[-1].end]
        filled = _cased(filled, replaced, sentence, unaccented)
        if unaccented(sentence) == sentence:
            filled = _but_blanks(unaccented, filled)
    return Suggestion(line.applicability, filled)


def _captured(name: str, whole: str, match: Match, text: str) -> str:
    span = match.captures.get(name)
    if span is None:
        return whole
    words = match.sentence.text_span(span)
    return text[words.start : words.end]


def _cased(fix: str, replaced: str, sentence: str, unaccented: Respell) -> str:
    """The fix in capitals as what it replaces in the sentence: all of them where several words or the whole sentence
    are, else the first one where it has that; a single word such as "ASAP" has it only at the start of the sentence.
    """
    if replaced.isupper() and (" " in replaced or sentence.isupper()):
        return _but_blanks(lambda words: unaccented(words.upper()), fix)
    if replaced[:1].isupper() and (sentence.startswith(replaced) or not replaced.isupper()):
        return fix[:1].upper() + fix[1:]
    return fix


def _but_blanks(change: Respell, fix: str) -> str:
    """The fix with its words changed; a [blank to fill in] stays as it is."""
    return _BLANK_OR_WORDS.sub(lambda part: part[0] if part[0].startswith("[") else change(part[0]), fix)
