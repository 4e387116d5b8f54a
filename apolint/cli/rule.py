"""`apolint rule`: what a rule asks for, from its packs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import click

from apolint.catalogue import Rule, rules_folder
from apolint.checks.suggestions import choose
from apolint.cli.params import name_among
from apolint.closest import did_you_mean
from apolint.errors import ConfigError
from apolint.model import LANGUAGES
from apolint.packs.load import Example, Pack, load_language
from apolint.selection import Rulebook

EPILOG = """\b
Examples:
  apolint rule                     all rules, a line each
  apolint rule BLM                 the rules of a family
  apolint rule BLM103 --lang fi    one rule: what, why, and examples in Finnish
"""
SHOWN = 5


@click.command(epilog=EPILOG)
@click.argument("code", required=False)
@click.option(
    "--lang",
    callback=name_among(lambda: LANGUAGES),
    default=LANGUAGES[0],
    metavar="|".join(LANGUAGES),
    help="The language of the explanation and its examples.",
)
def rule(code: str | None, lang: str) -> None:
    """Explain a rule: what it asks for, why, and examples. CODE is a code, a prefix or a name."""
    rulebook = Rulebook.load()
    wanted = _wanted(rulebook, code or "")
    if len(wanted) > 1:
        click.echo("\n".join(map(_line, wanted)))
        return
    pack = load_language([rules_folder()], lang).packs.get(wanted[0].code)
    click.echo("\n".join(_explained(wanted[0], pack)))


def _wanted(rulebook: Rulebook, code: str) -> list[Rule]:
    rules = rulebook.rules.values()
    found = [rule for rule in rules if rule.code.startswith(code.upper()) or rule.name == code.lower()]
    if not found:
        names = [*rulebook.rules, *(rule.name for rule in rules)]
        raise ConfigError(f"there is no rule '{code}'", hint=did_you_mean(code, names))
    return found


def _line(rule: Rule) -> str:
    return f"{rule.code} {rule.name:22} {rule.message}" + ("" if rule.default_on else " (opt-in)")


def _explained(rule: Rule, pack: Pack | None) -> Iterator[str]:
    switch = "on by default" if rule.default_on else f"opt-in: --extend-select {rule.code}"
    yield f"{rule.code} {rule.name} ({rule.family}, {rule.kind} rule, {rule.level}, {switch})"
    yield ""
    if pack is None:
        yield rule.message
        return
    yield " ".join(pack.says.split()) or rule.message
    if pack.why:
        yield from ("", pack.why.strip())
    if pack.suggest:
        yield from ("", f"Instead: {' '.join(choose(pack.suggest, frozenset()).split())}")
    yield from _examples("Flagged", (example for example in pack.examples if example.kind == "bad"))
    yield from _examples("Left alone", (example for example in pack.examples if example.kind == "good"))
    if rule.seed:
        yield from ("", f"The advice comes from seed text {rule.seed}.")


def _examples(title: str, examples: Iterable[Example]) -> Iterator[str]:
    shown = list(examples)[:SHOWN]
    if shown:
        yield from ("", f"{title}:")
    for example in shown:
        text = example.text
        if example.span:
            start, end = example.span.start, example.span.end
            text = f"{text[:start]}>>{text[start:end]}<<{text[end:]}"
        yield "  " + text.replace("\n", "\n  ")
        if example.fixed:
            yield "    fixed: " + example.fixed.replace("\n", "\n    ")
