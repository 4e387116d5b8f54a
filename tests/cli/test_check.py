"""`apolint check`: what it writes and how it exits."""

from __future__ import annotations

import json
import os
import re

import pytest

LINE = re.compile(r"^(.+?):(\d+):(\d+): ([A-Z]{3}\d{3}) (.+)$")
DRAFT = "Hello,\nWe are sorry if we let you down.\nIt is a small problem. We write as soon as possible.\n"
BLM = "a.en.txt:2:8: BLM103 the apology hangs on a condition"


def test_a_line_for_each_finding(apolint, write):
    write("a.en.txt", DRAFT)
    result = apolint("check", "--select", "BLM,MIN,NXT411", "a.en.txt")
    assert result.status == 1
    assert result.lines == [
        f'{BLM} [fix: "sorry that"]',
        'a.en.txt:3:9: MIN201 makes the problem small [suggest: "problem"]',
        'a.en.txt:3:33: NXT411 a promise without a time [suggest: "by [day and time]"]',
    ]
    assert all(LINE.match(line) for line in result.lines)
    assert result.err == "3 findings in 1 file of 1; 1 can be fixed with --fix\n"


def test_a_clean_draft_says_nothing(apolint, write):
    write("a.en.txt", "Your order is on its way.\n")
    result = apolint("check", ".")
    assert (result.status, result.out, result.err) == (0, "", "")


def test_message_rules_point_at_the_first_character(apolint, write):
    write("a.en.txt", "\n  " + DRAFT)
    result = apolint("check", "--select", "OWN302", "a.en.txt")
    assert result.lines[0].startswith("a.en.txt:2:3: OWN302 ")


def test_json_is_in_the_shape_of_ruff(apolint, write):
    write("a.en.txt", DRAFT)
    found = json.loads(apolint("check", "--select", "BLM103", "--format", "json", ".").out)
    assert found == [
        {
            "code": "BLM103",
            "name": "conditional-apology",
            "family": "blame-shifting",
            "level": "error",
            "message": "the apology hangs on a condition",
            "lang": "en",
            "kind": "complaint",
            "filename": "a.en.txt",
            "pointer": None,
            "location": {"row": 2, "column": 8},
            "end_location": {"row": 2, "column": 16},
            "fix": {
                "applicability": "safe",
                "message": "sorry that",
                "edits": [
                    {
                        "content": "sorry that",
                        "location": {"row": 2, "column": 8},
                        "end_location": {"row": 2, "column": 16},
                    }
                ],
            },
        }
    ]


def test_full_shows_the_words(apolint, write):
    write("a.en.txt", DRAFT)
    result = apolint("check", "--select", "BLM103", "--format", "full", ".")
    assert result.lines == [
        BLM,
        "  |",
        "2 | We are sorry if we let you down.",
        "  |        ^^^^^^^^",
        '  = fix: "sorry that"',
    ]
    coloured = apolint("check", "--select", "BLM103", "--format", "full", "--color", "always", ".")
    assert "\033[31m^^^^^^^^\033[0m" in coloured.out


def test_findings_of_several_files_are_sorted(apolint, write):
    for name in ("b/x.en.txt", "a.en.txt", "b/a.en.txt"):
        write(name, DRAFT)
    result = apolint("check", "--select", "BLM103,MIN201", "b", "a.en.txt", ".")
    places = [tuple(line.split(":")[:2]) for line in result.lines]
    assert places == [(name, row) for name in ("a.en.txt", "b/a.en.txt", "b/x.en.txt") for row in ("2", "3")]


def test_jobs_change_nothing(apolint, write):
    for number in range(6):
        write(f"{number}.en.txt", DRAFT * (number + 1))
    one = apolint("check", "--no-cache", "--jobs", "1", "--select", "BLM103", ".")
    two = apolint("check", "--no-cache", "--jobs", "2", "--select", "BLM103", ".")
    assert one == two and len(one.lines) == 21


