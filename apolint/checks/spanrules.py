"""Span rules: faults at words, one finding at a place."""

from __future__ import annotations

from collections.abc import Sequence

from apolint.catalogue import Catalogue
from apolint.matching.match import Match
from apolint.spans import Span


def settle(matches: Sequence[Match], catalogue: Catalogue) -> list[Match]:
    """One finding at a place: of overlapping matches of one rule the longest, the more specific rule before the other,
    and what a line finds before what is only weighed.
    """
    kept: list[Match] = []
    for match in sorted(matches, key=_longest_first):
        if not any(
            match.line.owner == other.line.owner and match.text_span.overlaps(other.text_span) for other in kept
        ):
            kept.append(match)
    return [match for match in kept if not _beaten(match, kept, catalogue)]


def _longest_first(match: Match) -> tuple[int, Span, int]:
    span = match.text_span
    return span.start - span.end, span, match.line.source.number


def _beaten(match: Match, kept: Sequence[Match], catalogue: Catalogue) -> bool:
    code, span = match.line.owner, match.text_span
    return any(
        span.overlaps(other.text_span)
        and (code in catalogue.rules[other.line.owner].beats or (match.line.weighed and not other.line.weighed))
        for other in kept
    )
