"""Markdown: one message a file, or one in each fenced block or letter under a heading.

Front matter, code, headings and the targets of links are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from apolint.model import KINDS, Message
from apolint.offsets import OffsetMap
from apolint.sources.base import Markup, Source, Value, message
from apolint.sources.markup import read_text
from apolint.sources.plain import line_ends
from apolint.sources.prose import is_letter, is_prose, word_count
from apolint.spans import Span

_FRONT_MATTER = re.compile(r"\A(---|\+\+\+)[ \t]*\r?\n(?P<body>(?s:.)*?)^(?:\1|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.MULTILINE)
_DECLARED = re.compile(
    r"""^(lang|language|locale|kind|profile)[ \t]*[:=][ \t]*["']?([\w-]+)["']?[ \t]*(?:\#.*)?\r?$""", re.MULTILINE
)
_FENCE = re.compile(
    r"^[ \t]{0,12}(?P<fence>`{3,}|~{3,})[ \t]*(?P<info>[^`\r\n]*)\r?\n(?P<body>(?s:.)*?)"
    r"(?:^[ \t]*(?P=fence)[`~]*[ \t]*\r?$|\Z)",
    re.MULTILINE,
)
_HEADING = re.compile(
    r"^ {0,3}\#{1,6}[ \t]+(?P<title>[^\r\n]*?)[ \t]*\#*[ \t]*\r?$"
    r"|(?:(?<=\n\n)|(?<=\n\r\n)|(?<=(?:---|\+\+\+)\n)|(?<=(?:---|\+\+\+)\r\n)|\A)"
    r" {0,3}(?P<over>[^\s>#*+-][^\r\n]*)\r?\n {0,3}(?:=+|-{2,})[ \t]*\r?$",
    re.MULTILINE,
)
_COMMENT = re.compile(r"<!--.*?-->")
_INDENTED = re.compile(r"(?:(?<=\n\n)|(?<=\n\r\n)|\A)(?:(?: {4}|\t)[^\r\n]*(?:\r?\n|\Z)(?:[ \t]*\r?\n(?= {4}|\t))*)+")
_IN_LIST = re.compile(r"^(?:[-*+]|\d+[.)]|[ \t])", re.MULTILINE)
_MARKS = re.compile(
    r"^ {0,3}\[[^\]\r\n]+\]:[ \t]*\S[^\r\n]*"  # the target of a link, or a comment
    r"|^[ \t]*(?:\|?[ \t]*:?-{3,}:?[ \t]*)+\|?[ \t]*\r?$"  # a rule, or the line under a table's head
    r"|^[ \t]*(?:>[ \t]?)+",  # the mark of a quotation
    re.MULTILINE,
)
_PROSE_INFO = frozenset(("", "text", "txt", "plain", "plaintext", "markdown", "md", "email", "mail", "message"))


@dataclass(frozen=True)
class _Part:
    """A stretch of the file that holds a message, and what is hidden in it."""

    span: Span
    pointer: str | None = None
    hidden: tuple[Span, ...] = ()


@dataclass(frozen=True)
class _Outline:
    """A Markdown text from `start` on: its fenced blocks and the headings outside of them."""

    text: str
    start: int
    fences: Sequence[re.Match[str]]
    headings: Sequence[re.Match[str]]

    def title_before(self, offset: int) -> str | None:
        """The heading that a place stands under."""
        titles = [match["title"] or match["over"] or "" for match in self.headings if match.end() <= offset]
        return _COMMENT.sub("", titles[-1]).strip() or None if titles else None

    def sections(self) -> Iterator[Span]:
        """What stands under each heading, up to the next one."""
        ends = [match.start() for match in self.headings[1:]] + [len(self.text)]
        for match, end in zip(self.headings, ends, strict=bool(self.headings)):
            yield Span(match.end(), end)


def read_markdown(source: Source) -> Iterator[Message]:
    """The messages of a Markdown file: its prose blocks, the letters under its headings, or the whole file."""
    front = _FRONT_MATTER.match(source.text)
    declared = dict(_DECLARED.findall(front["body"])) if front else {}
    lang = declared.get("lang") or declared.get("language") or declared.get("locale")
    kind = declared.get("kind") if declared.get("kind") in KINDS else None
    for part in _parts(_outline(source.text, front.end() if front else 0)):
        span = part.span
        offsets = OffsetMap.identity(span.end - span.start, span.start)
        value = Value(source.text[span.start : span.end], offsets, line_ends(source))
        yield message(value, part.pointer, lang, _markup(part), kind, declared.get("profile"))


def _markup(part: _Part) -> Markup:
    hidden = [Span(max(0, span.start - part.span.start), span.end - part.span.start) for span in part.hidden]
    return partial(read_text, hidden=hidden)


def _outline(text: str, start: int) -> _Outline:
    fences = list(_FENCE.finditer(text, start))
    inside = [Span(*fence.span()) for fence in fences]
    headings = [match for match in _HEADING.finditer(text, start) if not _within(match.start(), inside)]
    return _Outline(text, start, fences, headings)


def _within(offset: int, spans: Sequence[Span]) -> bool:
    return any(span.start <= offset < span.end for span in spans)


def _parts(outline: _Outline) -> Iterator[_Part]:
    """In fenced blocks when most of the prose stands there; else by headings when letters stand under them."""
    blocks = [fence for fence in outline.fences if _holds_prose(fence)]
    rest = _Part(Span(outline.start, len(outline.text)), None, tuple(_hidden(outline)))
    if blocks and sum(word_count(fence["body"]) for fence in blocks) >= word_count(_outside(outline.text, rest)):
        for fence in blocks:
            yield _Part(Span(*fence.span("body")), outline.title_before(fence.start()))
        return
    letters = [span for span in outline.sections() if is_letter(outline.text[span.start : span.end])]
    if len(letters) > 1:
        for span in letters:
            inside = tuple(hidden for hidden in rest.hidden if span.start <= hidden.start < span.end)
            yield _Part(span, outline.title_before(span.start), inside)
    else:
        yield rest


def _outside(text: str, part: _Part) -> str:
    """What is read of a part."""
    return _markup(part)(text[part.span.start : part.span.end]).text


def _holds_prose(fence: re.Match[str]) -> bool:
    info = fence["info"].strip().split(" ")[0].lower()
    return info in _PROSE_INFO and is_prose(fence["body"])


def _hidden(outline: _Outline) -> Iterator[Span]:
    """What is left alone outside of the prose: fenced and indented code, headings, marks."""
    text, start = outline.text, outline.start
    for match in (*outline.fences, *outline.headings, *_MARKS.finditer(text, start)):
        yield Span(*match.span())
    for match in _INDENTED.finditer(text, start):
        before = text[start : match.start()].rstrip().rsplit("\n\n", 1)[-1]
        if not _IN_LIST.search(before):
            yield Span(*match.span())
