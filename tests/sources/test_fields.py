"""Which strings of a file are messages, by known schemas and by configuration; and what is no file of its format."""

from __future__ import annotations

import json

import pytest

from apolint.errors import ConfigError, SourceError
from apolint.sources import SUFFIXES, read_messages

TEXT = "We are sorry. Your order is late."


def _pointers(data: object, name: str = "a.json", fields: tuple[str, ...] | None = None) -> list[str | None]:
    return [message.pointer for message in read_messages(name, json.dumps(data), fields)]


def test_twins_are_read_once() -> None:
    actions = [{"field": "comment_value", "value": TEXT}, {"field": "comment_value_html", "value": f"<p>{TEXT}</p>"}]
    assert _pointers({"macros": [{"title": TEXT, "actions": actions}]}) == ["macros[0].actions[1].value"]
    assert _pointers([{"title": "x", "content": TEXT, "content_html": f"<p>{TEXT}</p>"}]) == ["[0].content_html"]


def test_actions_that_are_no_comments_are_left_alone() -> None:
    assert _pointers({"macros": [{"actions": [{"field": "subject", "value": TEXT}]}]}) == []


def test_internal_fields_are_left_alone() -> None:
    record = {"name": TEXT, "body": TEXT, "notes": TEXT, "situation": TEXT, "tags": [TEXT], "internal_hint": TEXT}
    assert _pointers({"replies": [record]}) == ["replies[0].body"]


def test_a_body_in_several_languages() -> None:
    messages = read_messages("a.json", json.dumps({"replies": [{"name": "x", "body": {"en": TEXT, "pt_BR": TEXT}}]}))
    assert [(message.pointer, message.lang) for message in messages] == [
        ("replies[0].body.en", "en"),
        ("replies[0].body.pt_BR", "pt-BR"),
    ]


def test_chats_are_read_without_what_the_customer_said() -> None:
    chat = {"messages": [{"role": "user", "content": TEXT}, {"role": "assistant", "content": TEXT}]}
    assert _pointers(chat) == ["messages[1].content"]


@pytest.mark.parametrize("data", [{"a": {"b": TEXT, "n": 3}}, {"steps": [{"run": TEXT}]}, {"key": "value"}, [], "text"])
def test_what_is_no_known_schema_is_left_alone(data: object) -> None:
    assert _pointers(data) == []


@pytest.mark.parametrize("path", ["$.a[*].say", "a[*].say", "$..say", ".a[0].say"])
def test_configured_paths(path: str) -> None:
    assert _pointers({"a": [{"say": TEXT, "body": TEXT}]}, fields=(path,)) == ["a[0].say"]


def test_configured_paths_of_yaml_and_json_lines() -> None:
    assert _pointers({"a": {"say": TEXT}}, "a.yml", ("a.say",)) == ["a.say"]
    assert _pointers({"a": {"say": TEXT}}, "a.jsonl", ("a.say",)) == ["line 1: a.say"]


def test_configured_columns() -> None:
    text = f"say,body\n{TEXT},{TEXT}\n"
    messages = read_messages("a.csv", text, ("$[*].say",))
    assert [message.pointer for message in messages] == ["row 2, column say"]
    with pytest.raises(ConfigError, match="the columns are say, body"):
        read_messages("a.csv", text, ("nothing",))


def test_a_path_that_cannot_be_read() -> None:
    with pytest.raises(ConfigError) as problem:
        _pointers({}, fields=("$[",))
    assert str(problem.value).startswith("a.json: cannot be used as a field path: ")
    assert str(problem.value).endswith(": '$['") and "\n" not in str(problem.value)


@pytest.mark.parametrize(
    ("heading", "pointer"), [("# ", None), ("## Late <!-- rare -->", "Late"), ("Late\n====", "Late"), ("# #", None)]
)
def test_fenced_blocks_are_named_by_their_heading(heading: str, pointer: str | None) -> None:
    text = f"{heading}\n\n```\nHi,\n{TEXT}\n```\n"
    assert [message.pointer for message in read_messages("a.md", text)] == [pointer]


def test_aliases_are_read_once() -> None:
    text = f"replies:\n  - &late\n    body: {TEXT}\n  - *late\nself: &self\n  - *self\n"
    assert [message.pointer for message in read_messages("a.yml", text)] == ["replies[0].body"]


def test_documents_are_numbered() -> None:
    text = f"late: {TEXT}\n---\nlost: {TEXT}\n"
    assert [message.pointer for message in read_messages("a.yml", text)] == ["document 1: late", "document 2: lost"]


def test_surrogates() -> None:
    text = r'{"replies": [{"body": "Sorry \ud83d\ude00 and \ud83d alone."}]}'
    assert read_messages("a.json", text)[0].text == "Sorry 😀 and \ufffd alone."
    assert read_messages("a.yml", text.replace(r"\ud83d alone", "alone"))[0].text == "Sorry 😀 and alone."


@pytest.mark.parametrize(
    ("name", "text", "place"),
    [
        ("a.json", '{"a": 1,\n "b": }', "a.json:2:7"),
        ("a.jsonl", '{"a": 1}\n{"a"}\n', "a.jsonl:2:5"),
        ("a.yml", "a: b\n  c: d\n", "a.yml:2:4"),
        ("a.csv", 'body\n"never ends\n', "a.csv:2:1"),
        ("a.po", 'msgid "a"\nmsgstr b\n', "a.po:2:1"),
        ("a.eml", "no headers here\n", "a.eml:1:1"),
        ("a.eml", "Subject: x\nContent-Transfer-Encoding: base64\n\nabc\n", "a.eml:4:1"),
    ],
)
def test_errors_tell_the_place(name: str, text: str, place: str) -> None:
    with pytest.raises(SourceError) as problem:
        read_messages(name, text)
    assert str(problem.value.place) == place
    assert problem.value.excerpt


@pytest.mark.parametrize("text", ["[" * 100_000, "[" * 5_000 + "]" * 5_000])
@pytest.mark.parametrize("name", ["a.json", "a.yml"])
def test_deep_nesting_is_an_error_of_the_file(name: str, text: str) -> None:
    with pytest.raises(SourceError):
        read_messages(name, text)


@pytest.mark.parametrize("suffix", sorted(SUFFIXES))
@pytest.mark.parametrize("text", ["", " \r\n\n"])
def test_an_empty_file_holds_no_message(suffix: str, text: str) -> None:
    assert read_messages(f"a{suffix}", text) == []
