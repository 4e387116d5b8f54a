"""One language, ready to read: its packs as written, and compiled. Compiling takes a second, so it is kept."""

from __future__ import annotations

import gc
import pickle
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from apolint import languages
from apolint.fingerprint import fingerprint
from apolint.languages.base import Language
from apolint.languages.pipeline import build_tokenizer, pack_splitter, stop_words
from apolint.matching.program import Program, compile_program
from apolint.matching.scales import Scales
from apolint.matching.text import Reader
from apolint.packs.load import LanguagePacks, Report, load_language, stop_at

if TYPE_CHECKING:
    from spacy.tokenizer import Tokenizer


@dataclass(frozen=True)
class Linguist:
    """A language with its packs, the reader that puts texts to them, and the scales that weigh its sentences."""

    language: Language
    packs: LanguagePacks
    program: Program
    reader: Reader
    scales: Scales

    @classmethod
    def load(cls, lang: str, folders: Sequence[Path], report: Report = stop_at) -> Linguist:
        """Loads and compiles the packs of a language; each problem goes to `report` as a PackError."""
        language = languages.load(lang)
        tokenizer = build_tokenizer(language)
        with _building():
            packs = load_language(folders, lang, report)
            common = sorted(stop_words(language.spacy_code))
            program = compile_program(packs, language, pack_splitter(language, tokenizer), common, report)
        return cls.of(language, packs, program, tokenizer)

    @classmethod
    def of(cls, language: Language, packs: LanguagePacks, program: Program, tokenizer: Tokenizer) -> Linguist:
        """The language of packs that are compiled already."""
        return cls(language, packs, program, Reader(language, program, tokenizer), Scales(packs.weights))


class PackStore:
    """Compiled packs in a folder of the user's, one file a language, named by all that they were made from."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def load(self, lang: str, folders: Sequence[Path]) -> Linguist:
        """The language from the store, or else loaded, compiled and kept; raises PackError."""
        path = self.folder / f"{lang}-{fingerprint(folder / lang for folder in folders)[:24]}.pickle"
        kept = _read(path)
        if kept is None:
            linguist = Linguist.load(lang, folders)
            self._keep(path, linguist)
            return linguist
        packs, program = kept
        language = languages.load(lang)
        return Linguist.of(language, packs, program, build_tokenizer(language))

    def _keep(self, path: Path, linguist: Linguist) -> None:
        """Keeps what linting needs, without examples and sources; a store that cannot be written is done without."""
        packs = {name: replace(pack, lists={}, sections={}, examples=()) for name, pack in linguist.packs.packs.items()}
        slim = replace(linguist.packs, packs=packs, lists={}, forms={})
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            for old in self.folder.glob(f"{path.stem.partition('-')[0]}-*.pickle"):
                old.unlink(missing_ok=True)
            part = path.with_suffix(f".{id(linguist)}.part")
            part.write_bytes(pickle.dumps((slim, linguist.program), pickle.HIGHEST_PROTOCOL))
            part.replace(path)


def _read(path: Path) -> tuple[LanguagePacks, Program] | None:
    try:
        with _building():
            kept: tuple[LanguagePacks, Program] = pickle.loads(path.read_bytes())
        return kept
    except (OSError, pickle.UnpicklingError, EOFError, AttributeError, ImportError, IndexError, TypeError):
        return None


@contextmanager
def _building() -> Iterator[None]:
    """Keeps the garbage collector from the hundred thousand small objects of a language, which stay for good: walking
    them takes longer than making them, and slows all linting afterwards."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
