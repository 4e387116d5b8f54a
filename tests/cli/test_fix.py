"""`--fix`, `--unsafe-fixes` and `--diff`: what is written, and that nothing else changes."""

from __future__ import annotations

import codecs
import subprocess

import pytest

DRAFT = "We are sorry if we let you down.\nIt is a small problem.\n"
CHECK = ("check", "--select", "BLM103,MIN201")


def test_fix_writes_safe_fixes_and_reports_the_rest(apolint, write):
    path = write("a.en.txt", DRAFT)
    result = apolint(*CHECK, "--fix", ".")
    assert path.read_text() == "We are sorry that we let you down.\nIt is a small problem.\n"
    assert (result.status, len(result.lines)) == (1, 1) and "MIN201" in result.out
    assert result.err == "1 finding fixed; 1 finding in 1 file of 1\n"


def test_unsafe_fixes_are_written_when_asked_for(apolint, write):
    path = write("a.en.txt", DRAFT)
    result = apolint(*CHECK, "--fix", "--unsafe-fixes", ".")
    assert path.read_text() == "We are sorry that we let you down.\nIt is a problem.\n"
    assert (result.status, result.out) == (0, "")


def test_unsafe_fixes_alone_change_nothing(apolint, write):
    path = write("a.en.txt", DRAFT)
    result = apolint(*CHECK, "--unsafe-fixes", ".")
    assert path.read_text() == DRAFT and '[fix: "problem"]' in result.out


@pytest.mark.parametrize("bom", [b"", codecs.BOM_UTF8])
def test_line_ends_byte_order_mark_mode_and_everything_else_stay(apolint, write, bom):
    path = write("a.en.txt", "")
    before = "Γειά \U0001f600 e\u0301\t\r\nwe are sorry if so. \r\n\u2028\x0c end without line end".encode()
    path.write_bytes(bom + before)
    path.chmod(0o640)
    apolint(*CHECK, "--fix", "--lang", "en", ".")
    assert path.read_bytes() == bom + before.replace(b"sorry if", b"sorry that")
    assert path.stat().st_mode & 0o777 == 0o640


def test_utf_16_stays_utf_16(apolint, write):
    path = write("a.en.txt", "")
    path.write_bytes(codecs.BOM_UTF16_LE + DRAFT.encode("utf-16-le"))
    apolint(*CHECK, "--fix", ".")
    assert path.read_bytes() == codecs.BOM_UTF16_LE + DRAFT.replace("sorry if", "sorry that").encode("utf-16-le")


def test_a_clean_file_is_not_touched(apolint, write):
    path = write("a.en.txt", "We are sorry that we let you down.\n")
    before = path.stat()
    apolint(*CHECK, "--fix", ".")
    after = path.stat()
    assert (before.st_mtime_ns, before.st_ino) == (after.st_mtime_ns, after.st_ino)


def test_a_link_goes_on_pointing_at_its_file(apolint, write, tmp_path):
    path = write("real/a.en.txt", DRAFT)
    (tmp_path / "b.en.txt").symlink_to(path)
    apolint(*CHECK, "--fix", "b.en.txt")
    assert (tmp_path / "b.en.txt").is_symlink() and "sorry that" in path.read_text()


def test_diff_shows_and_changes_nothing(apolint, write, tmp_path):
    path = write("a.en.txt", DRAFT)
    result = apolint(*CHECK, "--diff", ".")
    assert (result.status, path.read_text()) == (1, DRAFT)
    assert result.lines[:2] == ["--- a.en.txt", "+++ a.en.txt"]
    assert "-We are sorry if we let you down." in result.lines and "+We are sorry that we let you down." in result.lines
    assert apolint(*CHECK, "--diff", "--ignore", "BLM103", ".").status == 0


@pytest.mark.parametrize("text", [DRAFT, DRAFT.rstrip("\n"), DRAFT.replace("\n", "\r\n"), "\n\nsorry if\n\n\x0c\n"])
def test_patch_understands_the_diff(apolint, write, tmp_path, text):
    path = write("a.en.txt", text)
    result = apolint(*CHECK, "--diff", ".")
    subprocess.run(["git", "apply", "-p0", "-"], input=result.out.encode(), cwd=tmp_path, check=True)
    assert path.read_bytes() == text.replace("sorry if", "sorry that").encode()


def test_standard_input_is_fixed_to_standard_output(apolint):
    text = DRAFT.replace("\n", "\r\n")
    result = apolint(*CHECK, "--fix", "--lang", "en", "-", stdin=text.encode())
    assert result.out == text.replace("sorry if", "sorry that")
    assert "MIN201" in result.err and result.status == 1


def test_other_encodings_stay_as_they_are(apolint, write):
    path = write("a.en.html", "")
    before = '<meta charset="iso-8859-7"><p>Γεια sorry if</p>'.encode("iso-8859-7")
    path.write_bytes(before)
    assert apolint(*CHECK, "--fix", "a.en.html").status == 0
    assert path.read_bytes() == before.replace(b"sorry if", b"sorry that")


def test_what_the_encoding_lacks_is_not_written(apolint, write):
    path = write("a.fi.txt", "")
    before = "coding: iso-8859-7\nΓεια, pahoittelemme jos näin".replace("ä", "a").encode("iso-8859-7")
    path.write_bytes(before)
    result = apolint(*CHECK, "--fix", "a.fi.txt")
    assert path.read_bytes() == before
    assert result.status == 2 and "BLM103" in result.out
    assert "apolint: a.fi.txt: not fixed: iso-8859-7 lacks a character of the fix\n" in result.err


def test_a_file_that_cannot_be_written_is_not_said_to_be_fixed(apolint, write, monkeypatch):
    path = write("a.en.txt", DRAFT)
    monkeypatch.setattr("apolint.textfile.os.access", lambda *args: False)
    result = apolint(*CHECK, "--fix", ".")
    assert path.read_text() == DRAFT and result.status == 2
    assert "apolint: a.en.txt: cannot be written: Permission denied\n" in result.err and "fixed" not in result.err
