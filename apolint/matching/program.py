"""The compiled packs of a language: owners with their lines, and the index from a word to the lines that need it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from apolint.errors import PackError, Place
from apolint.languages.base import Language
from apolint.matching.compiler import Compiler, Names
from apolint.matching.elements import Element, MarkElement, bits_of, first_bits, owners_asked, requirements
from apolint.matching.lexicon import Lexicon
from apolint.packs.load import SECTIONS, LanguagePacks, Pack, Report, stop_at
from apolint.packs.notation import Line, Part

BROAD = 1000


@dataclass(frozen=True, eq=False)
class CompiledPart:
    """One side of an `&`; `starts` are the bits that its first word can have, `marked` whether it holds an underline."""

    elements: tuple[Element, ...]
    negated: bool
    starts: int
    needs: tuple[int, ...]
    marked: bool


@dataclass(frozen=True, eq=False)
class CompiledLine:
    """A phrase line ready to match. `needs` are bits of which the sentence must show one each; `asks` are the owners
    whose evidence it looks at."""

    owner: str
    section: str
    parts: tuple[CompiledPart, ...]
    next_parts: tuple[CompiledPart, ...]
    needs: tuple[int, ...]
    asks: tuple[str, ...]
    source: Line
    filename: str


@dataclass
class Owner:
    """A rule, component, kind, form of address or variant, with its lines by section."""

    name: str
    sections: dict[str, tuple[CompiledLine, ...]] = field(default_factory=dict)
    after_evidence: list[CompiledLine] = field(default_factory=list)


@dataclass(frozen=True, eq=False)
class Program:
    """All lines of a language. `index` maps the bit of a word to the lines whose rarest word it is."""

    lexicon: Lexicon
    owners: Mapping[str, Owner]
    index: Mapping[int, Sequence[CompiledLine]]
    indexed: int
    evidence: Mapping[str, int]


def compile_program(
    packs: LanguagePacks,
    language: Language,
    split: Callable[[str], list[str]],
    common: Iterable[str],
    report: Report = stop_at,
) -> Program:
    """Compiles the packs; `common` are the language's commonest words, which tell a rare word from a frequent one.

    Each problem goes to `report` as a PackError with file, line and excerpt; a report that returns goes on without the line.
    """
    compiler = Compiler(packs, language, split, report)
    owners = {name: _owner(pack, packs, compiler) for name, pack in packs.packs.items()}
    for prefix, choices in (("address", packs.address), ("variant", packs.variants)):
        for label, lines in choices.items():
            pack = Pack(f"{prefix}:{label}", "words.yml", sections={"phrases": lines})
            owners[pack.owner] = _owner(pack, packs, compiler)
    weights = _weights(compiler, common)
    index = _index(owners.values(), compiler, weights)
    indexed = sum(index)
    return Program(compiler.lexicon, owners, index, indexed, compiler.evidence)


def _owner(pack: Pack, packs: LanguagePacks, compiler: Compiler) -> Owner:
    owner = Owner(pack.owner)
    names = Names(pack.filename, pack.lists, packs.lists)
    for section in SECTIONS:
        lines = pack.sections.get(section, ())
        compiled = (_line(line, pack.owner, section, compiler, names) for line in lines)
        owner.sections[section] = tuple(line for line in compiled if line)
    return owner


def _line(line: Line, owner: str, section: str, compiler: Compiler, names: Names) -> CompiledLine | None:
    try:
        return _compiled(line, owner, section, compiler, names)
    except PackError as problem:
        compiler.report(problem)
        return None


def _compiled(line: Line, owner: str, section: str, compiler: Compiler, names: Names) -> CompiledLine:
    parts = tuple(_part(part, line, compiler, names) for part in line.parts)
    next_parts = tuple(_part(part, line, compiler, names) for part in line.next_parts)
    needs = tuple(need for part in parts if not part.negated for need in part.needs)
    if not needs:
        raise PackError("the line needs a word that must be there", Place(names.filename, line.number), line.text)
    asks = owners_asked(element for part in (*parts, *next_parts) for element in part.elements)
    return CompiledLine(owner, section, parts, next_parts, needs, tuple(sorted(asks)), line, names.filename)


def _part(part: Part, line: Line, compiler: Compiler, names: Names) -> CompiledPart:
    elements = compiler.sequence(part.sequence, names, line.number)
    marked = any(isinstance(element, MarkElement) for element in elements)
    return CompiledPart(elements, part.negated, first_bits(elements), tuple(requirements(elements)), marked)


def _weights(compiler: Compiler, common: Iterable[str]) -> dict[int, int]:
    """How frequent each bit is: how many of the commonest words carry it, and more where it is a short ending."""
    weights: defaultdict[int, int] = defaultdict(int)
    for word in common:
        for bit in bits_of(compiler.lexicon.mask(compiler.language.fold(word), 0)):
            weights[bit] += 10
    for table in (compiler.lexicon.prefixes, compiler.lexicon.suffixes, compiler.lexicon.infixes):
        for text, bits in table.items():
            for bit in bits_of(bits):
                weights[bit] += 100 // len(text) ** 2
    for bit in compiler.lexicon.classes.values():
        weights[bit] += 100
    for bit in compiler.evidence.values():
        weights[bit] += 5
    return weights


def _index(
    owners: Iterable[Owner], compiler: Compiler, weights: Mapping[int, int]
) -> dict[int, list[CompiledLine]]:
    def weight(bits: int) -> int:
        return BROAD if bits < 0 else sum(weights.get(bit, 1) for bit in bits_of(bits))

    evidence = sum(compiler.evidence.values())
    index: defaultdict[int, list[CompiledLine]] = defaultdict(list)
    for owner in owners:
        for line in (*owner.sections["phrases"], *owner.sections["pending"]):
            rarest = min(line.needs, key=weight)
            if rarest & evidence:
                owner.after_evidence.append(line)
            for bit in bits_of(rarest & ~evidence & ((1 << compiler.lexicon.size) - 1)):
                index[bit].append(line)
    return dict(index)
