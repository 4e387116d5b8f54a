"""The languages that apolint reads, one module each."""

from __future__ import annotations

from importlib import import_module

from apolint.languages.base import Language
from apolint.model import LANGUAGES


def load(code: str) -> Language:
    """The language with this code; raises ModuleNotFoundError for one that apolint does not know."""
    language: Language = import_module(f"apolint.languages.{code}").LANGUAGE
    return language


def code_of(spacy_code: str) -> str | None:
    """Our code of a spaCy language, None for one that apolint does not read."""
    for code in LANGUAGES:
        language = load(code)
        if spacy_code in (language.spacy_code, *language.detected_as):
            return code
    return None
