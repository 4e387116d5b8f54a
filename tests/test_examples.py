"""Every example line of every pack is a test of its own, such as `en/BLM103/bad-2`."""

from __future__ import annotations

import pytest

from apolint.catalogue import rules_folder
from apolint.checks.analyzer import Analyzer
from apolint.checks.examples import ExampleCase, check_example, example_cases
from apolint.model import LANGUAGES
from apolint.packs.load import load_language

CASES = [case for lang in LANGUAGES for case in example_cases(load_language([rules_folder()], lang))]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_example(case: ExampleCase, analyzer: Analyzer) -> None:
    problem = check_example(case, analyzer)
    assert problem is None, f"{case.example.place}: {problem}: {case.example.text}"
