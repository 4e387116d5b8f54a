"""How errors end a run: bad input with one line and status 2, a bug of ours with status 3."""

from __future__ import annotations

import os
import platform
import sys
import traceback
from collections.abc import Callable

import click

import apolint
from apolint.closest import did_you_mean
from apolint.errors import ApolintError

CLEAN, FINDINGS, BAD_INPUT, BUG = 0, 1, 2, 3
INTERRUPTED = 130
ISSUES = "https://github.com/apolint/apolint/issues"


def run(command: Callable[[], object]) -> int:
    """Runs a command; returns its exit status, and says on standard error what went wrong."""
    try:
        result = command()
        return result if isinstance(result, int) else CLEAN
    except ApolintError as problem:
        return complain(str(problem))
    except click.ClickException as problem:
        return complain(_said(problem))
    except (KeyboardInterrupt, click.Abort):
        return INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return CLEAN
    except Exception:
        _report_bug()
        return BUG


def complain(problem: str) -> int:
    """Says one line about bad input on standard error."""
    click.echo(f"apolint: {' '.join(problem.split())}", err=True)
    return BAD_INPUT


def _said(problem: click.ClickException) -> str:
    if isinstance(problem, click.NoSuchOption):
        known = [name for param in problem.ctx.command.params for name in param.opts] if problem.ctx else []
        hint = did_you_mean(problem.option_name, [*known, "--help"])
        return f"there is no option {problem.option_name}" + (f" ({hint})" if hint else "")
    return problem.format_message()


def _report_bug() -> None:
    traceback.print_exc()
    versions = f"apolint {apolint.__version__}, Python {platform.python_version()}, {platform.system()}"
    click.echo(
        f"apolint: this is a bug of apolint, not of your files; nothing was half written. Please report it at {ISSUES} "
        f"with the lines above and the message that brought it about, if you may share it ({versions}).",
        err=True,
    )
