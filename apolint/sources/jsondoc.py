"""JSON: strings with their escapes, each character mapped to where it stands."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from apolint.model import Message
from apolint.offsets import MappedText, OffsetMap
from apolint.sources.base import Source, Value
from apolint.sources.schemas import messages_in
from apolint.sources.tree import Leaf, Other, Tree
from apolint.spans import Encoder

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[\[\]{}]|[^\s\[\]{}:,"]+', re.DOTALL)
_PIECE = re.compile(
    r"\\u(?P<high>[dD][89abAB][0-9a-fA-F]{2})\\u(?P<low>[dD][c-fC-F][0-9a-fA-F]{2})"
    r"|\\u(?P<code>[0-9a-fA-F]{4})|\\(?P<char>.)|\r\n?|[^\\\r]+"
)
_CHARS = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f"}
_CODE = re.compile(r"\\u([0-9a-fA-F]{4})")


def read_json(source: Source) -> Iterator[Message]:
    """The messages of a JSON document. Raises SourceError where it is not one."""
    yield from messages_in(parse_json(source), source)


def parse_json(source: Source, start: int = 0, end: int | None = None) -> Tree:
    """The tree of a JSON document that stands between two offsets of the source. Raises SourceError."""
    end = len(source.text) if end is None else end
    try:
        json.loads(source.text[start:end], strict=False, parse_int=str)  # int() refuses numbers of 4,301 digits
    except json.JSONDecodeError as problem:
        offset = start + problem.pos
        raise source.error(f"not JSON: {problem.msg}", offset, _hint(source, offset)) from None
    except RecursionError:
        raise source.error("not JSON: nested too deeply", start) from None
    return _Parser(source, start, end).tree()


def _hint(source: Source, offset: int) -> str:
    rest = source.text[offset:].lstrip()
    if rest.startswith(("//", "/*", "#")):
        return "JSON knows no comments"
    if rest.startswith(("}", "]", ",")) or source.text[:offset].rstrip().endswith(","):
        return "is there a comma too many?"
    return ""


class _Parser:
    """Builds the tree of a text that is known to be JSON."""

    def __init__(self, source: Source, start: int, end: int) -> None:
        self.source = source
        self.tokens = _TOKEN.finditer(source.text, start, end)
        self.encode = _encoder(source)

    def tree(self) -> Tree:
        return self._node(next(self.tokens))

    def _node(self, token: re.Match[str]) -> Tree:
        if token[0] == "{":
            return dict(self._pairs())
        if token[0] == "[":
            return list(self._items())
        if token[0][0] != '"':
            return Other(token[0])
        return self._leaf(token.start() + 1, token.end() - 1)

    def _pairs(self) -> Iterator[tuple[str, Tree]]:
        for token in self.tokens:
            if token[0] == "}":
                return
            yield json.loads(token[0], strict=False), self._node(next(self.tokens))

    def _items(self) -> Iterator[Tree]:
        for token in self.tokens:
            if token[0] == "]":
                return
            yield self._node(token)

    def _leaf(self, start: int, end: int) -> Leaf:
        mapped = _decoded(self.source.text, start, end)
        return Leaf.at(mapped.text, start, lambda: Value(mapped.text, _offsets(mapped, start), self.encode))


def _offsets(mapped: MappedText, start: int) -> OffsetMap:
    return mapped.offsets() if mapped.length else OffsetMap.identity(0, start)


def _decoded(text: str, start: int, end: int) -> MappedText:
    mapped = MappedText()
    for piece in _PIECE.finditer(text, start, end):
        if piece["high"]:
            pair = 0x10000 + (int(piece["high"], 16) - 0xD800) * 0x400 + int(piece["low"], 16) - 0xDC00
            mapped.write(chr(pair), *piece.span())
        elif piece["code"]:
            lone = 0xD800 <= int(piece["code"], 16) < 0xE000
            mapped.write("\ufffd" if lone else chr(int(piece["code"], 16)), *piece.span())
        elif piece["char"]:
            mapped.write(_CHARS.get(piece["char"], piece["char"]), *piece.span())
        else:
            mapped.copy(text, *piece.span())
    return mapped


def _encoder(source: Source) -> Encoder:
    """Writes what the file escapes as the file does: letters, slashes, the signs of HTML."""
    codes = _CODE.findall(source.text)
    escaped = {chr(int(code, 16)) for code in codes if int(code, 16) < 128}
    ascii_only = source.is_ascii and any(int(code, 16) > 127 for code in codes)
    upper = any(re.search("[A-F]", code) for code in codes)
    slashes = "\\/" in source.text

    def encode(text: str) -> str:
        return "".join(map(char, text))

    def char(sign: str) -> str:
        if sign == "/" and slashes:
            return "\\/"
        plain = json.dumps(sign, ensure_ascii=ascii_only)[1:-1]
        code = f"\\u{ord(sign):04x}" if sign in escaped else plain
        return re.sub(r"(?<=\\u)\w{4}", lambda match: match[0].upper(), code) if upper else code

    return encode
