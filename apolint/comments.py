"""What the comments of a file say to apolint, such as `# apolint: ignore[BLM103]`, in the syntax of its format."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from apolint.spans import LineIndex, Span

_LINE_END = r"[ \t]*(?=[\r\n]|\Z)"
_HASH = r"(?:(?<=\s)|^)(?:\#|//)\s*{}" + _LINE_END
_HTML = r"<!--\s*{}\s*-->"
_MARKDOWN = r"^\[//\]:\s*\#\s*\({}\)" + _LINE_END
_JINJA = r"\{{\#-?\s*{}\s*-?\#\}}"
_LIQUID = r"\{{%-?\s*comment\s*-?%\}}\s*{}\s*\{{%-?\s*endcomment\s*-?%\}}"
_ERB = r"<%\#\s*{}\s*-?%>"
_HANDLEBARS = r"\{{\{{!(?:--)?\s*{}\s*(?:--)?\}}\}}"
_GO = r"\{{\{{-?\s*/\*\s*{}\s*\*/\s*-?\}}\}}"
_SMARTY = r"\{{\*\s*{}\s*\*\}}"
_SYNTAX = {
    ".txt": (_HASH, _HTML),
    ".text": (_HASH, _HTML),
    ".eml": (_HASH, _HTML),
    ".md": (_HTML, _MARKDOWN),
    ".markdown": (_HTML, _MARKDOWN),
    ".html": (_HTML,),
    ".htm": (_HTML,),
    ".mjml": (_HTML,),
    ".yml": (_HASH,),
    ".yaml": (_HASH,),
    ".po": (_HASH,),
    ".pot": (_HASH,),
    ".liquid": (_LIQUID,),
    ".j2": (_JINJA,),
    ".jinja": (_JINJA,),
    ".jinja2": (_JINJA,),
    ".njk": (_JINJA,),
    ".erb": (_ERB,),
    ".hbs": (_HANDLEBARS,),
    ".handlebars": (_HANDLEBARS,),
    ".mustache": (_HANDLEBARS,),
    ".tmpl": (_GO,),
    ".tpl": (_GO, _SMARTY, _JINJA),
    ".json": (),
    ".jsonl": (),
    ".ndjson": (),
    ".csv": (),
    ".tsv": (),
}
_TEMPLATES = (_LIQUID, _JINJA, _ERB, _HANDLEBARS, _GO)
_BODY = r"apolint:(?P<body>[^\n\r]*?)"
_ITEM = re.compile(r"(?P<name>[a-z][a-z-]*)(?:\[(?P<codes>[^\]]*)\]|=(?P<value>[\w-]+))?")
_REASON = re.compile(r"\s(?:--|—|–|#|because)\s.*$")


@dataclass(frozen=True)
class Item:
    """One thing that a comment says: `ignore[BLM103]` has codes, `lang=fi` a value."""

    name: str
    codes: tuple[str, ...] = ()
    value: str | None = None

    def __str__(self) -> str:
        if self.codes:
            return f"{self.name}[{','.join(self.codes)}]"
        return f"{self.name}={self.value}" if self.value else self.name


@dataclass(frozen=True)
class Comment:
    """A comment for apolint: where it stands in the file, and the part of it (`body`) that holds its items, no reason.

    `line` is what goes when the comment goes: its whole line where it stands `alone`, else also the blanks before it.
    """

    span: Span
    body: Span
    line: Span
    row: int
    alone: bool
    items: tuple[Item, ...]


def read_comments(filename: str, text: str) -> list[Comment]:
    """The comments for apolint in a file, in its order; none in a format without comments."""
    if "apolint:" not in text:
        return []
    lines = LineIndex(text)
    found = [_comment(match, text, lines) for pattern in _patterns(filename) for match in pattern.finditer(text)]
    return sorted(found, key=lambda comment: comment.span)


def _patterns(filename: str) -> Iterator[re.Pattern[str]]:
    suffixes = Path(filename.lower()).suffixes
    known = [suffix for suffix in suffixes if suffix in _SYNTAX]
    if all(_SYNTAX[suffix] and _SYNTAX[suffix][0] in _TEMPLATES for suffix in known):
        known.append(".txt")
    for form in dict.fromkeys(form for suffix in known for form in _SYNTAX[suffix]):
        yield re.compile(form.format(_BODY), re.MULTILINE)


def _comment(match: re.Match[str], text: str, lines: LineIndex) -> Comment:
    start, end = match.span()
    row = lines.location(start).row
    line_start = lines.starts[row - 1]
    before = text[line_start:start]
    after = re.compile(r"[ \t]*(?:\r\n|\n|\r|$)").match(text, end)
    alone = not before.strip() and after is not None
    line = Span(line_start, after.end()) if alone and after else Span(line_start + len(before.rstrip(" \t")), end)
    said = _REASON.sub("", match["body"])
    body = Span(match.start("body"), match.start("body") + len(said))
    return Comment(Span(start, end), body, line, row, alone, tuple(_items(said)))


def _items(body: str) -> Iterator[Item]:
    for match in _ITEM.finditer(body):
        codes = tuple(code for code in re.split(r"[\s,]+", match["codes"] or "") if code)
        yield Item(match["name"], codes, match["value"])
