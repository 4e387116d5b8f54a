"""`apolint check`: lint files, folders or standard input."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from apolint.cli.errors import BAD_INPUT, CLEAN, FINDINGS, complain
from apolint.cli.inputs import STDIN, cache_dir, configs_for, paths_of, tasks_for
from apolint.cli.output import fails, show_diffs, show_findings, write_back
from apolint.cli.params import codes, format_files, globs_with_codes, name_among
from apolint.cli.reduce import reduced, write_baseline
from apolint.cli.run import runner, watch
from apolint.config import AUTO, LEVELS, MESSAGES
from apolint.errors import ApolintError, ConfigError, SourceError
from apolint.model import KINDS, LANGUAGES
from apolint.reporters import formats
from apolint.runner import Outcome, Task
from apolint.selection import Rulebook

COLOURS = ("auto", "always", "never")
EPILOG = """\b
Examples:
  apolint check drafts/                        every text file of a folder
  apolint check --fix macros/                  write the safe fixes into the files
  apolint check --diff --unsafe-fixes a.txt    show what would be written
  apolint check --profile asap reply.fi.txt    ask for more than the default rules do
  apolint check --format full - < reply.txt    standard input, with the words underlined
  apolint check --output-file sarif=a.sarif .  a report for a machine besides the text

\b
Exit status: 0 clean, 1 findings, 2 bad usage, configuration, pack or file, 3 a bug of apolint.
"""


def profiles() -> list[str]:
    """The names of the profiles."""
    return sorted(Rulebook.load().profiles)


def languages() -> tuple[str, ...]:
    """What `--lang` may say."""
    return (AUTO, *LANGUAGES)


def kinds() -> tuple[str, ...]:
    """What `--kind` may say."""
    return (AUTO, *KINDS)


def named(option: str, names: Callable[[], Iterable[str]], metavar: str, **settings: Any) -> Callable[..., Any]:
    """An option whose value is one of some names."""
    return click.option(option, callback=name_among(names), metavar=metavar, **settings)


def coded(option: str, **settings: Any) -> Callable[..., Any]:
    """An option whose value is a list of codes."""
    return click.option(option, callback=codes, metavar="CODES", **settings)


@click.command(epilog=EPILOG, short_help="Lint messages to customers.")
@click.argument("paths", nargs=-1)
@named("--lang", languages, "auto|" + "|".join(LANGUAGES), help="Language of the messages (default: found out).")
@named("--kind", kinds, "auto|" + "|".join(KINDS), help="Kind of the messages (default: found out).")
@named("--profile", profiles, "NAME", help="Ask also for what a school of apologising requires.")
@coded("--select", help="Rules to apply instead of the default ones: codes, prefixes or ALL.")
@coded("--ignore", help="Rules to leave out.")
@coded("--extend-select", help="Rules to apply on top.")
@click.option(
    "--per-file-ignores",
    multiple=True,
    callback=globs_with_codes,
    metavar="GLOB:CODES",
    help="Rules to leave out in some files.",
)
@click.option("--extend-exclude", multiple=True, metavar="GLOB", help="More files or folders to leave out.")
@click.option("--force-exclude", is_flag=True, help="Leave out excluded files even where they are named.")
@named("--messages", lambda: MESSAGES, "|".join(MESSAGES), help="In English (default) or in the language of the text.")
@named("--format", formats, "|".join(formats()), help="How to write the findings (default: text; on GitHub, github).")
@click.option(
    "--output-file",
    multiple=True,
    callback=format_files,
    metavar="[FORMAT=]FILE",
    help="Write the findings there; with FORMAT= also there, in that format. May be repeated.",
)
@named("--color", lambda: COLOURS, "|".join(COLOURS), default="auto", help="Colour in --format full.")
@click.option("--statistics", is_flag=True, help="Count the findings by code, language and file.")
@click.option("--fix", is_flag=True, help="Write safe fixes into the files.")
@click.option("--unsafe-fixes", is_flag=True, help="With --fix or --diff: also the fixes that want a second look.")
@click.option("--diff", is_flag=True, help="Show what --fix would write; change nothing.")
@click.option("--exit-zero", is_flag=True, help="Exit with 0 even where there are findings.")
@named("--fail-level", lambda: LEVELS, "|".join(LEVELS), help="The least level that makes the exit status 1.")
@click.option("--baseline", type=Path, metavar="FILE", help="Leave out the findings that FILE knows; prune it.")
@click.option("--write-baseline", type=Path, metavar="FILE", help="Write all findings to FILE and exit with 0.")
@click.option("--changed-since", metavar="REV", help="Only findings in messages that changed since a git revision.")
@click.option("--watch", is_flag=True, help="Go on, and lint again what changes.")
@click.option("--stdin-filename", metavar="NAME", help="What to call standard input.")
@click.option("--config", type=Path, metavar="FILE", help="The configuration file (default: the nearest upwards).")
@click.option("--isolated", is_flag=True, help="Read no configuration file.")
@click.option("--no-cache", is_flag=True, help="Neither read nor write results of earlier runs.")
@cache_dir
@click.option("--jobs", type=click.IntRange(0), default=0, metavar="N", help="Processes (default: as many as pay).")
@click.option("--quiet", "-q", is_flag=True, help="Say nothing but the findings.")
def check(paths: Sequence[str], **options: Any) -> int:
    """Lint messages to customers: PATHS are files, folders or - for standard input (default: this folder)."""
    rulebook = Rulebook.load()
    paths = paths_of(paths, options)

    def find() -> tuple[list[Task], list[SourceError]]:
        return tasks_for(paths, configs_for(rulebook, options), options)

    def lint(tasks: Sequence[Task], problems: Sequence[ApolintError]) -> int:
        return _checked(runner(rulebook, options).run(tasks), problems, options)

    if options["watch"]:
        _check_watch(paths, options)
        watch(find, lint)
    tasks, problems = find()
    if not (tasks or problems or options["quiet"] or options["force_exclude"]):
        click.echo(f"no files to lint in {', '.join(paths)}", err=True)
    return lint(tasks, problems)


def _check_watch(paths: Sequence[str], options: Mapping[str, Any]) -> None:
    if STDIN in paths:
        raise ConfigError("--watch does not go with standard input")
    if options["write_baseline"]:
        raise ConfigError("--watch does not go with --write-baseline")


def _checked(outcomes: Sequence[Outcome], unread: Sequence[ApolintError], options: Mapping[str, Any]) -> int:
    """Reports and writes what came of linting; returns the exit status."""
    problems = [*unread, *(outcome.error for outcome in outcomes if outcome.error)]
    if options["write_baseline"]:
        write_baseline(outcomes, options["write_baseline"])
        return _status(False, problems, options)
    outcomes = reduced(outcomes, options)
    if options["diff"]:
        found = show_diffs(outcomes)
    else:
        if options["fix"]:
            outcomes, unwritten = write_back(outcomes)
            problems += unwritten
        show_findings(outcomes, options)
        found = any(map(fails, outcomes))
    return _status(found, problems, options)


def _status(found: bool, problems: Sequence[ApolintError], options: Mapping[str, Any]) -> int:
    """Says the problems; returns the exit status."""
    for problem in problems:
        complain(str(problem))
    if problems:
        return BAD_INPUT
    return FINDINGS if found and not options["exit_zero"] else CLEAN
