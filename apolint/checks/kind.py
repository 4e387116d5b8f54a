"""What kind of message it is: complaint, routine or snippet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from apolint.matching.engine import SentenceMatcher

SNIPPET_WORDS = 30
COMPLAINT_CODES = ("BLM", "MIN")


def detect_kind(sentences: Sequence[SentenceMatcher], present: Mapping[str, object], fault_codes: Sequence[str]) -> str:
    """The kind that most evidence speaks for. `present` are the components found, `fault_codes` the span rules broken."""
    words = sum(len(sentence.masks) for sentence in sentences)
    if words <= SNIPPET_WORDS and _count("kind:snippet", sentences):
        return "snippet"
    complaint = _count("kind:complaint", sentences) + sum(code[:3] in COMPLAINT_CODES for code in fault_codes)
    complaint += 2 * ("apology" in present) + sum(name in present for name in ("empathy", "responsibility"))
    return "complaint" if complaint > _count("kind:routine", sentences) else "routine"


def _count(owner: str, sentences: Sequence[SentenceMatcher]) -> int:
    """The number of sentences in which the lines of a kind find something."""
    return sum(bool(sentence.found(owner)) for sentence in sentences if owner in sentence.program.owners)
