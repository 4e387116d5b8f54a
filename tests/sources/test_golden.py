"""Real-looking files of each format: which messages are read, where their words stand, and what a fix writes."""

from __future__ import annotations

from pathlib import Path

import pytest

from apolint.model import Message
from apolint.sources import read_messages
from apolint.spans import LineIndex, Span

GOLDEN = Path(__file__).parent / "golden"
MESSAGES = {
    "categories.el.json": ["Αποστολές.Καθυστέρηση", "Αποστολές.Απώλεια", "Πληρωμές.Επιστροφή"],
    "fenced.en.md": ["Late parcel", "Lost parcel"],
    "freshdesk.no.json": ["canned_responses[0].content_html", "canned_responses[1].content"],
    "help.en.json": ["help_scout[0].text", "front[0].body", "osticket[0].response"],
    "late.el.html.j2": [None],
    "late.pt.html": [None],
    "letter.no.md": [None],
    "locale.pt.yml": ["pt-BR.mailer.late.text_html"],
    "macros.el.csv": ["row 2, column Μήνυμα", "row 3, column Μήνυμα"],
    "package.en.json": [],
    "replies.en.yaml": ["replies[0].body", "replies[1].body"],
    "reply.fi.eml": [None],
    "saved.pt.jsonl": ["line 1: reply", "line 3: reply"],
    "shop.fi.po": ["entry 1, msgstr", "entry 2, msgstr[0]", "entry 2, msgstr[1]"],
    "zendesk.fi.yml": ["macros[0].actions[1].value", "macros[1].actions[0].value[1]", "macros[2].actions[0].value"],
}
# file, message, words as they are read, row and column, what stands there in the file
PLACES = [
    ("categories.el.json", 1, "Στέλνουμε νέο", 1, 102, "Στέλνουμε νέο"),
    ("fenced.en.md", 0, "sorry if", 15, 8, "sorry if"),
    ("fenced.en.md", 1, "our fault", 23, 33, "our fault"),
    ("freshdesk.no.json", 0, "beklager hvis", 7, 71, "beklager<\\/b> hvis"),
    ("freshdesk.no.json", 0, "sen 😊", 7, 105, "sen &#128522;"),
    ("freshdesk.no.json", 1, 'på "fredag"', 12, 70, 'p\\u00e5 \\"fredag\\"'),
    ("help.en.json", 2, "our mistake", 3, 56, "our</i> mistake"),
    ("late.el.html.j2", 0, "λυπούμαστε πολύ", 3, 17, "λυπούμαστε {% if very %}πολύ"),
    ("late.pt.html", 0, "Olá", 5, 6, "Ol&aacute;"),
    ("late.pt.html", 0, "se a encomenda\xa0chegou", 7, 30, "se a\n     encomenda&nbsp;chegou"),
    ("letter.no.md", 0, "beklager om du\nmåtte", 10, 6, "beklager** om du\n> måtte"),
    ("letter.no.md", 0, "siden vår", 13, 13, "siden vår"),
    ("locale.pt.yml", 0, "desculpas pelo", 6, 34, "desculpas</em> pelo"),
    ("macros.el.csv", 0, '"καθυστέρηση"', 3, 20, '""καθυστέρηση""'),
    ("macros.el.csv", 1, "αύριο", 4, 34, "αύριο"),
    ("replies.en.yaml", 0, "left our", 3, 47, "left\n      our"),
    ("replies.en.yaml", 1, "it's done", 7, 38, "it''s done"),
    ("reply.fi.eml", 0, "myöhästyi", 14, 42, "my=C3=B6h=C3=A4styi"),
    ("reply.fi.eml", 0, "lähtee", 14, 66, "l=C3=A4h=\ntee"),
    ("saved.pt.jsonl", 0, "pedimos desculpa", 1, 53, "pedimos desculpa"),
    ("saved.pt.jsonl", 1, "reembolso", 3, 45, "reembolso"),
    ("shop.fi.po", 0, "pahoillamme", 12, 39, 'pahoil"\n"lamme'),
    ("shop.fi.po", 0, '"myöhässä"', 12, 16, '\\"myöhässä\\"'),
    ("shop.fi.po", 2, "ovat\tmatkalla", 18, 22, "ovat\\tmatkalla"),
    ("zendesk.fi.yml", 0, "jos toimituksesta", 12, 31, "jos toimituksesta"),
    ("zendesk.fi.yml", 0, "tänään", 13, 36, "tänään"),
    ("zendesk.fi.yml", 1, "20\xa0€", 19, 49, "20\\u00a0€"),
    ("zendesk.fi.yml", 1, '"perjantaina"', 19, 79, '\\"perjantaina\\"'),
    ("zendesk.fi.yml", 2, "kuljettaja ei", 27, 28, "kuljettaja\n          ei"),
]
# file, message, words as they are read, what a fix writes, the stretch of the file before and after
FIXES = [
    ("freshdesk.no.json", 0, "beklager hvis", "beklager at", "<\\/b> hvis&nbsp;", "<\\/b> at&nbsp;"),
    ("freshdesk.no.json", 0, "er sen", "1 < 2 & våt", "er sen &#", "1 &lt; 2 &amp; v\\u00e5t &#"),
    ("freshdesk.no.json", 1, "beløpet", "20 € «nå»", "bel\\u00f8pet", "20 \\u20ac \\u00abn\\u00e5\\u00bb"),
    ("late.pt.html", 0, "se a encomenda\xa0chegou", "porque a encomenda chegou", "> se a", "> porque a"),
    ("late.pt.html", 0, "tarde", "amanhã", "tarde", "amanh&atilde;"),
    ("late.el.html.j2", 0, "πολύ για", "τόσο που", "πολύ {% endif %}για", "τόσο {% endif %}που"),
    ("letter.no.md", 0, "om du\nmåtte", "for at du\nmåtte", "om du\n>", "for at du\n>"),
    ("macros.el.csv", 0, "λυπούμαστε", 'λέμε "συγγνώμη"\nκαι', "λυπούμαστε", 'λέμε ""συγγνώμη""\r\nκαι'),
    ("macros.el.csv", 1, "αύριο", "τώρα; ναι", "Τα χρήματα επιστρέφουν αύριο.", '"Τα χρήματα επιστρέφουν τώρα; ναι."'),
    ("replies.en.yaml", 1, "done", "what's right", "it''s done", "it''s what''s right"),
    ("replies.en.yaml", 0, "is late", "is here", "is late", "is here"),
    ("reply.fi.eml", 0, "lähtee tän", "on tän", "l=C3=A4h=\ntee", "on=\n"),
    ("shop.fi.po", 0, "olemme pahoillamme", '"se"', 'olemme pahoil"\n"lamme', '\\"se\\""\n"'),
    ("zendesk.fi.yml", 0, "jos toimituksesta", "että\nsiitä", "jos toimituksesta", "että\n          siitä"),
    ("zendesk.fi.yml", 1, '"perjantaina"', '"nyt" 😀', '\\"perjantaina\\"', '\\"nyt\\" 😀'),
]  # fmt: skip


