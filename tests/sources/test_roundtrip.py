"""For random messages in each format and escaping: words map back to themselves, and what is written is read again."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from apolint.model import Message
from apolint.sources import read_messages
from apolint.spans import Span
from tests.sources.wrapping import WRAPPERS

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
    words = [match.span() for match in re.finditer(r"\S+", read.text)]
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first, min(first + 3, len(words) - 1)))
    span = Span(words[first][0], words[last][1])
    again = _only(name, _replaced(text, read, span, new))
    assert _squeezed(again.text) == _squeezed(f"{read.text[: span.start]}{new}{read.text[span.end :]}")
