"""What changed since a git revision: only messages whose text was not in the file then."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from apolint.errors import ApolintError, ConfigError
from apolint.report import FileReport
from apolint.sources import read_messages
from apolint.spans import Span
from apolint.textfile import decode


def changed_only(report: FileReport, text: str, fields: tuple[str, ...] | None, revision: str) -> FileReport:
    """The report less what stands in messages that the file held at the revision, moved or not.

    Raises ConfigError where git does not know the revision or the file is in no repository.
    """
    path = Path(report.filename)
    if not report.findings:
        return report
    before = _text_at(path, revision)
    if before is None:
        return report
    same = list(_unchanged(path.name, text, before, fields))
    kept = (f for f in report.findings if not any(span.start <= f.start < span.end for span in same))
    return replace(report, findings=tuple(kept))


def _unchanged(name: str, text: str, before: str, fields: tuple[str, ...] | None) -> Iterator[Span]:
    """The stretches of the file's text that hold messages it held before."""
    try:
        known = {message.text for message in read_messages(name, before, fields)}
    except ApolintError:
        return
    for message in read_messages(name, text, fields):
        if message.text in known:
            yield message.offsets.to_source(Span(0, len(message.text)))


def _text_at(path: Path, revision: str) -> str | None:
    """The file's text at the revision, None where it did not exist then."""
    folder = path.resolve().parent
    if _git(folder, "rev-parse", "--git-dir") is None:
        raise ConfigError(f"--changed-since: {path} is in no git repository")
    if _git(folder, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}") is None:
        raise ConfigError(
            f"--changed-since: git does not know '{revision}' here", hint="a branch, tag or commit is expected"
        )
    data = _git(folder, "show", f"{revision}:./{path.name}")
    return None if data is None else decode(data, str(path)).text


def _git(folder: Path, *args: str) -> bytes | None:
    """What git prints, None where it fails; raises ConfigError where there is no git."""
    try:
        done = subprocess.run(["git", "-C", str(folder), *args], capture_output=True, check=False)
    except FileNotFoundError:
        raise ConfigError("--changed-since needs git") from None
    return done.stdout if done.returncode == 0 else None
