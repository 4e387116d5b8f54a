"""A file imports only from lower floors: from modules that stand before its own in the list, or its own package."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import apolint
from apolint.model import LANGUAGES

PACKAGE = Path(apolint.__file__).parent
FLOORS = [
    ["apolint"],  # the version
    ["errors", "closest", "spans", "rewording", "offsets", "fingerprint"],
    ["model", "yamlfile", "catalogue", "textfile"],
    ["sources", "languages"],
    ["packs"],
    ["matching"],
    ["checks"],
    ["learning"],
    ["fixes"],
    ["selection", "config", "configfile", "discovery", "comments", "cut", "suppress"],
    ["report", "findings", "naming", "declarations", "linter", "cache", "runner", "baseline", "changes"],
    ["reporters", "spacy_component"],
    ["cli"],
    ["__main__"],
]
ORDER = [name for floor in FLOORS for name in floor]
FILES = sorted(path for path in PACKAGE.rglob("*.py"))
LANGUAGE_NAMES = {*LANGUAGES, "nb", "nn"} - {"no"}  # which is also a kind of example in a pack


def name_of(path: Path) -> str:
    """The module or package of the first level that a file belongs to."""
    first = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
    return "apolint" if first == "__init__" else first


def imports(path: Path) -> Iterator[str]:
    """The modules and packages of apolint that a file imports, wherever in it the import stands."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: a relative import"
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        else:
            continue
        for parts in (name.split(".") for name in names):
            if parts[0] == "apolint":
                yield parts[1] if len(parts) > 1 and parts[1] in ORDER else "apolint"


def test_every_module_has_its_floor():
    assert {name_of(path) for path in FILES} == set(ORDER)


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_file_imports_only_from_lower_floors(path):
    own = name_of(path)
    assert set(imports(path)) <= {own, *ORDER[: ORDER.index(own)]}


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_no_language_is_named_outside_of_languages(path):
    if name_of(path) == "languages" or path.name == "model.py":
        return
    nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    strings = {node.value for node in nodes if isinstance(node, ast.Constant)}
    allowed = {"en"} if path.name == "config.py" else set()  # `messages = "en"`: the catalogue's own language
    assert not strings & (LANGUAGE_NAMES - allowed)
