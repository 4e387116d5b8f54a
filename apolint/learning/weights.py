"""Writes the weights of a language, learned from labelled texts."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from apolint.catalogue import Catalogue
from apolint.checks.linguist import Linguist
from apolint.errors import PackError
from apolint.learning.samples import example_samples, read_samples
from apolint.learning.sentences import sentences_of
from apolint.packs.weights import WEIGHTS, write_weights

EXAMPLE_WEIGHT = 3  # how often an example of the packs counts


def write_learned(folder: Path, lang: str, paths: Iterable[Path], catalogue: Catalogue) -> int:
    """Writes `<folder>/<lang>/weights.txt` anew, learned from labelled texts and the packs' own examples.

    Returns the number of texts; raises PackError where a text or a pack cannot be read, or scikit-learn is missing.
    """
    try:
        from apolint.learning.regression import fit
    except ImportError:
        raise PackError("scikit-learn is needed to learn weights", hint="pip install 'apolint[packs]'") from None
    linguist = Linguist.load(lang, [folder])
    samples = [sample for path in paths for sample in read_samples(path, catalogue)]
    samples += example_samples(linguist.packs, catalogue, EXAMPLE_WEIGHT)
    weights = fit(list(sentences_of(samples, linguist.program, linguist.reader)))
    write_weights(folder / lang / WEIGHTS, weights)
    return len(samples)
