"""gettext: the translations of a .po file, the originals of a .pot file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from apolint.model import Message
from apolint.offsets import MappedText
from apolint.sources.base import Source, Value, message
from apolint.spans import Span

_LINE = re.compile(r"(?P<text>[^\r\n]*)(?:\r\n?|\n|\Z)")
_KEYWORD = re.compile(
    r"\s*(?:(?P<word>msgctxt|msgid_plural|msgid|msgstr(?:\[\d+\])?)\s*)?(?P<string>\"(?:[^\"\\]|\\.)*\")\s*\Z"
)
_PIECE = re.compile(r"\\(?:x(?P<hex>[0-9A-Fa-f]{2})|(?P<octal>[0-7]{1,3})|(?P<char>.))|[^\\]+")
_CHARS = {"n": "\n", "t": "\t", "r": "\r", "a": "\a", "b": "\b", "f": "\f", "v": "\v"}
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_LANGUAGE = re.compile(r"^Language:[ \t]*([\w-]+)", re.MULTILINE)


@dataclass(frozen=True)
class _Entry:
    """The strings of an entry, by keyword."""

    strings: dict[str, MappedText] = field(default_factory=dict)

    def text(self, word: str) -> str:
        return self.strings[word].text if word in self.strings else ""


def read_gettext(source: Source) -> Iterator[Message]:
    """The translations, named by what they translate, in the language that the header names. Raises SourceError."""
    lang = None
    template = source.filename.lower().endswith(".pot")
    for number, entry in enumerate(_entries(source)):
        if not entry.text("msgid"):
            named = _LANGUAGE.search(entry.text("msgstr"))
            lang = named[1].replace("_", "-") if named else lang
            continue
        for word, mapped in entry.strings.items():
            if mapped.length and word.startswith("msgid" if template else "msgstr"):
                value = Value(mapped.text, mapped.offsets(), _escaped)
                yield message(value, f"entry {number or 1}, {word}", lang)


def _entries(source: Source) -> Iterator[_Entry]:
    """The entries in their order; comments and obsolete entries are left out."""
    entry, word = _Entry(), ""
    for line in _LINE.finditer(source.text):
        text = line["text"]
        if not text.strip() or text.lstrip().startswith("#"):
            continue
        match = _KEYWORD.match(text)
        if match is None or not (match["word"] or word):
            raise source.error("not a .po file: a keyword and a string in quotes are expected", line.start())
        if match["word"] in ("msgctxt", "msgid") and "msgid" in entry.strings:
            yield entry
            entry = _Entry()
        word = match["word"] or word
        start = line.start() + match.start("string")
        _add(entry.strings.setdefault(word, MappedText()), source.text, start + 1, start + len(match["string"]) - 1)
    if "msgid" in entry.strings:
        yield entry


def _add(mapped: MappedText, text: str, start: int, end: int) -> None:
    """Adds a string; one that goes on with another goes, quotes and all, when nothing is left in it."""
    first, joint = mapped.length, Span(text.rindex('"', 0, start - 1), start) if mapped.length else None
    if joint:
        mapped.write("", joint.start, joint.end)
    for piece in _PIECE.finditer(text, start, end):
        if piece["hex"] or piece["octal"]:
            code = int(piece["hex"], 16) if piece["hex"] else int(piece["octal"], 8)
            mapped.write(chr(code), *piece.span())
        elif piece["char"]:
            mapped.write(_CHARS.get(piece["char"], piece["char"]), *piece.span())
        else:
            mapped.copy(text, *piece.span())
    if joint:
        mapped.wrap(first, joint, Span(end, end))


def _escaped(text: str) -> str:
    return "".join(_ESCAPES.get(char, char) for char in text)
