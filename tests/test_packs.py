"""The packs are complete: each code and component in each language, with enough examples, and sound word forms."""

from __future__ import annotations

import pytest

from apolint.catalogue import Catalogue, rules_folder
from apolint.checks.examples import incomplete
from apolint.model import LANGUAGES
from apolint.packs.forms import lemmas_of
from apolint.packs.load import load_language


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_code_has_a_pack_with_five_examples_each_way(lang: str, catalogue: Catalogue) -> None:
    packs = load_language([rules_folder()], lang)
    assert [str(problem) for problem in incomplete(packs, catalogue)] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_inflected_word_has_its_forms(lang: str) -> None:
    packs = load_language([rules_folder()], lang)
    assert sorted(lemma for lemma in lemmas_of(packs) if len(packs.forms.get(lemma, ())) < 2) == []
