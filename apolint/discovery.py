"""Which files to lint: those that are named, and in folders those whose name says that they hold text."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pathspec import GitIgnoreSpec

from apolint.config import Config
from apolint.errors import Place, SourceError


@cache
def _spec(patterns: tuple[str, ...]) -> GitIgnoreSpec:
    return GitIgnoreSpec.from_lines(patterns)


def matches(path: Path, patterns: Sequence[str], root: Path, folder: bool = False) -> bool:
    """Whether a path matches one of the patterns, which read as in a .gitignore in `root`."""
    try:
        relative = path.absolute().relative_to(root.absolute()).as_posix()
    except ValueError:
        return False
    return _spec(tuple(patterns)).match_file(relative + "/" if folder else relative)


def fields_of(path: Path, config: Config) -> tuple[str, ...] | None:
    """The field paths that the configuration gives for a file, None where it gives none."""
    root = Path(config.root)
    return next((paths for glob, paths in config.sources if matches(path, [glob], root)), None)


def is_excluded(path: Path, config: Config, folder: bool = False) -> bool:
    """Whether the configuration leaves a path out: `exclude` or `extend-exclude`."""
    return matches(path, (*config.exclude, *config.extend_exclude), Path(config.root), folder)


def is_left_out(path: Path, config: Config) -> bool:
    """Whether the configuration leaves out a file, by itself or with one of the folders it stands in."""
    folders = [parent for parent in path.parents if parent.name]
    return is_excluded(path, config) or any(is_excluded(folder, config, folder=True) for folder in folders)


@dataclass(frozen=True)
class _Ignored:
    """The .gitignore of a folder, and those of the folders above it up to the top of the repository."""

    folder: Path
    spec: GitIgnoreSpec
    above: _Ignored | None

    def says(self, path: Path, folder: bool) -> bool:
        """Whether git ignores the path; a lower .gitignore has the say before a higher one."""
        relative = path.relative_to(self.folder).as_posix()
        verdict = self.spec.check_file(relative + "/" if folder else relative).include
        if verdict is None:
            return self.above.says(path, folder) if self.above else False
        return verdict


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return sorted(entries, key=lambda entry: entry.name)
    except OSError as problem:
        raise SourceError(f"cannot be read: {problem.strerror}", Place(str(folder))) from None


def _ignored(folder: Path, above: _Ignored | None) -> _Ignored | None:
    path = folder / ".gitignore"
    if not path.is_file():
        return above
    return _Ignored(folder, GitIgnoreSpec.from_lines(path.read_text("utf-8", "replace").splitlines()), above)


def _ignored_above(folder: Path) -> _Ignored | None:
    """What the repository around a folder ignores; nothing outside of a repository."""
    chain = [folder, *folder.parents]
    top = next((i for i, parent in enumerate(chain) if (parent / ".git").exists()), 0)
    found: _Ignored | None = None
    for parent in reversed(chain[1 : top + 1]):
        found = _ignored(parent, found)
    return found


class Discovery:
    """Finds the files to lint. `config_of` gives the configuration of a folder, `suffixes` the names of text files."""

    def __init__(
        self, config_of: Callable[[Path], Config], suffixes: Iterable[str], force_exclude: bool = False
    ) -> None:
        self.config_of = config_of
        self.suffixes = frozenset(suffixes)
        self.force_exclude = force_exclude

    def files(self, paths: Iterable[Path]) -> list[Path]:
        """The files of the paths, each once, sorted. A file that is named is taken whatever its suffix.

        Raises SourceError for a path that does not exist and for a folder that cannot be read.
        """
        return sorted({file for path in paths for file in self._of(path)}, key=lambda file: file.as_posix())

    def _of(self, path: Path) -> Iterator[Path]:
        if path.is_dir():
            yield from self._walk(path, _ignored_above(path.absolute()))
        elif path.exists():
            if not (self.force_exclude and is_left_out(path, self.config_of(path.parent))):
                yield path
        else:
            raise SourceError("no such file or folder", Place(str(path)))

    def _walk(self, folder: Path, above: _Ignored | None) -> Iterator[Path]:
        ignored = _ignored(folder.absolute(), above)
        config = self.config_of(folder)
        for entry in _entries(folder):
            path = folder / entry.name
            inside = entry.is_dir(follow_symlinks=False)
            if entry.name.startswith(".") or is_excluded(path, config, inside):
                continue
            if ignored and ignored.says(path.absolute(), inside):
                continue
            if inside:
                yield from self._walk(path, ignored)
            elif self._is_text(entry.name) and path.is_file():
                yield path

    def _is_text(self, name: str) -> bool:
        return any(suffix in self.suffixes for suffix in Path(name.lower()).suffixes[-1:])
