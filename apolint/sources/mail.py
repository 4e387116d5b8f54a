""".eml: the body of a mail, decoded from quoted-printable or base64. What it quotes of the customer is left alone."""

from __future__ import annotations

import base64
import codecs
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from email.message import Message as Headers
from email.parser import HeaderParser
from functools import partial

from apolint.errors import SourceError
from apolint.model import Message
from apolint.offsets import MappedText, OffsetMap
from apolint.sources.base import Source, Value, message
from apolint.sources.markup import read_html, read_text
from apolint.sources.plain import line_ends
from apolint.sources.quotedlines import QuotedMap
from apolint.sources.whole import Whole, WholeMap
from apolint.spans import Span

_HEAD = re.compile(r"(?:[^\r\n:]+:[^\r\n]*(?:\r\n?|\n|\Z)|[ \t][^\r\n]*(?:\r\n?|\n|\Z))*(?:\r\n?|\n|\Z)")
_SOFT = re.compile(r"=[ \t]*(?:\r\n?|\n|\Z)|=(?P<code>[0-9A-Fa-f]{2})|(?P<char>(?s:.))")
_QUOTED = re.compile(
    r"^(?:[^\r\n]{0,120}:[ \t]*(?:\r\n|\n))?(?:[ \t]*>[^\r\n]*(?:\r\n|\n|\Z))+|^-{2,}[ ]?Original[^\r\n]*-{2,}(?s:.)*",
    re.MULTILINE,
)
_PRINTABLE = frozenset("\r\n\t" + "".join(map(chr, range(32, 127)))) - {"="}
_ALPHABET = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=")
Byte = tuple[int, int, int]  # the byte, and where in the file it starts and ends; _JOINT is none
_JOINT = -1


@dataclass(frozen=True)
class _Part:
    """A part of a mail: its headers, and where its body stands."""

    headers: Headers
    body: Span

    @property
    def encoding(self) -> str:
        return str(self.headers.get("Content-Transfer-Encoding", "8bit")).strip().lower()


def read_mail(source: Source) -> Iterator[Message]:
    """The text of a mail; of a text and its twin in HTML the text. Raises SourceError where it has no headers."""
    whole = _part(source, Span(0, len(source.text)))
    if not whole.headers.keys():
        raise source.error("not a mail: headers are expected", 0, "an .eml file starts with lines such as 'Subject: …'")
    lang = str(whole.headers.get("Content-Language", "")).split(",")[0].strip() or None
    parts = list(_texts(source, whole))
    for number, part in enumerate(parts, 1):
        html = part.headers.get_content_type() == "text/html"
        value = _value(source, part)
        quoted = [Span(*match.span()) for match in _QUOTED.finditer(value.text)]
        markup = read_html if html else partial(read_text, hidden=quoted)
        yield message(value, f"part {number}" if len(parts) > 1 else None, lang, markup)


def _part(source: Source, span: Span) -> _Part:
    head = _HEAD.match(source.text, span.start, span.end)
    end = head.end() if head else span.start
    return _Part(HeaderParser().parsestr(source.text[span.start : end]), Span(end, span.end))


def _texts(source: Source, part: _Part) -> Iterator[_Part]:
    """The parts that are read: all that are text and not attached, one of each set of alternatives."""
    kind = part.headers.get_content_type()
    if kind == "message/rfc822" or part.headers.get_content_disposition() == "attachment":
        return
    if part.headers.get_content_maintype() == "multipart":
        inner = [list(_texts(source, child)) for child in _children(source, part)]
        chosen = [texts for texts in inner if texts]
        for texts in chosen[:1] if kind == "multipart/alternative" else chosen:
            yield from texts
    elif kind in ("text/plain", "text/html") and _value(source, part).text.strip():
        yield part


def _children(source: Source, part: _Part) -> Iterator[_Part]:
    boundary = re.escape(str(part.headers.get_boundary("")))
    line = re.compile(rf"(?:\r\n?|\n|^)--{boundary}(?P<last>--)?[ \t]*(?:\r\n?|\n|\Z)", re.MULTILINE)
    marks = list(line.finditer(source.text, part.body.start, part.body.end)) if boundary else []
    ends = [mark.start() for mark in marks[1:]] + [part.body.end]
    for mark, end in zip(marks, ends, strict=bool(marks)):
        if mark["last"]:
            return
        yield _part(source, Span(mark.end(), end))


