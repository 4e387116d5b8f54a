"""The analyzer: from a message's text to what is in it and what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path

from apolint.catalogue import Catalogue
from apolint.checks.analysis import Analysis, Draft, Fault, Suggestion
from apolint.checks.kind import detect_kind
from apolint.checks.linguist import Linguist, PackStore
from apolint.checks.spanrules import settle
from apolint.checks.suggestions import choose, suggestion_of
from apolint.matching.engine import Search, Searched, by_message
from apolint.matching.match import Match
from apolint.matching.passage import Passage
from apolint.matching.scales import Scales
from apolint.matching.text import Word
from apolint.packs.load import ON_REQUEST
from apolint.packs.weights import Weights
from apolint.spans import Span

Sentences = Sequence[Sequence[Word]]
BATCH_WORDS = 10_000
SHORT = 2  # sentences of a message that has no room for a second fault


class Analyzer:
    """Analyses messages with the packs of `folders`; a language is loaded when its first message comes, from the
    store where there is one."""

    def __init__(self, folders: Sequence[Path], catalogue: Catalogue, store: PackStore | None = None) -> None:
        self.folders = tuple(folders)
        self.catalogue = catalogue
        self.store = store
        self._linguists: dict[str, Linguist] = {}

    def linguist(self, lang: str) -> Linguist:
        """The language with its packs; raises PackError where they cannot be used."""
        if lang not in self._linguists:
            load = self.store.load if self.store else Linguist.load
            self._linguists[lang] = load(lang, self.folders)
        return self._linguists[lang]

    def use(self, linguist: Linguist) -> None:
        """Takes a language that is loaded already."""
        self._linguists[linguist.language.code] = linguist

    def analyse(self, text: str, lang: str, kind: str | None = None, opaque: Sequence[Span] = ()) -> Analysis:
        """What is in a message and what is wrong with it. `kind` None means: find out."""
        return next(self.analyse_all([Draft(text, kind, tuple(opaque))], lang))

    def analyse_all(self, drafts: Iterable[Draft], lang: str) -> Iterator[Analysis]:
        """The same for many messages of a language, in their order; much quicker than one by one."""
        linguist = self.linguist(lang)
        for together in _batches((draft, linguist.reader.read(draft.text, draft.opaque)) for draft in drafts):
            all_searched = _search([sentences for _, sentences in together], linguist, linguist.scales)
            for (draft, sentences), searched in zip(together, all_searched, strict=True):
                yield Reading(draft, sentences, searched, linguist, self.catalogue).analysis()

    def doubted(self, text: str, lang: str, opaque: Sequence[Span] = ()) -> Mapping[str, tuple[Span, ...]]:
        """What the lines of each rule and component find in a message where the rest of the sentence speaks against
        it.
        """
        linguist = self.linguist(lang)
        sentences = linguist.reader.read(text, opaque)
        by_lines, by_all = (
            _search([sentences], linguist, scales)[0].found for scales in (Scales(Weights()), linguist.scales)
        )
        doubted = {owner: set(_spans(found)) - set(_spans(by_all.get(owner, ()))) for owner, found in by_lines.items()}
        return {owner: tuple(sorted(spans)) for owner, spans in doubted.items() if spans}


def _search(messages: Sequence[Sentences], linguist: Linguist, scales: Scales) -> list[Searched]:
    search = Search(linguist.program, Passage(messages, linguist.program.lexicon), scales)
    return by_message(search, len(messages))


def _batches(read: Iterable[tuple[Draft, Sentences]]) -> Iterator[list[tuple[Draft, Sentences]]]:
    """Messages to be searched together: enough to be quick, not so many that the sets of places get long."""
    batch: list[tuple[Draft, Sentences]] = []
    size = 0
    for draft, sentences in read:
        batch.append((draft, sentences))
        size += sum(map(len, sentences))
        if size >= BATCH_WORDS:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


class Reading:
    """One message that was searched: its sentences, and what the search says of it."""

    def __init__(
        self,
        draft: Draft,
        sentences: Sentences,
        searched: Searched,
        linguist: Linguist,
        catalogue: Catalogue,
    ) -> None:
        self.draft = draft
        self.text = draft.text
        self.sentences = sentences
        self.searched = searched
        self.found = searched.found
        self.linguist = linguist
        self.catalogue = catalogue

    def analysis(self) -> Analysis:
        """Everything that the packs say of the message."""
        kind = self.draft.kind or self._kind(self._matches(None))
        spans = [Fault(match.line.owner, match.text_span, self._suggestion(match)) for match in self._matches(kind)]
        missing = self._missing() if kind == "complaint" else []
        return Analysis(
            lang=self.linguist.language.code,
            variant=self._label("variant", self.linguist.packs.variants),
            address=self._label("address", self.linguist.packs.address),
            kind=kind,
            pending=self.pending,
            components=self.components,
            faults=tuple(sorted([*spans, *missing], key=lambda fault: (fault.span, fault.code))),
        )

    def _matches(self, kind: str | None) -> list[Match]:
        """The findings of the span rules that count in a message of some kind; None: of any kind."""
        rules = self.catalogue.rules
        faulty = [match for code, matches in self.found.items() if code in rules for match in matches]
        if kind == "complaint":
            return self._backed(settle(faulty, self.catalogue))
        matches = settle([match for match in faulty if not match.line.broad], self.catalogue)
        if kind == "routine":
            return [match for match in matches if self.searched.weighed.counts_in_routine(match)]
        return matches

    def _backed(self, matches: list[Match]) -> list[Match]:
        """The findings, less one without a line that is the only fault of a message of some length."""
        alone = len(matches) == 1 and matches[0].line.weighed and len(self.sentences) > SHORT
        return [] if alone else matches

    def _kind(self, faults: Sequence[Match]) -> str:
        return detect_kind(self.sentences, self.searched, [match.line.owner for match in faults])

    @cached_property
    def components(self) -> Mapping[str, tuple[Span, ...]]:
        """The components that are present, with their evidence."""
        names = [name for name in self.catalogue.components if name in self.found]
        return {name: _spans(self.found[name]) for name in names}

    @cached_property
    def pending(self) -> bool:
        """Whether an action of ours is still to come, one that waits for nothing from the customer."""
        on_request = {match.sentence for match in self.found.get(f"action:{ON_REQUEST}", ())}
        actions = self.found.get("action", ())
        return any(match.line.section == "pending" and match.sentence not in on_request for match in actions)

    def _missing(self) -> list[Fault]:
        rules = [rule for rule in self.catalogue.rules.values() if rule.component]
        missing = [rule for rule in rules if self.components.keys().isdisjoint((rule.component, *rule.shown_by))]
        if "action" not in self.components or not self.pending:
            missing = [rule for rule in missing if rule.component != "timeframe"]
        start = len(self.text) - len(self.text.lstrip())
        return [
            Fault(rule.code, Span(start, min(start + 1, len(self.text))), self._model(rule.code)) for rule in missing
        ]

    @cached_property
    def _labels(self) -> frozenset[str]:
        packs = self.linguist.packs
        return frozenset([self._label("variant", packs.variants), self._label("address", packs.address)])

    def _label(self, prefix: str, choices: Mapping[str, object]) -> str:
        """The form of address or variant that most words speak for; the first one where none does."""
        counts = {label: len(self.found.get(f"{prefix}:{label}", ())) for label in choices}
        return max(counts, key=lambda label: counts[label]) if counts else ""

    def _suggestion(self, match: Match) -> Suggestion | None:
        unaccented = self.linguist.language.unaccented
        return suggestion_of(match, self.text, self._general(match.line.owner), self._labels, unaccented)

    def _model(self, code: str) -> Suggestion | None:
        general = self._general(code)
        return Suggestion("display", choose(general, self._labels)) if general else None

    def _general(self, code: str) -> str:
        pack = self.linguist.packs.packs.get(code)
        return pack.suggest if pack else ""


def _spans(matches: Sequence[Match]) -> tuple[Span, ...]:
    return tuple(match.text_span for match in matches)
