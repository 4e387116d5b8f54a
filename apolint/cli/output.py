"""What a command writes: findings, diffs, fixed files, and a word on standard error."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from apolint.config import LEVELS
from apolint.errors import ConfigError, SourceError
from apolint.fixes import diff, is_fixable
from apolint.reporters import Style, reporter
from apolint.reporters._statistics import statistics
from apolint.runner import Outcome
from apolint.textfile import write_file

FOR_PEOPLE = ("text", "full")


def show_diffs(outcomes: Sequence[Outcome]) -> bool:
    """Writes what fixing would change, as a unified diff; returns whether there is anything."""
    changed = [outcome for outcome in outcomes if outcome.fixed is not None]
    for outcome in changed:
        before, after = outcome.task.file.text, outcome.fixed or ""
        click.echo(diff(before, after, outcome.task.filename), nl=False)
    return bool(changed)


def write_back(outcomes: Sequence[Outcome]) -> tuple[list[Outcome], list[SourceError]]:
    """Writes fixed files back, standard input to standard output.

    Returns the outcomes, those that could not be written as not fixed, and why.
    """
    left: list[Outcome] = []
    problems: list[SourceError] = []
    for outcome in outcomes:
        text = outcome.task.file.text if outcome.fixed is None else outcome.fixed
        data = outcome.task.file.encoded(text)
        try:
            if outcome.task.is_stdin:
                sys.stdout.buffer.write(data)
            elif outcome.fixed is not None:
                write_file(Path(outcome.task.filename), data)
        except SourceError as problem:
            problems.append(problem)
            outcome = replace(outcome, fixed=None, applied=())
        left.append(outcome)
    return left, problems


def show_findings(outcomes: Sequence[Outcome], options: Mapping[str, Any]) -> None:
    """Writes the findings in the formats asked for, and notes and counts on standard error."""
    reports = [outcome.report for outcome in outcomes]
    name = options["format"] or _usual_format()
    for_people = name in FOR_PEOPLE
    for other, path in options["output_file"]:
        _write_report(path, reporter(other or name)(reports, Style(unsafe=options["unsafe_fixes"])))
    elsewhere = any(other is None for other, _ in options["output_file"])
    if not elsewhere:
        beside = options["fix"] and any(outcome.task.is_stdin for outcome in outcomes)
        style = Style(_coloured(options["color"]), options["unsafe_fixes"])
        click.echo(reporter(name)(reports, style), nl=False, err=beside, color=True)
    if options["statistics"]:
        click.echo(statistics(reports), nl=False, err=elsewhere or not for_people)
    if not options["quiet"]:
        _say(outcomes, options, for_people)


def _usual_format() -> str:
    return "github" if os.environ.get("GITHUB_ACTIONS") == "true" else "text"


def _write_report(path: Path, text: str) -> None:
    try:
        write_file(path, text.encode(errors="backslashreplace"))
    except SourceError as problem:
        raise ConfigError(f"--output-file {problem}") from None


def _say(outcomes: Sequence[Outcome], options: Mapping[str, Any], for_people: bool) -> None:
    for note in (note for outcome in outcomes for note in outcome.report.notes):
        click.echo(str(note), err=True)
    if for_people:
        summary = _summary(outcomes, options["unsafe_fixes"])
        if not summary and outcomes and options["watch"]:
            summary = f"no findings in {_count(len(outcomes), 'file')}"
        if summary:
            click.echo(summary, err=True)


def _summary(outcomes: Sequence[Outcome], unsafe: bool) -> str:
    findings = [finding for outcome in outcomes for finding in outcome.report.findings]
    applied = sum(len(outcome.applied) for outcome in outcomes)
    said = [f"{_count(applied, 'finding')} fixed"] if applied else []
    if findings:
        files = sum(bool(outcome.report.findings) for outcome in outcomes)
        said.append(f"{_count(len(findings), 'finding')} in {_count(files, 'file')} of {len(outcomes)}")
    safe = sum(is_fixable(finding, unsafe) for finding in findings)
    if safe:
        said.append(f"{safe} can be fixed with --fix")
    return "; ".join(said)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" + ("s" if number != 1 else "")


def _coloured(wanted: str) -> bool:
    if wanted != "auto":
        return wanted == "always"
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def fails(outcome: Outcome) -> bool:
    """Whether a file has a finding at or above its fail level."""
    least = LEVELS.index(outcome.task.config.fail_level)
    return any(LEVELS.index(finding.level) >= least for finding in outcome.report.findings)
