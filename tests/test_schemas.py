"""The JSON Schemas, which let editors complete configuration and packs, agree with what apolint reads."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from apolint.configfile import KEYS
from apolint.packs.load import PACK_KEYS

ROOT = Path(__file__).parent.parent
CONFIG, PACK = (json.loads((ROOT / f"schemas/{name}.schema.json").read_text()) for name in ("config", "pack"))
PACKS = [
    path
    for path in sorted((ROOT / "rules").rglob("*.yml"))
    if path.parent.parent != ROOT and path.parent.name != "profiles"
]
RULES = [path for path in PACKS if path.name not in ("words.yml", "kind.yml", "catalogue.yml")]


def test_schemas_are_schemas() -> None:
    for schema in (CONFIG, PACK):
        Draft202012Validator.check_schema(schema)


def test_schemas_know_the_keys_that_apolint_knows() -> None:
    assert set(CONFIG["properties"]) == set(KEYS)
    assert set(PACK["properties"]) == set(PACK_KEYS)


@pytest.mark.parametrize("path", RULES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_every_pack_is_valid(path: Path) -> None:
    data = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    assert [error.message for error in Draft202012Validator(PACK).iter_errors(data)] == []


@pytest.mark.parametrize("config", [{"lnag": "fi"}, {"select": "ALL"}, {"levels": {"MIN": "loud"}}, {"lang": "sv"}])
def test_a_faulty_configuration_is_seen(config: dict[str, object]) -> None:
    assert not Draft202012Validator(CONFIG).is_valid(config)
