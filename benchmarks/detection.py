"""How often the language of a message is told right.

    python benchmarks/detection.py [FILE.jsonl ...]

Each line of a file is an object with `lang` and `text`; by default the messages of tests/quality. Prints the share
that is right of whole messages and of their single sentences (of at least three words), by language.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from pathlib import Path

from apolint.languages.detect import detect
from apolint.sources.placeholders import placeholders

MESSAGES = Path(__file__).parent.parent / "tests" / "quality"
LEAST_WORDS = 3


def without_placeholders(text: str) -> str:
    """The text with spaces for its placeholders."""
    for span in placeholders(text):
        text = text[: span.start] + " " * (span.end - span.start) + text[span.end :]
    return text


def measure(name: str, samples: list[tuple[str, str]]) -> None:
    """Prints how many samples are told right."""
    total, right = Counter[str](), Counter[str]()
    for lang, text in samples:
        total[lang] += 1
        right[lang] += detect(text) == lang
    shares = "  ".join(f"{lang} {right[lang]}/{total[lang]}" for lang in sorted(total))
    print(f"{name}: {sum(right.values()) / sum(total.values()):.2%} right  ({shares})")


def main() -> None:
    paths = [Path(name) for name in sys.argv[1:]] or sorted(MESSAGES.glob("*.jsonl"))
    records = [json.loads(line) for path in paths for line in path.read_text(encoding="utf-8").splitlines()]
    messages = [(record["lang"], without_placeholders(record["text"])) for record in records]
    sentences = [
        (lang, sentence)
        for lang, text in messages
        for sentence in re.split(r"(?<=[.!?;])\s+|\n+", text)
        if len(sentence.split()) >= LEAST_WORDS
    ]
    measure("messages", messages)
    measure("sentences", sentences)


if __name__ == "__main__":
    main()
