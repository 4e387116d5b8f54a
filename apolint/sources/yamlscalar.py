"""YAML scalars: block, folded, quoted and plain, each character mapped to where it stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from apolint.offsets import MappedText

_BREAK = r"(?:\r\n|\n|\r|\x85|\u2028|\u2029)"
_FOLD = rf"[ \t]*{_BREAK}(?:[ \t]*{_BREAK})*[ \t]*"
_PLAIN = re.compile(rf"(?P<fold>{_FOLD})")
_SINGLE = re.compile(rf"(?P<quote>'')|(?P<fold>{_FOLD})")
_DOUBLE = re.compile(
    rf"\\(?P<joined>{_BREAK}[ \t]*)"
    r"|\\u(?P<high>[dD][89abAB][0-9a-fA-F]{2})\\u(?P<low>[dD][c-fC-F][0-9a-fA-F]{2})"
    r"|\\(?:x(?P<x>[0-9a-fA-F]{2})|u(?P<u>[0-9a-fA-F]{4})|U(?P<U>[0-9a-fA-F]{8}))"
    rf"|\\(?P<char>.)|(?P<fold>{_FOLD})"
)
_CHARS = {"0": "\0", "a": "\a", "b": "\b", "t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r", "e": "\x1b"}
_CHARS |= {"N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029"}
_LINE = re.compile(rf"(?P<text>[^\r\n\x85\u2028\u2029]*)(?P<end>{_BREAK}|\Z)")
_HEADER = re.compile(rf"[|>](?P<signs>[-+0-9]*)[ \t]*(?:\#[^\r\n]*)?{_BREAK}?")


def map_scalar(text: str, style: str | None, start: int, end: int, value: str) -> tuple[MappedText, int]:
    """The scalar that stands in the text from `start` to `end`, and the column that its lines are indented to.

    `value` is what a YAML library read there; where we read something else, words are looked up in their order.
    """
    if style in ("|", ">"):
        for mapped, indent in _blocks(text, style, start, end):
            if mapped.text == value:
                return mapped, indent
    else:
        mapped = _flow(text, style, start, end)
        if mapped.text == _whole_pairs(value):
            return mapped, 0
    return _looked_up(text, start, end, value), 0


def _whole_pairs(value: str) -> str:
    """A text without the surrogate pairs that YAML's escapes may leave."""
    return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _flow(text: str, style: str | None, start: int, end: int) -> MappedText:
    pattern = {"'": _SINGLE, '"': _DOUBLE}.get(style or "", _PLAIN)
    if style in ("'", '"'):
        start, end = start + 1, end - 1
    mapped = MappedText()
    for match in pattern.finditer(text, start, end):
        mapped.copy(text, start, match.start())
        start = match.end()
        mapped.write(_written(match), *match.span(), goes=True)  # blanks at the start of a line would be lost
    mapped.copy(text, start, end)
    return mapped


def _written(match: re.Match[str]) -> str:
    found = match.groupdict()
    if found.get("fold"):
        breaks = len(re.findall(_BREAK, found["fold"]))
        return "\n" * (breaks - 1) if breaks > 1 else " "
    if found.get("quote"):
        return "'"
    if found.get("high"):
        return chr(0x10000 + (int(found["high"], 16) - 0xD800) * 0x400 + int(found["low"], 16) - 0xDC00)
    code = found.get("x") or found.get("u") or found.get("U")
    if code:
        return chr(int(code, 16)) if not 0xD800 <= int(code, 16) < 0xE000 else "\ufffd"
    return _CHARS.get(found["char"], found["char"]) if found.get("char") else ""


@dataclass(frozen=True)
class _Line:
    """A line of a block scalar without its indentation."""

    text: str
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def _line(row: re.Match[str], indent: int) -> _Line:
    return _Line(row["text"][indent:], min(row.start() + indent, row.end("text")))


def _blocks(text: str, style: str, start: int, end: int) -> Iterator[tuple[MappedText, int]]:
    """The readings of a block scalar: one by its first line's indentation, or by each that may be meant."""
    header = _HEADER.match(text, start)
    if header is None:
        return
    signs = header["signs"]
    rows = [match for match in _LINE.finditer(text, header.end(), end) if match[0]]
    first = next((row["text"] for row in rows if row["text"].strip(" ")), "")
    indent = len(first) - len(first.lstrip(" "))
    for columns in range(indent, 0, -1) if any(map(str.isdigit, signs)) else (indent,):
        yield _block([_line(row, columns) for row in _inside(rows, columns)], style, signs), columns


def _inside(rows: list[re.Match[str]], indent: int) -> Iterator[re.Match[str]]:
    for row in rows:
        if row["text"].strip(" ") and row["text"][:indent].strip(" "):
            return
        yield row


def _block(lines: list[_Line], style: str, signs: str) -> MappedText:
    """The text of a block, the breaks between its lines folded where the style says so, its end chomped."""
    mapped = MappedText()
    last, position, blank_lines, was_indented = None, lines[0].start if lines else 0, 0, False
    for line in lines:
        if not line.text:
            blank_lines += 1
            continue
        indented = line.text[0] in " \t"
        folds = style == ">" and last is not None and not indented and not was_indented
        breaks = blank_lines + (last is not None and not (folds and blank_lines))
        if breaks:
            mapped.write(" " if folds and not blank_lines else "\n" * breaks, position, line.start)
        mapped.write(line.text, line.start, line.end)
        last, position, blank_lines, was_indented = line, line.end, 0, indented
    _chomp(mapped, signs, position, blank_lines if last else blank_lines - 1)
    return mapped


def _chomp(mapped: MappedText, signs: str, position: int, blank_lines: int) -> None:
    breaks = 0 if "-" in signs else 1 + blank_lines if "+" in signs else 1
    if breaks and (mapped.length or "+" in signs):
        mapped.write("\n" * breaks, position, position + (breaks == 1))


def _looked_up(text: str, start: int, end: int, value: str) -> MappedText:
    """The words of a value where they stand in the text in this order; what is not found maps to nothing."""
    mapped, position = MappedText(), start
    for piece in re.findall(r"\s+|\S+", value):
        found = -1 if piece.isspace() else text.find(piece, position, end)
        if found < 0:
            mapped.write(piece, position, position)
        else:
            mapped.copy(text, found, found + len(piece))
            position = found + len(piece)
    return mapped


def encoder(style: str | None, indent: int, newline: str, ascii_only: bool) -> Callable[[str], str]:
    """Writes words of a fix into a scalar of a style."""
    margin = newline + " " * indent

    def encode(text: str) -> str:
        if style == '"':
            return "".join(_escaped(char, ascii_only) for char in text)
        if style == "'":
            text = text.replace("'", "''")
        return text.replace("\n", margin if style == "|" else newline + margin)

    return encode


def _escaped(char: str, ascii_only: bool) -> str:
    code = ord(char)
    if char in '\\"':
        return "\\" + char
    if char in "\n\t":
        return "\\n" if char == "\n" else "\\t"
    if code < 32 or 127 <= code < 160 or char in "\u2028\u2029\ufeff" or (code > 126 and ascii_only):
        return f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
    return char
