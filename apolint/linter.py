"""The linter: from a file's text to its findings, at the file's own rows and columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from apolint.catalogue import rules_folder
from apolint.checks.analysis import Analysis, Draft
from apolint.checks.analyzer import Analyzer
from apolint.checks.linguist import PackStore
from apolint.comments import Comment, read_comments
from apolint.config import AUTO, Config
from apolint.cut import cut
from apolint.declarations import Declarations
from apolint.discovery import fields_of, matches
from apolint.findings import SourceText, fault_finding, finding_at
from apolint.languages.detect import detect
from apolint.model import KINDS, Finding, Fix, Message
from apolint.naming import language_of_path, language_of_tag
from apolint.report import FileReport, Note
from apolint.selection import UNUSED_SUPPRESSION, Rulebook
from apolint.sources import read_messages
from apolint.spans import Span
from apolint.suppress import Suppressions

_UNKNOWN_LANGUAGE = "skipped: not in a language that apolint reads (--lang or a comment 'apolint: lang=…' forces one)"


@dataclass(frozen=True)
class Understood:
    """A message and what was understood of it; `analysis` is None where its language is not one of ours.

    `extent` is the stretch of the file that holds it, `profile` the one that its file declares.
    """

    message: Message
    extent: Span
    profile: str | None
    analysis: Analysis | None


class Linter:
    """Lints texts by one configuration. The packs of a language are loaded when its first message comes, from
    the folder `compiled` where they have been compiled before."""

    def __init__(self, config: Config, rulebook: Rulebook, compiled: Path | None = None) -> None:
        self.config = config
        self.rulebook = rulebook
        self._selected: dict[tuple[tuple[str, ...], str | None], frozenset[str]] = {}
        store = PackStore(compiled) if compiled else None
        self.analyzer = Analyzer([rules_folder(), *map(Path, config.packs)], rulebook.catalogue, store)

    def lint(self, filename: str, text: str) -> FileReport:
        """The findings of a file. Raises SourceError for a text that is not what its name says, and PackError."""
        return self.inspect(filename, text)[1]

    def inspect(self, filename: str, text: str) -> tuple[list[Understood], FileReport]:
        """The messages of a file with what was understood of each, and the findings; raises as `lint` does."""
        source, comments = SourceText(filename, text), read_comments(filename, text)
        understood = self._understood(source, comments)
        return understood, self._report(source, comments, understood)

    def _report(self, source: SourceText, comments: Sequence[Comment], understood: Sequence[Understood]) -> FileReport:
        filename, text = source.filename, source.text
        suppressions = Suppressions(comments, [each.extent for each in understood], text)
        reported: list[Finding] = []
        suppressed: list[Finding] = []
        codes = {profile: self._codes(filename, profile) for profile in {None, *(each.profile for each in understood)}}
        for each in understood:
            for finding in self._findings(source, each):
                silent = suppressions.silence(finding.code, Span(finding.start, finding.end))
                if finding.code in codes[each.profile]:
                    (suppressed if silent else reported).append(finding)
        if UNUSED_SUPPRESSION.code in codes[None]:
            reported += _unused(source, suppressions, self._level(UNUSED_SUPPRESSION.code))
        notes = [*self._skipped(source, understood), *Declarations(source, comments).notes(self.rulebook)]
        return FileReport(filename, _in_order(reported), _in_order(suppressed), tuple(notes))

    def messages(self, filename: str, text: str) -> list[tuple[Message, Span]]:
        """The messages of a file without the comments for apolint, each with the stretch of the file that holds it.

        Raises SourceError for a text that is not what its name says.
        """
        fields = fields_of(Path(filename), self.config)
        gone = [comment.line if comment.alone else comment.span for comment in read_comments(filename, text)]
        return [(cut(message, gone), _extent(message)) for message in read_messages(filename, text, fields)]

    def _understood(self, source: SourceText, comments: Sequence[Comment]) -> list[Understood]:
        declared = Declarations(source, comments)
        messages = self.messages(source.filename, source.text)
        langs = [
            self._language(source, message, declared.value("lang", extent)) if message.text.strip() else None
            for message, extent in messages
        ]
        analyses = self._analyses([self._draft(declared, *each) for each in messages], langs)
        return [
            Understood(message, extent, self._profile(declared, message, extent), analysis)
            for (message, extent), analysis in zip(messages, analyses, strict=True)
        ]

    def _analyses(self, drafts: Sequence[Draft], langs: Sequence[str | None]) -> list[Analysis | None]:
        """The analyses of drafts, those of one language together; None where the language is not one of ours."""
        found = {}
        for lang in filter(None, dict.fromkeys(langs)):
            mine = [draft for draft, its in zip(drafts, langs, strict=True) if its == lang]
            found[lang] = self.analyzer.analyse_all(mine, lang)
        return [next(found[lang]) if lang else None for lang in langs]

    def _profile(self, declared: Declarations, message: Message, extent: Span) -> str | None:
        profile = declared.value("profile", extent) or message.profile
        return profile if profile in self.rulebook.profiles else None

    def _draft(self, declared: Declarations, message: Message, extent: Span) -> Draft:
        kind = self.config.kind if self.config.kind != AUTO else declared.value("kind", extent) or message.kind
        return Draft(message.text, kind if kind in KINDS else None, tuple(message.opaque))

    def _language(self, source: SourceText, message: Message, declared: str | None) -> str | None:
        if self.config.lang != AUTO:
            return self.config.lang
        inside = (language_of_tag(tag) for tag in (declared, message.lang) if tag)
        return next(filter(None, inside), None) or language_of_path(source.filename) or detect(message.text)

    def _findings(self, source: SourceText, understood: Understood) -> Iterator[Finding]:
        message, analysis = understood.message, understood.analysis
        if analysis is None:
            return
        for fault in analysis.faults:
            rule = self.rulebook.rules[fault.code]
            says = self._says(rule.code, analysis.lang) or rule.message
            yield fault_finding(source, message, analysis, fault, rule, self._level(rule.code), says)

    def _says(self, code: str, lang: str) -> str:
        if self.config.messages not in ("native", lang):
            return ""
        pack = self.analyzer.linguist(lang).packs.packs.get(code)
        return pack.says.strip() if pack else ""

    def _level(self, code: str) -> str:
        return self.config.level_of(code, self.rulebook.rules[code].level)

    def _codes(self, filename: str, profile: str | None) -> frozenset[str]:
        ignored = [codes for glob, codes in self.config.per_file_ignores if self._applies(glob, filename)]
        key = (*self.config.ignore, *(code for codes in ignored for code in codes)), profile
        if key not in self._selected:
            self._selected[key] = self._select(*key)
        return self._selected[key]

    def _select(self, ignore: tuple[str, ...], profile: str | None) -> frozenset[str]:
        config = self.config
        mine = self.rulebook.codes(config.select, config.extend_select, ignore, config.profile)
        return mine if profile is None else mine | self.rulebook.codes((), (), ignore, profile)

    def _applies(self, glob: str, filename: str) -> bool:
        return matches(Path(filename), [glob], Path(self.config.root))

    def _skipped(self, source: SourceText, understood: Sequence[Understood]) -> Iterator[Note]:
        for each in understood:
            if each.analysis is None and any(char.isalpha() for char in each.message.text):
                yield Note(source.filename, source.lines.location(each.extent.start), _UNKNOWN_LANGUAGE)


def _extent(message: Message) -> Span:
    segments = message.offsets.segments
    if not segments:
        return Span(0, 0)
    return Span(segments[0].source, max(segment.source + segment.source_length for segment in segments))


def _in_order(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda finding: finding.order))


def _unused(source: SourceText, suppressions: Suppressions, level: str) -> Iterator[Finding]:
    for unused in suppressions.unused():
        kept = " ".join(map(str, unused.kept))
        edit = source.edit(unused.comment.body, f" {kept}") if kept else source.edit(unused.comment.line, "")
        message = f"{' '.join(map(str, unused.idle))} suppresses nothing"
        fix = Fix("safe", f"apolint: {kept}" if kept else "", (edit,))
        finding = finding_at(source, unused.comment.span, UNUSED_SUPPRESSION)
        yield replace(finding, level=level, message=message, fix=fix)
