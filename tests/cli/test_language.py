"""Where the language of a message comes from, weakest to strongest: the text, the file name, the folder, the file, the
configuration, the option."""

from __future__ import annotations

import pytest

from apolint.naming import language_of_path

ENGLISH = "We are sorry if we let you down, and your order will be with you on Friday morning.\n"
FINNISH = "Pahoittelemme jos petimme teidät, ja tilauksenne on teillä perjantaiaamuna.\n"


@pytest.mark.parametrize(
    ("path", "lang"),
    [
        ("late.fi.txt", "fi"),
        ("late.txt", None),
        ("macros/fi/late.txt", "fi"),
        ("macros/fi/late.en.txt", "fi"),
        ("fi/no/late.txt", "no"),
        ("nn/late.txt", "no"),
        ("late.nb.md", "no"),
        ("late.pt-BR.txt", "pt"),
        ("pt_PT/late.txt", "pt"),
        ("late.de.txt", None),
        ("fi.txt", None),
        ("finnish/late.txt", None),
        ("-", None),
    ],
)
def test_names(path, lang):
    assert language_of_path(path) == lang


def test_the_text_decides_where_nothing_else_does(apolint, write):
    write("a.txt", ENGLISH)
    write("b.txt", FINNISH)
    result = apolint("check", "--select", "BLM103", "--messages", "native", ".")
    assert [line.split("] ")[0].split(" ", 2)[2].split(" [")[0] for line in result.lines] == [
        "the apology hangs on a condition",
        "anteeksipyyntö roikkuu ehdosta",
    ]


def test_the_order_of_strength(apolint, write):
    def finnish(*args: str) -> bool:
        return "anteeksipyyntö" in apolint("check", "--select", "BLM103", "--messages", "native", *args, ".").out

    path = write("x/a.txt", FINNISH)
    path.unlink()
    write("x/a.en.txt", FINNISH)
    assert not finnish()
    write("fi/x/a.en.txt", FINNISH)
    assert finnish()
    write("fi/x/a.en.txt", f"# apolint: lang=en\n{FINNISH}")
    assert not finnish()
    write("fi/.apolint.toml", 'lang = "fi"\n')
    assert finnish()
    assert not finnish("--lang", "en")


def test_another_language_is_skipped_with_a_note(apolint, write):
    write("a.txt", "Es tut uns leid, falls wir Sie enttäuscht haben. Ihre Bestellung kommt am Freitag.\n")
    result = apolint("check", ".")
    assert (result.status, result.out) == (0, "")
    assert result.err == (
        "a.txt:1:1: note: skipped: not in a language that apolint reads "
        "(--lang or a comment 'apolint: lang=…' forces one)\n"
    )
    assert apolint("check", "--quiet", ".").err == ""


def test_messages_are_english_by_default(apolint, write):
    write("a.fi.txt", FINNISH)
    result = apolint("check", "--select", "BLM103", ".")
    assert "the apology hangs on a condition; apologise for what happened" in result.out
