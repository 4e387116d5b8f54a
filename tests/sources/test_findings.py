"""Every finding in the golden files, at its row and column, and every byte that fixing them changes.

`macros/before` holds macro files as support desks keep them, `fixed` and `unsafe` the same after `--fix` and after
`--fix --unsafe-fixes`; `findings.json` the findings before. `python -m tests.sources.test_findings` writes all of it
anew; read its diff like a lock file.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest

from apolint.config import Config
from apolint.fixes import fix_text, is_fixable
from apolint.linter import Linter
from apolint.model import LANGUAGES, Finding
from apolint.selection import Rulebook
from apolint.sources import SUFFIXES
from apolint.textfile import read_file

HERE = Path(__file__).parent
MACROS = HERE / "macros"
EXPECTED = HERE / "findings.json"
BEFORE = sorted((MACROS / "before").iterdir())
FILES = [*sorted((HERE / "golden").iterdir()), *BEFORE]
FIXED = {"fixed": False, "unsafe": True}  # the folder, and whether unsafe fixes are written, too


@cache
def linter() -> Linter:
    """The default rules, their packs loaded once."""
    return Linter(Config(), Rulebook.load())


def lint(path: Path, text: str) -> tuple[Finding, ...]:
    return linter().lint(path.name, text).findings


def found(path: Path) -> list[str]:
    """The findings of a file: `row:column-row:column CODE pointer | words`."""
    text = read_file(path).text
    return [
        f"{f.location.row}:{f.location.column}-{f.end_location.row}:{f.end_location.column} {f.code} "
        f"{f.pointer} | {text[f.start : f.end]}"
        for f in lint(path, text)
    ]


def fixed(path: Path, unsafe: bool) -> bytes:
    """The bytes of a file after fixing."""
    file = read_file(path)
    return file.encoded(fix_text(file.text, lambda text: lint(path, text), unsafe).text)


def name(path: Path) -> str:
    return path.relative_to(HERE).as_posix()


@pytest.mark.parametrize("path", FILES, ids=name)
def test_findings(path: Path) -> None:
    assert found(path) == json.loads(EXPECTED.read_text(encoding="utf-8"))[name(path)]


@pytest.mark.parametrize("folder", FIXED)
@pytest.mark.parametrize("path", BEFORE, ids=name)
def test_fixes_change_exactly_the_expected_bytes(path: Path, folder: str) -> None:
    expected = MACROS / folder / path.name
    assert fixed(path, FIXED[folder]) == expected.read_bytes()
    left = lint(expected, read_file(expected).text)
    assert not any(is_fixable(finding, FIXED[folder]) for finding in left)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_language_has_six_formats(lang: str) -> None:
    assert len({path.suffix for path in BEFORE if path.name.split(".")[1].startswith(lang)}) >= 6


def test_each_format_has_two_languages() -> None:
    languages = {suffix: {path.name.split(".")[1] for path in BEFORE if path.suffix == suffix} for suffix in SUFFIXES}
    assert not [suffix for suffix, found in languages.items() if len(found) == 1]
    assert sum(map(bool, languages.values())) >= 17


def test_byte_order_marks_line_ends_tabs_emoji_and_combining_characters_are_among_them() -> None:
    data = [path.read_bytes() for path in BEFORE]
    for bytes_ in (b"\xef\xbb\xbf", b"\r\n", b"\t", "😔".encode(), "\u0301".encode()):
        assert sum(bytes_ in file for file in data) >= (1 if bytes_ == "\u0301".encode() else 2)


if __name__ == "__main__":
    text = json.dumps({name(path): found(path) for path in FILES}, ensure_ascii=False, indent=1)
    EXPECTED.write_text(text + "\n", encoding="utf-8")
    for folder, unsafe in FIXED.items():
        (MACROS / folder).mkdir(exist_ok=True)
        for path in BEFORE:
            (MACROS / folder / path.name).write_bytes(fixed(path, unsafe))
