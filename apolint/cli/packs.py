"""`apolint packs`: check the rule packs, and build their tables of inflected forms and of weights."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from apolint import languages
from apolint.catalogue import load_catalogue, rules_folder
from apolint.checks.examples import check_language
from apolint.cli.errors import BAD_INPUT, CLEAN, complain
from apolint.cli.group import Group
from apolint.cli.params import name_among
from apolint.closest import did_you_mean
from apolint.errors import ConfigError, PackError
from apolint.learning.weights import write_learned
from apolint.model import LANGUAGES
from apolint.packs.forms import write_forms
from apolint.packs.template import write_template
from apolint.packs.weights import WEIGHTS

EPILOG = """\b
Examples:
  apolint packs check                the packs that come with apolint
  apolint packs check house/         a folder of house packs, on top of them
  apolint packs check --lang el      one language
  apolint packs forms --lang fi      build forms.txt anew (needs: pip install 'apolint[packs]')
  apolint packs weigh samples/       learn weights.txt anew from labelled texts (needs the same)
  apolint packs new BLM102 --lang fi house/   a commented template for a house pack
"""

_lang = click.option(
    "--lang", callback=name_among(lambda: LANGUAGES), metavar="|".join(LANGUAGES), help="One language only."
)
_folder = click.argument("folder", required=False, type=Path)


@click.group(cls=Group, epilog=EPILOG)
def packs() -> None:
    """Work on rule packs."""


@packs.command(epilog=EPILOG, short_help="Check every line and every example.")
@_folder
@_lang
def check(folder: Path | None, lang: str | None) -> int:
    """Check the packs of FOLDER (default: apolint's own): every line, every example. Each problem is a line."""
    own = _folder_of(folder)
    folders = [own] if _is_complete(own) else [rules_folder(), own]
    problems = [problem for code in _languages(own, lang) for problem in _problems(code, folders)]
    for problem in problems:
        click.echo(str(problem))
    if problems:
        return complain(f"{len(problems)} problem{'s' if len(problems) > 1 else ''} in the packs of {own}")
    return CLEAN


@packs.command(epilog=EPILOG, short_help="Build the tables of inflected forms.")
@_folder
@_lang
def forms(folder: Path | None, lang: str | None) -> int:
    """Build FOLDER/<lang>/forms.txt: the inflected forms of every word+ in the packs."""
    own = _folder_of(folder)
    status = CLEAN
    for code in _languages(own, lang):
        for lemma in write_forms(own, languages.load(code)):
            click.echo(f"{own / code / 'words.yml'}: too few forms of '{lemma}+'; add them under 'forms:'")
            status = BAD_INPUT
    return status


@packs.command(epilog=EPILOG, short_help="Learn the weights of words from labelled texts.")
@click.argument("samples", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option("--folder", type=Path, help="The packs to learn for (default: apolint's own).")
@_lang
def weigh(samples: tuple[Path, ...], folder: Path | None, lang: str | None) -> int:
    """Learn FOLDER/<lang>/weights.txt from SAMPLES (<lang>-….jsonl, or folders) and the examples of the packs."""
    own = _folder_of(folder)
    for code in _languages(own, lang):
        paths = [path for sample in samples for path in _sample_files(sample, code)]
        if not paths:
            raise ConfigError(f"there are no labelled texts in {code}", hint=f"files {code}-….jsonl are expected")
        count = write_learned(own, code, paths, load_catalogue())
        click.echo(f"{own / code / WEIGHTS}: learned from {count} texts")
    return CLEAN


@packs.command(epilog=EPILOG, short_help="Write a commented template of a pack.")
@click.argument("code")
@_folder
@click.option(
    "--lang",
    required=True,
    callback=name_among(lambda: LANGUAGES),
    metavar="|".join(LANGUAGES),
    help="The language of the pack.",
)
def new(code: str, folder: Path | None, lang: str) -> int:
    """Write a commented template of a pack for CODE into FOLDER/<lang>/ (default: house/)."""
    rules = load_catalogue().rules
    if code not in rules:
        raise ConfigError(f"no rule has the code '{code}'", hint=did_you_mean(code, rules))
    rule = rules[code]
    click.echo(write_template(folder or Path("house"), lang, code, rule.name, rule.message, rule.kind))
    return CLEAN


def _problems(lang: str, folders: Sequence[Path]) -> Iterator[PackError]:
    """The problems of the last folder's packs."""
    for problem in check_language(lang, folders, load_catalogue()):
        if len(folders) == 1 or (problem.place and Path(problem.place.filename).is_relative_to(folders[-1])):
            yield problem


def _folder_of(folder: Path | None) -> Path:
    own = folder or rules_folder()
    if not own.is_dir():
        raise ConfigError(f"there is no folder {own}")
    return own


def _sample_files(sample: Path, lang: str) -> list[Path]:
    paths = sorted(sample.rglob("*.jsonl")) if sample.is_dir() else [sample]
    return [path for path in paths if path.name.startswith(f"{lang}-")]


def _is_complete(folder: Path) -> bool:
    """Whether a folder holds packs for all rules, with their catalogue, rather than house packs."""
    return (folder / "catalogue.yml").is_file()


def _languages(folder: Path, lang: str | None) -> list[str]:
    found = [code for code in LANGUAGES if (folder / code).is_dir() and lang in (None, code)]
    if not found:
        wanted = lang or " or ".join(LANGUAGES)
        raise ConfigError(f"there are no packs in {folder}", hint=f"a folder {wanted} is expected in it")
    return found
