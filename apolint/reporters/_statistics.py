"""Counts of findings: by code, by language and by file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from apolint.report import FileReport


def statistics(reports: Sequence[FileReport]) -> str:
    """A table for people, the most frequent first."""
    findings = [finding for report in reports for finding in report.findings]
    tables = {
        "by code": Counter(f"{finding.code} {finding.name}" for finding in findings),
        "by language": Counter(finding.lang or "-" for finding in findings),
        "by file": Counter(finding.filename for finding in findings),
    }
    return "".join(_table(title, counts) for title, counts in tables.items() if counts)


def _table(title: str, counts: Counter[str]) -> str:
    width = len(str(max(counts.values())))
    ordered = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return f"{title}\n" + "".join(f"  {count:>{width}}  {name}\n" for name, count in ordered)
