"""What kind of message it is: complaint, routine or snippet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from apolint.matching.engine import Match

SNIPPET_WORDS = 30
SENTENCE, APOLOGY, FEELING, FAULT = 2, 4, 2, 1  # what each piece of evidence weighs, tried on the labelled messages
COMPLAINT_FAMILIES = ("BLM", "MIN")


def detect_kind(words: int, found: Mapping[str, Sequence[Match]], fault_codes: Sequence[str]) -> str:
    """The kind that most evidence speaks for.

    `words` is the length of the message, `found` holds what each owner found, `fault_codes` the span rules broken.
    A tie is no complaint.
    """
    if words <= SNIPPET_WORDS and _sentences("kind:snippet", found):
        return "snippet"
    complaint = SENTENCE * _sentences("kind:complaint", found) + APOLOGY * ("apology" in found)
    complaint += FEELING * sum(name in found for name in ("empathy", "responsibility"))
    complaint += FAULT * sum(code[:3] in COMPLAINT_FAMILIES for code in fault_codes)
    return "complaint" if complaint > SENTENCE * _sentences("kind:routine", found) else "routine"


def _sentences(owner: str, found: Mapping[str, Sequence[Match]]) -> int:
    """The number of sentences in which the lines of a kind find something."""
    return len({match.sentence for match in found.get(owner, ())})
