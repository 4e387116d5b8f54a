"""Labelled texts to learn from, one JSON object a line.

A message has `text`, `spans` (`code` and `quote`) and, where it answers a complaint, `components`: their names, or the
quotes that show each; of a routine one without `spans` the kind alone is learned. A sentence has `text` and `spans`, or
`component` with the `quote` that shows it, or without a quote where nothing does.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from apolint.catalogue import Catalogue
from apolint.errors import PackError, Place
from apolint.packs.load import LanguagePacks
from apolint.packs.weights import COMPLAINT
from apolint.spans import Span


@dataclass(frozen=True)
class Sample:
    """A text, and what was looked for in it (`judged`: rules and components): `places` are where it shows (code points,
    end exclusive), `present` what it shows at no known place, `throughout` what all its sentences show. `weight` is how
    often the sample counts.
    """

    text: str
    judged: frozenset[str]
    places: Sequence[tuple[str, Span]] = ()
    present: frozenset[str] = frozenset()
    throughout: frozenset[str] = frozenset()
    weight: int = 1


def read_samples(path: Path, catalogue: Catalogue) -> Iterator[Sample]:
    """The samples of a file; raises PackError for a line that cannot be read."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        try:
            yield _sample(json.loads(line), catalogue)
        except (ValueError, KeyError, TypeError) as problem:
            raise PackError(f"not a labelled text: {problem!r}", Place(str(path), number), line) from None


def example_samples(packs: LanguagePacks, catalogue: Catalogue, weight: int) -> Iterator[Sample]:
    """The examples of the packs, and what their fixes make of them: what the weights must not speak against."""
    rules = span_rules(catalogue)
    for pack in packs.packs.values():
        rule = catalogue.rules.get(pack.owner)
        owner, shows = (rule.component, "good") if rule and rule.component else (pack.owner, "bad yes")
        judged = rules if owner in rules else frozenset([owner])
        for example in pack.examples:
            places = [(owner, example.span)] if example.span else []
            present = judged if example.kind in shows and not places else frozenset()
            yield Sample(example.text, judged, places, present, weight=weight)
            if example.fixed:
                yield Sample(example.fixed, judged, weight=weight)


def span_rules(catalogue: Catalogue) -> frozenset[str]:
    """The codes of the rules that point at words."""
    return frozenset(code for code, rule in catalogue.rules.items() if rule.kind == "span")


def _sample(record: Mapping[str, Any], catalogue: Catalogue) -> Sample:
    text = record["text"]
    if "component" in record:
        places = [(record["component"], _place(text, record["quote"]))] if "quote" in record else []
        return Sample(text, frozenset([record["component"]]), places)
    if record.get("kind") == "routine" and "spans" not in record:
        return Sample(text, frozenset([COMPLAINT]))
    places = [(label["code"], _place(text, label["quote"])) for label in record["spans"]]
    judged = span_rules(catalogue)
    if record.get("kind") == "complaint":
        judged |= {COMPLAINT, *catalogue.components}
        shown = record["components"]
        if isinstance(shown, dict):
            places += [(name, _place(text, quote)) for name, quotes in shown.items() for quote in quotes]
            shown = ()
        return Sample(text, judged, places, frozenset(shown), frozenset([COMPLAINT]))
    return Sample(text, judged | {COMPLAINT} if record.get("kind") == "routine" else judged, places)


def _place(text: str, quote: str) -> Span:
    start = text.index(quote)
    return Span(start, start + len(quote))
