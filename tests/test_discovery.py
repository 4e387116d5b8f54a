"""Which files are linted."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from apolint.config import Config
from apolint.discovery import Discovery
from apolint.errors import SourceError


@pytest.fixture
def found(tmp_path, monkeypatch):
    """The files that are found below a folder that holds the given ones."""
    monkeypatch.chdir(tmp_path)

    def find(files: dict[str, str], *paths: str, config: Config | None = None, force: bool = False) -> list[str]:
        for name, text in files.items():
            Path(name).parent.mkdir(parents=True, exist_ok=True)
            Path(name).write_text(text)
        discovery = Discovery(lambda folder: config or Config(), [".txt", ".md"], force)
        return [file.as_posix() for file in discovery.files(Path(path) for path in paths or (".",))]

    return find


def test_text_files_sorted_and_each_once(found):
    files = dict.fromkeys(["b.txt", "a/z.md", "a/y.TXT", "x.py", "noext", ".hidden.txt", ".git/c.txt"], "")
    assert found(files, ".", "a", "b.txt") == ["a/y.TXT", "a/z.md", "b.txt"]


def test_a_named_file_is_taken_whatever_its_name(found):
    assert found({"x.weird": "", ".hidden.txt": ""}, "x.weird", ".hidden.txt") == [".hidden.txt", "x.weird"]


def test_excluded(found):
    files = dict.fromkeys(["a.txt", "old/b.txt", "node_modules/m.txt", "x/old/c.txt", "d.bak.txt"], "")
    config = Config(extend_exclude=("old/", "*.bak.txt"))
    assert found(files, config=config) == ["a.txt"]
    assert found(files, "old/b.txt", config=config) == ["old/b.txt"]
    assert found(files, "old/b.txt", "d.bak.txt", "a.txt", config=config, force=True) == ["a.txt"]


def test_gitignore_of_every_level(found):
    files = {
        ".git/config": "",
        ".gitignore": "*.txt\n!keep.txt\n/build.md\n",
        "a.txt": "",
        "keep.txt": "",
        "build.md": "",
        "sub/build.md": "",
        "sub/.gitignore": "!b.txt\n# a comment\nkeep.txt\nc/\n",
        "sub/b.txt": "",
        "sub/keep.txt": "",
        "sub/c/d.md": "",
    }
    assert found(files) == ["keep.txt", "sub/b.txt", "sub/build.md"]
    os.chdir("sub")
    assert found({}) == ["b.txt", "build.md"]


def test_a_gitignore_outside_of_the_repository_is_none_of_ours(found):
    files = {".gitignore": "*.txt\n", "repo/.git/config": "", "repo/a.txt": ""}
    assert found(files, "repo") == ["repo/a.txt"]


def test_a_folder_that_cannot_be_read_is_an_error(found, monkeypatch):
    def fail(path):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("os.scandir", fail)
    with pytest.raises(SourceError, match="cannot be read: Permission denied"):
        found({})


def test_what_does_not_exist_is_an_error(found):
    with pytest.raises(SourceError, match="nowhere: no such file or folder"):
        found({}, "nowhere")


def test_a_link_to_itself_is_no_file(found):
    Path("loop.txt").symlink_to("loop.txt")
    assert found({"a.txt": ""}) == ["a.txt"]
