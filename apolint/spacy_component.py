"""apolint in anybody's spaCy pipeline: `nlp.add_pipe("apolint")`.

The component sets `doc.spans["apolint"]` (a span for each finding at words, its label the code) and `doc._.apolint`
(the whole analysis). It reads the text anew with apolint's own blank pipeline, so the findings do not depend on the
host's tokenizer; spans are widened to the host's tokens.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc, Span

from apolint.catalogue import load_catalogue, rules_folder
from apolint.checks.analysis import Analysis, Fault
from apolint.checks.analyzer import Analyzer
from apolint.languages import code_of

KEY = "apolint"


class ApolintComponent:
    """Analyses each doc in one language with the packs of `folders`."""

    def __init__(self, lang: str, kind: str | None, folders: Sequence[Path]) -> None:
        self.lang = lang
        self.kind = kind
        self.catalogue = load_catalogue()
        self.analyzer = Analyzer(folders, self.catalogue)
        if not Doc.has_extension(KEY):
            Doc.set_extension(KEY, default=None)

    def __call__(self, doc: Doc) -> Doc:
        analysis = self.analyzer.analyse(doc.text, self.lang, self.kind)
        doc._.apolint = analysis
        doc.spans[KEY] = [span for fault in self._at_words(analysis) if (span := self._span(doc, fault))]
        return doc

    def _at_words(self, analysis: Analysis) -> list[Fault]:
        return [fault for fault in analysis.faults if self.catalogue.rules[fault.code].kind == "span"]

    def _span(self, doc: Doc, fault: Fault) -> Span | None:
        return doc.char_span(fault.span.start, fault.span.end, label=fault.code, alignment_mode="expand")


@Language.factory(KEY, default_config={"lang": None, "kind": None})
def create(nlp: Language, name: str, lang: str | None, kind: str | None) -> ApolintComponent:
    """The factory. `lang` None means the pipeline's own language; raises ValueError for one that apolint does not
    read.
    """
    code = lang or code_of(nlp.lang or "")
    if code is None:
        raise ValueError(f"apolint does not read '{nlp.lang}'; set config={{'lang': ...}}")
    return ApolintComponent(code, kind, [rules_folder()])
