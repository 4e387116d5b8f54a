"""Results kept from one run to the next, so that what has not changed need not be read again."""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any

from apolint.config import Config
from apolint.errors import ApolintError
from apolint.model import Edit, Finding, Fix
from apolint.report import FileReport, Note
from apolint.spans import Location
from apolint.textfile import write_file

KEPT_DAYS = 30
DAY = 86400  # seconds


class Cache:
    """Reports in a folder of the user's, one file each, named by what they depend on."""

    def __init__(self, folder: Path, version: str) -> None:
        self.folder = folder / version[:16]
        self._root = folder

    def get(self, filename: str, data: bytes, config: Config) -> FileReport | None:
        """The report of a file linted before with these bytes, name and configuration; None where there is none."""
        try:
            kept = json.loads(self._path(filename, data, config).read_text(encoding="utf-8"))
            return _report(kept)
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def put(self, report: FileReport, data: bytes, config: Config) -> None:
        """Keeps a report; a cache that cannot be written is done without."""
        path = self._path(report.filename, data, config)
        with suppress(OSError, ApolintError):
            path.parent.mkdir(parents=True, exist_ok=True)
            write_file(path, json.dumps(asdict(report)).encode())

    def prune(self) -> None:
        """Removes what was written more than a month ago; looks at most once a day."""
        now, stamp = time.time(), self._root / "pruned"
        with suppress(OSError):
            if stamp.exists() and now - stamp.stat().st_mtime < DAY:
                return
            for path in self._root.glob("*/*/*.json"):
                if now - path.stat().st_mtime > KEPT_DAYS * DAY:
                    path.unlink(missing_ok=True)
            self._root.mkdir(parents=True, exist_ok=True)
            stamp.touch()

    def _path(self, filename: str, data: bytes, config: Config) -> Path:
        name = hashlib.sha256(f"{filename}\0{config}\0".encode(errors="surrogateescape") + data).hexdigest()
        return self.folder / name[:2] / f"{name[2:40]}.json"


def _report(kept: Mapping[str, Any]) -> FileReport:
    return FileReport(
        kept["filename"],
        tuple(map(_finding, kept["findings"])),
        tuple(map(_finding, kept["suppressed"])),
        tuple(Note(note["filename"], Location(**note["location"]), note["text"]) for note in kept["notes"]),
    )


def _finding(kept: Mapping[str, Any]) -> Finding:
    fix = kept["fix"] and Fix(**{**kept["fix"], "edits": tuple(map(_edit, kept["fix"]["edits"]))})
    return Finding(**{**_located(kept), "fix": fix})


def _edit(kept: Mapping[str, Any]) -> Edit:
    return Edit(**_located(kept))


def _located(kept: Mapping[str, Any]) -> dict[str, Any]:
    locations = {name: Location(**kept[name]) for name in ("location", "end_location")}
    return {**kept, **locations}