def _read(name: str) -> tuple[str, list[Message]]:
    text = (GOLDEN / name).read_bytes().decode("utf-8")
    return text, read_messages(name, text)


def _span(message: Message, words: str) -> Span:
    start = message.text.index(words)
    return Span(start, start + len(words))


def test_each_golden_file_is_looked_at() -> None:
    assert {path.name for path in GOLDEN.iterdir()} == set(MESSAGES)


@pytest.mark.parametrize("name", MESSAGES)
def test_messages(name: str) -> None:
    assert [message.pointer for message in _read(name)[1]] == MESSAGES[name]


@pytest.mark.parametrize(("name", "number", "words", "row", "column", "source"), PLACES)
def test_places(name: str, number: int, words: str, row: int, column: int, source: str) -> None:
    text, messages = _read(name)
    span = messages[number].offsets.to_source(_span(messages[number], words))
    start = LineIndex(text).location(span.start)
    assert (start.row, start.column, text[span.start : span.end]) == (row, column, source)


@pytest.mark.parametrize(("name", "number", "words", "new", "before", "after"), FIXES)
def test_fixes(name: str, number: int, words: str, new: str, before: str, after: str) -> None:
    text, messages = _read(name)
    message, fixed = messages[number], text
    parts = message.offsets.replace(message.text, _span(message, words), new, message.encode)
    for part in sorted(parts, reverse=True):
        fixed = fixed[: part.span.start] + part.content + fixed[part.span.end :]
    assert text.count(before) == 1
    assert fixed == text.replace(before, after)


@pytest.mark.parametrize(
    ("name", "lang", "kind"),
    [
        ("letter.no.md", "nb", "complaint"),
        ("late.pt.html", "pt", None),
        ("reply.fi.eml", "fi", None),
        ("shop.fi.po", "fi", None),
    ],
)
def test_what_a_file_declares(name: str, lang: str, kind: str | None) -> None:
    message = _read(name)[1][0]
    assert (message.lang, message.kind) == (lang, kind)


def test_language_of_each_record() -> None:
    assert [message.lang for message in _read("saved.pt.jsonl")[1]] == ["pt-BR", None]
    assert _read("locale.pt.yml")[1][0].lang == "pt-BR"
