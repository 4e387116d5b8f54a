"""The language that a file's name or folder speaks of."""

from __future__ import annotations

import re
from pathlib import Path

from apolint.languages import code_of

_TAG = re.compile(r"([a-z]{2})(?:[-_][a-z]{2,4})?")


def language_of_tag(tag: str) -> str | None:
    """Our language of a tag such as `fi`, `nn` or `pt-BR`; None where it names no language of ours."""
    match = _TAG.fullmatch(tag.lower())
    return code_of(match[1]) if match else None


def language_of_path(path: str) -> str | None:
    """The language of the nearest folder that is named after one (`macros/fi/late.txt`), else of the file's name
    (`late.fi.txt`). None where neither names a language."""
    *folders, name = Path(path).parts or ("",)
    parts = [*reversed(folders), *reversed(name.split(".")[1:-1])]
    return next((code for part in parts if (code := language_of_tag(part))), None)
