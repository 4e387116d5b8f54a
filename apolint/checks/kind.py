"""What kind of message it is: complaint, routine or snippet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from apolint.matching.engine import Searched
from apolint.matching.match import Match

SNIPPET_WORDS = 30
FRAGMENT_WORDS = 20  # the most of a single sentence that is no whole answer
# What each piece of evidence weighs, and how much of it makes a complaint: a logistic regression over the labelled
# messages of five languages, rounded.
ENOUGH = 5
SENTENCES = {"kind:complaint": 2, "kind:routine": -3}
FAULTS = {"BLM": 3, "MIN": 3, "NXT": 2}
COMPONENTS = {
    "apology": 5,
    "acknowledgement": 3,
    "responsibility": 3,
    "explanation": 2,
    "empathy": 1,
    "action": 1,
    "follow_up": 1,
    "repair": 1,
    "escalation": 1,
}
MOST = 3  # sentences and faults of a kind that count
# The most that the weights of all sentences together count for a complaint (against it they count whole), and the
# log-odds above which they count twice that.
LEANING, SURE = 2.0, 5.0


def detect_kind(sentences: Sequence[Sequence[object]], searched: Searched, fault_codes: Sequence[str]) -> str:
    """The kind that most evidence speaks for.

    `sentences` are those of the message, word by word, `fault_codes` the span rules broken.
    """
    found = searched.found
    words = sum(map(len, sentences))
    if len(sentences) == 1 and words <= FRAGMENT_WORDS:
        return "snippet"
    if words <= SNIPPET_WORDS and _sentences("kind:snippet", found):
        return "snippet"
    points: float = sum(weight * min(MOST, _sentences(owner, found)) for owner, weight in SENTENCES.items())
    points += sum(weight for name, weight in COMPONENTS.items() if name in found)
    for family, weight in FAULTS.items():
        points += weight * min(MOST, sum(code.startswith(family) for code in fault_codes))
    points += min(LEANING, searched.complaint) + (LEANING if searched.complaint > SURE else 0)
    return "complaint" if points > ENOUGH else "routine"


def _sentences(owner: str, found: Mapping[str, Sequence[Match]]) -> int:
    """The number of sentences in which the lines of a kind find something."""
    return len({match.sentence for match in found.get(owner, ())})
