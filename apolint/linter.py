"""The linter: from a file's text to its findings, at the file's own rows and columns."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from apolint.catalogue import rules_folder
from apolint.config import AUTO, Config
from apolint.model import LANGUAGES, Edit, Finding, Fix, Message
from apolint.selection import Rulebook
from apolint.spans import LineIndex, Location, OffsetMap, Span

from apolint.checks.analysis import Analysis, Fault, Suggestion
from apolint.checks.analyzer import Analyzer


def read_messages(filename: str, text: str) -> list[Message]:
    return [Message(text, OffsetMap.identity(len(text)))]


@dataclass(frozen=True)
class Note:
    """Something to know about a message that is no finding, such as why it was skipped."""

    filename: str
    location: Location
    text: str


@dataclass(frozen=True)
class FileReport:
    """What linting a file gave: findings to report, findings that the file suppresses, notes."""

    filename: str
    findings: tuple[Finding, ...] = ()
    suppressed: tuple[Finding, ...] = ()
    notes: tuple[Note, ...] = ()


class Linter:
    """Lints texts by one configuration."""

    def __init__(self, config: Config, rulebook: Rulebook) -> None:
        self.config = config
        self.rulebook = rulebook
        self.analyzer = Analyzer([rules_folder(), *map(Path, config.packs)], rulebook.catalogue)

    def lint(self, filename: str, text: str) -> FileReport:
        lines = LineIndex(text)
        findings: list[Finding] = []
        for message in read_messages(filename, text):
            lang = self.config.lang
            analysis = self.analyzer.analyse(message.text, lang, None if self.config.kind == AUTO else self.config.kind, message.opaque)
            codes = self.rulebook.codes(self.config.select, self.config.extend_select, self.config.ignore, self.config.profile)
            findings += [self._finding(fault, analysis, message, filename, lines) for fault in analysis.faults if fault.code in codes]
        return FileReport(filename, tuple(sorted(findings, key=lambda f: f.order)))

    def _finding(self, fault: Fault, analysis: Analysis, message: Message, filename: str, lines: LineIndex) -> Finding:
        rule = self.rulebook.rules[fault.code]
        pack = self.analyzer.linguist(analysis.lang).packs.packs.get(fault.code)
        source = message.offsets.to_source(fault.span)
        start, end = lines.location(source.start), lines.location(source.end)
        fix = None
        if fault.suggestion:
            s = fault.suggestion
            edits = (Edit(message.encode(s.text), source.start, source.end, start, end),) if s.applicability != "display" else ()
            fix = Fix(s.applicability, s.text, edits)
        return Finding(fault.code, rule.name, rule.family, rule.level, (pack.says if pack else rule.message).strip(), analysis.lang, analysis.kind, filename, message.pointer,
            source.start, source.end, start, end, message.text[fault.span.start:fault.span.end], fix)
