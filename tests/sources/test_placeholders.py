"""What a help desk fills in is kept out of sight of the rules; control tags are as if they were not there."""

from __future__ import annotations

import html

import pytest

from apolint.sources import read_messages

PLACEHOLDERS = [
    "{{ticket.requester.first_name}}",
    '{{ name | default: "you" }}',
    "{{{name}}}",
    "{name}",
    "%{order}",
    "${order}",
    "#{order}",
    "%s",
    "%1$s",
    "%(name)s",
    "%NAME%",
    "[NAME]",
    "[he/she]",
    "[[name]]",
    "<<NIMI>>",
    "@<reporter>",
    "<customer name>",
    "<%= name %>",
    "<?= $name ?>",
    "*|FNAME|*",
    "__NAME__",
    "##ticket.id##",
    "$name",
    "{%customer.firstName%}",
    "{%customer.firstName,fallback=there%}",
]
TAGS = [
    "{% if late %}",
    "{%- endif -%}",
    "{%else%}",
    '{% if order.name == "a" %}',
    "{# a comment #}",
    "{{#if late}}",
    "{{/if}}",
    "{{> badge}}",
    "{{! a comment }}",
    "<% if late? -%>",
    "<?php if ($late): ?>",
]


@pytest.mark.parametrize("placeholder", PLACEHOLDERS)
def test_placeholders_are_opaque(placeholder: str) -> None:
    text = f"Hi {placeholder}, we are {placeholder} sorry.\n"
    (message,) = read_messages("a.txt", text)
    assert message.text == text
    assert [message.text[span.start : span.end] for span in message.opaque] == [placeholder] * 2


@pytest.mark.parametrize("placeholder", PLACEHOLDERS)
@pytest.mark.parametrize("escape", [str, lambda text: html.escape(text, quote=False)], ids=["bare", "escaped"])
def test_placeholders_in_html_do_not_break_a_sentence(placeholder: str, escape) -> None:
    escaped = escape(placeholder) if not placeholder.startswith(("<%", "<?")) else placeholder
    (message,) = read_messages("a.html", f"<p>Hi, we are {escaped} sorry.</p>")
    assert message.text.strip() == f"Hi, we are {placeholder} sorry."
    assert [message.text[span.start : span.end] for span in message.opaque] == [placeholder]


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("name", ["a.txt", "a.html.j2"])
def test_control_tags_are_not_read(tag: str, name: str) -> None:
    (message,) = read_messages(name, f"<p>We are {tag}sorry.</p>")
    words = message.text.removeprefix("<p>").removesuffix("</p>").split()
    assert words == ["We", "are", "sorry."]


@pytest.mark.parametrize(
    "text",
    ["50% of it", "20%, we", "1 < 2 and 3 > 2", "a_b_c", "5 * 3 * 2", "a $5 voucher", "[1](x)", "&lt; 2 and 3 &gt;"],
)
def test_what_is_no_placeholder(text: str) -> None:
    (message,) = read_messages("a.txt", f"We give you {text} back.")
    assert message.opaque == ()
