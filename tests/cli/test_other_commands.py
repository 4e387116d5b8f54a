"""`apolint rule`, `inspect` and `packs`."""

from __future__ import annotations

import json
import shutil

import pytest

from tests.cli.conftest import TINY


@pytest.fixture(autouse=True)
def tiny(monkeypatch):
    for module in ("rule", "packs"):
        __import__(f"apolint.cli.{module}")
        monkeypatch.setattr(f"apolint.cli.{module}.rules_folder", lambda: TINY)


def test_rule_explains(apolint):
    result = apolint("rule", "BLM103")
    assert result.status == 0
    assert result.lines == [
        "BLM103 conditional-apology (blame-shifting, span rule, error, on by default)",
        "",
        "the apology hangs on a condition",
        "",
        "A condition says that perhaps nothing happened.",
        "",
        "Instead: We are sorry that [what happened].",
        "",
        "Flagged:",
        "  We are >>sorry if<< we let you down.",
        "    fixed: We are sorry that we let you down.",
        "",
        "Left alone:",
        "  Tell us if it is late.",
        "",
        "The advice comes from seed text 001 principle 4.",
    ]


def test_rule_in_another_language_by_its_name(apolint):
    assert "anteeksipyyntö roikkuu ehdosta" in apolint("rule", "conditional-apology", "--lang", "fi").lines


def test_rules_of_a_family_and_all_rules(apolint):
    assert [line.split()[0] for line in apolint("rule", "MIN").lines] == [f"MIN20{n}" for n in range(1, 7)]
    assert len(apolint("rule").lines) == 32


def test_rule_without_a_pack(apolint):
    assert apolint("rule", "SUP501").lines[-1] == "nothing is suppressed here; remove the comment"


def test_an_unknown_rule(apolint):
    result = apolint("rule", "BLM13")
    assert (result.status, result.err) == (2, "apolint: there is no rule 'BLM13' (did you mean 'BLM103'?)\n")


def test_inspect(apolint, write):
    write("a.en.txt", "Hello,\nwe are sorry if we let you down.\n")
    result = apolint("inspect", "a.en.txt")
    assert result.status == 0
    assert result.lines[:4] == [
        "a.en.txt:1:1",
        "  language  en",
        "  kind      complaint",
        "  apology          sorry",
    ]
    assert '  a.en.txt:2:8: BLM103 the apology hangs on a condition [fix: "sorry that"]' in result.lines


def test_inspect_sources_only_lists(apolint, write):
    write("a.en.txt", "Hello,\nwe are sorry.\n")
    assert apolint("inspect", "--sources", ".").lines == ["a.en.txt:1:1: the whole file: Hello, we are sorry."]


def test_inspect_another_language(apolint, write):
    write("a.txt", "Das ist kein Text in einer Sprache, die wir lesen.\n")
    assert apolint("inspect", "a.txt").lines == ["a.txt:1:1", "  language  unknown: skipped"]


def test_packs_check_of_house_packs_speaks_of_them_alone(apolint, write):
    pack = "code: MIN202\nsays: no\nphrases: |\n  no biggie\nexamples: |\n  bad: It is >>{}.\n"
    write("house/en/MIN202.yml", pack.format("no<< biggie"))
    result = apolint("packs", "check", "house")
    assert result.status == 2
    assert result.lines == ["house/en/MIN202.yml:6: en/MIN202/bad-1 underlines 'no biggie': 'It is no biggie.'"]
    write("house/en/MIN202.yml", pack.format("no biggie<<"))
    assert apolint("packs", "check", "house", "--lang", "en").status == 0


def test_packs_check_of_complete_packs_misses_what_is_missing(apolint, tmp_path):
    shutil.copytree(TINY, tmp_path / "rules")
    (tmp_path / "rules" / "catalogue.yml").write_text("rules: {}\n")
    result = apolint("packs", "check", "rules", "--lang", "fi")
    assert result.status == 2 and "fi has no pack for OWN301" in result.lines


@pytest.mark.parametrize(
    ("folder", "said"), [("nowhere", "there is no folder nowhere"), (".", "there are no packs in .")]
)
def test_packs_check_of_nothing(apolint, folder, said):
    result = apolint("packs", "check", folder)
    assert result.status == 2 and result.err.startswith(f"apolint: {said}")


def test_packs_forms(apolint, write, tmp_path):
    write("house/en/words.yml", "lists:\n  late: |\n    delay+, zzzz+\n")
    result = apolint("packs", "forms", "house")
    assert "delay = delay delayed delaying delays" in (tmp_path / "house/en/forms.txt").read_text()
    said = "house/en/words.yml: too few forms of 'zzzz+'; add them under 'forms:'"
    assert (result.status, result.lines) == (2, [said])


def test_a_new_pack_is_a_template_that_parses(apolint, tmp_path):
    result = apolint("packs", "new", "BLM102", "--lang", "fi")
    assert (result.status, result.out) == (0, "house/fi/BLM102-third-party-blame.yml\n")
    assert "code: BLM102" in (tmp_path / "house/fi/BLM102-third-party-blame.yml").read_text(encoding="utf-8")
    assert "house/fi" in apolint("packs", "check", "house").out
    assert apolint("packs", "new", "BLM102", "--lang", "fi").status == 2
    assert "did you mean" in apolint("packs", "new", "BLM12", "--lang", "fi").err


def test_inspect_goes_on_past_a_file_that_cannot_be_read(apolint, write):
    write("a.en.json", "{")
    write("b.en.txt", "We are sorry.\n")
    result = apolint("inspect", "--sources", "a.en.json", "b.en.txt")
    assert result.status == 2 and result.lines == ["b.en.txt:1:1: the whole file: We are sorry."]
    assert result.err.startswith("apolint: a.en.json:1:2: not JSON")


def test_inspect_names_what_the_sentence_speaks_against(apolint, write, monkeypatch, tmp_path):
    rules = shutil.copytree(TINY, tmp_path / "rules")
    (rules / "en" / "weights.txt").write_text("\tMIN201\n^\t-90\n", encoding="utf-8")
    monkeypatch.setattr("apolint.linter.rules_folder", lambda: rules)
    write("a.en.txt", "We are sorry for the small problem.\n")
    lines = apolint("inspect", "a.en.txt").lines
    assert "  not MIN201       small problem  (the sentence speaks against it)" in lines
    assert not any("MIN201" in line for line in lines if "not MIN201" not in line)


def test_packs_weigh(apolint, write, tmp_path):
    shutil.copytree(TINY, tmp_path / "house")
    told = [{"text": f"You {deed} it.", "spans": [{"code": "BLM101", "quote": "You"}]} for deed in ("bent", "lost")]
    write("samples/en-1.jsonl", "".join(json.dumps(record) + "\n" for record in told))
    assert apolint("packs", "weigh", "samples", "--folder", "house", "--lang", "en").status == 0
    assert "BLM101" in (tmp_path / "house" / "en" / "weights.txt").read_text(encoding="utf-8")
    missing = apolint("packs", "weigh", "samples", "--folder", "house", "--lang", "fi")
    assert missing.status == 2
    assert "there are no labelled texts in fi" in missing.err
