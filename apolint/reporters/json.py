"""JSON in ruff's shape."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from apolint.model import Edit, Finding, Fix
from apolint.report import FileReport
from apolint.reporters import Style
from apolint.spans import Location


def render(reports: Sequence[FileReport], style: Style) -> str:
    """A list with one object for each finding; `end_location` is exclusive."""
    found = [as_object(finding) for report in reports for finding in report.findings]
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"


def as_object(finding: Finding) -> dict[str, Any]:
    """A finding as JSON has it."""
    return {
        "code": finding.code,
        "name": finding.name,
        "family": finding.family,
        "level": finding.level,
        "message": finding.message,
        "lang": finding.lang,
        "kind": finding.kind,
        "filename": finding.filename,
        "pointer": finding.pointer,
        "location": _location(finding.location),
        "end_location": _location(finding.end_location),
        "fix": _fix(finding.fix) if finding.fix else None,
    }


def _location(location: Location) -> dict[str, int]:
    return {"row": location.row, "column": location.column}


def _fix(fix: Fix) -> dict[str, Any]:
    return {"applicability": fix.applicability, "message": fix.message, "edits": [_edit(edit) for edit in fix.edits]}


def _edit(edit: Edit) -> dict[str, Any]:
    return {
        "content": edit.content,
        "location": _location(edit.location),
        "end_location": _location(edit.end_location),
    }
