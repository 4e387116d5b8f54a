"""The compiled packs of a language: owners with their lines, and the index from a word to the lines that need it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeVar

from apolint.closest import did_you_mean
from apolint.errors import PackError, Place
from apolint.languages.base import Language
from apolint.matching.compiler import Compiler, Names
from apolint.matching.elements import Choice, Element, MarkElement
from apolint.matching.lexicon import Lexicon
from apolint.matching.marker import Marker
from apolint.matching.needs import needs_of, owners_asked, ways_of
from apolint.packs.load import FINDING_SECTIONS, SECTIONS, LanguagePacks, Pack, Report, stop_at
from apolint.packs.nodes import Line, Part
from apolint.packs.notation import asked_for, without_last_gap


@dataclass(frozen=True, eq=False)
class CompiledPart:
    """One side of an `&`; `mark` is carried by every word that it can start with, `marked` says whether it holds an
    underline.
    """

    elements: tuple[Element, ...]
    negated: bool
    mark: int | None
    marked: bool


@dataclass(frozen=True, eq=False)
class CompiledLine:
    """A phrase line ready to match. `ways` are the sets of marks of which a sentence must show one whole set, each by
    its rarest mark; `asks` are the owners whose evidence the line looks at."""

    owner: str
    section: str
    parts: tuple[CompiledPart, ...]
    next_parts: tuple[CompiledPart, ...]
    ways: tuple[tuple[int, frozenset[int]], ...]
    asks: tuple[str, ...]
    source: Line
    filename: str

    @cached_property
    def key(self) -> tuple[str, str]:
        """The owner and what the line is for: to find, or one of the sections that take a find back."""
        return self.owner, "find" if self.section in FINDING_SECTIONS else self.section

    @property
    def broad(self) -> bool:
        """Whether its finds count only in an answer to a complaint."""
        return self.section == "in-complaints" or self.weighed

    @property
    def undoubted(self) -> bool:
        """Whether its finds count whatever the weights of their sentence say: its author is sure enough of them for a
        safe fix, or they reach into the next sentence, which the weights do not see."""
        return bool(self.next_parts) or self.source.applicability == "safe"

    @property
    def weighed(self) -> bool:
        """Whether it stands for what the weights find without a line."""
        return self.section == "weights"


# A line that is possible where a sentence shows all of the marks.
Candidate = tuple[frozenset[int], CompiledLine]


@dataclass(frozen=True)
class Program:
    """All lines of a language. `index` maps a mark to the lines whose rarest need it is; `by_evidence` holds
    the lines that need nothing but the evidence of others, by owner; `lists` names the word list of whose single words
    a mark is."""

    lexicon: Lexicon
    owners: tuple[str, ...]
    index: Mapping[int, Sequence[Candidate]]
    by_evidence: Mapping[tuple[str, str], Sequence[CompiledLine]]
    evidence: Mapping[str, int]
    keys: frozenset[int]
    lists: Mapping[int, str]


def compile_program(
    packs: LanguagePacks,
    language: Language,
    split: Callable[[str], list[str]],
    common: Iterable[str],
    report: Report = stop_at,
) -> Program:
    """Compiles the packs; `common` are the language's commonest words, which tell a rare word from a frequent one.

    Each problem goes to `report` as a PackError with file, line and excerpt; a report that returns goes on without
    the line.
    """
    marker = Marker(language, split, common, packs.forms)
    compiler = Compiler(packs, marker, report)
    choices = {
        f"{prefix}:{label}": Pack(f"{prefix}:{label}", "words.yml", sections={"phrases": lines})
        for prefix, labels in (("address", packs.address), ("variant", packs.variants))
        for label, lines in labels.items()
    }
    sources = [*packs.packs.values(), *choices.values()]
    lines = [line for pack in sources for line in _lines(pack, packs, compiler)]
    return Program(
        lexicon=marker.lexicon,
        owners=tuple(pack.owner for pack in sources),
        index=_grouped((mark, (needs, line)) for line in lines for mark, needs in line.ways),
        by_evidence=_grouped((line.key, line) for line in lines if not line.ways),
        evidence=compiler.evidence,
        keys=frozenset(compiler.maker.keys),
        lists=compiler.list_marks({pack.filename: pack.owner for pack in packs.packs.values()}),
    )


def _lines(pack: Pack, packs: LanguagePacks, compiler: Compiler) -> Iterator[CompiledLine]:
    names = Names(pack.filename, pack.lists, packs.lists)
    for section in SECTIONS:
        for line in pack.sections.get(section, ()):
            try:
                yield _line(line, pack.owner, section, compiler, names)
            except PackError as problem:
                compiler.report(problem)


def _line(line: Line, owner: str, section: str, compiler: Compiler, names: Names) -> CompiledLine:
    parts = tuple(_part(part, line, compiler, names) for part in line.parts)
    following = tuple(_part(part, line, compiler, names) for part in line.next_parts)
    elements = [element for part in parts if not part.negated for element in part.elements]
    if not needs_of(elements):
        raise PackError("the line needs a word that must be there", Place(names.filename, line.number), line.text)
    _check_fix(line, [*parts, *following], names)
    asks = owners_asked(element for part in (*parts, *following) for element in part.elements)
    later = compiler.marker.lexicon.with_implied(compiler.evidence[asked] for asked in asks)
    return CompiledLine(
        owner=owner,
        section=section,
        parts=parts,
        next_parts=following,
        ways=tuple(ways_of(elements, later, compiler.marker)),
        asks=tuple(sorted(asks)),
        source=replace(line, parts=(), next_parts=()),
        filename=names.filename,
    )


def _check_fix(line: Line, parts: Iterable[CompiledPart], names: Names) -> None:
    """Raises PackError where the fix asks for the words of a list that the line does not hold."""
    choices = [element for part in parts for element in part.elements if isinstance(element, Choice)]
    lists = {name for choice in choices for name in choice.names}
    for asked in asked_for(line.fix or ""):
        if asked not in lists:
            problem = f"the fix asks for {{{asked}}}, and the line holds no <{asked}> outside of other brackets"
            raise PackError(problem, Place(names.filename, line.number), line.text, did_you_mean(asked, lists))


def _part(part: Part, line: Line, compiler: Compiler, names: Names) -> CompiledPart:
    elements = compiler.sequence(without_last_gap(part.sequence), names, line.number)
    marked = any(isinstance(element, MarkElement) for element in elements)
    return CompiledPart(elements, part.negated, compiler.maker.start(elements), marked)


K = TypeVar("K")
V = TypeVar("V")


def _grouped(pairs: Iterable[tuple[K, V]]) -> dict[K, list[V]]:
    groups: defaultdict[K, list[V]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return dict(groups)
