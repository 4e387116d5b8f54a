"""Strict YAML: every scalar is a string, a key stands once, and each node knows its line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from apolint.errors import ApolintError, PackError, Place

_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass(frozen=True)
class Block:
    """A string of a YAML file and the line (from 1) where its text starts."""

    text: str
    filename: str
    line: int

    def lines(self) -> Iterator[tuple[int, str]]:
        """The lines that hold something, numbered as in the file."""
        for number, line in enumerate(self.text.splitlines(), self.line):
            if line.strip():
                yield number, line


def read_yaml(text: str, filename: str, error: type[ApolintError] = PackError) -> dict[str, Any]:
    """A mapping of strings to Blocks, lists and mappings.

    Raises `error` with file, line and excerpt where the text is no YAML mapping or a key stands twice.
    """
    try:
        node = yaml.compose(text, _Loader)
    except yaml.YAMLError as problem:
        raise _not_yaml(problem, text, filename, error) from None
    if node is None:
        return {}
    if not isinstance(node, yaml.MappingNode):
        raise error("a mapping of keys is expected", Place(filename, 1), text[:60])
    value = _value(node, filename, error)
    assert isinstance(value, dict)
    return value


def _not_yaml(problem: yaml.YAMLError, text: str, filename: str, error: type[ApolintError]) -> ApolintError:
    row = problem.problem_mark.line if isinstance(problem, yaml.MarkedYAMLError) and problem.problem_mark else -1
    said = getattr(problem, "problem", None) or "not YAML"
    excerpt = text.splitlines()[row] if 0 <= row < len(text.splitlines()) else ""
    hint = "put text with special signs in a '|' block"
    return error(f"not YAML: {said}", Place(filename, row + 1), excerpt, hint)


def _value(node: yaml.Node, filename: str, error: type[ApolintError]) -> Any:
    if isinstance(node, yaml.MappingNode):
        found: dict[str, Any] = {}
        for key, value in node.value:
            if key.value in found:
                raise error("this key stands twice", Place(filename, key.start_mark.line + 1), str(key.value))
            found[key.value] = _value(value, filename, error)
        return found
    if isinstance(node, yaml.SequenceNode):
        return [_value(item, filename, error) for item in node.value]
    assert isinstance(node, yaml.ScalarNode)
    first = node.start_mark.line + (2 if node.style in ("|", ">") else 1)
    return Block(node.value, filename, first)
