"""Configuration files: `[tool.apolint]` in pyproject.toml or `.apolint.toml`, checked key by key."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from apolint.closest import did_you_mean
from apolint.config import AUTO, LEVELS, MESSAGES, Config, Table
from apolint.errors import ConfigError, Place
from apolint.model import KINDS, LANGUAGES
from apolint.selection import Rulebook

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib


@dataclass(frozen=True)
class _Key:
    """A key being read: the names of the tables it stands in and its own, its file, and the rules there are."""

    names: tuple[str, ...]
    path: Path
    text: str
    rulebook: Rulebook

    def error(self, problem: str, hint: str = "") -> ConfigError:
        return ConfigError(f"{self.name}: {problem}", self.place, hint=hint)

    @property
    def name(self) -> str:
        return ".".join(self.names)

    @property
    def place(self) -> Place:
        last = re.escape(self.names[-1])
        for number, line in enumerate(self.text.splitlines(), 1):
            if re.match(rf"""\s*["']?{last}["']?\s*=|\s*\[.*\b{last}\]""", line):
                return Place(str(self.path), number)
        return Place(str(self.path))

    def inner(self, name: str) -> _Key:
        return replace(self, names=(*self.names, name))


def _string(value: object, key: _Key) -> str:
    if not isinstance(value, str):
        raise key.error("a string is expected")
    return value


def _strings(value: object, key: _Key) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise key.error("a list of strings is expected", 'such as ["a", "b"]')
    return tuple(value)


def _choice(*choices: str) -> Callable[[object, _Key], str]:
    def read(value: object, key: _Key) -> str:
        if value not in choices:
            raise key.error(f"'{value}' is none of {', '.join(choices)}", did_you_mean(str(value), choices))
        return str(value)

    return read


def _codes(value: object, key: _Key) -> tuple[str, ...]:
    codes = _strings(value, key)
    key.rulebook.check_codes(codes, key.name, key.place)
    return codes


def _profile(value: object, key: _Key) -> str:
    name = _string(value, key)
    key.rulebook.check_profile(name, key.name, key.place)
    return name


def _table(value: object, key: _Key) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise key.error("a table is expected")
    return value


def _code_table(value: object, key: _Key) -> Table:
    return tuple((glob, _codes(codes, key.inner(glob))) for glob, codes in _table(value, key).items())


def _field_table(value: object, key: _Key) -> Table:
    return tuple((glob, _strings(paths, key.inner(glob))) for glob, paths in _table(value, key).items())


def _levels(value: object, key: _Key) -> tuple[tuple[str, str], ...]:
    levels = _table(value, key)
    for code in levels:
        key.rulebook.check_codes([code], key.name, key.inner(code).place)
    return tuple((code, _choice(*LEVELS)(level, key.inner(code))) for code, level in levels.items())


def _folders(value: object, key: _Key) -> tuple[str, ...]:
    folders = [key.path.parent / name for name in _strings(value, key)]
    for folder in folders:
        if not folder.is_dir():
            raise key.error(f"there is no folder {folder}")
    return tuple(str(folder.resolve()) for folder in folders)


KEYS: Mapping[str, Callable[[object, _Key], object]] = {
    "lang": _choice(AUTO, *LANGUAGES),
    "kind": _choice(AUTO, *KINDS),
    "profile": _profile,
    "select": _codes,
    "ignore": _codes,
    "extend-select": _codes,
    "per-file-ignores": _code_table,
    "exclude": _strings,
    "extend-exclude": _strings,
    "levels": _levels,
    "fail-level": _choice(*LEVELS),
    "packs": _folders,
    "messages": _choice(*MESSAGES),
    "sources": _field_table,
}


def read_config(path: Path, rulebook: Rulebook) -> Config | None:
    """The configuration in a file; None for a pyproject.toml without `[tool.apolint]`.

    Raises ConfigError where the file cannot be read, or has a key or a value that apolint does not know.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
        data = tomllib.loads(text)
    except (OSError, UnicodeDecodeError) as problem:
        raise ConfigError(f"cannot be read: {getattr(problem, 'strerror', problem)}", Place(str(path))) from None
    except tomllib.TOMLDecodeError as problem:
        raise _no_toml(problem, path) from None
    if path.name == "pyproject.toml":
        key = _Key(("tool",), path, text, rulebook)
        tools = _table(data.get("tool", {}), key)
        if "apolint" not in tools:
            return None
        data = _table(tools["apolint"], key.inner("apolint"))
    return _config(data, path, text, rulebook)


def _no_toml(problem: Exception, path: Path) -> ConfigError:
    where = re.search(r"\s*\(at line (\d+), column (\d+)\)", str(problem))
    place = Place(str(path), int(where[1]), int(where[2])) if where else Place(str(path))
    said = str(problem)[: where.start()] if where else str(problem)
    return ConfigError(f"not TOML: {said}", place)


def _config(data: Mapping[str, object], path: Path, text: str, rulebook: Rulebook) -> Config:
    values: dict[str, Any] = {"root": str(path.parent)}
    for name, value in data.items():
        key = _Key((name,), path, text, rulebook)
        if name not in KEYS:
            raise key.error("there is no such key", did_you_mean(name, KEYS))
        values[name.replace("-", "_")] = KEYS[name](value, key)
    return Config(**values)


class Configs:
    """The configuration of each file: `fixed` for all where given, else the nearest upwards from the file's folder.

    `options` are those of the command line and come on top.
    """

    def __init__(
        self, rulebook: Rulebook, fixed: Config | None = None, options: Mapping[str, Any] | None = None
    ) -> None:
        self.rulebook = rulebook
        self.options = dict(options or {})
        self._fixed = fixed.with_options(**self.options) if fixed else None
        self._of_folder: dict[Path, Config] = {}

    def of(self, folder: Path) -> Config:
        """The configuration for the files of a folder; raises ConfigError."""
        if self._fixed:
            return self._fixed
        folder = folder.absolute()
        if folder not in self._of_folder:
            self._of_folder[folder] = self._own(folder) or self._upwards(folder)
        return self._of_folder[folder]

    def _own(self, folder: Path) -> Config | None:
        for name in (".apolint.toml", "pyproject.toml"):
            path = folder / name
            found = read_config(path, self.rulebook) if path.is_file() else None
            if found:
                return found.with_options(**self.options)
        return None

    def _upwards(self, folder: Path) -> Config:
        if folder.parent == folder:
            return Config().with_options(**self.options)
        return self.of(folder.parent)
