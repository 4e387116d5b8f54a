"""Templates of YAML and JSON with bare control tags: what is read, where it stands, and what cannot be read."""

from __future__ import annotations

import pytest

from apolint.errors import SourceError
from apolint.sources import read_messages
from apolint.sources.masking import mask_json, mask_yaml
from apolint.spans import Span

YAML = """\
{% set names = [
  "a: b" ] %}
replies:
{% for reply in replies %}
  - name: {{ reply.name }}
    body: |
      {% if late %}
      Hi {{ name | default("you") }},
      {% endif %}
      we are sorry.
  {# a comment #}
  - name: plain
    body: Hi {{ name }}, we are sorry {% if very %}so {% endif %}much.
  - name: quoted
    body: "Hi {{ name | default("you") }},
      {% if late %}
      we are sorry.
      {% endif %}"
{% endfor %}
"""
HANDLEBARS = """\
{"replies": [
{{#each replies}}
  {"id": {{id}}, "name": "{{name}}", "body": "Hi {{n}},{{#if a}} we{{/if}} are sorry."}{{#unless @last}},{{/unless}}
{{/each}}
]}
"""
LIQUID = (
    '{"replies": [{% for r in all %}{"name": {{ r.name | json }}, "body": "Hi {{ n | default: "you" }}, we are sorry."}'
    "{% unless forloop.last %},{% endunless %}{% endfor %}]}"
)
GO = """\
replies:
{{- range .Replies }}
  - name: {{ .Name }}
    body: Hi {{ .Who }}, we are sorry.
{{- end }}
"""
LINES = '{% for a in b %}\n{"reply": "Hi {{ a["x"] }}, we are sorry."}\n{% endfor %}\n'
FILES = [
    ("a.yml.j2", YAML, ["replies[0].body", "replies[1].body", "replies[2].body"]),
    ("a.json.hbs", HANDLEBARS, ["replies[0].body"]),
    ("a.json.liquid", LIQUID, ["replies[0].body"]),
    ("a.yaml.tmpl", GO, ["replies[0].body"]),
    ("a.jsonl.j2", LINES, ["line 2: reply"]),
    ("a.yml.erb", "<% if x %>\nreplies:\n  - body: Hi <%= n %>, we are sorry.\n<% end %>\n", ["replies[0].body"]),
]


@pytest.mark.parametrize(("name", "text", "pointers"), FILES)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_messages_are_read_where_they_stand(name: str, text: str, pointers: list[str], newline: str) -> None:
    text = text.replace("\n", newline)
    messages = read_messages(name, text)
    assert [message.pointer for message in messages] == pointers
    for message in messages:
        start = message.text.index("sorry")
        span = message.offsets.to_source(Span(start, start + 5))
        assert text[span.start : span.end] == "sorry"
        assert "xx" not in message.text and "{%" not in message.text


def test_placeholders_are_read_as_they_stand_and_never_flagged() -> None:
    block, plain, quoted = read_messages("a.yml.j2", YAML)
    assert block.text.split() == ["Hi", "{{", "name", "|", 'default("you")', "}},", "we", "are", "sorry."]
    assert plain.text == "Hi {{ name }}, we are sorry so much."
    assert [plain.text[span.start : span.end] for span in plain.opaque] == ["{{ name }}"]
    assert quoted.text.split()[-3:] == ["we", "are", "sorry."]


def test_a_fix_is_written_between_the_tags() -> None:
    plain = read_messages("a.yml.j2", YAML)[1]
    start = plain.text.index("so much")
    (part,) = plain.offsets.replace(plain.text, Span(start, start + 7), "that much", plain.encode)
    fixed = YAML[: part.span.start] + part.content + YAML[part.span.end :]
    assert fixed == YAML.replace("{% if very %}so ", "{% if very %}that ")
    with pytest.raises(ValueError, match="quotes"):
        plain.offsets.replace(plain.text, Span(start, start + 7), "so: much", plain.encode)


@pytest.mark.parametrize("mask", [mask_yaml, mask_json])
@pytest.mark.parametrize("text", [YAML, HANDLEBARS, LIQUID, GO, LINES, YAML.replace("\n", "\r\n")])
def test_a_mask_moves_nothing(mask, text) -> None:
    masked = mask(text)
    assert all((new in "\r\n") == (old in "\r\n") for new, old in zip(masked, text, strict=True))


def test_what_can_be_read_as_it_stands_is_not_masked() -> None:
    (message,) = read_messages("a.yml.j2", "replies:\n  - body: |\n      Hi {{ n }},\n      we are sorry.\n")
    assert message.text == "Hi {{ n }},\nwe are sorry.\n"


@pytest.mark.parametrize(
    ("name", "text", "place"),
    [
        ("a.json.j2", '{"a":\n {% if x %}"we are sorry."{% else %}"y"{% endif %}}', "a.json.j2:2:37"),
        ("a.yml.j2", "{% if x %}\na: b: {{ c }}\n{% endif %}\n", "a.yml.j2:2:5"),
    ],
)
def test_what_cannot_be_read_is_said_in_one_line(name: str, text: str, place: str) -> None:
    with pytest.raises(SourceError) as problem:
        read_messages(name, text)
    assert str(problem.value.place) == place
    assert problem.value.excerpt.strip() in text
    assert "tags may stand on lines of their own" in problem.value.hint


def test_an_error_without_tags_keeps_its_own_hint() -> None:
    with pytest.raises(SourceError) as problem:
        read_messages("a.json.j2", '{"a": 1,}')
    assert problem.value.hint == "is there a comma too many?"
