"""Weights learned from a handful of labelled texts, and the texts that cannot be learned from."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from apolint.catalogue import Catalogue
from apolint.checks.linguist import Linguist
from apolint.errors import PackError
from apolint.learning.samples import Sample, example_samples, read_samples
from apolint.learning.sentences import sentences_of
from apolint.learning.weights import write_learned
from apolint.packs.weights import COMPLAINT
from apolint.spans import Span

TINY = Path(__file__).parent.parent / "tiny"
DEEDS = ["bent", "lost", "broke", "soaked", "burned", "dropped"]
SAMPLES = [
    *({"text": f"You {deed} it.", "spans": [{"code": "BLM101", "quote": f"You {deed}"}]} for deed in DEEDS),
    *({"text": f"We {deed} it.", "spans": []} for deed in DEEDS),
    *({"text": f"Sorry that we {deed} it.", "component": "apology", "quote": "Sorry"} for deed in DEEDS),
    *({"text": f"They say sorry, they {deed} it.", "component": "apology"} for deed in DEEDS),
]


def written(path: Path, records: list[dict[str, object]]) -> Path:
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    return path


def test_what_tells_the_sentences_apart_is_learned(tmp_path: Path, catalogue: Catalogue) -> None:
    folder = shutil.copytree(TINY, tmp_path / "rules")
    texts = written(tmp_path / "en-1.jsonl", SAMPLES)
    assert write_learned(folder, "en", [texts], catalogue) > len(SAMPLES)
    linguist = Linguist.load("en", [folder])
    sentences = linguist.reader.read("You sold it.\nWe sold it.\nSorry that we sold it.\nThey say sorry, they sold it.")
    odds = dict(zip(linguist.scales.weights.owners, linguist.scales.log_odds(sentences).T, strict=True))
    blaming, owning, sorry, told = range(4)
    assert odds["BLM101"][blaming] > 0 > odds["BLM101"][owning]
    assert odds["apology"][sorry] > 0 > odds["apology"][told]


def test_a_message_shows_a_component_where_its_lines_find_it(tmp_path: Path, catalogue: Catalogue) -> None:
    path = written(
        tmp_path / "en-1.jsonl", [{"text": "Hi.", "kind": "complaint", "spans": [], "components": ["apology"]}]
    )
    (sample,) = read_samples(path, catalogue)
    assert sample.present == {"apology"}
    assert {"apology", "empathy", "BLM101"} <= sample.judged


def test_a_message_can_say_where_its_components_are(tmp_path: Path, catalogue: Catalogue) -> None:
    record = {"text": "Hi. We are sorry.", "kind": "complaint", "spans": [], "components": {"apology": ["sorry"]}}
    (sample,) = read_samples(written(tmp_path / "en-1.jsonl", [record]), catalogue)
    assert sample.places == [("apology", Span(11, 16))]
    assert not sample.present
    assert {"apology", "empathy"} <= sample.judged


def test_a_routine_message_without_spans_tells_its_kind_alone(tmp_path: Path, catalogue: Catalogue) -> None:
    record = {"text": "Log in again.", "kind": "routine"}
    (sample,) = read_samples(written(tmp_path / "en-1.jsonl", [record]), catalogue)
    assert sample.judged == {COMPLAINT}
    assert not sample.throughout


def test_each_place_of_a_component_shows_it(catalogue: Catalogue) -> None:
    linguist = Linguist.load("en", [TINY])
    sample = Sample(
        "Sorry.\nIt was late.\nSorry.", frozenset(["apology"]), [("apology", Span(n, n + 5)) for n in (0, 20)]
    )
    sentences = list(sentences_of([sample], linguist.program, linguist.reader))
    assert ["apology" in sentence.shown for sentence in sentences] == [True, False, True]
    assert all("apology" in sentence.judged for sentence in sentences)


def test_a_component_at_no_known_place_is_where_it_is_likely(tmp_path: Path, catalogue: Catalogue) -> None:
    """No line of the tiny packs finds an escalation: what shows it is learned from the sentences alone."""
    folder = shutil.copytree(TINY, tmp_path / "rules")
    named = [{"text": f"Ask Ann, she {deed} it.", "component": "escalation", "quote": "Ask Ann"} for deed in DEEDS]
    other = [{"text": f"She {deed} it.", "component": "escalation"} for deed in DEEDS]
    messages = [
        {"text": f"Ask Ann or Bob.\nWe {deed} it.", "kind": "complaint", "spans": [], "components": ["escalation"]}
        for deed in DEEDS
    ]
    messages.append({"text": "Call in.", "kind": "routine", "spans": []})
    odds_of_bob = []
    for records in ([*named, *other], [*named, *other, *messages]):
        write_learned(folder, "en", [written(tmp_path / "en-1.jsonl", records)], catalogue)
        linguist = Linguist.load("en", [folder])
        (odds,) = linguist.scales.log_odds(linguist.reader.read("Or Bob."))
        odds_of_bob.append(odds[linguist.scales.weights.owners.index("escalation")])
    assert odds_of_bob[0] < 0 < odds_of_bob[1]


def test_examples_teach_what_they_assert(catalogue: Catalogue) -> None:
    samples = list(example_samples(Linguist.load("en", [TINY]).packs, catalogue, 3))
    assert any(owner == "MIN201" for sample in samples for owner, _ in sample.places)
    assert any(sample.judged and not sample.places and not sample.present for sample in samples)


@pytest.mark.parametrize(
    "record",
    [
        {"text": "You bent it.", "spans": [{"code": "BLM101", "quote": "You lost"}]},
        {"text": "You bent it."},
        ["You bent it."],
    ],
)
def test_a_text_without_sound_labels_is_named(tmp_path: Path, catalogue: Catalogue, record: object) -> None:
    path = tmp_path / "en-1.jsonl"
    path.write_text(json.dumps({"text": "Hi.", "spans": []}) + "\n" + json.dumps(record) + "\n", encoding="utf-8")
    with pytest.raises(PackError, match="not a labelled text") as raised:
        list(read_samples(path, catalogue))
    assert raised.value.place and raised.value.place.line == 2


def test_a_blank_teaches_nothing() -> None:
    linguist = Linguist.load("en", [TINY])
    samples = [Sample("Dear {{name}},\n{{name}}\nYou bent {{thing}}.", frozenset())]
    features = [sentence.features for sentence in sentences_of(samples, linguist.program, linguist.reader)]
    assert [set(each) - {"=bad"} for each in features] == [{"dear"}, {"you", "bent", "you bent"}]