def _value(source: Source, part: _Part) -> Value:
    text, span, charset = source.text, part.body, _charset(part)
    if part.encoding == "base64":
        mapped = _decoded(_base64_bytes(source, span), charset)
        rewrite = partial(_base64, charset=charset, old=text[span.start : span.end])
        whole = Whole(mapped.text, text[span.start : span.end], span.start, lambda _: False, rewrite)
        return Value(mapped.text, WholeMap(mapped.offsets().segments, whole))
    if part.encoding == "quoted-printable":
        mapped = _decoded(_quoted_bytes(text, span, charset), charset)
        outer = mapped.offsets() if mapped.length else OffsetMap.identity(0, span.start)
        offsets = QuotedMap(outer.segments, text, source.newline)
        return Value(mapped.text, offsets, partial(_quoted, charset=charset, newline=source.newline))
    return Value(text[span.start : span.end], OffsetMap.identity(span.end - span.start, span.start), line_ends(source))


def _charset(part: _Part) -> str:
    name = str(part.headers.get_content_charset() or "utf-8")
    try:
        return codecs.lookup("utf-8" if name == "us-ascii" else name).name
    except LookupError:
        return "utf-8"


def _quoted_bytes(text: str, span: Span, charset: str) -> Iterator[Byte]:
    for match in _SOFT.finditer(text, span.start, span.end):
        if match["code"]:
            yield int(match["code"], 16), *match.span()
        elif match["char"]:
            for byte in match["char"].encode(charset, "replace"):
                yield byte, *match.span()
        else:
            yield _JOINT, *match.span()


def _base64_bytes(source: Source, span: Span) -> list[Byte]:
    places = [at for at in range(span.start, span.end) if source.text[at] in _ALPHABET]
    try:
        data = base64.b64decode("".join(source.text[at] for at in places))
    except ValueError:
        raise _not_base64(source, span) from None
    return [(byte, places[i * 8 // 6], places[(i * 8 + 7) // 6] + 1) for i, byte in enumerate(data)]


def _not_base64(source: Source, span: Span) -> SourceError:
    return source.error("not base64, as the mail says", span.start)


def _decoded(data: Iterable[Byte], charset: str) -> MappedText:
    """The characters of the bytes, each mapped to where its bytes stand; CR LF as LF."""
    decoder, mapped = codecs.getincrementaldecoder(charset)("replace"), MappedText()
    start, returned = None, None
    for byte, begin, end in data:
        if byte == _JOINT:
            if start is None and returned is None:
                mapped.write("", begin, end)
            continue
        start = begin if start is None else start
        char = decoder.decode(bytes([byte]))
        if not char:
            continue
        if char == "\r":
            returned = start if returned is None else returned
        else:
            mapped.write(char, returned if char == "\n" and returned is not None else start, end)
            returned = None
        start = None
    return mapped


def _quoted(text: str, charset: str, newline: str) -> str:
    """Words in quoted-printable."""
    data = text.replace("\n", newline).encode(charset)
    return "".join(chr(byte) if chr(byte) in _PRINTABLE else f"={byte:02X}" for byte in data)


def _base64(value: str, charset: str, old: str) -> str:
    """A body in base64, wrapped as the old one was, which ends as the old one did."""
    newline = "\r\n" if "\r\n" in old else "\n"
    old_lines = old.split(newline)
    width = max(len(line) for line in old_lines) if len(old.split()) > 1 else 76
    code = base64.b64encode(_line_ends(value, charset, old)).decode("ascii")
    wrapped = newline.join(code[i : i + width] for i in range(0, len(code), width))
    return old[: len(old) - len(old.lstrip())] + wrapped + old[len(old.rstrip()) :]


def _line_ends(value: str, charset: str, old: str) -> bytes:
    before = base64.b64decode(old)
    return value.replace("\n", "\r\n" if b"\r\n" in before else "\n").encode(charset)
