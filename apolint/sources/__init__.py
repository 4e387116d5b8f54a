"""Readers: from a file's text to the messages in it, by the file's suffix."""

from __future__ import annotations

from pathlib import Path

from apolint.model import Message
from apolint.sources import template
from apolint.sources.base import Fields, Reader, Source
from apolint.sources.gettext import read_gettext
from apolint.sources.html import read_html_file
from apolint.sources.jsondoc import read_json
from apolint.sources.jsonlines import read_json_lines
from apolint.sources.mail import read_mail
from apolint.sources.markdown import read_markdown
from apolint.sources.plain import read_plain
from apolint.sources.table import read_table
from apolint.sources.yamldoc import read_yaml

__all__ = ["SUFFIXES", "Fields", "read_messages"]

_FORMATS: dict[str, Reader] = {
    ".txt": read_plain,
    ".text": read_plain,
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".html": read_html_file,
    ".htm": read_html_file,
    ".mjml": read_html_file,
    ".yml": read_yaml,
    ".yaml": read_yaml,
    ".json": read_json,
    ".jsonl": read_json_lines,
    ".ndjson": read_json_lines,
    ".csv": read_table,
    ".tsv": read_table,
    ".po": read_gettext,
    ".pot": read_gettext,
    ".eml": read_mail,
}
_READERS = {**_FORMATS, **dict.fromkeys(template.SUFFIXES, template.template_reader(_FORMATS))}
SUFFIXES = frozenset(_READERS)


def read_messages(filename: str, text: str, fields: Fields | None = None) -> list[Message]:
    """The messages in a file; none where it holds no text. `fields` are the paths of the fields that hold messages.

    A file with a suffix that is not known is read as plain text. `text` is without a byte order mark.
    Raises SourceError, with the place, for a text that is not what its suffix says.
    """
    if not text.strip():
        return []
    source = Source(filename, text, fields)
    found = _READERS.get(Path(filename).suffix.lower(), read_plain)(source)
    return [message for message in found if message.text.strip()]
