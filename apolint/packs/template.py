"""The commented template of a new pack."""

from __future__ import annotations

from pathlib import Path

from apolint.errors import ConfigError, Place

_SPAN = """\
# {code} {name}: {message}
# The signs of a phrase line are explained in CONTRIBUTING.md.
code: {code}
says: …            # one line for the writer of the draft, in the language of the pack
why: |
  …                # why it matters, in a sentence or two
words:             # word lists for this pack alone; those of words.yml may be used, too
  example: word, another word, stem*
phrases: |         # what is flagged, a line each
  <example> … word
leave: |           # a finding that overlaps one of these is dropped
  <example> of ours
suggest: …         # a model sentence with [gaps]
examples: |        # at least five bad (the words to underline marked) and five good
  bad:  A sentence with >>the fault<<.
  good: A sentence that looks like it and is fine.
"""
_MESSAGE = """\
# {code} {name}: {message}
code: {code}
says: …            # one line for the writer of the draft, in the language of the pack
why: |
  …                # why it matters, in a sentence or two
suggest: …         # a model sentence with [gaps]
examples: |        # whole messages; \\n is a line break
  bad:  A message that lacks it.
  good: A message that has it.
"""


def write_template(folder: Path, lang: str, code: str, name: str, message: str, kind: str) -> Path:
    """Writes `<folder>/<lang>/<code>-<name>.yml`; raises ConfigError where the file exists."""
    path = folder / lang / f"{code}-{name}.yml"
    if path.exists():
        raise ConfigError("this pack exists already", Place(str(path)))
    template = _SPAN if kind == "span" else _MESSAGE
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(template.format(code=code, name=name, message=message), encoding="utf-8")
    return path
