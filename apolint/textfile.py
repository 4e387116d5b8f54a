"""Files as they stand: decoded without loss, written back byte for byte, replaced in one step."""

from __future__ import annotations

import codecs
import errno
import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from apolint.errors import BinaryFileError, Place, SourceError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(rb"""(?:charset|encoding|coding)\s*[=:]\s*["']?([A-Za-z][\w.-]+)""")


@dataclass(frozen=True)
class TextFile:
    """A decoded file: its text with line ends as they are and without the byte order mark, which `bom` keeps."""

    text: str
    encoding: str = "utf-8"
    bom: bytes = b""

    def encoded(self, text: str) -> bytes:
        """The bytes of another text in this file's encoding; raises UnicodeEncodeError where it lacks a character."""
        return self.bom + text.encode(self.encoding)


def decode(data: bytes, filename: str) -> TextFile:
    """Decodes by the byte order mark, as UTF-8, or by the encoding that the file declares.

    Raises SourceError for a binary file and for one in an encoding that cannot be told.
    """
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _decoded(data[len(bom) :], encoding, bom, filename)
    if b"\0" in data:
        raise BinaryFileError("a binary file", Place(filename))
    try:
        return TextFile(data.decode("utf-8"))
    except UnicodeDecodeError as problem:
        line = data.count(b"\n", 0, problem.start) + 1
    declared = _DECLARED.search(data[:4096])
    if declared and declared[1].lower() not in (b"utf-8", b"utf8"):
        return _decoded(data, declared[1].decode("ascii"), b"", filename)
    raise SourceError("not UTF-8", Place(filename, line), hint="save the file as UTF-8, or let it declare its charset")


def _decoded(data: bytes, encoding: str, bom: bytes, filename: str) -> TextFile:
    try:
        text = data.decode(encoding)
        if text.encode(encoding) == data:
            return TextFile(text, encoding, bom)
    except (LookupError, UnicodeError):
        pass
    raise SourceError(f"not {encoding}, as it says", Place(filename))


def read_file(path: Path, filename: str | None = None) -> TextFile:
    """Reads a file; raises SourceError, naming it `filename`, where it cannot be read or decoded."""
    try:
        data = path.read_bytes()
    except OSError as problem:
        raise SourceError(f"cannot be read: {problem.strerror}", Place(filename or str(path))) from None
    return decode(data, filename or str(path))


def write_file(path: Path, data: bytes) -> None:
    """Replaces a file's content in one step, keeping its mode; a link goes on pointing at the same file.

    A folder that is missing is made.
    Raises SourceError where it cannot be written; the old content then stands untouched.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and not os.access(path, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        with _replacement(path.resolve()) as temporary:
            temporary.write_bytes(data)
    except OSError as problem:
        raise SourceError(f"cannot be written: {problem.strerror}", Place(str(path))) from None


@contextmanager
def _replacement(path: Path) -> Iterator[Path]:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    os.close(handle)
    temporary = Path(name)
    try:
        yield temporary
        if path.exists():
            shutil.copymode(path, temporary)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
