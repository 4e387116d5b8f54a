"""Where sentences start and end in messages."""

from __future__ import annotations

import pytest

from apolint import languages
from apolint.catalogue import rules_folder
from apolint.languages.pipeline import build_tokenizer
from apolint.matching.program import compile_program
from apolint.matching.text import Reader
from apolint.packs.load import LanguagePacks
from apolint.spans import Span

TEXTS = [
    ("en", "Hi Ann,\n\nWe are here. Are you?", ["Hi Ann", "We are here", "Are you"]),
    ("en", "Dr. Lee rang at 10 a.m. today. Thanks", ["Dr. Lee rang at 10 a.m. today", "Thanks"]),
    ("en", "a long line that was\nwrapped here", ["a long line that was\nwrapped here"]),
    ("en", "We did:\n- one\n- two", ["We did", "one", "two"]),
    ("en", "Sorry 🙈 We fixed it! So “there.” Now", ["Sorry", "We fixed it", "So “there", "Now"]),
    ("en", "sorry for that 🙈 we fixed it", ["sorry for that", "we fixed it"]),
    ("en", "Sorry 🙈 for that mess", ["Sorry 🙈 for that mess"]),
    ("no", "Vi ringer kl. 12.30. Takk!", ["Vi ringer kl. 12.30.", "Takk"]),
    ("no", "Vi kommer kl. 18. Takk!", ["Vi kommer kl. 18.", "Takk"]),
    ("no", "Vi kommer 18. mai. Takk!", ["Vi kommer 18. mai", "Takk"]),
    ("el", "Τι έγινε; Θα δούμε.", ["Τι έγινε", "Θα δούμε"]),
    ("fi", "Soitamme ke 3.12. Kiitos esim. tästä.", ["Soitamme ke 3.12", "Kiitos esim. tästä"]),
    ("fi", "Saatte sen 12. toukokuuta. Kiitos!", ["Saatte sen 12. toukokuuta", "Kiitos"]),
    ("en", "Please:\n1. send it\n2. wait", ["Please", "1", "send it", "2", "wait"]),
    ("pt", "O Sr. Silva ligou. Desculpe-nos!", ["O Sr. Silva ligou", "Desculpe-nos"]),
]


def reader(lang: str) -> Reader:
    language = languages.load(lang)
    packs = LanguagePacks(lang, {}, {}, {}, {}, {})
    return Reader(language, compile_program(packs, language, str.split, ()), build_tokenizer(language))


@pytest.mark.parametrize(("lang", "text", "expected"), TEXTS, ids=[text[:20] for _, text, _ in TEXTS])
def test_sentences(lang: str, text: str, expected: list[str]) -> None:
    sentences = reader(lang).read(text)
    assert [text[words[0].start : words[-1].end] for words in sentences] == expected


def test_placeholder_is_one_word() -> None:
    text = "Hi {{ first name }}, we are late."
    words = reader("en").read(text, [Span(3, 19)])[0]
    assert [text[word.start : word.end] for word in words][:2] == ["Hi", "{{ first name }}"]


def test_a_placeholder_ends_its_sentence() -> None:
    text = "We come on {{date}}. Thank you."
    assert [len(words) for words in reader("en").read(text, [Span(11, 19)])] == [4, 2]


def test_the_rules_folder_is_found() -> None:
    assert (rules_folder() / "catalogue.yml").is_file()


@pytest.mark.parametrize(
    ("lang", "text", "clauses"),
    [
        ("en", "Well-known, we said - at 5 p.m. today - it is late", [1, 1, 2, 2, 3, 3, 3, 3, 4, 4, 4]),
        ("pt", "A V. Exa. agradecemos", [1, 1, 1, 1]),
    ],
)
def test_clauses(lang: str, text: str, clauses: list[int]) -> None:
    assert [word.clause for word in reader(lang).read(text)[0]] == clauses
