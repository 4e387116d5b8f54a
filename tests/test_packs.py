"""The packs are complete: each code and component in each language, with enough examples, and sound word forms."""

from __future__ import annotations

import pytest

from apolint.catalogue import Catalogue, rules_folder
from apolint.checks.examples import incomplete
from apolint.learning.samples import span_rules
from apolint.model import LANGUAGES
from apolint.packs.forms import lemmas_of
from apolint.packs.load import load_language
from apolint.packs.weights import COMPLAINT


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_code_has_a_pack_with_five_examples_each_way(lang: str, catalogue: Catalogue) -> None:
    packs = load_language([rules_folder()], lang)
    assert [str(problem) for problem in incomplete(packs, catalogue)] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_inflected_word_has_its_forms(lang: str) -> None:
    packs = load_language([rules_folder()], lang)
    assert sorted(lemma for lemma in lemmas_of(packs) if len(packs.forms.get(lemma, ())) < 2) == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_rule_and_component_is_weighed_by_words_and_lists_that_there_are(lang: str, catalogue: Catalogue) -> None:
    packs = load_language([rules_folder()], lang)
    assert set(packs.weights.owners) == {COMPLAINT, *span_rules(catalogue), *catalogue.components}
    own = {f"{owner}:{name}" for owner, pack in packs.packs.items() for name in pack.lists}
    weighed = {feature[1:] for feature in packs.weights.rows if len(feature) > 1 and feature.startswith("=")}
    assert weighed - own - set(packs.lists) == set()
