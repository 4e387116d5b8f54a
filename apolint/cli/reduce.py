"""What is left to report: less what a baseline knows and what did not change since a revision."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from apolint.baseline import Baseline
from apolint.changes import changed_only
from apolint.discovery import fields_of
from apolint.runner import Outcome


def reduced(outcomes: Sequence[Outcome], options: Mapping[str, Any]) -> list[Outcome]:
    """The outcomes with what `--changed-since` and `--baseline` leave of their findings; prunes the baseline.

    Raises ConfigError for a baseline that cannot be read and a revision that git does not know.
    """
    left = list(outcomes)
    if options["baseline"]:
        left = _less_known(left, Baseline.read(options["baseline"]), options)
    if options["changed_since"]:
        left = [_changed(outcome, options["changed_since"]) for outcome in left]
    return left


def write_baseline(outcomes: Sequence[Outcome], path: Path) -> None:
    """Writes a baseline of all findings."""
    baseline = Baseline.of(path, [outcome.report for outcome in outcomes])
    baseline.write()
    click.echo(f"{path}: {_findings(baseline.size)} to mend later", err=True)


def _less_known(outcomes: Sequence[Outcome], baseline: Baseline, options: Mapping[str, Any]) -> list[Outcome]:
    pruned = baseline.pruned([outcome.report for outcome in outcomes if not outcome.error])
    if pruned.size < baseline.size:
        pruned.write()
        if not options["quiet"]:
            gone = baseline.size - pruned.size
            click.echo(f"{baseline.path}: {_findings(gone)} mended, {pruned.size} to go", err=True)
    return [replace(outcome, report=baseline.without_known(outcome.report)) for outcome in outcomes]


def _changed(outcome: Outcome, revision: str) -> Outcome:
    task = outcome.task
    text = task.file.text if outcome.fixed is None else outcome.fixed
    fields = fields_of(Path(task.filename), task.config)
    return replace(outcome, report=changed_only(outcome.report, text, fields, revision))


def _findings(count: int) -> str:
    return f"{count} finding{'' if count == 1 else 's'}"
