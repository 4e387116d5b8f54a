"""Reads the packs of a language: word lists, rules, components and kinds, as they are written."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from apolint.errors import PackError, Place
from apolint.packs.nodes import Group, Line, Part
from apolint.packs.nodes import Sequence as Nodes
from apolint.packs.notation import NotationError, parse_entry, parse_line, strip_comment
from apolint.packs.weights import WEIGHTS, Weights, read_weights
from apolint.spans import Span
from apolint.yamlfile import Block, read_yaml

FINDING_SECTIONS = ("phrases", "pending", "in-complaints")
SECTIONS = (*FINDING_SECTIONS, "leave", "unless", "unless-clause")
ON_REQUEST = "on-request"
PACK_KEYS = ("code", "component", "says", "why", "suggest", "words", "examples", ON_REQUEST, *SECTIONS)
EXAMPLE_KINDS = ("bad", "good", "fix", "yes", "no")


@dataclass(frozen=True)
class Entry:
    """An entry of a word list; `excluded` takes a word out again."""

    nodes: Nodes
    excluded: bool
    place: Place
    text: str


@dataclass(frozen=True)
class Example:
    """A sentence or message of a pack with what must (`bad`, `yes`) or must not (`good`, `no`) be found in it.

    `span` is the underline in `text` (code points, end exclusive); `fixed` what all fixes make of it.
    """

    kind: str
    name: str
    text: str
    place: Place
    span: Span | None = None
    fixed: str | None = None


@dataclass(frozen=True)
class Pack:
    """One rule, component or kind of message in one language. `owner` is its code or name."""

    owner: str
    filename: str
    says: str = ""
    why: str = ""
    suggest: str = ""
    lists: Mapping[str, tuple[Entry, ...]] = field(default_factory=dict)
    sections: Mapping[str, tuple[Line, ...]] = field(default_factory=dict)
    examples: tuple[Example, ...] = ()


@dataclass(frozen=True)
class LanguagePacks:
    """All that `rules/<lang>/` says, before it is compiled."""

    lang: str
    packs: Mapping[str, Pack]
    lists: Mapping[str, tuple[Entry, ...]]
    address: Mapping[str, tuple[Line, ...]]
    variants: Mapping[str, tuple[Line, ...]]
    forms: Mapping[str, frozenset[str]]
    weights: Weights = field(default_factory=Weights)


Report = Callable[[PackError], None]


def stop_at(problem: PackError) -> None:
    """The report of everyday use: the first problem ends the work."""
    raise problem


def load_language(folders: Sequence[Path], lang: str, report: Report = stop_at) -> LanguagePacks:
    """Reads `<folder>/<lang>/` of each folder; a later folder overrides packs and word lists of an earlier one.

    Each problem goes to `report` as a PackError with file, line and excerpt; a report that returns goes on without
    the line.
    """
    loader = Loader(report)
    for folder in folders:
        loader.read(folder / lang)
    return loader.language(lang)


class Loader:
    """Reads pack files one after the other."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.packs: dict[str, Pack] = {}
        self.words: dict[str, dict[str, Any]] = {"lists": {}, "address": {}, "variants": {}, "forms": {}}
        self.weights = Weights()

    def language(self, lang: str) -> LanguagePacks:
        """What was read so far."""
        words = self.words
        return LanguagePacks(
            lang, self.packs, words["lists"], words["address"], words["variants"], words["forms"], self.weights
        )

    def read(self, folder: Path) -> None:
        """Reads the packs of one folder over those read before."""
        self.words["forms"].update(_forms_file(folder / "forms.txt"))
        owners: set[str] = set()
        for path in sorted(folder.rglob("*.yml")):
            try:
                data = read_yaml(path.read_text(encoding="utf-8"), str(path))
                if path.name == "words.yml":
                    self._read_words(data, str(path))
                else:
                    packs = {pack.owner: pack for pack in self._packs(data, path)}
                    self.packs.update(packs)
                    owners.update(packs)
            except PackError as problem:
                self.report(problem)
        self._read_weights(folder / WEIGHTS, owners)

    def _read_weights(self, path: Path, owners: Container[str]) -> None:
        """Reads a folder's weights; without any, its packs of `owners` are not judged by those of earlier folders."""
        try:
            self.weights = read_weights(path) if path.is_file() else self.weights.without(owners)
        except PackError as problem:
            self.report(problem)

    def _read_words(self, data: Mapping[str, Any], filename: str) -> None:
        _known(data, ("lists", "address", "variants", "forms"), filename)
        self.words["lists"].update(self._lists(data.get("lists", {})))
        for key in ("address", "variants"):
            self.words[key].update((name, self._choice(block)) for name, block in data.get(key, {}).items())
        if "forms" in data:
            for lemma, forms in _forms(data["forms"]):
                self.words["forms"][lemma] = forms | self.words["forms"].get(lemma, frozenset())

    def _lists(self, blocks: Mapping[str, Block]) -> dict[str, tuple[Entry, ...]]:
        return {name: tuple(self._entries(block)) for name, block in blocks.items()}

    def _packs(self, data: Mapping[str, Any], path: Path) -> Iterator[Pack]:
        filename = str(path)
        lists = self._lists(data.get("words", {}))
        if path.name == "kind.yml":
            for kind in (key for key in data if key != "words"):
                yield Pack(f"kind:{kind}", filename, lists=lists, sections={"phrases": self._tight_lines(data[kind])})
            return
        _known(data, PACK_KEYS, filename)
        owner = data.get("code") or data.get("component")
        if owner is None:
            raise PackError("a pack needs 'code' or 'component'", Place(filename, 1))
        if ON_REQUEST in data:
            lines = self._tight_lines(data[ON_REQUEST])
            yield Pack(f"{owner.text}:{ON_REQUEST}", filename, lists=lists, sections={"phrases": lines})
        yield Pack(
            owner=owner.text,
            filename=filename,
            lists=lists,
            sections={key: self._lines(data[key]) for key in SECTIONS if key in data},
            examples=tuple(_examples(data["examples"])) if "examples" in data else (),
            **{key: data[key].text.strip() for key in ("says", "why", "suggest") if key in data},
        )

    def _lines(self, block: Block) -> tuple[Line, ...]:
        texts = ((number, text) for number, text in block.lines() if strip_comment(text))
        return tuple(line for number, text in texts if (line := self._line(block, number, text)))

    def _tight_lines(self, block: Block) -> tuple[Line, ...]:
        """Lines of which only the sentences count, so that each should end in a word that must be there."""
        lines = self._lines(block)
        for line in lines:
            if any(_ends_loose(part) for part in (*line.parts, *line.next_parts)):
                hint = "write [a|b] where one of the words must stand, or leave them out"
                self.report(
                    PackError("an optional end finds nothing more", Place(block.filename, line.number), line.text, hint)
                )
        return lines

    def _choice(self, block: Block) -> tuple[Line, ...]:
        return tuple(line for number, text in _split(block) if (line := self._line(block, number, text)))

    def _line(self, block: Block, number: int, text: str) -> Line | None:
        try:
            return parse_line(text, number)
        except NotationError as problem:
            self.report(PackError(str(problem), Place(block.filename, number), text, problem.hint))
            return None

    def _entries(self, block: Block) -> Iterator[Entry]:
        for number, text in _split(block):
            place = Place(block.filename, number)
            try:
                yield Entry(parse_entry(text.removeprefix("!")), text.startswith("!"), place, text)
            except NotationError as problem:
                self.report(PackError(str(problem), place, text, problem.hint))


