"""The fields that a configuration names: JSONPath in trees, names of columns in tables."""

from __future__ import annotations

from collections.abc import Iterator

from apolint.sources.base import Source
from apolint.sources.tree import Leaf, Path, Tree, leaves


def configured(tree: Tree, source: Source) -> Iterator[tuple[Path, Leaf]]:
    """The strings at the configured paths, each once; of a list or dictionary all that stand in it.

    Raises ConfigError for a path that is no JSONPath.
    """
    seen: set[Path] = set()
    for text in source.fields or ():
        for place, node in _find(text, tree, source):
            for path, leaf in leaves(node, place):
                if isinstance(leaf, Leaf) and path not in seen:
                    seen.add(path)
                    yield path, leaf


def _find(text: str, tree: Tree, source: Source) -> Iterator[tuple[Path, Tree]]:
    import jsonpath

    path = text if text.startswith("$") else f"$.{text}" if not text.startswith(("[", ".")) else f"${text}"
    try:
        for match in jsonpath.compile(path).finditer(tree):
            yield tuple(match.parts), match.obj
    except jsonpath.JSONPathError as problem:
        raise source.wrong_field(text, str(problem).split("->")[0].strip()) from None


def column_name(path: str) -> str:
    """The column that a path names: `body`, `$[*].body` and `$[*]['body']` are all the column `body`."""
    last = path.strip().removesuffix("]").replace("[", ".").split(".")[-1]
    return last.strip("'\"$ ")
