"""The configuration of a run: which rules, which files, how loud."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

AUTO = "auto"
LEVELS = ("note", "warning", "error")
MESSAGES = ("native", "en")
EXCLUDE = ("node_modules/", "venv/", "build/", "dist/", "__pycache__/")

Table = tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True)
class Config:
    """Settings for the files of one folder and below.

    `select` None means the rules that are on by default. Globs are read from `root`. `packs` are folders of house
    packs. `sources` maps globs to the field paths that hold messages.
    """

    lang: str = AUTO
    kind: str = AUTO
    profile: str | None = None
    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    per_file_ignores: Table = ()
    exclude: tuple[str, ...] = EXCLUDE
    extend_exclude: tuple[str, ...] = ()
    levels: tuple[tuple[str, str], ...] = ()
    fail_level: str = "note"
    packs: tuple[str, ...] = ()
    messages: str = "en"
    sources: Table = ()
    root: str = "."

    def with_options(self, **options: Any) -> Config:
        """The configuration with what the command line says (None says nothing).

        `select` drops the `ignore` of the file: who names rules wants them. Other codes and globs are added.
        """
        given = {name: value for name, value in options.items() if value}
        base = replace(self, ignore=()) if "select" in given else self
        added = ("ignore", "extend_select", "extend_exclude", "per_file_ignores")
        return replace(base, **{k: getattr(base, k) + v if k in added else v for k, v in given.items()})

    def level_of(self, code: str, default: str) -> str:
        """The level of a rule: what the closest prefix in `levels` says."""
        named = [(len(prefix), level) for prefix, level in self.levels if code.startswith(prefix) or prefix == "ALL"]
        return max(named)[1] if named else default
