"""Whether a text is written for a reader, by its shape alone, in any language."""

from __future__ import annotations

import re

from apolint.sources.placeholders import placeholders

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_END = re.compile(r"[^\W_][)\]}»”\"']*[.!?;…](?=\s|\Z)|[,!:](?=[ \t]*\r?\n)")
_CODE = re.compile(
    r"[=(){};]\s*$|[$<>|=]{2}|&&|^\s*(?:[$>] |#!|//|def |import |curl |npm |pip )|\w\(|\w_\w|</\w", re.MULTILINE
)
_TAG = re.compile(r"<[^<>]*>")


def word_count(text: str) -> int:
    """How many words stand in a text, tags and placeholders not counted."""
    return sum(1 for _ in _WORD.finditer(_bare(text)))


def is_prose(text: str) -> bool:
    """Whether a text has a sentence, and little in it that looks like code."""
    bare = _bare(text)
    words = word_count(text)
    return words >= 3 and _END.search(bare.strip()) is not None and 4 * len(_CODE.findall(bare)) <= words


def is_letter(text: str) -> bool:
    """Whether a text begins with a short line of greeting, such as "Hi {name}," and goes on."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if len(lines) < 2 or not is_prose(text):
        return False
    return word_count(lines[0]) <= 5 and lines[0][-1] in ",!:."


def _bare(text: str) -> str:
    """The text without its placeholders and tags."""
    pieces, position = [], 0
    for span in placeholders(text):
        pieces.append(text[position : span.start])
        position = span.end
    return _TAG.sub(" ", "".join([*pieces, text[position:]]))
