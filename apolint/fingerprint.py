"""What results and compiled packs depend on, as a hash."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterable
from pathlib import Path

import apolint


def fingerprint(folders: Iterable[Path]) -> str:
    """A hash of Python, of apolint itself (its code by size and time) and of the packs in the folders (by content)."""
    digest = hashlib.sha256(f"{sys.version}\0{apolint.__version__}".encode())
    for path in sorted(Path(apolint.__file__).parent.rglob("*.py")):
        stat = path.stat()
        digest.update(f"{path}\0{stat.st_size}\0{stat.st_mtime_ns}\0".encode())
    for folder in folders:
        for path in sorted(path for path in folder.rglob("*") if path.suffix in (".yml", ".txt")):
            digest.update(f"{path}\0".encode() + path.read_bytes())
    return digest.hexdigest()
