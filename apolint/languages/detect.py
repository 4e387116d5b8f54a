"""Which of our languages a text is in, offline and deterministic.

The common words of a message tell most of ours at once. py3langid, whose model takes half a second to load, tells the
languages of the world apart; a word list of our own knows a language that is typed in foreign letters (Greeklish), which
no such library does.
"""

from __future__ import annotations

import re
from functools import cache

from apolint import languages
from apolint.languages.base import Language
from apolint.languages.pipeline import stop_words
from apolint.model import LANGUAGES

MARGIN = 5.0  # in py3langid's log probability; measured in benchmarks/detection.py
# spaCy's names of languages that look like one of ours, and how many more of the words must be common ones of ours.
NEIGHBOURS = ("da", "sv", "de", "nl", "es", "it", "ca", "et")
COMMON_WORDS, COMMON_MARGIN = 4, 0.1
ROMANIZED_SHARE, ROMANIZED_WORDS = 0.15, 3
_WORDS = re.compile(r"[^\W\d_]+")


def detect(text: str) -> str | None:
    """The code of the language of a text, None for another language or a text without words."""
    words = _WORDS.findall(text.lower())
    if not words:
        return None
    known = [languages.load(code) for code in LANGUAGES]
    for language in known:
        if _romanized(words, language.romanized):
            return language.code
    if clear := _by_common_words(words, known):
        return clear
    aliases = {alias: language.code for language in known for alias in language.detected_as}
    return _identified(" ".join(words), aliases)


def _romanized(words: list[str], wanted: frozenset[str]) -> bool:
    hits = [word for word in words if word in wanted]
    return len(set(hits)) >= ROMANIZED_WORDS and len(hits) / len(words) >= ROMANIZED_SHARE


def _by_common_words(words: list[str], known: list[Language]) -> str | None:
    """The language that has far more common words in the text than any other."""
    ours = {language.spacy_code: language.code for language in known}
    if any(word in language.neighbours_words for language in known for word in words):
        return None
    counts = {code: sum(word in _common(code) for word in words) for code in (*ours, *NEIGHBOURS)}
    second, first = sorted(counts, key=lambda code: counts[code])[-2:]
    clear = counts[first] >= COMMON_WORDS and counts[first] - counts[second] >= COMMON_MARGIN * len(words)
    return ours.get(first) if clear else None


@cache
def _common(spacy_code: str) -> frozenset[str]:
    return stop_words(spacy_code)


def _identified(text: str, aliases: dict[str, str]) -> str | None:
    """The best of our languages, where no other language is better by more than the margin."""
    import py3langid

    ranking = py3langid.rank(text)
    best = ranking[0][1]
    return next((aliases[name] for name, score in ranking if name in aliases and score >= best - MARGIN), None)
