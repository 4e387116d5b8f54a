"""The features of a sentence: what of it can be weighed. A blank, which can hold anything, is none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from apolint.languages.blanks import ANY_MASK
from apolint.matching.text import Word, WordForm

BREAK = "|"  # stands for the mark between two clauses
BEGINNING, ENDING = 5, 3  # letters


def form_features(form: WordForm) -> Iterator[str]:
    """The features of a word form: itself, its beginning and ending, the word lists that it is an entry of."""
    norm = form.norm
    if norm in ANY_MASK:
        return
    yield norm
    if len(norm) > BEGINNING:
        yield f"{norm[:BEGINNING]}*"
    if len(norm) > ENDING + 1:
        yield f"*{norm[-ENDING:]}"
    for name in form.lists:
        yield f"={name}"


def pair_features(words: Sequence[Word]) -> Iterator[tuple[int, str]]:
    """The features of neighbouring words, each with the number of its first or only word."""
    for number, (word, following) in enumerate(pairwise(words)):
        if word.form.norm in ANY_MASK or following.form.norm in ANY_MASK:
            continue
        if word.clause == following.clause:
            yield number, f"{word.form.norm} {following.form.norm}"
        else:
            yield number, f"{word.form.norm} {BREAK}"
            yield number + 1, f"{BREAK} {following.form.norm}"