def test_standard_input(apolint):
    result = apolint("check", "--lang", "en", "--select", "BLM103", "-", stdin=DRAFT.encode())
    assert result.lines[0].startswith("-:2:8: BLM103")
    named = apolint("check", "--stdin-filename", "x/a.en.txt", "--select", "BLM103", "-", stdin=DRAFT.encode())
    assert named.lines[0].startswith("x/a.en.txt:2:8: BLM103")


def test_the_name_of_standard_input_goes_with_standard_input(apolint, write):
    write("a.en.txt", DRAFT)
    alone = apolint("check", "--stdin-filename", "b.en.txt", "--select", "BLM103", stdin=DRAFT.encode())
    assert alone.lines[0].startswith("b.en.txt:2:8: BLM103") and len(alone.lines) == 1
    misused = apolint("check", "--stdin-filename", "b.en.txt", "a.en.txt")
    assert (
        misused.status == 2 and misused.err == "apolint: --stdin-filename names standard input (give - as the path)\n"
    )


def test_a_folder_without_files_is_noted(apolint, tmp_path):
    (tmp_path / "drafts").mkdir()
    assert apolint("check", "drafts").err == "no files to lint in drafts\n"
    assert apolint("check", "--quiet", "drafts").err == ""


def test_exit_zero(apolint, write):
    write("a.en.txt", DRAFT)
    assert apolint("check", "--exit-zero", ".").status == 0


def test_fail_level(apolint, write):
    write("a.en.txt", DRAFT)
    write(".apolint.toml", '[levels]\nBLM = "warning"\n')
    assert apolint("check", "--select", "BLM103", ".").status == 1
    assert apolint("check", "--select", "BLM103", "--fail-level", "error", ".").status == 0


def test_output_file_and_statistics(apolint, write, tmp_path):
    write("a.en.txt", DRAFT)
    result = apolint("check", "--select", "BLM103", "--format", "json", "--output-file", "r.json", "--statistics", ".")
    assert result.out == ""
    assert json.loads((tmp_path / "r.json").read_text())[0]["code"] == "BLM103"
    assert "by code\n  1  BLM103 conditional-apology\nby language\n  1  en\nby file\n  1  a.en.txt\n" in result.err


def test_several_formats_at_once(apolint, write, tmp_path):
    write("a.en.txt", DRAFT)
    files = ("--output-file", "json=r.json", "--output-file", "full=r.txt")
    result = apolint("check", "--select", "BLM103", *files, ".")
    assert result.lines[0].startswith(BLM)
    assert json.loads((tmp_path / "r.json").read_text())[0]["code"] == "BLM103"
    assert "^^^^" in (tmp_path / "r.txt").read_text()
    misspelt = apolint("check", "--output-file", "jsn=r.json", ".")
    assert misspelt.err == "apolint: --output-file: 'jsn' is not known (did you mean 'json'?)\n"


def test_on_github_annotations_are_the_default(apolint, write, monkeypatch):
    write("a.en.txt", DRAFT)
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert apolint("check", "--select", "BLM103", ".").out.startswith("::error ")
    assert apolint("check", "--select", "BLM103", "--format", "text", ".").out.startswith("a.en.txt:2:8")


def test_an_unreadable_file_is_named_and_the_others_are_linted(apolint, write, tmp_path):
    write("a.en.txt", DRAFT)
    (tmp_path / "latin.en.txt").write_bytes("p\u00e4iv\u00e4\n".encode("latin-1"))
    result = apolint("check", "--select", "BLM103", ".")
    assert result.status == 2
    assert result.lines[0].startswith(BLM)
    assert "apolint: latin.en.txt:1: not UTF-8 (save the file as UTF-8" in result.err


def test_a_missing_path_is_named_and_the_others_are_linted(apolint, write):
    write("a.en.txt", DRAFT)
    result = apolint("check", "--select", "BLM103", "gone.txt", "a.en.txt", "nowhere")
    assert result.status == 2 and result.lines[0].startswith(BLM)
    assert "apolint: gone.txt: no such file or folder\napolint: nowhere: no such file or folder\n" in result.err


