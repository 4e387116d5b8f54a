"""What tests share: the packs, loaded once a process."""

from __future__ import annotations

import pytest

from apolint.catalogue import Catalogue, load_catalogue, rules_folder
from apolint.checks.analyzer import Analyzer


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return load_catalogue()


@pytest.fixture(scope="session")
def analyzer(catalogue: Catalogue) -> Analyzer:
    return Analyzer([rules_folder()], catalogue)
