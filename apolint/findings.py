"""From faults in a message's text to findings in its file."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from functools import cached_property

from apolint.catalogue import Rule
from apolint.checks.analysis import Analysis, Fault, Suggestion
from apolint.model import Edit, Finding, Fix, Message
from apolint.spans import LineIndex, Span

_PAIRED = '"“”„«»()[]'


@dataclass(frozen=True)
class SourceText:
    """A file's text under the name that findings give it."""

    filename: str
    text: str

    @cached_property
    def lines(self) -> LineIndex:
        """Where the lines start."""
        return LineIndex(self.text)

    def line(self, row: int) -> str:
        """A line (from 1) without its end."""
        starts = [*self.lines.starts, len(self.text)]
        return self.text[starts[row - 1] : starts[row]].rstrip("\r\n")

    def edit(self, span: Span, content: str) -> Edit:
        """The edit that replaces a stretch of the file."""
        location = self.lines.location
        return Edit(content, span.start, span.end, location(span.start), location(span.end))


def finding_at(source: SourceText, span: Span, rule: Rule) -> Finding:
    """A finding of a rule at a stretch of the file, as the catalogue words it."""
    location, end_location = source.lines.location(span.start), source.lines.location(span.end)
    return Finding(
        code=rule.code,
        name=rule.name,
        family=rule.family,
        level=rule.level,
        message=rule.message,
        lang="",
        kind="",
        filename=source.filename,
        pointer=None,
        start=span.start,
        end=span.end,
        location=location,
        end_location=end_location,
        excerpt=source.line(location.row),
    )


def fault_finding(
    source: SourceText, message: Message, analysis: Analysis, fault: Fault, rule: Rule, level: str, says: str
) -> Finding:
    """The finding of a fault that the analysis of a message shows."""
    return replace(
        finding_at(source, message.offsets.to_source(fault.span), rule),
        level=level,
        message=" ".join(says.split()),
        lang=analysis.lang,
        kind=analysis.kind,
        pointer=message.pointer,
        fix=_fix(source, message, fault),
        key=_key(message, fault, rule),
    )


def _fix(source: SourceText, message: Message, fault: Fault) -> Fix | None:
    suggestion = fault.suggestion
    if suggestion is None:
        return None
    edits = () if suggestion.applicability == "display" else _edits(source, message, fault.span, suggestion)
    return Fix(suggestion.applicability if edits else "display", " ".join(suggestion.text.split()), edits)


def _edits(source: SourceText, message: Message, span: Span, suggestion: Suggestion) -> tuple[Edit, ...]:
    """The edits that write the suggestion; none where that would lose something, or the format cannot hold it."""
    if _loses_something(message, span, suggestion):
        return ()
    try:
        parts = message.offsets.replace(message.text, span, suggestion.text, message.encode)
    except ValueError:
        return ()
    return tuple(source.edit(part.span, part.content) for part in parts)


def _loses_something(message: Message, span: Span, suggestion: Suggestion) -> bool:
    """Whether the fix would lose a placeholder, a link or code, or one of two quotes or brackets."""
    touched = [opaque for opaque in message.opaque if opaque.overlaps(span)]
    words = message.text[span.start : span.end]
    return any(message.text[opaque.start : opaque.end] not in suggestion.text for opaque in touched) or any(
        words.count(sign) != suggestion.text.count(sign) for sign in _PAIRED
    )


def _key(message: Message, fault: Fault, rule: Rule) -> str:
    """What a finding is known by when lines move: its code and its words (a message rule: those of the message)."""
    words = message.text if rule.component else message.text[fault.span.start : fault.span.end]
    normal = " ".join(words.casefold().split())
    return hashlib.sha256(f"{rule.code}\0{normal}".encode()).hexdigest()[:16]
