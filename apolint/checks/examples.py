"""Runs the examples of the packs: every example line is a test of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from apolint.catalogue import Catalogue
from apolint.checks.analysis import Analysis, Fault
from apolint.checks.analyzer import Analyzer
from apolint.checks.linguist import Linguist
from apolint.errors import PackError
from apolint.packs.load import Example, LanguagePacks, Pack

LEAST_EXAMPLES = 5


@dataclass(frozen=True)
class ExampleCase:
    """An example with the pack that it belongs to; `name` reads like `en/BLM103/bad-2`."""

    name: str
    lang: str
    pack: Pack
    example: Example


def example_cases(packs: LanguagePacks) -> list[ExampleCase]:
    """All examples of a language's packs."""
    return [
        ExampleCase(f"{packs.lang}/{pack.owner}/{example.name}", packs.lang, pack, example)
        for pack in packs.packs.values()
        for example in pack.examples
    ]


def check_example(case: ExampleCase, analyzer: Analyzer) -> str | None:
    """What is wrong with an example, or None."""
    analysis = analyzer.analyse(case.example.text, case.lang, kind="complaint")
    if case.example.kind in ("yes", "no"):
        return _check_component(case, analysis)
    mine = [fault for fault in analysis.faults if fault.code == case.pack.owner]
    if case.example.kind == "good":
        return f"flags {_words(mine[0], case.example)!r}" if mine else None
    if not mine:
        return "finds nothing"
    if case.example.span and [fault.span for fault in mine] != [case.example.span]:
        return "underlines " + " and ".join(repr(_words(fault, case.example)) for fault in mine)
    return _check_fix(case, mine, analyzer)


def _check_component(case: ExampleCase, analysis: Analysis) -> str | None:
    spans = analysis.components.get(case.pack.owner, ())
    example = case.example
    if example.kind == "no":
        return f"finds {example.text[spans[0].start : spans[0].end]!r}" if spans else None
    if not spans:
        return "finds nothing"
    if example.span and not any(span.overlaps(example.span) for span in spans):
        return f"finds {example.text[spans[0].start : spans[0].end]!r} instead"
    return None


def _check_fix(case: ExampleCase, faults: Sequence[Fault], analyzer: Analyzer) -> str | None:
    fixed = apply_suggestions(case.example.text, faults)
    if case.example.fixed is None:
        return f"is changed unasked to {fixed!r}" if fixed != case.example.text else None
    if fixed != case.example.fixed:
        return f"becomes {fixed!r}"
    again = analyzer.analyse(fixed, case.lang, kind="complaint")
    left = [fault for fault in again.faults if fault.code == case.pack.owner]
    return f"still flags {fixed[left[0].span.start : left[0].span.end]!r} once fixed" if left else None


def apply_suggestions(text: str, faults: Sequence[Fault]) -> str:
    """The text with every safe and unsafe suggestion written in."""
    for fault in sorted(faults, key=lambda fault: fault.span, reverse=True):
        if fault.suggestion and fault.suggestion.applicability != "display":
            text = text[: fault.span.start] + fault.suggestion.text + text[fault.span.end :]
    return text


def _words(fault: Fault, example: Example) -> str:
    return example.text[fault.span.start : fault.span.end]


def check_language(lang: str, folders: Sequence[Path], catalogue: Catalogue) -> Iterator[PackError]:
    """Every problem of a language's packs: lines that cannot be read, examples that fail, too few examples."""
    problems: list[PackError] = []
    analyzer = Analyzer(folders, catalogue)
    linguist = Linguist.load(lang, folders, problems.append)
    analyzer.use(linguist)
    yield from problems
    for case in example_cases(linguist.packs):
        problem = check_example(case, analyzer)
        if problem:
            yield PackError(f"{case.name} {problem}", case.example.place, case.example.text)
    yield from incomplete(linguist.packs, catalogue)


def incomplete(packs: LanguagePacks, catalogue: Catalogue) -> Iterator[PackError]:
    """The codes and components that lack a pack or have too few examples in a language."""
    for code in [*catalogue.rules, *catalogue.components]:
        pack = packs.packs.get(code)
        if pack is None:
            yield PackError(f"{packs.lang} has no pack for {code}")
            continue
        wanted = ("bad", "good") if code in catalogue.rules else ("yes", "no")
        for kind in wanted:
            count = sum(example.kind == kind for example in pack.examples)
            if count < LEAST_EXAMPLES:
                yield PackError(f"{packs.lang}/{code} has {count} '{kind}:' examples; {LEAST_EXAMPLES} are needed")
