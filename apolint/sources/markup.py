"""Marked-up text as the customer reads it: without tags, marks and control tags, each word still at its place."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from apolint.offsets import MappedText, OffsetMap
from apolint.sources.placeholders import BRANCH, CONTROL, VALUE
from apolint.spans import Span

_TAG = r"""</?[A-Za-z][\w:.-]*(?:"[^"]*"|'[^']*'|[^'"<>]|<[%?][^>]*>)*>"""
_COMMON = rf"""
  (?P<branch> {BRANCH} )
| (?P<control> {CONTROL} )
| (?P<comment> <!-- (?s:.)*? (?: --> | \Z ) )
| (?P<value> (?-i: {VALUE} ) )
| (?P<escaped> @? (?: &lt; ){{1,2}} \w [\w .-]{{1,39}} (?: &gt; ){{1,2}} )
| (?P<entity> & (?: [A-Za-z][A-Za-z0-9]{{1,31}} | \#[0-9]{{1,7}} | \#[xX][0-9A-Fa-f]{{1,6}} ) ; )
| (?P<invisible> [\u00ad\u200b\u200c\u2060\ufeff]+ )
| (?P<combined> \w [\u0300-\u036f]+ )
"""
_TEXT = rf"""{_COMMON}
| (?P<code> (?<! ` ) (?P<ticks> `+ ) (?! ` ) [^\n]+? (?<! ` ) (?P=ticks) (?! ` ) )
| (?P<image> ! \[ [^\[\]\n]* \] \( [^()\s]* (?: \s+ "[^"\n]*" )? \) )
| (?P<link> \[ (?= [^\[\]\n]* \] [(\[] ) | \] \( [^()\s]* (?: \s+ "[^"\n]*" )? \) | \] \[ [^\[\]\n]* \] )
| (?P<tag> </? (?! https?: | mailto: ) [A-Za-z] [\w:-]* (?: \s [^<>\n]* )? /? > )
| (?P<emphasis> (?<! [\w*] ) (?P<star> \*{{1,3}} ) (?= [^\s*] [^*\n]* (?P=star) ) | (?<= [^\s*] ) \*{{1,3}} (?! [\w*] )
  | (?<! [\w_] ) (?P<bar> _{{1,2}} ) (?= [^\s_] [^_\n]* (?P=bar) ) | (?<= [^\s_] ) _{{1,2}} (?! \w ) | ~~ )
| (?P<newline> \r\n? )
"""
_HTML = rf"""{_COMMON}
| (?P<raw> < (?P<name> script | style | head | title | mj-head | mj-style | mj-attributes | svg ) \b [^>]* (?<! / ) >
  (?s:.)*? (?: </ (?P=name) \s* > | \Z ) )
| (?P<tag> {_TAG.replace(" ", chr(92) + " ")} | <![A-Za-z\[] [^>]* > )
| (?P<blank> [ \t\r\n\f]+ )
"""
_MARKS = {
    False: re.compile(_TEXT, re.VERBOSE | re.IGNORECASE),
    True: re.compile(_HTML, re.VERBOSE | re.IGNORECASE),
}
_BLOCK_NAMES = """
address article aside blockquote body center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6
header hr html li main nav ol option p pre section table tbody td tfoot th thead tr ul mj-body mj-button mj-column
mj-divider mj-image mj-raw mj-section mj-spacer mj-table mj-text mj-wrapper mjml
"""
_BLOCKS = frozenset(_BLOCK_NAMES.split())
_VITAL = ("a", "button", "[")  # what must not be left without its words
_BLOCK_TAG = re.compile(rf"</?(?:br|{'|'.join(sorted(_BLOCKS))})\b[^<>]*>", re.IGNORECASE)
_NAME = re.compile(r"</?\s*([\w:-]+)")


@dataclass(frozen=True)
class _Open:
    """A tag or mark that has been opened: its name, where it stands in the value, and where its text begins."""

    name: str
    mark: Span
    text: int


@dataclass(frozen=True)
class Reading:
    """What a customer reads of a value: its text, the map to the value, and the placeholders, links and code in it."""

    text: str
    offsets: OffsetMap
    opaque: tuple[Span, ...]


def is_html(value: str) -> bool:
    """Whether a text is laid out by HTML tags, so that its own line breaks mean nothing."""
    return _BLOCK_TAG.search(value) is not None


def read_text(value: str, hidden: Iterable[Span] = ()) -> Reading:
    """Plain text or Markdown as it is read; of `hidden` stretches nothing is read."""
    return _Scanner(value, tags_lay_out=False).read(hidden)


def read_html(value: str, paragraphs: bool = False) -> Reading:
    """HTML as it is read; with `paragraphs` an empty line ends a paragraph there, too."""
    return _Scanner(value, tags_lay_out=True, paragraphs=paragraphs).read(())


class _Scanner:
    """Goes through a value once and keeps what is read of it."""

    def __init__(self, value: str, tags_lay_out: bool, paragraphs: bool = False) -> None:
        self.value = value
        self.html = tags_lay_out
        self.paragraphs = paragraphs
        self.out = MappedText()
        self.opaque: list[Span] = []
        self.open: list[_Open] = []
        self.pre = 0

    def read(self, hidden: Iterable[Span]) -> Reading:
        position = 0
        for span in sorted(hidden):
            if span.start >= position:
                self._scan(position, span.start)
                if any(char.isalnum() for char in self.value[span.start : span.end]):
                    self._break("\n\n", span.start)
                position = span.end
        self._scan(position, len(self.value))
        return Reading(self.out.text, self.out.offsets(), tuple(self.opaque))

    def _scan(self, start: int, end: int) -> None:
        handlers: dict[str, Callable[[re.Match[str]], None]] = {
            "branch": self._branch,
            "value": self._keep,
            "code": self._keep,
            "escaped": self._escaped,
            "entity": self._entity,
            "combined": self._combined,
            "newline": self._newline,
            "blank": self._blank,
            "tag": self._tag,
            "emphasis": self._emphasis,
            "link": self._link,
        }
        for match in _MARKS[self.html].finditer(self.value, start, end):
            self.out.copy(self.value, start, match.start())
            start = match.end()
            handler = handlers.get(match.lastgroup or "")
            if handler:
                handler(match)
        self.out.copy(self.value, start, end)

    def _branch(self, match: re.Match[str]) -> None:
        self._break("\n\n", match.start())

    def _keep(self, match: re.Match[str]) -> None:
        self.opaque.append(Span(self.out.length, self.out.length + len(match[0])))
        self.out.copy(self.value, *match.span())

    def _escaped(self, match: re.Match[str]) -> None:
        start = self.out.length
        for piece in re.finditer(r"&[lg]t;|[^&]+", match[0]):
            at = match.start() + piece.start()
            self.out.write(html.unescape(piece[0]), at, at + len(piece[0]))
        self.opaque.append(Span(start, self.out.length))

    def _entity(self, match: re.Match[str]) -> None:
        char = html.unescape(match[0])
        if char != match[0] and char not in "\u00ad\u200b\u200c\u2060\ufeff":
            self.out.write(char, *match.span())
        elif char == match[0]:
            self.out.copy(self.value, *match.span())

    def _combined(self, match: re.Match[str]) -> None:
        self.out.write(unicodedata.normalize("NFC", match[0]), *match.span())

    def _newline(self, match: re.Match[str]) -> None:
        self.out.write("\n", *match.span())

    def _blank(self, match: re.Match[str]) -> None:
        if self.pre:
            self.out.copy(self.value, *match.span())
        elif self.paragraphs and match[0].count("\n") > 1:
            self._break("\n\n", match.start())
        elif self.out.length and not self.out.ends_with(" ") and not self.out.ends_with("\n"):
            self.out.write(" ", *match.span())

    def _tag(self, match: re.Match[str]) -> None:
        found = _NAME.match(match[0])
        name = found[1].lower() if found else ""
        if name == "br":
            self.out.write("\n", match.start(), match.start())
        elif name in _BLOCKS and self.html:
            self._break("\n\n", match.start())
            self.pre = max(0, self.pre + (-1 if match[0][1] == "/" else 1)) if name == "pre" else self.pre
        elif name not in _BLOCKS and not match[0].endswith("/>"):
            self._mark(name, match, opens=match[0][1] != "/")

    def _emphasis(self, match: re.Match[str]) -> None:
        closes = match[0] in [mark.name for mark in self.open]
        self._mark(match[0], match, opens=not closes)

    def _link(self, match: re.Match[str]) -> None:
        self._mark("[", match, opens=match[0] == "[")

    def _mark(self, name: str, match: re.Match[str], opens: bool) -> None:
        """Remembers a mark that opens, and with the one that closes it what stands between them."""
        mark = Span(*match.span())
        if opens:
            self.open.append(_Open(name, mark, self.out.length))
            return
        at = next((i for i in reversed(range(len(self.open))) if self.open[i].name == name), None)
        if at is not None:
            self.out.wrap(self.open[at].text, self.open[at].mark, mark, name in _VITAL)
            del self.open[at:]

    def _break(self, ending: str, at: int) -> None:
        """Ends a paragraph, once."""
        if self.out.length and not self.out.ends_with(ending):
            self.out.write(ending, at, at)


def escape_html(text: str) -> str:
    """Words of a fix as HTML, placeholders left as they are."""
    pieces, position = [], 0
    for match in re.finditer(VALUE, text, re.VERBOSE):
        pieces += [_escaped(text[position : match.start()]), match[0]]
        position = match.end()
    return "".join([*pieces, _escaped(text[position:])])


def _escaped(text: str) -> str:
    return html.escape(text, quote=False).replace("\xa0", "&nbsp;").replace("\n", "<br>")
