"""The tree of a YAML or JSON file: dictionaries, lists and leaves that know where they stand."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from apolint.sources.base import Value

Tree = Any  # dict[str, Tree] | list[Tree] | Leaf | None
Path = tuple["str | int", ...]
_PLAIN_KEY = re.compile(r"[^\W\d][\w-]*\Z")


class Leaf(str):
    """A string of the tree; `value()` reads it again with the map to the file, `start` is where it stands."""

    start: int
    value: Callable[[], Value]

    @classmethod
    def at(cls, text: str, start: int, value: Callable[[], Value]) -> Leaf:
        """The leaf of a string that starts at an offset of the file."""
        leaf = cls(text)
        leaf.start, leaf.value = start, value
        return leaf


class Other(str):
    """A number, a truth value or null, as it is written."""


def pointer(path: Path) -> str:
    """A path as it is shown: `macros[3].actions[0].value`, `["Late delivery"]`."""
    shown = ""
    for key in path:
        if isinstance(key, str) and _PLAIN_KEY.match(key):
            shown += f".{key}" if shown else key
        else:
            shown += f"[{key}]" if isinstance(key, int) else f'["{key}"]'
    return shown


def children(tree: Tree) -> Iterator[tuple[str | int, Tree]]:
    """The keys or indices of a node, and what stands there."""
    if isinstance(tree, dict):
        yield from tree.items()
    elif isinstance(tree, list):
        yield from enumerate(tree)


def leaves(tree: Tree, path: Path = ()) -> Iterator[tuple[Path, Tree]]:
    """All that is neither a dictionary nor a list below a node."""
    if not isinstance(tree, (dict, list)):
        yield path, tree
    for key, child in children(tree):
        yield from leaves(child, (*path, key))
