"""Formats for people: one line, and the line with its words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from apolint.findings import SourceText, finding_at
from apolint.model import Fix
from apolint.report import FileReport
from apolint.reporters import Style, formats, reporter
from apolint.selection import UNUSED_SUPPRESSION
from apolint.spans import Span


def rendered(name: str, text: str, start: int, end: int, style: Style | None = None, **fields: object) -> str:
    finding = finding_at(SourceText("a.txt", text), Span(start, end), UNUSED_SUPPRESSION)
    return reporter(name)([FileReport("a.txt", (replace(finding, message="m", **fields),))], style or Style())


def test_every_format_is_found_by_its_name():
    assert {"text", "full", "json"} <= set(formats())
    assert all(callable(reporter(name)) for name in formats())


@pytest.mark.parametrize(
    ("applicability", "unsafe", "label"),
    [("safe", False, "fix"), ("unsafe", False, "suggest"), ("unsafe", True, "fix"), ("display", True, "suggest")],
)
def test_a_fix_is_what_would_be_written(applicability, unsafe, label):
    edits = () if applicability == "display" else (SourceText("a.txt", "abc").edit(Span(0, 1), "x"),)
    line = rendered("text", "abc", 0, 1, Style(unsafe=unsafe), fix=Fix(applicability, "x", edits))
    assert line == f'a.txt:1:1: SUP501 m [{label}: "x"]\n'


def test_a_fix_that_only_removes_says_so():
    edit = SourceText("a.txt", "abc").edit(Span(0, 1), "")
    assert rendered("text", "abc", 0, 1, fix=Fix("safe", "", (edit,))) == "a.txt:1:1: SUP501 m [fix: leave it out]\n"


@pytest.mark.parametrize(
    ("text", "start", "end", "line", "underline"),
    [
        ("ab cd", 3, 5, "ab cd", "   ^^"),
        ("\tab\r\n", 1, 3, " ab", " ^^"),
        ("ab\ncd", 1, 4, "ab", " ^"),
        ("e\u0301e\u0301 cd", 5, 7, "e\u0301e\u0301 cd", "   ^^"),
        ("\u65e5\u672c cd", 3, 5, "\u65e5\u672c cd", "     ^^"),
        ("x" * 200, 100, 102, "…" + "x" * 100 + "…", " " * 31 + "^^"),
        ("x" * 200, 190, 200, "…" + "x" * 40, " " * 31 + "^" * 10),
        ("x" * 200, 0, 200, "x" * 100 + "…", "^" * 100),
    ],
)
def test_the_underline_is_under_the_words(text, start, end, line, underline):
    _, _, shown, marked = rendered("full", text, start, end).splitlines()
    assert shown == f"1 | {line}" and marked == f"  | {underline}"
