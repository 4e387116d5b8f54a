"""How fast apolint analyses messages with all rules, as a ratio of spaCy's blank pipeline over the same texts.

    python benchmarks/throughput.py [--runs N] [LANG ...]

The texts are the messages of samples/messages. Prints tokens a second of the blank pipeline (tokenizer and sentencizer)
and of the analyzer, the best of N runs each, and their ratio.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable
from pathlib import Path

import spacy

from apolint import languages
from apolint.catalogue import load_catalogue, rules_folder
from apolint.checks.analysis import Draft
from apolint.checks.analyzer import Analyzer
from apolint.model import LANGUAGES

MESSAGES = Path(__file__).parent.parent / "samples" / "messages"


def texts(lang: str) -> list[str]:
    """The sample messages of a language."""
    return [
        json.loads(line)["text"]
        for path in sorted(MESSAGES.glob(f"{lang}-*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
    ]


def best(work: Callable[[], object], runs: int) -> float:
    """The shortest time of several runs, in seconds."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def measure(lang: str, runs: int) -> None:
    """Prints the figures of one language."""
    analyzer = Analyzer([rules_folder()], load_catalogue())
    start = time.perf_counter()
    analyzer.linguist(lang)
    loading = time.perf_counter() - start
    sample = texts(lang)
    nlp = spacy.blank(languages.load(lang).spacy_code)
    nlp.add_pipe("sentencizer")
    tokens = sum(len(nlp(text)) for text in sample)
    blank = best(lambda: [nlp(text) for text in sample], runs)
    drafts = [Draft(text) for text in sample]
    cold = best(lambda: list(analyzer.analyse_all(drafts, lang)), 1)
    ours = best(lambda: list(analyzer.analyse_all(drafts, lang)), runs)
    single = best(lambda: [analyzer.analyse(text, lang) for text in sample], 1)
    print(
        f"{lang}: {len(sample)} messages, {tokens} tokens; packs load in {loading:.2f} s; "
        f"blank {tokens / blank:,.0f} tokens/s, "
        f"apolint {tokens / ours:,.0f} tokens/s (first pass {tokens / cold:,.0f}), ratio {blank / ours:.3f}; "
        f"one message at a time {tokens / single:,.0f} tokens/s"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("langs", nargs="*", default=LANGUAGES)
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    for lang in options.langs:
        measure(lang, options.runs)


if __name__ == "__main__":
    main()
