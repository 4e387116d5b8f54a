"""Output formats, one module each: `render(reports, style)` gives the text. A new format is a new module in here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module
from pkgutil import iter_modules

from apolint.report import FileReport


@dataclass(frozen=True)
class Style:
    """How to write: in colour, and whether unsafe fixes are among those that are written."""

    colour: bool = False
    unsafe: bool = False


Render = Callable[[Sequence[FileReport], Style], str]


def formats() -> list[str]:
    """The names of the formats: `json_lines` is called `json-lines`."""
    return sorted(module.name.replace("_", "-") for module in iter_modules(__path__) if not module.name.startswith("_"))


def reporter(name: str) -> Render:
    """What renders a format; `name` is one of `formats()`."""
    render: Render = import_module(f"{__name__}.{name.replace('-', '_')}").render
    return render
