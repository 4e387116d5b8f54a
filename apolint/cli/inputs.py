"""What a command is to work on: configurations, and files with what is in them."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import click
from platformdirs import user_cache_path

from apolint.config import Config
from apolint.configfile import Configs, read_config
from apolint.discovery import Discovery, is_left_out
from apolint.errors import BinaryFileError, ConfigError, Place, SourceError
from apolint.runner import Task
from apolint.selection import Rulebook
from apolint.sources import SUFFIXES
from apolint.textfile import decode, read_file

STDIN = "-"
cache_dir = click.option(
    "--cache-dir",
    type=Path,
    envvar="APOLINT_CACHE_DIR",
    default=lambda: user_cache_path("apolint"),
    metavar="FOLDER",
    help="Where results and compiled packs are kept.",
)
SETTINGS = (
    "lang",
    "kind",
    "profile",
    "select",
    "ignore",
    "extend_select",
    "per_file_ignores",
    "extend_exclude",
    "messages",
    "fail_level",
)


def configs_for(rulebook: Rulebook, options: Mapping[str, Any]) -> Configs:
    """The configurations of a run: `--config`, `--isolated` or the nearest files, and the other options on top.

    Raises ConfigError for an option or a file that cannot be used.
    """
    given = {name: options.get(name) for name in SETTINGS}
    for name in ("select", "ignore", "extend_select"):
        rulebook.check_codes(given[name] or (), f"--{name.replace('_', '-')}")
    for glob, codes in given["per_file_ignores"] or ():
        rulebook.check_codes(codes, f"--per-file-ignores {glob}")
    return Configs(rulebook, _fixed(rulebook, options["config"], options["isolated"]), given)


def _fixed(rulebook: Rulebook, path: Path | None, isolated: bool) -> Config | None:
    if path and isolated:
        raise ConfigError("--config and --isolated exclude each other")
    if path is None:
        return Config() if isolated else None
    config = read_config(path, rulebook)
    if config is None:
        raise ConfigError("there is no [tool.apolint] in it", Place(str(path)))
    return config


def paths_of(paths: Sequence[str], options: Mapping[str, Any]) -> Sequence[str]:
    """The paths to work on: those that are given, or else standard input if it has a name, or else this folder.

    Raises ConfigError for a name of standard input that is not read.
    """
    if options["stdin_filename"] and paths and STDIN not in paths:
        raise ConfigError("--stdin-filename names standard input", hint="give - as the path")
    return paths or (STDIN if options["stdin_filename"] else ".",)


def tasks_for(
    paths: Sequence[str], configs: Configs, options: Mapping[str, Any]
) -> tuple[list[Task], list[SourceError]]:
    """The files to lint, and why others, or named paths, cannot be read.

    What a folder holds besides is left out: binary files, and what this run writes itself.
    """
    tasks: list[Task] = _stdin(configs, options) if STDIN in paths else []
    problems: list[SourceError] = []
    named = {Path(path) for path in paths if path != STDIN}
    own = {path.resolve() for path in (*_made_anew(options), options.get("baseline")) if path}
    _keep_apart(named, options)
    for path in _files(named, Discovery(configs.of, SUFFIXES, options["force_exclude"]), problems):
        if path not in named and path.resolve() in own:
            continue
        try:
            tasks.append(Task(path.as_posix(), read_file(path), configs.of(path.parent)))
        except BinaryFileError as problem:
            problems += [problem] if path in named else []
        except SourceError as problem:
            problems.append(problem)
    return tasks, problems


def _made_anew(options: Mapping[str, Any]) -> Iterator[Path]:
    """The files that a run writes whatever they hold: reports, and a new baseline."""
    yield from (path for _, path in options.get("output_file", ()))
    if path := options.get("write_baseline"):
        yield path


def _keep_apart(named: Iterable[Path], options: Mapping[str, Any]) -> None:
    """Raises ConfigError where a report would overwrite a file that is to be linted."""
    made = {path.resolve() for path in _made_anew(options)}
    for path in sorted(named):
        if path.resolve() in made and path.is_file():
            raise ConfigError(f"{path} is linted and written to as well", hint="name another file to write to")


def _files(named: Iterable[Path], discovery: Discovery, problems: list[SourceError]) -> list[Path]:
    """The files of the paths, each once, sorted; why a path has none is added to the problems."""
    found: set[Path] = set()
    for path in sorted(named):
        try:
            found.update(discovery.files([path]))
        except SourceError as problem:
            problems.append(problem)
    return sorted(found, key=lambda path: path.as_posix())


def _stdin(configs: Configs, options: Mapping[str, Any]) -> list[Task]:
    name = options["stdin_filename"] or STDIN
    config = configs.of(Path(name).parent)
    if options["force_exclude"] and is_left_out(Path(name), config):
        return []
    return [Task(name, decode(sys.stdin.buffer.read(), name), config, is_stdin=True)]
