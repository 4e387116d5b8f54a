"""Span rules: faults at words, one finding at a place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from apolint.catalogue import Catalogue
from apolint.matching.match import Match
from apolint.spans import Span

NEAR = 8  # words between two finds of a rule in a sentence that speak of one fault


def settle(matches: Sequence[Match], catalogue: Catalogue) -> list[Match]:
    """One finding at a place: of overlapping matches of one rule the longest, the more specific rule before the other,
    and what a line finds before what is only weighed. What a rule finds close together in a sentence is one finding.
    """
    kept: list[Match] = []
    for match in sorted(matches, key=_longest_first):
        if not any(
            match.line.owner == other.line.owner and match.text_span.overlaps(other.text_span) for other in kept
        ):
            kept.append(match)
    return _joined([match for match in kept if not _beaten(match, kept, catalogue)])


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


def _joined(matches: Sequence[Match]) -> list[Match]:
    """The matches, those of a rule that stand close together in a sentence as one; a fix keeps what it replaces."""
    joined: list[Match] = []
    for match in sorted(matches, key=lambda match: (match.line.owner, match.sentence.first, match.span)):
        last = joined[-1] if joined else None
        if last and _belongs_to(last, match):
            longer = max(last, match, key=lambda match: match.span.end - match.span.start)
            joined[-1] = replace(longer, span=Span(last.span.start, match.span.end))
        else:
            joined.append(match)
    return joined


def _belongs_to(match: Match, following: Match) -> bool:
    """Whether two matches speak of one fault, and neither has a fix that replaces just its own words."""
    return (
        match.line.owner == following.line.owner
        and match.sentence is following.sentence
        and following.span.start - match.span.end <= NEAR
        and all(each.line.source.applicability == "display" for each in (match, following))
    )
