"""Running the linter: with progress on a terminal, once or again and again."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NoReturn

import click

from apolint.cli.errors import complain
from apolint.errors import ApolintError
from apolint.runner import Runner, Task
from apolint.selection import Rulebook

PATIENCE = 1.0  # seconds before progress is shown
PAUSE = 0.5  # seconds between looks at the files
Problems = Sequence[ApolintError]


def runner(rulebook: Rulebook, options: Mapping[str, Any]) -> Runner:
    """What lints as the options say."""
    return Runner(
        rulebook,
        fix=options["fix"] or options["diff"],
        unsafe=options["unsafe_fixes"],
        jobs=options["jobs"],
        cache_folder=None if options["no_cache"] else options["cache_dir"],
        tell=None if options["quiet"] or not sys.stderr.isatty() else progress(),
    )


def progress(clock: Callable[[], float] = time.monotonic) -> Callable[[int, int], None]:
    """Shows on standard error how far the work is, once it takes longer than a second of the clock."""
    start = clock()

    def tell(done: int, total: int) -> None:
        if clock() - start > PATIENCE:
            end = "\r\x1b[K" if done == total else ""
            click.echo(f"\r{done} of {total} files\x1b[K{end}", nl=False, err=True, color=True)

    return tell


def watch(
    find: Callable[[], tuple[Sequence[Task], Problems]],
    lint: Callable[[Sequence[Task], Problems], object],
    pause: Callable[[], object] = lambda: time.sleep(PAUSE),
) -> NoReturn:
    """Lints what `find` finds, and then whatever of it is new or changed, until it is interrupted.

    A problem, such as a file that cannot be read, is said once and does not end it.
    """
    known: set[Task] = set()
    said: set[str] = set()
    while True:
        try:
            tasks, problems = find()
            changed = [task for task in tasks if task not in known]
            fresh = [problem for problem in problems if str(problem) not in said]
            known, said = set(tasks), set(map(str, problems))
            if changed or fresh:
                lint(changed, fresh)
        except ApolintError as problem:
            if str(problem) not in said:
                complain(str(problem))
            said.add(str(problem))
        pause()
