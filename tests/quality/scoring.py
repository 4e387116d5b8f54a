"""Scores the analyzer on labelled messages: micro-averaged F1 of span rules, default and opt-in message rules, and the
share of the messages that deserve no finding of the default rules and get none.

A found span counts when its code is the label's and the two overlap; each label counts once. A message rule counts
when its component is absent from the label's; NXT402 only where the label says whether an action is pending.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from apolint.catalogue import Catalogue
from apolint.checks.analysis import Analysis, Draft, Fault
from apolint.checks.analyzer import Analyzer
from apolint.model import Message
from apolint.sources import read_messages
from apolint.spans import Span

Record = Mapping[str, Any]


@dataclass(frozen=True)
class Scores:
    """What was right, wrong and missed, by group."""

    counts: Counter[tuple[str, str]]

    def reached(self) -> dict[str, float]:
        """F1 of the groups `spans`, `default` and `optin`, and the share of `quiet` messages."""
        right, wrong = self.counts["quiet", "right"], self.counts["quiet", "wrong"]
        quiet = right / (right + wrong) if right else 0.0
        return {**{group: self._f1(group) for group in ("spans", "default", "optin")}, "quiet": quiet}

    def _f1(self, group: str) -> float:
        right, wrong, missed = (self.counts[group, outcome] for outcome in ("right", "wrong", "missed"))
        return 2 * right / (2 * right + wrong + missed) if right else 0.0


def read_records(path: Path) -> list[Record]:
    """The labelled messages of a file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def score(records: Sequence[Record], analyzer: Analyzer, catalogue: Catalogue) -> Scores:
    """The scores of the analyzer on the records, their language given and their kind found out."""
    counts: Counter[tuple[str, str]] = Counter()
    drafts = [Draft(message.text, None, tuple(message.opaque)) for message in map(_message, records)]
    for record, analysis in zip(records, analyzer.analyse_all(drafts, records[0]["lang"]), strict=True):
        counts.update(_spans(record, analysis, catalogue))
        counts.update(_components(record, analysis, catalogue))
        if not record["spans"] and not any(_wanted(record, rule) for rule in _default_components(catalogue)):
            loud = any(catalogue.rules[fault.code].default_on for fault in analysis.faults)
            counts["quiet", "wrong" if loud else "right"] += 1
    return Scores(counts)


def _message(record: Record) -> Message:
    (message,) = read_messages("message.txt", record["text"])
    return message


def _default_components(catalogue: Catalogue) -> list[str]:
    return [rule.component for rule in catalogue.rules.values() if rule.component and rule.default_on]


def _spans(record: Record, analysis: Analysis, catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    labels = [(label["code"], _span(record["text"], label["quote"])) for label in record["spans"]]
    still_open = list(labels)
    for fault in (fault for fault in analysis.faults if catalogue.rules[fault.code].kind == "span"):
        hit = next((label for label in still_open if _agrees(fault, label)), None)
        if hit:
            still_open.remove(hit)
            yield "spans", "right"
        elif not any(_agrees(fault, label) for label in labels):
            yield "spans", "wrong"
    yield from (("spans", "missed") for _ in still_open)


def _span(text: str, quote: str) -> Span:
    start = text.index(quote)
    return Span(start, start + len(quote))


def _agrees(fault: Fault, label: tuple[str, Span]) -> bool:
    return fault.code == label[0] and fault.span.overlaps(label[1])


def _components(record: Record, analysis: Analysis, catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    said = {fault.code for fault in analysis.faults}
    for rule in (rule for rule in catalogue.rules.values() if rule.component):
        wanted = _wanted(record, str(rule.component))
        group = "default" if rule.default_on else "optin"
        if wanted is not None and (wanted or rule.code in said):
            yield group, "right" if wanted and rule.code in said else "missed" if wanted else "wrong"


def _wanted(record: Record, component: str) -> bool | None:
    """Whether the label calls for the finding; None where it leaves it open."""
    present = record["components"]
    if record["kind"] != "complaint" or component in present:
        return False
    if component == "timeframe":
        if "action" not in present or record.get("action_state") == "done":
            return False
        return True if record.get("action_state") == "pending" else None
    return True
