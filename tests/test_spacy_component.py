"""apolint as a component of a spaCy pipeline."""

from __future__ import annotations

import pytest
import spacy

import apolint.spacy_component  # noqa: F401 - registers the factory where apolint is not installed

TEXT = "We are sorry if the delay upset you. It was only a minor glitch."


def test_spans_and_analysis() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("apolint", config={"kind": "complaint"})
    doc = nlp(TEXT)
    labels = [span.label_ for span in doc.spans["apolint"]]
    assert "BLM103" in labels
    assert "MIN201" in labels
    assert doc._.apolint.lang == "en"
    assert "apology" in doc._.apolint.components


def test_findings_do_not_depend_on_the_tokenizer() -> None:
    nlp = spacy.blank("xx")
    nlp.add_pipe("apolint", config={"lang": "en"})
    doc = nlp(TEXT)
    assert [span.label_ for span in doc.spans["apolint"]]


def test_other_language_is_refused() -> None:
    with pytest.raises(ValueError, match="does not read 'xx'"):
        spacy.blank("xx").add_pipe("apolint")
