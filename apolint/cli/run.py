"""Running the linter: with progress on a terminal, once or again and again."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NoReturn

import click

from apolint.cli.output import show_findings
from apolint.runner import Runner, Task
from apolint.selection import Rulebook

PATIENCE = 1.0  # seconds before progress is shown
PAUSE = 0.5  # seconds between looks at the files


def runner(rulebook: Rulebook, options: Mapping[str, Any]) -> Runner:
    """What lints as the options say."""
    return Runner(
        rulebook,
        fix=options["fix"] or options["diff"],
        unsafe=options["unsafe_fixes"],
        jobs=options["jobs"],
        cache_folder=None if options["no_cache"] else options["cache_dir"],
        tell=None if options["quiet"] or not sys.stderr.isatty() else _progress(),
    )


def _progress() -> Callable[[int, int], None]:
    """Shows on standard error how far the work is, once it takes longer than a second."""
    start = time.monotonic()

    def tell(done: int, total: int) -> None:
        if time.monotonic() - start > PATIENCE:
            end = "\r\x1b[K" if done == total else ""
            click.echo(f"\r{done} of {total} files\x1b[K{end}", nl=False, err=True, color=True)

    return tell


def watch(find: Callable[[], Sequence[Task]], rulebook: Rulebook, options: Mapping[str, Any]) -> NoReturn:
    """Lints what `find` finds, and then whatever of it is new or changed, until it is interrupted."""
    known: dict[str, str] = {}
    while True:
        changed = [task for task in find() if known.get(task.filename) != task.file.text]
        if changed:
            show_findings(runner(rulebook, options).run(changed), options)
            known.update((task.filename, task.file.text) for task in changed)
        time.sleep(PAUSE)
