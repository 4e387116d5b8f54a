"""A baseline: findings that a team knows of and will mend later, so that a legacy folder can be gated at once.

An entry is a finding's key (a hash of its code and words), counted by file: it survives moved lines, reformatting and
reordered messages.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from apolint.errors import ConfigError, Place
from apolint.model import Finding
from apolint.report import FileReport
from apolint.textfile import write_file

VERSION = 1


@dataclass(frozen=True)
class Baseline:
    """Known findings: how often each key stands in each file, named from the baseline's own folder."""

    path: Path
    known: Mapping[str, Counter[str]]

    @classmethod
    def read(cls, path: Path) -> Baseline:
        """Reads a baseline; raises ConfigError where there is none or it is none."""
        place = Place(str(path))
        try:
            data = json.loads(path.read_text(encoding="utf-8"))
            return cls(path, {name: Counter(keys) for name, keys in data["findings"].items()})
        except FileNotFoundError:
            raise ConfigError("no such baseline", place, hint="--write-baseline makes one") from None
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            raise ConfigError("not a baseline", place, hint="--write-baseline makes one") from None

    @classmethod
    def of(cls, path: Path, reports: Iterable[FileReport]) -> Baseline:
        """The baseline of all that the reports find."""
        empty = cls(path, {})
        return cls(path, {empty.name(report): _keys(report.findings) for report in reports if report.findings})

    def name(self, report: FileReport) -> str:
        """What the baseline calls a report's file."""
        return Path(os.path.relpath(report.filename, self.path.parent)).as_posix()

    def without_known(self, report: FileReport) -> FileReport:
        """The report less the findings that are known; of equal ones as many as are known."""
        left = Counter(self.known.get(self.name(report), {}))
        fresh: list[Finding] = []
        for finding in report.findings:
            if left[_key(finding)] > 0:
                left[_key(finding)] -= 1
            else:
                fresh.append(finding)
        return replace(report, findings=tuple(fresh))

    def pruned(self, reports: Iterable[FileReport]) -> Baseline:
        """The baseline without the entries of the linted files that are found no more."""
        found = {self.name(report): _keys(report.findings) for report in reports}
        known = {name: keys & found[name] if name in found else keys for name, keys in self.known.items()}
        return Baseline(self.path, {name: keys for name, keys in known.items() if keys})

    def write(self) -> None:
        """Writes the baseline, sorted, so that its diffs read well; raises SourceError where that cannot be."""
        findings = {name: dict(sorted(self.known[name].items())) for name in sorted(self.known)}
        text = json.dumps({"version": VERSION, "findings": findings}, ensure_ascii=False, indent=1) + "\n"
        write_file(self.path, text.encode(errors="backslashreplace"))

    @property
    def size(self) -> int:
        """How many findings are known."""
        return sum(sum(keys.values()) for keys in self.known.values())


def _keys(findings: Iterable[Finding]) -> Counter[str]:
    return Counter(map(_key, findings))


def _key(finding: Finding) -> str:
    return finding.key or finding.code
