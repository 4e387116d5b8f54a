"""What was linted before is not linted again, and nothing stale is ever shown."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

from apolint.cache import KEPT_DAYS, Cache
from apolint.config import Config
from apolint.fingerprint import fingerprint
from apolint.linter import Linter
from apolint.report import FileReport
from tests.cli.conftest import TINY

BAD = "We are sorry if we let you down. The bus was late.\n"
CHECK = ("check", "--select", "BLM103,OWN302", ".")


@pytest.fixture
def linted(monkeypatch):
    """The names of the files that are really linted."""
    names: list[str] = []
    lint = Linter.lint

    def counting(self: Linter, filename: str, text: str) -> FileReport:
        names.append(filename)
        return lint(self, filename, text)

    monkeypatch.setattr(Linter, "lint", counting)
    return names


def test_an_unchanged_file_is_not_linted_again(apolint, write, linted):
    write("a.en.txt", BAD)
    write("b.xx.txt", "Das ist kein Text in einer Sprache, die wir lesen.\n")
    first, second = apolint(*CHECK), apolint(*CHECK)
    assert first == second and len(first.lines) == 2 and "note: skipped" in first.err
    assert linted == ["a.en.txt", "b.xx.txt"]


@pytest.mark.parametrize("change", ["text", "name", "options", "configuration", "no-cache"])
def test_whatever_changes_is_linted_again(apolint, write, linted, change):
    path = write("a.en.txt", BAD)
    apolint(*CHECK)
    if change == "text":
        write("a.en.txt", BAD * 2)
    elif change == "name":
        path.rename(path.with_name("b.en.txt"))
    elif change == "configuration":
        write(".apolint.toml", 'messages = "native"\n')
    options = {"options": ["--kind", "routine"], "no-cache": ["--no-cache"]}.get(change, [])
    apolint(*CHECK, *options)
    assert len(linted) == 2


def test_a_change_of_the_packs_is_seen(tmp_path):
    pack = tmp_path / "en" / "a.yml"
    pack.parent.mkdir()
    pack.write_text("one")
    before = fingerprint([tmp_path])
    assert fingerprint([tmp_path]) == before
    pack.write_text("two")
    assert fingerprint([tmp_path]) != before


def test_fixing_does_not_trust_the_cache_with_what_it_writes(apolint, write):
    path = write("a.en.txt", BAD)
    apolint(*CHECK)
    apolint(*CHECK, "--fix")
    assert "sorry that" in path.read_text()
    assert apolint("check", "--select", "BLM103", ".").status == 0


def test_a_damaged_cache_is_no_harm(apolint, write, tmp_path, linted):
    write("a.en.txt", BAD)
    first = apolint(*CHECK)
    for path in (tmp_path.parent / f"{tmp_path.name}-cache").rglob("*.json"):
        path.write_text('{"filename": 3')
    assert apolint(*CHECK) == first and len(linted) == 2


def test_a_cache_that_cannot_be_written_is_no_harm(apolint, write, tmp_path):
    write("a.en.txt", BAD)
    write("file", "")
    assert len(apolint(*CHECK, "--cache-dir", str(tmp_path / "file" / "cache")).lines) == 2


def test_old_results_are_removed(tmp_path, monkeypatch):
    cache = Cache(tmp_path, "v1")
    cache.put(FileReport("a.txt"), b"", Config())
    cache.prune()
    assert cache.get("a.txt", b"", Config()) == FileReport("a.txt")
    later = time.time() + (KEPT_DAYS + 1) * 86400
    monkeypatch.setattr("time.time", lambda: later)
    cache.prune()
    assert cache.get("a.txt", b"", Config()) is None


def test_a_full_hit_does_not_import_spacy(tmp_path):
    (tmp_path / "a.en.txt").write_text("Your order is on its way.\n")
    code = (
        "import sys, pathlib, apolint.linter, apolint.runner\n"
        "from apolint.cli import cli\n"
        f"apolint.linter.rules_folder = apolint.runner.rules_folder = lambda: pathlib.Path({str(TINY)!r})\n"
        "cli.main(['check', '--isolated', '--cache-dir', 'cache', 'a.en.txt'], standalone_mode=False)\n"
        "print('spacy' in sys.modules)"
    )
    runs = [subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True) for _ in "12"]
    assert [run.stdout.splitlines()[-1:] for run in runs] == [["True"], ["False"]], runs
    assert Path(tmp_path / "cache").is_dir()
