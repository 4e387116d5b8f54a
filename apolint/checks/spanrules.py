"""Span rules: faults at words, one finding at a place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from apolint.catalogue import Catalogue
from apolint.matching.engine import Match, SentenceMatcher
from apolint.spans import Span


def find_faults(sentences: Iterable[SentenceMatcher], codes: Iterable[str], catalogue: Catalogue) -> list[Match]:
    """The matches of the span rules, precedence applied, in the order of the text."""
    codes = list(codes)
    matches: list[Match] = []
    for sentence in sentences:
        found = [match for code in codes for match in sentence.found(code)]
        matches += found
    return sorted(settle(matches, catalogue), key=lambda match: (match.text_span, match.line.owner))


def settle(matches: Sequence[Match], catalogue: Catalogue) -> list[Match]:
    """One finding at a place: of overlapping matches of one rule the longest, and the more specific rule before the other."""
    kept: list[tuple[Match, Span]] = []
    for match in sorted(matches, key=lambda match: (-_length(match.text_span), match.text_span, match.line.source.number)):
        span = match.text_span
        if not any(span.overlaps(other) and match.line.owner == one.line.owner for one, other in kept):
            kept.append((match, span))
    return [match for match, span in kept if not _beaten(match, span, kept, catalogue)]


def _length(span: Span) -> int:
    return span.end - span.start


def _beaten(match: Match, span: Span, kept: Sequence[tuple[Match, Span]], catalogue: Catalogue) -> bool:
    code = match.line.owner
    return any(span.overlaps(other) and code in catalogue.rules[one.line.owner].beats for one, other in kept)
