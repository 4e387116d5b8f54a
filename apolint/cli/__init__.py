"""The command line: `apolint check`, `rule`, `inspect`, `packs`."""

from __future__ import annotations

import sys

import click

import apolint
from apolint.cli.errors import run
from apolint.cli.group import Group

EPILOG = """\b
Examples:
  apolint check drafts/            lint the drafts of a folder
  apolint rule BLM103 --lang fi    what a rule asks for, and why
  apolint inspect reply.txt        what apolint understands of a message
  apolint packs check              check the rule packs
"""


MODULES = {name: f"apolint.cli.{name}" for name in ("check", "inspect", "packs", "rule")}
SETTINGS = {"help_option_names": ["-h", "--help"], "max_content_width": 110}


@click.group(cls=Group, modules=MODULES, epilog=EPILOG, context_settings=SETTINGS)
@click.version_option(apolint.__version__, prog_name="apolint")
def cli() -> None:
    """Find blame-shifting, minimizing, missing ownership and missing next steps in messages to customers."""


def main() -> None:
    """The console script: runs a command and exits with its status (0 clean, 1 findings, 2 bad input, 3 a bug)."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    sys.exit(run(lambda: cli.main(prog_name="apolint", standalone_mode=False)))
