"""Edits: applied as they are, in any order, never two at one place."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from apolint.findings import SourceText, finding_at
from apolint.fixes import ROUNDS, apply_edits, compatible, diff, fix_text
from apolint.model import Finding, Fix
from apolint.selection import UNUSED_SUPPRESSION
from apolint.spans import Span


def fixing(text: str, start: int, end: int, content: str, applicability: str = "safe") -> Finding:
    source = SourceText("a.txt", text)
    edit = source.edit(Span(start, end), content)
    found = finding_at(source, Span(start, end), UNUSED_SUPPRESSION)
    return replace(found, fix=Fix(applicability, content, (edit,)))


@given(st.text(), st.lists(st.tuples(st.integers(0, 30), st.integers(0, 5), st.text(max_size=3))))
def test_compatible_edits_change_nothing_but_their_spans(text, wishes):
    findings = [fixing(text, min(s, len(text)), min(s + n, len(text)), new) for s, n, new in wishes]
    chosen = compatible(findings, unsafe=False)
    edits = [edit for finding in chosen for edit in finding.fix.edits]
    after = apply_edits(text, reversed(edits))
    untouched, position = [], 0
    for edit in edits:
        assert edit.start >= position
        untouched.append(text[position : edit.start])
        position = edit.end
    untouched.append(text[position:])
    expected = "".join(part + edit.content for part, edit in zip(untouched, edits)) + untouched[-1]  # noqa: B905
    assert after == expected


def test_of_two_fixes_at_one_place_the_first_is_written():
    text = "we are sorry if"
    first, second = fixing(text, 7, 12, "A"), fixing(text, 9, 15, "B")
    assert compatible([second, first], unsafe=False) == [first]


def test_unsafe_fixes_only_when_asked_for():
    finding = fixing("ab", 0, 1, "x", "unsafe")
    assert compatible([finding], unsafe=False) == [] and compatible([finding], unsafe=True) == [finding]
    assert compatible([replace(finding, fix=Fix("display", "x"))], unsafe=True) == []


def test_fixing_goes_on_until_nothing_changes():
    def lint(text: str) -> list[Finding]:
        return [fixing(text, 0, 2, "a")] if text.startswith("aa") else []

    fixed = fix_text("aaaa!", lint)
    assert (fixed.text, len(fixed.applied)) == ("a!", 3)


def test_fixing_ends_where_fixes_undo_each_other_or_never_end():
    assert fix_text("ab", lambda text: [fixing(text, 0, 2, text[::-1])]).text == "ba"
    assert fix_text("", lambda text: [fixing(text, 0, 0, "x")]).text == "x" * ROUNDS


def test_a_diff_of_equal_texts_is_empty():
    assert diff("a\r\nb", "a\r\nb", "a.txt") == ""
    end = "\n\\ No newline at end of file\n"
    assert diff("a\nb", "a\nc", "a.txt").endswith(f"-b{end}+c{end}")
