"""Templates of YAML and JSON: what stands for the tags while the rest is parsed, character for character."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

Mask = Callable[[str], str]
_SIGNS = (("{{{", "}}}"), ("{{", "}}"), ("{%", "%}"), ("{#", "#}"), ("<%", "%>"), ("<?", "?>"))
_PAIRS = [(re.escape(opening), re.escape(closing)) for opening, closing in _SIGNS]
_TAG = f"(?:{'|'.join(f'{opening}(?:(?!{closing})(?s:.))*{closing}' for opening, closing in _PAIRS)})"
_TAGS = re.compile(_TAG)
_ALONE = re.compile(rf"^[ \t]*{_TAG}(?:[ \t]*{_TAG})*[ \t]*\r?$", re.MULTILINE)
_BLOCK = re.compile(r"(?:^|[:\-?][ \t]+)(?:[!&]\S+[ \t]+)*[|>][-+0-9]*[ \t]*(?:#.*)?$")
_VALUE = re.compile(r"\{\{\{?\s*(?![\#/^!>~]|else\b)|<%=|<\?=")
_JSON = re.compile(
    rf"""(?P<string>"(?:{_TAG}|[^"\\]|\\.)*")|(?P<comma>{_TAG}\s*,\s*{_TAG})|(?P<tag>{_TAG})""", re.DOTALL
)


def mask_json(text: str) -> str:
    """JSON with letters for the tags in strings, blanks for control tags elsewhere, and a number for values there."""
    return _JSON.sub(_json_piece, text)


def mask_yaml(text: str) -> str:
    """YAML with blanks for the tags that have lines of their own outside of blocks, and letters for all others."""
    blocks = list(_blocks(text))
    ends = {end for _, end in blocks}
    alone = [match for match in _ALONE.finditer(text) if not any(a <= match.start() < b for a, b in blocks)]
    for match in reversed(alone):
        blank = _blank(match[0])
        if match.start() in ends:  # a blank line would belong to the block, a comment ends it
            columns = len(match[0]) - len(match[0].lstrip())
            blank = blank[:columns] + "#" + blank[columns + 1 :]
        text = text[: match.start()] + blank + text[match.end() :]
    return mask_words(text)


def mask_words(text: str) -> str:
    """A text with letters for its tags."""
    return _TAGS.sub(lambda match: re.sub(r"[^\r\n]", "x", match[0]), text)


def _json_piece(match: re.Match[str]) -> str:
    if match["string"]:
        return mask_words(match[0])
    is_value = match["tag"] and _VALUE.match(match[0])
    return "0" + _blank(match[0][1:]) if is_value else _blank(match[0])


def _blank(text: str) -> str:
    return re.sub(r"[^\r\n]", " ", text)


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Where the block scalars of a YAML text start and end, told by their indentation."""
    start, indent, position = -1, 0, 0
    for line in text.splitlines(keepends=True):
        bare = line.strip()
        columns = len(line) - len(line.lstrip(" "))
        if start >= 0 and bare and columns <= indent:
            yield start, position
            start = -1
        position += len(line)
        if start < 0 and _BLOCK.search(_TAGS.sub("x", line).rstrip()):
            start, indent = position, columns
    if start >= 0:
        yield start, position
