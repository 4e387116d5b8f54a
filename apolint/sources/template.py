"""Templates: text or HTML with control tags, or another format with a template's suffix after its own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from apolint.errors import SourceError
from apolint.model import Message
from apolint.sources.base import Reader, Source
from apolint.sources.html import read_html_file
from apolint.sources.markup import is_html
from apolint.sources.masking import Mask, mask_json, mask_yaml
from apolint.sources.plain import read_plain

SUFFIXES = (".liquid", ".j2", ".jinja", ".jinja2", ".erb", ".hbs", ".handlebars", ".mustache", ".tmpl", ".tpl", ".njk")
_MASKS: dict[str, Mask] = {
    ".yml": mask_yaml,
    ".yaml": mask_yaml,
    ".json": mask_json,
    ".jsonl": mask_json,
    ".ndjson": mask_json,
}
_HINT = "in a template of YAML or JSON, tags may stand on lines of their own, inside strings and for whole values"


def inner_suffix(filename: str) -> str:
    """The suffix before those of templates: `.html` of `late.html.j2`; empty where there is none."""
    suffixes = [suffix for suffix in Path(filename.lower()).suffixes if suffix not in SUFFIXES]
    return suffixes[-1] if suffixes else ""


def template_reader(readers: dict[str, Reader]) -> Reader:
    """The reader of templates, which passes those with another suffix on to that one's reader."""

    def read(source: Source) -> Iterable[Message]:
        suffix = inner_suffix(source.filename)
        plain = read_html_file if is_html(source.text) else read_plain
        reader = readers.get(suffix, plain)
        return _masked(source, reader, _MASKS[suffix]) if suffix in _MASKS else reader(source)

    return read


def _masked(source: Source, reader: Reader, mask: Mask) -> list[Message]:
    """The messages of a file that is read as it stands, or without its tags where it cannot be. Raises SourceError."""
    try:
        return list(reader(source))
    except SourceError:
        masked = mask(source.text)
        if masked == source.text:
            raise
    try:
        return list(reader(replace(source, text=masked, original=source.text)))
    except SourceError as problem:
        raise SourceError(problem.problem, problem.place, problem.excerpt, _HINT) from None
