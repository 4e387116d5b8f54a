"""Decoding without loss, and replacing a file in one step."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apolint.errors import SourceError
from apolint.textfile import decode, write_file

BOMS = [
    (b"", "utf-8"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
]


@given(st.text(st.characters(exclude_characters="\0\ufeff", codec="utf-8")), st.sampled_from(BOMS))
def test_what_is_decoded_is_encoded_to_the_same_bytes(text, how):
    bom, encoding = how
    data = bom + text.encode(encoding)
    file = decode(data, "a.txt")
    assert file.text == text and file.encoded(text) == data


def test_a_declared_encoding_is_believed_where_the_file_is_no_utf_8():
    data = '<meta charset="windows-1253"><p>Λυπούμαστε'.encode("windows-1253")
    assert decode(data, "a.html").text.endswith("Λυπούμαστε")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"\x89PNG\0\0", "a.txt: a binary file"),
        (b"ok\nno \xe4\n", "a.txt:2: not UTF-8"),
        (b"charset=klingon \xe4", "a.txt: not klingon, as it says"),
        (codecs.BOM_UTF16_LE + b"odd", "a.txt: not utf-16-le, as it says"),
    ],
)
def test_what_cannot_be_decoded_is_an_error(data, said):
    with pytest.raises(SourceError) as caught:
        decode(data, "a.txt")
    assert str(caught.value).startswith(said)


def test_a_file_that_may_not_be_written_is_not_replaced(tmp_path, monkeypatch):
    path = tmp_path / "a.txt"
    path.write_bytes(b"before")
    monkeypatch.setattr("os.access", lambda *args: False)
    with pytest.raises(SourceError, match="cannot be written: Permission denied"):
        write_file(path, b"after")
    assert path.read_bytes() == b"before"


def test_a_failed_write_leaves_the_file_and_no_other(tmp_path, monkeypatch):
    path = tmp_path / "a.txt"
    path.write_bytes(b"before")

    def fail(*args: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pathlib.Path.replace", fail)
    with pytest.raises(SourceError, match="cannot be written: No space left on device"):
        write_file(path, b"after")
    assert path.read_bytes() == b"before" and list(tmp_path.iterdir()) == [path]
