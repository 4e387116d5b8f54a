"""The command line: `apolint check`, `rule`, `inspect`, `packs`."""

from __future__ import annotations

import sys

import click

import apolint
from apolint.cli.check import check
from apolint.cli.errors import run
from apolint.cli.group import Group
from apolint.cli.inspect import inspect
from apolint.cli.packs import packs
from apolint.cli.rule import rule

EPILOG = """\b
Examples:
  apolint check drafts/            lint the drafts of a folder
  apolint rule BLM103 --lang fi    what a rule asks for, and why
  apolint inspect reply.txt        what apolint understands of a message
  apolint packs check              check the rule packs
"""


SETTINGS = {"help_option_names": ["-h", "--help"], "max_content_width": 110}


@click.group(cls=Group, epilog=EPILOG, context_settings=SETTINGS)
@click.version_option(apolint.__version__, prog_name="apolint")
def cli() -> None:
    """Find blame-shifting, minimizing, missing ownership and missing next steps in messages to customers."""


for command in (check, rule, inspect, packs):
    cli.add_command(command)


def main() -> None:
    """The console script: runs a command and exits with its status (0 clean, 1 findings, 2 bad input, 3 a bug)."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    sys.exit(run(lambda: cli.main(prog_name="apolint", standalone_mode=False)))
