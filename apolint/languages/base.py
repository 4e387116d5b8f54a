"""What a language is to apolint: a module of data and a `fold()` function."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field


def no_others(word: str) -> tuple[str, ...]:
    """No further spellings."""
    return ()


def as_it_is(text: str) -> str:
    """The text unchanged."""
    return text


@dataclass(frozen=True)
class Language:
    """The data of one language.

    `fold` maps a lower-case word to the spelling that packs and texts share; `spellings` gives further (already folded)
    spellings under which a word of a pack is found, such as one with its umlauts missing. `unaccented` takes away the
    accents that capitals and hasty texts go without. `abbreviations` (with their full stop, lower case) end no
    sentence. `infixes` are regular expressions at which a word is split on top of spaCy's own, less `dropped_infixes`;
    `exceptions` are words split by hand into (form, norm) pairs. `lemma_tables` are the names of simplemma's tables,
    for building packs. `detected_as` are py3langid's names of the language, `romanized` its commonest words as typed in
    foreign letters, `neighbours_words` common words of languages that look like it and have no list in spaCy. `blanks`
    are regular expressions for what the fields of templates are called, by the class of word that they hold (see
    `blanks.py`).
    """

    code: str
    name: str
    spacy_code: str
    fold: Callable[[str], str]
    spellings: Callable[[str], tuple[str, ...]] = no_others
    unaccented: Callable[[str], str] = as_it_is
    abbreviations: frozenset[str] = frozenset()
    sentence_ends: str = ".!?…"
    question_marks: str = "?"
    infixes: tuple[str, ...] = ()
    dropped_infixes: tuple[str, ...] = ()
    exceptions: tuple[tuple[tuple[str, str], ...], ...] = ()
    lemma_tables: tuple[str, ...] = ()
    detected_as: tuple[str, ...] = ()
    romanized: frozenset[str] = frozenset()
    neighbours_words: frozenset[str] = frozenset()
    blanks: Mapping[str, tuple[str, ...]] = field(default_factory=dict, hash=False)
