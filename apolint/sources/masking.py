"""Templates of YAML and JSON: what stands for the tags while the rest is parsed, character for character."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

Mask = Callable[[str], str]
LONGEST = 2000  # characters of a tag
_CLOSING = {"{{{": "}}}", "{{": "}}", "{%": "%}", "{#": "#}", "<%": "%>", "<?": "?>"}
_OPENING = re.compile("|".join(map(re.escape, _CLOSING)))
_VALUE = re.compile(r"\{\{\{?\s*(?![\#/^!>~]|else\b)|<%=|<\?=")
_CONTROL_SIGN, _VALUE_SIGN, _LF_SIGN, _CR_SIGN = "\ue000\ue001\ue002\ue003"  # for the characters of tags
_SIGNS = f"[{_CONTROL_SIGN}-{_CR_SIGN}]"
_ALONE = re.compile(rf"^[ \t]*{_SIGNS}(?:{_SIGNS}|[ \t])*\r?$", re.MULTILINE)
_BLOCK = re.compile(r"(?:^|[:\-?][ \t]+)(?:[!&]\S+[ \t]+)*[|>][-+0-9]*[ \t]*(?:#.*)?$")
_JSON = re.compile(
    rf"""(?P<string>"(?:[^"\\]|\\.)*")|(?P<value>{_VALUE_SIGN}[{_VALUE_SIGN}{_LF_SIGN}{_CR_SIGN}]*)"""
    rf"|{_SIGNS}(?:(?:\s|,)*{_SIGNS})*",
    re.DOTALL,
)


def mask_json(text: str) -> str:
    """JSON with letters for the tags in strings, blanks for control tags elsewhere, and a number for values there."""
    return _JSON.sub(_json_piece, _signed(text))


def mask_yaml(text: str) -> str:
    """YAML with blanks for the tags that have lines of their own outside of blocks, and letters for all others."""
    text = _signed(text)
    blocks = list(_blocks(text))
    ends = {end for _, end in blocks}
    alone = [match for match in _ALONE.finditer(text) if not any(a <= match.start() < b for a, b in blocks)]
    for match in reversed(alone):
        blank = _filled(match[0], " ")
        if match.start() in ends:  # a blank line would belong to the block, a comment ends it
            columns = len(match[0]) - len(match[0].lstrip())
            blank = blank[:columns] + "#" + blank[columns + 1 :]
        text = text[: match.start()] + blank + text[match.end() :]
    return _filled(text, "x")


def mask_words(text: str) -> str:
    """A text with letters for its tags."""
    return _filled(_signed(text), "x")


def _json_piece(match: re.Match[str]) -> str:
    if match["string"]:
        return _filled(match[0], "x")
    if match["value"]:
        return "0" + _filled(match[0][1:], " ")
    return _filled(match[0].replace(",", " "), " ")


def _signed(text: str) -> str:
    """The text with signs for the characters of its tags, which tell control tags from values."""
    pieces, position = [], 0
    for opening in _OPENING.finditer(text):
        end = text.find(_CLOSING[opening[0]], opening.end(), opening.end() + LONGEST)
        if opening.start() >= position and end >= 0:
            end += len(_CLOSING[opening[0]])
            sign = _VALUE_SIGN if _VALUE.match(text, opening.start()) else _CONTROL_SIGN
            tag = text[opening.start() : end].replace("\n", _LF_SIGN).replace("\r", _CR_SIGN)
            pieces += [text[position : opening.start()], re.sub(rf"[^{_LF_SIGN}{_CR_SIGN}]", sign, tag)]
            position = end
    return "".join([*pieces, text[position:]])


def _filled(text: str, filler: str) -> str:
    """The text with a filler for signs, and line ends again for theirs."""
    text = text.replace(_LF_SIGN, "\n").replace(_CR_SIGN, "\r")
    return text.replace(_CONTROL_SIGN, filler).replace(_VALUE_SIGN, filler)


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
        if start < 0 and _BLOCK.search(line.rstrip()):
            start, indent = position, columns
    if start >= 0:
        yield start, position
