"""A place to install the wheel with no network: the distributions that a project declares, and nothing else, taken from
the environment of the tests."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib.metadata import distribution
from pathlib import Path

from packaging.requirements import Requirement

ROOT = Path(__file__).parent.parent


def needed(requirements: Iterable[str], found: set[str] | None = None) -> set[str]:
    """The names of the distributions that the requirements call for, and those that they call for in turn."""
    found = set() if found is None else found
    for requirement in map(Requirement, requirements):
        if requirement.name not in found and _wanted(requirement):
            found.add(requirement.name)
            needed(distribution(requirement.name).requires or (), found)
    return found


def _wanted(requirement: Requirement) -> bool:
    return requirement.marker is None or requirement.marker.evaluate({"extra": ""})


def lend(requirements: Iterable[str], folder: Path) -> None:
    """Links what the requirements call for into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for path in (path for name in needed(requirements) for path in _parts(name)):
        link = folder / path.name
        if not link.exists():
            link.symlink_to(path)


def _parts(name: str) -> Iterator[Path]:
    files = distribution(name).files or ()
    tops = {file.parts[0] for file in files if file.parts[0] not in ("..", "__pycache__")}
    yield from (Path(str(distribution(name).locate_file(top))) for top in tops)
