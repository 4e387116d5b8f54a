"""CSV and TSV: the columns that hold messages, a message a row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from apolint.model import Message
from apolint.offsets import MappedText, OffsetMap
from apolint.sources.base import Source, Value, message, read_html_value
from apolint.sources.fieldnames import LANGUAGE_FIELDS, bodies, is_html_name, normal
from apolint.sources.fieldpaths import column_name
from apolint.sources.plain import line_ends
from apolint.sources.whole import Whole, WholeMap
from apolint.spans import Encoder

_DELIMITERS = ",;\t|"
_PIECE = re.compile(r'(?P<quote>"")|(?P<end>\r\n?)')


@dataclass(frozen=True)
class _Cell:
    """A field of a row from `start` to `end`, its quotes not counted."""

    start: int
    end: int
    quoted: bool


def read_table(source: Source) -> Iterator[Message]:
    """The messages of each row, named by row and column; the first row names the columns.

    Raises SourceError for a quote that does not end, ConfigError for a configured column that is not there.
    """
    delimiter = _delimiter(source.text)
    rows = list(_rows(source, delimiter))
    names = [source.text[cell.start : cell.end].strip() for cell in rows[0]] if rows else []
    columns = _columns(source, names)
    spoken = next((i for i, name in enumerate(names) if normal(name) in LANGUAGE_FIELDS), None)
    for number, row in enumerate(rows[1:], 2):
        lang = _text(source, row[spoken]).strip() if spoken is not None and spoken < len(row) else None
        for index in columns:
            if index < len(row):
                markup = read_html_value if is_html_name(names[index]) else None
                value = _value(source, row[index], delimiter)
                yield message(value, f"row {number}, column {names[index]}", lang or None, markup)


def _delimiter(text: str) -> str:
    """The sign that parts the names of the columns: the one that stands there most often."""
    head = re.sub(r'"(?:[^"]|"")*"', "", text.lstrip("\r\n"))
    line = re.split(r"[\r\n]", head, maxsplit=1)[0]
    return max(_DELIMITERS, key=line.count)


def _columns(source: Source, names: list[str]) -> list[int]:
    if not source.fields:
        return [names.index(name) for name in bodies(names)[:1]]
    wanted = [column_name(path) for path in source.fields]
    if names and not any(name in names for name in wanted):
        raise source.wrong_field(wanted[0], f"the columns are {', '.join(names)}")
    return [names.index(name) for name in wanted if name in names]


def _rows(source: Source, delimiter: str) -> Iterator[list[_Cell]]:
    """The rows that hold something."""
    position, text = 0, source.text
    while position < len(text):
        row, position = _row(source, position, delimiter)
        if len(row) > 1 or row[0].start < row[0].end:
            yield row


def _row(source: Source, position: int, delimiter: str) -> tuple[list[_Cell], int]:
    """The row that starts at a place, and where the next one starts."""
    text, row = source.text, []
    while True:
        cell, position = _cell(source, position, delimiter)
        row.append(cell)
        if text[position : position + 1] != delimiter:
            ending = re.compile(r"\r\n?|\n|\Z").match(text, position)
            return row, ending.end() if ending else position + 1
        position += 1


def _cell(source: Source, start: int, delimiter: str) -> tuple[_Cell, int]:
    text = source.text
    if text[start : start + 1] == '"':
        closing = re.compile(r'"((?:[^"]|"")*)"[^\r\n' + re.escape(delimiter) + "]*").match(text, start)
        if closing is None:
            raise source.error("not CSV: a quote that does not end", start, 'a quote inside quotes is written ""')
        return _Cell(*closing.span(1), quoted=True), closing.end()
    end = re.compile(r"[\r\n" + re.escape(delimiter) + r"]|\Z").search(text, start)
    stop = end.start() if end else len(text)
    return _Cell(start, stop, quoted=False), stop


def _mapped(source: Source, cell: _Cell) -> MappedText:
    mapped, position = MappedText(), cell.start
    for piece in _PIECE.finditer(source.text, cell.start, cell.end) if cell.quoted else ():
        mapped.copy(source.text, position, piece.start())
        mapped.write('"' if piece["quote"] else "\n", *piece.span())
        position = piece.end()
    mapped.copy(source.text, position, cell.end)
    return mapped


def _text(source: Source, cell: _Cell) -> str:
    return _mapped(source, cell).text


def _value(source: Source, cell: _Cell, delimiter: str) -> Value:
    mapped = _mapped(source, cell)
    write = _quoted(source)
    if cell.quoted or not mapped.length:
        return Value(mapped.text, mapped.offsets() if mapped.length else OffsetMap.identity(0, cell.start), write)
    raw = source.text[cell.start : cell.end]
    whole = Whole(mapped.text, raw, cell.start, partial(_fits, delimiter=delimiter), lambda text: f'"{write(text)}"')
    return Value(mapped.text, WholeMap(mapped.offsets().segments, whole))


def _quoted(source: Source) -> Encoder:
    ends = line_ends(source)
    return lambda text: ends(text.replace('"', '""'))


def _fits(value: str, delimiter: str) -> bool:
    """Whether a text needs no quotes."""
    return not any(sign in value for sign in f"{delimiter}\r\n") and not value.startswith('"')
