"""`apolint inspect`: what was understood of a message."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import click

from apolint.cli.check import kinds, languages, named
from apolint.cli.errors import BAD_INPUT, CLEAN, complain
from apolint.cli.inputs import cache_dir, configs_for, paths_of, tasks_for
from apolint.errors import SourceError
from apolint.findings import SourceText
from apolint.linter import Linter, Understood
from apolint.report import FileReport
from apolint.reporters import Style
from apolint.reporters.text import line
from apolint.runner import PACKS, Task
from apolint.selection import Rulebook
from apolint.spans import Span

EPILOG = """\b
Examples:
  apolint inspect reply.txt              language, kind, components with their evidence, findings
  apolint inspect --sources macros/      the messages that would be linted, without linting them
  apolint inspect --lang no - < a.txt    standard input
"""
SHOWN = 72


@click.command(epilog=EPILOG, short_help="Show what is understood of messages.")
@click.argument("paths", nargs=-1, required=True)
@named("--lang", languages, "LANG", help="Language of the messages (default: found out).")
@named("--kind", kinds, "KIND", help="Kind of the messages (default: found out).")
@click.option("--sources", is_flag=True, help="Only list the messages that are found, with their places.")
@click.option("--stdin-filename", metavar="NAME", help="What to call standard input.")
@click.option("--config", type=Path, metavar="FILE", help="The configuration file (default: the nearest upwards).")
@click.option("--isolated", is_flag=True, help="Read no configuration file.")
@cache_dir
def inspect(paths: tuple[str, ...], **options: Any) -> int:
    """Show what is understood of the messages in PATHS: language, kind, components, findings."""
    rulebook = Rulebook.load()
    tasks, problems = tasks_for(
        paths_of(paths, options), configs_for(rulebook, options), {**options, "force_exclude": False}
    )
    show = _listed if options["sources"] else _inspected
    for task in tasks:
        try:
            for shown in show(task, Linter(task.config, rulebook, options["cache_dir"] / PACKS)):
                click.echo(shown)
        except SourceError as problem:
            problems.append(problem)
    for unread in problems:
        complain(str(unread))
    return BAD_INPUT if problems else CLEAN


def _listed(task: Task, linter: Linter) -> Iterator[str]:
    source = SourceText(task.filename, task.file.text)
    for message, extent in linter.messages(task.filename, task.file.text):
        yield f"{_place(source, extent)}: {message.pointer or 'the whole file'}: {_short(message.text)}"


def _inspected(task: Task, linter: Linter) -> Iterator[str]:
    source = SourceText(task.filename, task.file.text)
    messages, report = linter.inspect(task.filename, task.file.text)
    for understood in messages:
        yield f"{_place(source, understood.extent)} {understood.message.pointer or ''}".rstrip()
        yield from _understood(understood)
        yield from _doubted(linter, understood)
        yield from _findings(report, understood)


def _understood(understood: Understood) -> Iterator[str]:
    analysis, text = understood.analysis, understood.message.text
    if analysis is None:
        yield "  language  unknown: skipped"
        return
    variant = f" ({', '.join(filter(None, (analysis.variant, analysis.address)))})"
    yield f"  language  {analysis.lang}{variant if variant != ' ()' else ''}"
    yield f"  kind      {analysis.kind}"
    for name, spans in analysis.components.items():
        pending = "  (still to come)" if name == "action" and analysis.pending else ""
        yield f"  {name:16} {_excerpts(spans, text)}{pending}"


def _doubted(linter: Linter, understood: Understood) -> Iterator[str]:
    analysis, message = understood.analysis, understood.message
    if analysis is None:
        return
    for name, spans in linter.analyzer.doubted(message.text, analysis.lang, message.opaque).items():
        yield f"  not {name:12} {_excerpts(spans, message.text)}  (the sentence speaks against it)"


def _findings(report: FileReport, understood: Understood) -> Iterator[str]:
    mine = [f for f in report.findings if Span(f.start, f.end).overlaps(understood.extent)]
    for finding in mine:
        yield "  " + line(finding, Style())
    if not mine and understood.analysis:
        yield "  no findings"


def _place(source: SourceText, extent: Span) -> str:
    location = source.lines.location(extent.start)
    return f"{source.filename}:{location.row}:{location.column}"


def _excerpts(spans: Sequence[Span], text: str) -> str:
    return " | ".join(_short(text[span.start : span.end]) for span in spans)


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= SHOWN else words[: SHOWN - 1] + "…"
