"""The linter on texts of every shape: no crash, true positions, and fixing that ends clean of what it fixed."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from apolint.config import Config
from apolint.errors import SourceError
from apolint.fixes import fix_text
from apolint.linter import Linter
from apolint.selection import Rulebook
from apolint.sources import SUFFIXES
from apolint.spans import LineIndex

TINY = Path(__file__).parent / "tiny"
PIECES = [
    "We are sorry if we let you down.",
    "sorry <b>if</b>",
    "It is a small problem.",
    "we write as soon as possible",
    "{{name}}",
    "%s",
    "&nbsp;&amp;",
    "# apolint: ignore",
    "<!-- apolint: ignore-next[BLM] -->",
    "<!-- apolint: disable -->",
    "# apolint: kind=routine lang=en",
    "body: |",
    '{"body": "sorry if",',
    "---",
    "```",
    "\n",
    "\r\n",
    "  ",
    '"',
    "'",
    "\U0001f600",
    "e\u0301",
    "\x0c",
    "\u2028",
]
TEXTS = st.builds(str.join, st.sampled_from(["", " ", "\n"]), st.lists(st.sampled_from(PIECES), max_size=12))


@cache
def linter() -> Linter:
    """English, with the tiny packs."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("apolint.linter.rules_folder", lambda: TINY)
        return Linter(Config(lang="en"), Rulebook.load())


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(sorted(SUFFIXES)), TEXTS)
def test_any_text_gives_findings_or_one_clear_error(suffix, text):
    name = f"a{suffix}"
    try:
        report = linter().lint(name, text)
    except SourceError as problem:
        assert name in str(problem)
        return
    lines = LineIndex(text)
    for finding in report.findings:
        assert 0 <= finding.start < finding.end <= len(text)
        assert finding.location == lines.location(finding.start)
        assert finding.end_location == lines.location(finding.end)
        if finding.code == "BLM103":
            assert {"sorry", "if"} <= set(re.findall(r"\w+", text[finding.start : finding.end]))
    fixed = fix_text(text, lambda text: linter().lint(name, text).findings, unsafe=True)
    left = linter().lint(name, fixed.text).findings
    assert not any(finding.fix and finding.fix.edits for finding in left), fixed.text


def test_a_placeholder_is_never_touched_by_a_fix():
    plain = linter().lint("a.txt", "We are sorry if so.").findings
    assert next(f for f in plain if f.code == "BLM103").fix.applicability == "safe"
    text = "It is a small {{x}} problem, and sorry {{name}} if so."
    for finding in linter().lint("a.txt", text).findings:
        for edit in finding.fix.edits if finding.fix else ():
            assert "{{" not in text[edit.start : edit.end] or "{{" in edit.content


def test_the_key_of_a_finding_survives_moved_lines_and_new_wraps():
    def keys(text: str) -> set[str]:
        return {finding.key for finding in linter().lint("a.txt", text).findings}

    before = keys("We are sorry if we let you down. It is late.\n")
    assert keys("We are  sorry\nif we let\nyou down. It is late.\n") == before
    assert keys("\n\n  We are sorry if we let you down. It is late.") == before
    assert keys("We are sorry if we let him down. It is late.") != before
