"""The catalogue: what every code means, whatever the language; and the profiles."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from apolint.errors import PackError, Place
from apolint.yamlfile import Block, read_yaml


@dataclass(frozen=True)
class Rule:
    """One code. `beats` names the codes that give way to it at the same words; `component` is what a message rule
    misses, `shown_by` the components that show it, too.
    """

    code: str
    name: str
    family: str
    kind: str
    level: str
    default_on: bool
    message: str
    component: str | None
    shown_by: tuple[str, ...]
    beats: tuple[str, ...]
    seed: str


@dataclass(frozen=True)
class Catalogue:
    """All rules by code, the families by their three letters, and the components with what they are."""

    rules: Mapping[str, Rule]
    families: Mapping[str, str]
    components: Mapping[str, str]


@dataclass(frozen=True)
class Profile:
    """A named choice of rules."""

    name: str
    says: str
    seed: str
    codes: tuple[str, ...]


def rules_folder() -> Path:
    """The packs that come with apolint: inside the package when installed, beside it in a checkout."""
    package = Path(__file__).parent
    installed = package / "rules"
    return installed if installed.is_dir() else package.parent / "rules"


def load_catalogue(folder: Path | None = None) -> Catalogue:
    """The catalogue of the packs; raises PackError where it cannot be read."""
    path = (folder or rules_folder()) / "catalogue.yml"
    data = read_yaml(path.read_text(encoding="utf-8"), str(path))
    families = {key: block.text for key, block in data["families"].items()}
    rules = {code: _rule(code, fields, families) for code, fields in data["rules"].items()}
    return Catalogue(rules, families, {key: block.text for key, block in data["components"].items()})


def _rule(code: str, fields: Mapping[str, Block], families: Mapping[str, str]) -> Rule:
    def text(key: str, default: str = "") -> str:
        return fields[key].text if key in fields else default

    return Rule(
        code=code,
        name=text("name"),
        family=families[code[:3]],
        kind=text("kind", "span"),
        level=text("level", "error"),
        default_on=text("default", "on") == "on",
        message=text("message"),
        component=text("component") or None,
        shown_by=tuple(text("shown_by").split()),
        beats=tuple(text("beats").split()),
        seed=text("seed"),
    )


def load_profiles(folder: Path | None = None) -> Mapping[str, Profile]:
    """The profiles by name; raises PackError where one cannot be read."""
    root = (folder or rules_folder()) / "profiles"
    return {path.stem: _profile(path) for path in sorted(root.glob("*.yml"))}


def _profile(path: Path) -> Profile:
    data: dict[str, Any] = read_yaml(path.read_text(encoding="utf-8"), str(path))
    missing = [key for key in ("says", "seed", "codes") if key not in data]
    if missing:
        raise PackError(f"a profile needs '{missing[0]}'", Place(str(path)))
    return Profile(
        path.stem, data["says"].text.strip(), data["seed"].text, tuple(data["codes"].text.replace(",", " ").split())
    )
