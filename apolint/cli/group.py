"""A group of commands that says which command was probably meant."""

from __future__ import annotations

from pathlib import Path

import click

from apolint.closest import did_you_mean


class Group(click.Group):
    """A click group with suggestions."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that `args` begin with; raises UsageError with a hint where there is none."""
        if args and self.get_command(ctx, args[0]) is None and not args[0].startswith("-"):
            ctx.fail(self._unknown(ctx, args[0]))
        return super().resolve_command(ctx, args)

    def _unknown(self, ctx: click.Context, name: str) -> str:
        if Path(name).exists():
            return f"there is no command '{name}' (did you mean 'apolint check {name}'?)"
        return f"there is no command '{name}' ({did_you_mean(name, self.list_commands(ctx))})"
