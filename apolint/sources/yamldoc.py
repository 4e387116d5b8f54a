"""YAML: the strings of its documents, whatever their style."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import yaml

from apolint.model import Message
from apolint.offsets import OffsetMap
from apolint.sources.base import Source, Value
from apolint.sources.schemas import messages_in
from apolint.sources.tree import Leaf, Other, Tree
from apolint.sources.whole import Whole, WholeMap
from apolint.sources.yamlscalar import encoder, map_scalar

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_PROPERTIES = re.compile(r"(?:[!&]\S*\s+)+")
_STRING = "tag:yaml.org,2002:str"
_ESCAPED = re.compile(r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})")


def read_yaml(source: Source) -> Iterator[Message]:
    """The messages of each document of a YAML file. Raises SourceError where it is not YAML."""
    nodes = _documents(source)
    for number, node in enumerate(nodes, 1):
        prefix = f"document {number}: " if len(nodes) > 1 else ""
        yield from messages_in(_Builder(source).tree(node), source, prefix)


def _documents(source: Source) -> list[yaml.Node]:
    try:
        return _composed(source.text)
    except yaml.YAMLError as problem:
        mark = getattr(problem, "problem_mark", None)
        said = getattr(problem, "problem", None) or str(problem).split("\n")[0]
        hint = "put text with special signs into a '|' block or quotes"
        raise source.error(f"not YAML: {said}", mark.index if mark else 0, hint) from None
    except RecursionError:
        raise source.error("not YAML: nested too deeply", 0) from None


def _composed(text: str) -> list[yaml.Node]:
    """The documents; escaped surrogate pairs are read by the more patient loader."""
    try:
        return list(yaml.compose_all(text, _Loader))
    except yaml.YAMLError:
        if "\\ud" not in text.lower():
            raise
        return list(yaml.compose_all(text, yaml.SafeLoader))


class _Builder:
    """Builds the tree of a document. What an alias repeats is left out: it is read where it is defined."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.seen: set[int] = set()
        self.ascii_only = source.is_ascii and _ESCAPED.search(source.text) is not None

    def tree(self, node: yaml.Node, in_flow: bool = False) -> Tree:
        if id(node) in self.seen:
            return None
        self.seen.add(id(node))
        in_flow = in_flow or bool(getattr(node, "flow_style", False))
        if isinstance(node, yaml.MappingNode):
            return {str(key.value): self.tree(value, in_flow) for key, value in node.value}
        if isinstance(node, yaml.SequenceNode):
            return [self.tree(item, in_flow) for item in node.value]
        return self._leaf(node, in_flow) if node.tag == _STRING else Other(node.value)

    def _leaf(self, node: yaml.Node, in_flow: bool) -> Leaf:
        properties = _PROPERTIES.match(self.source.text, node.start_mark.index)
        start = properties.end() if properties else node.start_mark.index
        return Leaf.at(node.value, start, lambda: self._value(node, start, in_flow))

    def _value(self, node: Any, start: int, in_flow: bool) -> Value:
        text, end = self.source.text, node.end_mark.index
        mapped, indent = map_scalar(text, node.style, start, end, node.value)
        encode = encoder(node.style, indent or node.start_mark.column, self.source.newline, self.ascii_only)
        if node.style or not mapped.length:
            return Value(mapped.text, mapped.offsets() if mapped.length else OffsetMap.identity(0, start), encode)
        whole = Whole(mapped.text, text[start:end], start, _fits(in_flow), _quoted)
        return Value(mapped.text, WholeMap(mapped.offsets().segments, whole))


def _fits(in_flow: bool) -> Callable[[str], bool]:
    """Whether a text can stand without quotes."""
    frame = "[%s]" if in_flow else "k: %s"

    def fits(value: str) -> bool:
        try:
            node = None if "\n" in value else yaml.compose(frame % value, _Loader)
        except yaml.YAMLError:
            return False
        if node is None or len(node.value) != 1:
            return False
        inside = node.value[0] if in_flow else node.value[0][1]
        return isinstance(inside, yaml.ScalarNode) and inside.value == value and inside.tag == _STRING

    return fits


def _quoted(value: str) -> str:
    """A text in double quotes, as a plain one becomes where it does not fit."""
    return '"' + encoder('"', 0, "\n", ascii_only=False)(value) + '"'
