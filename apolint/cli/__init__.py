import sys
from pathlib import Path
import click
from apolint.config import Config
from apolint.errors import ApolintError
from apolint.selection import Rulebook


@click.group()
def cli():
    pass


@cli.command()
@click.argument("paths", nargs=-1)
@click.option("--isolated", is_flag=True)
@click.option("--no-cache", is_flag=True)
@click.option("--exit-zero", is_flag=True)
@click.option("--select", default=None)
@click.option("--format", "format_", default="text")
@click.option("--lang", default="auto")
@click.option("--kind", default="auto")
def check(paths, isolated, no_cache, exit_zero, select, format_, lang, kind):
    from apolint.linter import Linter
    from apolint.reporters import json as rj

    linter = Linter(Config(lang=lang, kind=kind, select=tuple(select.split(",")) if select else None), Rulebook.load())
    findings = []
    for path in paths:
        path = Path(path)
        for file in sorted(path.rglob("*.txt")) if path.is_dir() else [path]:
            findings += linter.lint(str(file), file.read_text(encoding="utf-8", newline="") if sys.version_info >= (3, 13) else file.open(encoding="utf-8", newline="").read()).findings
    if format_ == "json":
        print(rj.render(findings))
    else:
        for f in findings:
            print(f"{f.filename}:{f.location.row}:{f.location.column}: {f.code} {f.message}")
    sys.exit(0 if exit_zero or not findings else 1)


def main():
    try:
        cli()
    except ApolintError as e:
        print(f"apolint: {e}", file=sys.stderr)
        sys.exit(2)
