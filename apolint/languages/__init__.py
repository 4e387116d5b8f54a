"""The languages that apolint reads, one module each."""

from __future__ import annotations

from importlib import import_module

from apolint.languages.base import Language


def load(code: str) -> Language:
    """The language with this code; raises ModuleNotFoundError for one that apolint does not know."""
    language: Language = import_module(f"apolint.languages.{code}").LANGUAGE
    return language
