"""GitLab's Code Quality report, which merge requests show (the subset of Code Climate's format that GitLab reads)."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Sequence
from typing import Any

from apolint.model import Finding
from apolint.report import FileReport
from apolint.reporters import Style

_SEVERITIES = {"error": "major", "warning": "minor", "note": "info"}


def render(reports: Sequence[FileReport], style: Style) -> str:
    """A list with one issue for each finding; a fingerprint stays the same while the words do."""
    seen: Counter[str] = Counter()
    issues = [_issue(finding, seen) for report in reports for finding in report.findings]
    return json.dumps(issues, ensure_ascii=False, indent=2) + "\n"


def _issue(finding: Finding, seen: Counter[str]) -> dict[str, Any]:
    return {
        "description": f"{finding.code} {finding.message}",
        "check_name": finding.code,
        "fingerprint": _fingerprint(finding, seen),
        "severity": _SEVERITIES[finding.level],
        "location": {
            "path": finding.filename,
            "lines": {"begin": finding.location.row, "end": finding.end_location.row},
        },
    }


def _fingerprint(finding: Finding, seen: Counter[str]) -> str:
    """Equal findings of a file are told apart by their number."""
    key = f"{finding.filename}\0{finding.key or finding.code}"
    seen[key] += 1
    return hashlib.sha256(f"{key}\0{seen[key]}".encode(errors="surrogateescape")).hexdigest()
