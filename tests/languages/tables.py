"""What the tables of the languages ask: the words found of a code or component, and what is suggested for them."""

from __future__ import annotations

from apolint.checks.analyzer import Analyzer


def found(analyzer: Analyzer, text: str, lang: str, code: str) -> list[str]:
    """The words of a complaint that break a rule, or that are evidence of a component."""
    analysis = analyzer.analyse(text, lang, kind="complaint")
    spans = [fault.span for fault in analysis.faults if fault.code == code]
    return [text[span.start : span.end] for span in (*spans, *analysis.components.get(code, ()))]


def codes(analyzer: Analyzer, text: str, lang: str) -> set[str]:
    """The codes and components that are found in a complaint."""
    analysis = analyzer.analyse(text, lang, kind="complaint")
    return {fault.code for fault in analysis.faults} | set(analysis.components)


def suggestions(analyzer: Analyzer, text: str, lang: str, code: str) -> list[str]:
    """What is suggested for the faults of a code in a complaint."""
    faults = analyzer.analyse(text, lang, kind="complaint").faults
    return [fault.suggestion.text for fault in faults if fault.code == code and fault.suggestion]
