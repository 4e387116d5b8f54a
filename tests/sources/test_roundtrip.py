"""For random messages in each format and escaping: words map back to themselves, and what is written is read again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from apolint.config import Config
from apolint.fixes import fix_text
from apolint.linter import Linter
from apolint.model import Message
from apolint.selection import Rulebook
from apolint.sources import read_messages
from apolint.spans import Span
from tests.sources.wrapping import WRAPPERS

TINY = Path(__file__).parent.parent / "tiny"
_PLAIN = """
we are sorry päivää lei, Λυπούμαστε desculpe-nos forsinkelsen. it's "quoted" 50% a:b C:\\temp 😀 👩‍👩‍👧
R&D < é #1 'x' =C3 x;y - –
"""
_PLACEHOLDERS = ["{{ticket.id}}", "{{ name }}", "%{order}", "<<NIMI>>", "[NAME]", "[he/she]"]
_WORDS = [*_PLAIN.split(), *_PLACEHOLDERS]
_SOFT_LINE_END = re.compile(r"=\r?\n")
_words = st.sampled_from(_WORDS)
_lines = st.lists(_words, min_size=1, max_size=8).map(" ".join)
_bodies = st.lists(_lines, min_size=1, max_size=4).map("\n".join)
_messages = _bodies.map(lambda body: f"Hei Maija,\nolemme pahoillamme.\n{body}")


def _only(name: str, text: str) -> Message:
    messages = read_messages(name, text)
    assert len(messages) == 1, [message.text for message in messages]
    return messages[0]


def _squeezed(text: str) -> str:
    return " ".join(text.split())


def _replaced(text: str, message: Message, span: Span, new: str) -> str:
    for part in sorted(message.offsets.replace(message.text, span, new, message.encode), reverse=True):
        text = text[: part.span.start] + part.content + text[part.span.end :]
    return text


@pytest.mark.parametrize("wrapper", WRAPPERS)
@settings(max_examples=15, deadline=None, derandomize=True)
@given(message=_messages)
def test_a_message_is_read_as_it_was_written(wrapper: str, message: str) -> None:
    name, wrap = WRAPPERS[wrapper]
    assert _squeezed(_only(name, wrap(message)).text) == _squeezed(message)


@pytest.mark.parametrize("wrapper", [name for name in WRAPPERS if "base64" not in name])
@settings(max_examples=15, deadline=None, derandomize=True)
@given(message=_messages)
def test_words_stand_where_the_map_says(wrapper: str, message: str) -> None:
    name, wrap = WRAPPERS[wrapper]
    text = wrap(message)
    read = _only(name, text)
    for match in re.finditer(r"[A-Za-z]+", read.text):
        span = read.offsets.to_source(Span(*match.span()))
        assert _SOFT_LINE_END.sub("", text[span.start : span.end]) == match[0]


@pytest.mark.parametrize("wrapper", WRAPPERS)
@settings(max_examples=15, deadline=None, derandomize=True)
@given(message=_messages, new=_lines, data=st.data())
def test_a_fix_changes_its_words_and_no_others(wrapper: str, message: str, new: str, data: st.DataObject) -> None:
    name, wrap = WRAPPERS[wrapper]
    text = wrap(message)
    read = _only(name, text)
    words = [match.span() for match in re.finditer(r"(?:\{\{.*?\}\}|\S)+", read.text)]
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first, min(first + 3, len(words) - 1)))
    span = Span(words[first][0], words[last][1])
    again = _only(name, _replaced(text, read, span, new))
    assert _squeezed(again.text) == _squeezed(f"{read.text[: span.start]}{new}{read.text[span.end :]}")


@pytest.mark.parametrize("wrapper", ["mail-quoted", "mail-html"])
@settings(max_examples=30, deadline=None, derandomize=True)
@given(message=_messages, new=st.lists(_words, min_size=5, max_size=30).map(" ".join), data=st.data())
def test_a_fix_keeps_to_the_lines_of_quoted_printable(
    wrapper: str, message: str, new: str, data: st.DataObject
) -> None:
    name, wrap = WRAPPERS[wrapper]
    text = wrap(message)
    read = _only(name, text)
    start, end = data.draw(st.sampled_from([match.span() for match in re.finditer(r"(?:\{\{.*?\}\}|\S)+", read.text)]))
    fixed = _replaced(text, read, Span(start, end), new)
    assert max(map(len, fixed.split("\n"))) <= max(77, *map(len, text.split("\n")))  # a carriage return counts
    assert _squeezed(_only(name, fixed).text) == _squeezed(f"{read.text[:start]}{new}{read.text[end:]}")


@pytest.fixture(scope="module")
def linter() -> Iterator[Linter]:
    """Two rules: "sorry if" becomes "sorry that", and (unsafe) "small problem" becomes "problem"."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("apolint.linter.rules_folder", lambda: TINY)
        yield Linter(Config(lang="en", select=("BLM103", "MIN201")), Rulebook.load())


_FAULTS = {
    "We are sorry if we let you down.": "We are sorry that we let you down.",
    "It is a small problem.": "It is a problem.",
}
_WORDS_AT_FAULT = {"BLM103": "sorryif", "MIN201": "smallproblem"}
_HIDDEN = re.compile(
    r"=\r?\n|<%.*?%>|\{[%{#].*?[%}]\}|(?:<|\\u003C)[^<>\\]*(?:\\/)?[^<>\\]*>|\\[ntu](?:[0-9A-F]{4})?|[^A-Za-z]",
    re.DOTALL,
)
_drafts = st.lists(st.one_of(_lines, st.sampled_from(sorted(_FAULTS))), min_size=1, max_size=5)


@pytest.mark.parametrize("wrapper", WRAPPERS)
@settings(max_examples=10, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(draft=_drafts)
def test_findings_stand_at_their_words_and_are_gone_when_fixed(linter: Linter, wrapper: str, draft: list[str]) -> None:
    name, wrap = WRAPPERS[wrapper]
    text = wrap(" ".join(["Hei Maija, olemme pahoillamme.", *draft, "Terveisin Ola."]))
    findings = linter.lint(name, text).findings
    assert len(findings) == sum(line in _FAULTS for line in draft)
    if "base64" not in name + wrapper:
        words = [_HIDDEN.sub("", text[finding.start : finding.end]) for finding in findings]
        assert words == [_WORDS_AT_FAULT[finding.code] for finding in findings]
    fixed = fix_text(text, lambda text: linter.lint(name, text).findings, unsafe=True)
    mended = " ".join(
        ["Hei Maija, olemme pahoillamme.", *(_FAULTS.get(line, line) for line in draft), "Terveisin Ola."]
    )
    assert _squeezed(_only(name, fixed.text).text) == _squeezed(mended)
    assert not linter.lint(name, fixed.text).findings and len(fixed.applied) == len(findings)