def _ends_loose(part: Part) -> bool:
    last = part.sequence[-1]
    return isinstance(last, Group) and last.optional


def _known(data: Mapping[str, Any], keys: tuple[str, ...], filename: str) -> None:
    for key in data:
        if key not in keys:
            raise PackError(f"unknown key '{key}'", Place(filename), hint="one of " + ", ".join(keys))


def _split(block: Block) -> Iterator[tuple[int, str]]:
    for number, line in block.lines():
        yield from ((number, text.strip()) for text in re.split(r",(?:\s|$)", strip_comment(line)) if text.strip())


def _examples(block: Block) -> Iterator[Example]:
    counts: dict[str, int] = {}
    pending: Example | None = None
    for number, line in block.lines():
        if line.strip().startswith("#"):
            continue
        kind, colon, text = line.strip().partition(":")
        place = Place(block.filename, number)
        if not colon or kind not in EXAMPLE_KINDS:
            raise PackError("an example starts with " + ", ".join(f"'{k}:'" for k in EXAMPLE_KINDS), place, line)
        text = text.strip().replace("\\n", "\n")
        if kind == "fix":
            if pending is None or pending.kind != "bad":
                raise PackError("a 'fix:' belongs under its 'bad:'", place, line)
            pending = Example(pending.kind, pending.name, pending.text, pending.place, pending.span, text)
            continue
        if pending is not None:
            yield pending
        counts[kind] = counts.get(kind, 0) + 1
        plain, span = _underlined(text)
        pending = Example(kind, f"{kind}-{counts[kind]}", plain, place, span)
    if pending is not None:
        yield pending


def _underlined(text: str) -> tuple[str, Span | None]:
    start, end = text.find(">>"), text.find("<<")
    if start < 0 or end < start:
        return text, None
    return text[:start] + text[start + 2 : end] + text[end + 2 :], Span(start, end - 2)


def _forms_file(path: Path) -> dict[str, frozenset[str]]:
    if not path.is_file():
        return {}
    return dict(_forms(Block(path.read_text(encoding="utf-8"), str(path), 1)))


def _forms(block: Block) -> Iterator[tuple[str, frozenset[str]]]:
    for number, line in block.lines():
        if line.startswith("#"):
            continue
        lemma, equals, forms = line.partition("=")
        if not equals:
            raise PackError("expected 'lemma = form form'", Place(block.filename, number), line)
        yield lemma.strip(), frozenset(re.split(r"[\s,]+", forms.strip()))
