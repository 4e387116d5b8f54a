"""Writes the fixes of findings into a text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from difflib import unified_diff

from apolint.model import Edit, Finding

ROUNDS = 10


@dataclass(frozen=True)
class Fixed:
    """A text with fixes written in, and the findings that were fixed."""

    text: str
    applied: tuple[Finding, ...]


def is_fixable(finding: Finding, unsafe: bool) -> bool:
    """Whether a finding has a fix that may be written: a safe one, or with `unsafe` also an unsafe one."""
    allowed = ("safe", "unsafe") if unsafe else ("safe",)
    return finding.fix is not None and bool(finding.fix.edits) and finding.fix.applicability in allowed


def compatible(findings: Iterable[Finding], unsafe: bool) -> list[Finding]:
    """The fixable findings that do not get in each other's way, in the order of the text; of two the first stays."""
    chosen: list[Finding] = []
    taken: list[Edit] = []
    for finding in sorted(findings, key=lambda finding: finding.order):
        if not is_fixable(finding, unsafe) or finding.fix is None:
            continue
        if not any(_clash(edit, other) for edit in finding.fix.edits for other in taken):
            chosen.append(finding)
            taken += finding.fix.edits
    return chosen


def _clash(one: Edit, other: Edit) -> bool:
    """Two edits clash when they share a character or start at the same place."""
    return one.start == other.start or (one.start < other.end and other.start < one.end)


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """The text with the edits written in; they must not overlap. Nothing else is changed."""
    pieces, position = [], 0
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        pieces += [text[position : edit.start], edit.content]
        position = edit.end
    return "".join([*pieces, text[position:]])


def fix_text(text: str, lint: Callable[[str], Sequence[Finding]], unsafe: bool = False) -> Fixed:
    """Fixes a text and lints it again until nothing is left to fix (ten rounds at most).

    A text that has been seen before ends it, so that two fixes that undo each other cannot go round for ever.
    """
    applied: list[Finding] = []
    seen = {text}
    for _ in range(ROUNDS):
        chosen = compatible(lint(text), unsafe)
        after = apply_edits(text, [edit for finding in chosen if finding.fix for edit in finding.fix.edits])
        if after in seen:
            break
        seen.add(after)
        applied += chosen
        text = after
    return Fixed(text, tuple(applied))


def diff(before: str, after: str, filename: str) -> str:
    """A unified diff that patch and git apply understand; empty where nothing changes."""
    lines = unified_diff(_lines(before), _lines(after), filename, filename)
    return "".join(line if line.endswith("\n") else line + "\n\\ No newline at end of file\n" for line in lines)


def _lines(text: str) -> list[str]:
    """The lines with their ends; only LF ends a line of a diff."""
    *lines, last = text.split("\n")
    return [line + "\n" for line in lines] + ([last] if last else [])