def test_binary_files_are_left_out_of_folders_but_not_when_named(apolint, write):
    write("a.en.txt", "Your order is on its way.\n")
    write("b.en.txt", "Your order\0is on its way.\n")
    assert (apolint("check", ".").status, apolint("check", ".").err) == (0, "")
    named = apolint("check", "b.en.txt")
    assert (named.status, named.err) == (2, "apolint: b.en.txt: a binary file\n")


@pytest.mark.parametrize("suffix", ["txt", "json", "eml", "yml", "csv", "po"])
def test_an_empty_file_is_clean(apolint, write, suffix):
    write(f"a.en.{suffix}", "")
    result = apolint("check", f"a.en.{suffix}")
    assert (result.status, result.out, result.err) == (0, "", "")


def test_the_folder_of_a_report_is_made(apolint, write, tmp_path):
    write("a.en.txt", DRAFT)
    apolint("check", "--select", "BLM103", "--output-file", "json=reports/new/r.json", ".")
    assert json.loads((tmp_path / "reports/new/r.json").read_text())[0]["code"] == "BLM103"


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["chek"], "apolint: there is no command 'chek' (did you mean 'check'?)"),
        (["check", "--selct", "BLM"], "apolint: there is no option --selct (did you mean '--select'?)"),
        (["check", "--select", "BLM13"], "apolint: --select: no rule has the code or prefix 'BLM13' (did you"),
        (["check", "--profile", "asapp"], "apolint: --profile: 'asapp' is not known (did you mean 'asap'?)"),
        (["check", "--kind", "complant"], "apolint: --kind: 'complant' is not known (did you mean 'complaint'?)"),
        (["check", "--format", "jsn"], "apolint: --format: 'jsn' is not known (did you mean 'json'?)"),
        (["check", "--per-file-ignores", "x", "."], "apolint: --per-file-ignores: 'x': GLOB:CODES is expected"),
        (["check", "nowhere.txt"], "apolint: nowhere.txt: no such file or folder"),
        (["check", "--config", "none.toml", "."], "apolint: none.toml: cannot be read: No such file or directory"),
    ],
)
def test_bad_usage_is_one_line_and_status_2(apolint, args, said):
    result = apolint(*args)
    assert result.status == 2
    assert result.err.startswith(said) and result.err.count("\n") == 1 and result.out == ""


def test_a_bug_is_status_3_and_says_how_to_report_it(apolint, write, monkeypatch):
    write("a.en.txt", DRAFT)
    monkeypatch.setattr("apolint.linter.Linter.lint", lambda *args: 1 / 0)
    result = apolint("check", "--no-cache", ".")
    assert result.status == 3
    assert "ZeroDivisionError" in result.err and "report it at https://" in result.err


def test_a_file_and_standard_input_of_the_same_name(apolint, write):
    write("a.en.txt", "Your order is on its way.\n")
    named = ("--stdin-filename", "a.en.txt", "-", "a.en.txt")
    assert len(apolint("check", "--select", "BLM103", *named, stdin=DRAFT.encode()).lines) == 1


def test_no_command_shows_the_help(apolint):
    assert apolint().out == apolint("--help").out != ""


def test_help_has_examples(apolint):
    for command in ([], ["check"], ["rule"], ["inspect"], ["packs"], ["packs", "check"], ["packs", "forms"]):
        result = apolint(*command, "--help")
        assert result.status == 0 and "Examples:" in result.out, command


def test_a_draft_is_not_overwritten_by_its_report(apolint, write):
    path = write("a.en.txt", DRAFT)
    result = apolint("check", "--output-file", "a.en.txt", "a.en.txt")
    assert result.status == 2 and "written to as well" in result.err
    assert path.read_text() == DRAFT


@pytest.mark.parametrize("name", ["text", "json", "sarif", "gitlab", "junit"])
def test_a_file_name_that_is_not_utf8(apolint, write, tmp_path, name):
    write(os.fsdecode(b"lat\xe9.en.txt"), DRAFT)
    result = apolint("check", "--select", "BLM103", "--format", name, "--output-file", "report", ".")
    assert result.status == 1
    assert (tmp_path / "report").read_text(encoding="utf-8")
