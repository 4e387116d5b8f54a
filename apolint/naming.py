"""The language that a file's name or folder speaks of."""

from __future__ import annotations

import re
from pathlib import Path

from apolint import languages
from apolint.model import LANGUAGES


def language_tags() -> dict[str, str]:
    """The language of each tag that may name one: its own code, and those of its variants."""
    known = [languages.load(code) for code in LANGUAGES]
    return {tag: language.code for language in known for tag in (language.code, *language.detected_as)}


def language_of_path(path: str, tags: dict[str, str]) -> str | None:
    """The language of the nearest folder that is named after one (`macros/fi/late.txt`), else of the name
    (`late.fi.txt`); a region is left aside (`pt-BR`). None where neither names a language."""
    *folders, name = Path(path).parts or ("",)
    parts = [*reversed(folders), *reversed(name.split(".")[1:-1])]
    return next((tags[tag] for part in parts if (tag := _tag(part)) in tags), None)


def _tag(part: str) -> str:
    match = re.fullmatch(r"([a-z]{2})(?:[-_][a-z]{2,4})?", part.lower())
    return match[1] if match else ""
