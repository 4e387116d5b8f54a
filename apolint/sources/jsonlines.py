"""JSON Lines: one JSON document a line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from apolint.model import Message
from apolint.sources.base import Source
from apolint.sources.jsondoc import parse_json
from apolint.sources.schemas import messages_in

_LINE = re.compile(r"[^\r\n]*\S[^\r\n]*")


def read_json_lines(source: Source) -> Iterator[Message]:
    """The messages of each line, named by line and field. Raises SourceError for a line that is not JSON."""
    for line in _LINE.finditer(source.text):
        number = source.lines.location(line.start()).row
        for message in messages_in(parse_json(source, *line.span()), source):
            field = f": {message.pointer}" if message.pointer else ""
            yield replace(message, pointer=f"line {number}{field}")
