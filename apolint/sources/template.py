"""Templates: text or HTML with control tags, or another format with a template's suffix after its own."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from apolint.model import Message
from apolint.sources.base import Reader, Source
from apolint.sources.html import read_html_file
from apolint.sources.markup import is_html
from apolint.sources.plain import read_plain

SUFFIXES = (".liquid", ".j2", ".jinja", ".jinja2", ".erb", ".hbs", ".handlebars", ".mustache", ".tmpl", ".tpl", ".njk")


def inner_suffix(filename: str) -> str:
    """The suffix before those of templates: `.html` of `late.html.j2`; empty where there is none."""
    suffixes = [suffix for suffix in Path(filename.lower()).suffixes if suffix not in SUFFIXES]
    return suffixes[-1] if suffixes else ""


def template_reader(readers: dict[str, Reader]) -> Reader:
    """The reader of templates, which passes those with another suffix on to that one's reader."""

    def read(source: Source) -> Iterable[Message]:
        plain = read_html_file if is_html(source.text) else read_plain
        return readers.get(inner_suffix(source.filename), plain)(source)

    return read
