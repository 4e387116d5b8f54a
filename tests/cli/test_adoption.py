"""Adopting apolint on a legacy folder: baselines, and only what changed."""

from __future__ import annotations

import json
import os
import subprocess

import pytest

BAD = "We are sorry if the parcel was late.\n"
CHECK = ("check", "--select", "BLM103", ".")


def test_a_baseline_leaves_out_what_is_known(apolint, write, tmp_path):
    write("a.en.txt", BAD)
    written = apolint(*CHECK, "--write-baseline", "known.json")
    assert (written.status, written.out) == (0, "")
    assert "known.json: 1 finding to mend later" in written.err
    assert apolint(*CHECK, "--baseline", "known.json").status == 0
    write("a.en.txt", "Hello!\n\nWe are  SORRY if the parcel was late.\n" + BAD)
    result = apolint(*CHECK, "--baseline", "known.json")
    assert (result.status, len(result.lines)) == (1, 1)


def test_a_baseline_is_pruned_when_a_finding_is_mended(apolint, write, tmp_path):
    write("a.en.txt", BAD)
    write("b.en.txt", BAD)
    apolint(*CHECK, "--write-baseline", "known.json")
    write("a.en.txt", "We are sorry that the parcel was late.\n")
    assert "known.json: 1 finding mended, 1 to go" in apolint(*CHECK, "--baseline", "known.json").err
    assert list(json.loads((tmp_path / "known.json").read_text())["findings"]) == ["b.en.txt"]
    write("a.en.txt", BAD)
    assert apolint(*CHECK, "--baseline", "known.json").status == 1


def test_what_a_run_writes_is_not_linted_by_the_next_one(apolint, write):
    write("a.en.txt", BAD)
    write("known.json", '{"findings": {}}')
    own = ("--baseline", "known.json", "--output-file", "report.en.txt")
    for _ in range(2):
        assert "1 finding in 1 file of 1" in apolint(*CHECK, *own).err


def test_a_baseline_may_be_among_the_named_files(apolint, write):
    write("a.en.txt", BAD)
    apolint(*CHECK, "--write-baseline", "known.json")
    assert apolint("check", "--select", "BLM103", "--baseline", "known.json", "a.en.txt", "known.json").status == 0


def test_a_baseline_knows_a_name_that_is_not_utf8(apolint, write, tmp_path):
    write(os.fsdecode(b"lat\xe9.en.txt"), BAD)
    apolint(*CHECK, "--write-baseline", "known.json")
    assert apolint(*CHECK, "--baseline", "known.json").status == 0


def test_an_unreadable_file_is_said_when_a_baseline_is_written(apolint, write, tmp_path):
    write("a.en.txt", BAD)
    write("b.en.json", "{")
    result = apolint(*CHECK, "--write-baseline", "known.json")
    assert result.status == 2 and "b.en.json:1:2: not JSON" in result.err
    assert len(json.loads((tmp_path / "known.json").read_text())["findings"]) == 1


def test_a_file_that_is_not_linted_keeps_its_entries(apolint, write, tmp_path):
    write("a.en.txt", BAD)
    write("b.en.txt", BAD)
    apolint(*CHECK, "--write-baseline", "known.json")
    apolint("check", "--select", "BLM103", "a.en.txt", "--baseline", "known.json")
    assert len(json.loads((tmp_path / "known.json").read_text())["findings"]) == 2


@pytest.mark.parametrize(
    ("text", "says"), [(None, "no such baseline"), ("[]", "not a baseline"), ("{", "not a baseline")]
)
def test_a_bad_baseline_is_said(apolint, write, text, says):
    write("a.en.txt", BAD)
    if text is not None:
        write("known.json", text)
    result = apolint("check", "a.en.txt", "--baseline", "known.json")
    assert result.status == 2
    assert result.err == f"apolint: known.json: {says} (--write-baseline makes one)\n"


def git(folder, *args):
    identity = ("-c", "user.name=T", "-c", "user.email=t@example.org")
    subprocess.run(["git", *identity, *args], cwd=folder, check=True, capture_output=True)


def test_only_changed_messages_are_reported(apolint, write, tmp_path):
    macros = [{"name": "a", "body": "We are sorry if the parcel was late."}]
    write("m.en.json", json.dumps({"replies": macros}))
    write("a.en.txt", BAD)
    git(tmp_path, "init")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-m", "before")
    macros.insert(0, {"name": "b", "body": "We are sorry if the shoes were wrong."})
    write("m.en.json", json.dumps({"replies": macros}, indent=2))
    write("new.en.txt", BAD)
    result = apolint(*CHECK, "--changed-since", "HEAD")
    assert [line.split(":")[0] for line in result.lines] == ["m.en.json", "new.en.txt"]


def test_an_unknown_revision_is_said(apolint, write, tmp_path):
    write("a.en.txt", BAD)
    outside = apolint(*CHECK, "--changed-since", "HEAD")
    assert (outside.status, outside.err) == (2, "apolint: --changed-since: a.en.txt is in no git repository\n")
    git(tmp_path, "init")
    result = apolint(*CHECK, "--changed-since", "nowhere")
    assert result.status == 2
    assert "git does not know 'nowhere' here (a branch, tag or commit is expected)" in result.err
