"""Which strings of a tree are messages: by the schemas of help desks, or by the configured paths."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from apolint.model import Message
from apolint.sources.base import Source, message, read_html_value
from apolint.sources.fieldnames import (
    CONTAINERS,
    CUSTOMER_ROLES,
    LANGUAGE_FIELDS,
    are_languages,
    bodies,
    is_html_name,
    is_internal,
    is_vague,
    normal,
)
from apolint.sources.fieldpaths import configured
from apolint.sources.prose import is_prose, word_count
from apolint.sources.tree import Leaf, Path, Tree, children, leaves, pointer

_COMMENTS = ("comment_value_html", "comment_value")
OUTSIDE, MAP, LOCALE = range(3)


@dataclass(frozen=True)
class _Place:
    """Where the walk stands: the path, the language said so far, and what strings are here."""

    path: Path = ()
    lang: str | None = None
    holds: int = OUTSIDE

    def inner(self, key: str | int, lang: str | None = None, holds: int | None = None) -> _Place:
        return _Place((*self.path, key), lang or self.lang, self.holds if holds is None else holds)


@dataclass(frozen=True)
class _Found:
    """A string that is a message."""

    place: _Place
    leaf: Leaf


def messages_in(tree: Tree, source: Source, prefix: str = "") -> Iterator[Message]:
    """The messages of a tree, named by their paths after a prefix. Raises ConfigError for a path of no use."""
    if source.fields:
        found: Iterable[_Found] = (_Found(_Place(path), leaf) for path, leaf in configured(tree, source))
    else:
        found = _walk(tree, _Place(holds=MAP if _is_text_map(tree) else OUTSIDE))
    for each in found:
        path = each.place.path
        names = [key for key in path if isinstance(key, str)]
        markup = read_html_value if names and is_html_name(names[-1]) else None
        yield message(source.restored(each.leaf.value()), prefix + pointer(path) or None, each.place.lang, markup)


def _is_text_map(tree: Tree) -> bool:
    """Whether a document is nothing but titles and texts, in categories or not."""
    if not isinstance(tree, dict):
        return False
    ends = [(path, leaf) for path, leaf in leaves(tree) if not any(map(is_internal, path))]
    texts = [leaf for _, leaf in ends if isinstance(leaf, Leaf) and leaf.strip()]
    only_texts = all(isinstance(leaf, Leaf) or leaf in (None, "null", "~", "") for _, leaf in ends)
    only_maps = not any(isinstance(key, int) for path, _ in ends for key in path[:-1])
    return only_texts and only_maps and bool(texts) and 2 * sum(map(is_prose, texts)) >= len(texts)


def _walk(tree: Tree, place: _Place) -> Iterator[_Found]:
    if isinstance(tree, dict):
        yield from _mapping(tree, place)
    elif isinstance(tree, list):
        yield from _sequence(tree, place)


def _sequence(tree: list[Tree], place: _Place) -> Iterator[_Found]:
    if any(isinstance(item, dict) and "field" in item and "value" in item for item in tree):
        yield from _actions(tree, place)
        return
    for index, item in enumerate(tree):
        if isinstance(item, Leaf):
            if place.holds != OUTSIDE and _is_text(item):
                yield _Found(place.inner(index), item)
        else:
            yield from _walk(item, place.inner(index, holds=MAP if place.holds else OUTSIDE))


def _actions(tree: list[Tree], place: _Place) -> Iterator[_Found]:
    """Zendesk's actions: the comment with HTML where there is one, else the plain ones; nothing else."""
    actions = [(i, item) for i, item in enumerate(tree) if isinstance(item, dict)]
    for field in _COMMENTS:
        mine = [(i, item) for i, item in actions if item.get("field") == field]
        texts = [_text_of(place.inner(i).inner("value"), item.get("value")) for i, item in mine]
        found = [_Found(at, text) for at, text in texts if isinstance(text, Leaf) and text.strip()]
        if found:
            yield from found
            return


def _text_of(place: _Place, value: Tree) -> tuple[_Place, Tree]:
    """A value, or the text in `[channel, text]`."""
    return (place.inner(len(value) - 1), value[-1]) if isinstance(value, list) and value else (place, value)


def _mapping(tree: dict[str, Tree], place: _Place) -> Iterator[_Found]:
    if are_languages(tree) and not any(isinstance(child, str) for child in tree.values()):
        holds = LOCALE if not place.path else place.holds
        for key, child in tree.items():
            yield from _walk(child, place.inner(key, key.replace("_", "-"), holds))
        return
    if normal(tree.get("role", "")) in CUSTOMER_ROLES:
        return
    place = replace(place, lang=_language(tree) or place.lang)
    body = None if place.holds == LOCALE else _body(tree)
    if body is not None:
        yield from _body_texts(tree[body], place.inner(body))
    elif place.holds == LOCALE or (place.holds == MAP and _maps_to_texts(tree)):
        yield from _strings(tree, place)
    for key, child in tree.items():
        if key != body and not is_internal(key):
            yield from _walk(child, place.inner(key, holds=_inside(key, place, body)))


def _inside(key: str, place: _Place, body: str | None) -> int:
    """What the strings are that stand below a key."""
    if place.holds == LOCALE:
        return LOCALE
    return MAP if normal(key) in CONTAINERS else OUTSIDE if body else place.holds


def _language(tree: dict[str, Tree]) -> str | None:
    said = [tree[name] for name in LANGUAGE_FIELDS if isinstance(tree.get(name), str)]
    return str(said[0]).replace("_", "-") if said else None


def _body(tree: dict[str, Tree]) -> str | None:
    """The field of a record that holds its message; a vague name only beside others or with prose."""
    for name in bodies(tree):
        child = tree[name]
        if isinstance(child, Leaf) and child.strip():
            if not is_vague(name) or is_prose(child) or any(map(is_internal, tree)):
                return name
        elif isinstance(child, (dict, list)) and _body_leaves(child):
            return name
    return None


def _body_leaves(tree: Tree) -> list[tuple[str | int, Leaf]]:
    """The strings of a body in several languages, or of several wordings."""
    if isinstance(tree, dict) and not are_languages(tree):
        return []
    return [(key, child) for key, child in children(tree) if isinstance(child, Leaf) and child.strip()]


def _body_texts(body: Tree, place: _Place) -> Iterator[_Found]:
    if isinstance(body, Leaf):
        yield _Found(place, body)
    for key, leaf in _body_leaves(body) if not isinstance(body, str) else ():
        yield _Found(place.inner(key, key.replace("_", "-") if isinstance(key, str) else None), leaf)


def _maps_to_texts(tree: dict[str, Tree]) -> bool:
    filled = [leaf for key, leaf in tree.items() if isinstance(leaf, Leaf) and leaf.strip() and not is_internal(key)]
    return 2 * sum(map(_is_text, filled)) >= len(filled)


def _strings(tree: dict[str, Tree], place: _Place) -> Iterator[_Found]:
    for key, child in tree.items():
        if isinstance(child, Leaf) and not is_internal(key) and _is_text(child):
            yield _Found(place.inner(key), child)


def _is_text(text: str) -> bool:
    return word_count(text) > 1
