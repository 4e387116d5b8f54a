"""Which of our languages a text is in, offline and deterministic.

py3langid tells the languages of the world apart; a word list of our own knows a language that is typed in foreign letters
(Greeklish), which no such library does.
"""

from __future__ import annotations

import re

from apolint import languages
from apolint.model import LANGUAGES

MARGIN = 5.0  # in py3langid's log probability; measured in benchmarks/detection.py
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
    aliases = {alias: language.code for language in known for alias in language.detected_as}
    return _identified(" ".join(words), aliases)


def _romanized(words: list[str], wanted: frozenset[str]) -> bool:
    hits = [word for word in words if word in wanted]
    return len(set(hits)) >= ROMANIZED_WORDS and len(hits) / len(words) >= ROMANIZED_SHARE


def _identified(text: str, aliases: dict[str, str]) -> str | None:
    """The best of our languages, where no other language is better by more than the margin."""
    import py3langid

    ranking = py3langid.rank(text)
    best = ranking[0][1]
    return next((aliases[name] for name, score in ranking if name in aliases and score >= best - MARGIN), None)
