"""Callbacks that read option values: names with a suggestion when misspelt, lists of codes, globs with codes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import click

from apolint.closest import did_you_mean
from apolint.reporters import formats

Callback = Callable[[click.Context, click.Parameter, "str | None"], "str | None"]


def name_among(names: Callable[[], Iterable[str]]) -> Callback:
    """Reads one of some names, which are asked for only when the option is used."""

    def read(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
        known = sorted(names()) if value is not None else ()
        if value is not None and value not in known:
            hint = did_you_mean(value, known) or "one of " + ", ".join(known)
            raise click.UsageError(f"{param.opts[0]}: '{value}' is not known ({hint})", ctx)
        return value

    return read


def codes(ctx: click.Context, param: click.Parameter, value: str | None) -> tuple[str, ...] | None:
    """Reads codes or prefixes, separated by commas."""
    return None if value is None else _codes(value)


def globs_with_codes(
    ctx: click.Context, param: click.Parameter, values: Iterable[str]
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Reads globs with the codes for each: `macros/*.md:OWN,NXT401`."""
    return tuple(_glob_with_codes(ctx, param, value) for value in values)


def format_files(
    ctx: click.Context, param: click.Parameter, values: Iterable[str]
) -> tuple[tuple[str | None, Path], ...]:
    """Reads files to write, each with its format: `sarif=report.sarif`, or without one: `report.txt`."""
    return tuple(_format_file(ctx, value) for value in values)


def _format_file(ctx: click.Context, value: str) -> tuple[str | None, Path]:
    name, equals, file = value.partition("=")
    if not equals or "/" in name or "." in name:
        return None, Path(value)
    if name not in formats():
        raise click.UsageError(f"--output-file: '{name}' is not known ({did_you_mean(name, formats())})", ctx)
    return name, Path(file)


def _glob_with_codes(ctx: click.Context, param: click.Parameter, value: str) -> tuple[str, tuple[str, ...]]:
    glob, _, names = value.rpartition(":")
    if not glob or not names:
        wanted = "GLOB:CODES is expected, such as 'legacy/*.txt:OWN,NXT401'"
        raise click.UsageError(f"{param.opts[0]}: '{value}': {wanted}", ctx)
    return glob, _codes(names)


def _codes(value: str) -> tuple[str, ...]:
    return tuple(code.strip() for code in value.split(",") if code.strip())
