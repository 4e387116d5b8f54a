"""reviewdog's diagnostic format (rdjson), with suggestions for the fixes. Columns count UTF-8 bytes there."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from apolint.model import Edit, Finding
from apolint.report import FileReport
from apolint.reporters import Style
from apolint.spans import Location

_SEVERITIES = {"error": "ERROR", "warning": "WARNING", "note": "INFO"}


def render(reports: Sequence[FileReport], style: Style) -> str:
    """One object with all diagnostics."""
    found = [_diagnostic(finding, style) for report in reports for finding in report.findings]
    return json.dumps({"source": {"name": "apolint"}, "diagnostics": found}, ensure_ascii=False, indent=2) + "\n"


def _diagnostic(finding: Finding, style: Style) -> dict[str, Any]:
    same_line = finding.end_location.row == finding.location.row
    place = {"start": _position(finding.location, finding.excerpt)}
    if same_line:
        place["end"] = _position(finding.end_location, finding.excerpt)
    diagnostic: dict[str, Any] = {
        "message": finding.message,
        "location": {"path": finding.filename, "range": place},
        "severity": _SEVERITIES[finding.level],
        "code": {"value": finding.code},
    }
    if finding.fix and same_line and (finding.fix.applicability == "safe" or style.unsafe):
        diagnostic["suggestions"] = [_suggestion(edit, finding) for edit in finding.fix.edits]
    return diagnostic


def _suggestion(edit: Edit, finding: Finding) -> dict[str, Any]:
    start, end = (_position(place, finding.excerpt) for place in (edit.location, edit.end_location))
    return {"range": {"start": start, "end": end}, "text": edit.content}


def _position(location: Location, line: str) -> dict[str, int]:
    return {"line": location.row, "column": len(line[: location.column - 1].encode()) + 1}
