"""SARIF 2.1.0 (OASIS), for code scanning: rules with help, findings with fixes, fingerprints and suppressions."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

import apolint
from apolint.model import Edit, Finding, Fix
from apolint.report import FileReport
from apolint.reporters import Style
from apolint.selection import Rulebook
from apolint.spans import Location

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def render(reports: Sequence[FileReport], style: Style) -> str:
    """One run; columns count Unicode code points."""
    results = [*_results(reports, style)]
    used = sorted({result["ruleId"] for result in results})
    driver = {"name": "apolint", "version": apolint.__version__, "rules": _rules(used)}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _rules(codes: Iterable[str]) -> list[dict[str, Any]]:
    known = Rulebook.load().rules
    return [
        {
            "id": code,
            "name": known[code].name,
            "shortDescription": {"text": known[code].message},
            "help": {"text": f"{known[code].family}: {known[code].message}. 'apolint rule {code}' explains it."},
            "defaultConfiguration": {"level": known[code].level, "enabled": known[code].default_on},
        }
        for code in codes
    ]


def _results(reports: Sequence[FileReport], style: Style) -> Iterable[dict[str, Any]]:
    for report in reports:
        for finding in report.findings:
            yield _result(finding, style)
        for finding in report.suppressed:
            yield {**_result(finding, style), "suppressions": [{"kind": "inSource"}]}


def _result(finding: Finding, style: Style) -> dict[str, Any]:
    region = _region(finding.location, finding.end_location)
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "level": finding.level,
        "message": {"text": finding.message},
        "locations": [{"physicalLocation": {"artifactLocation": _artifact(finding), "region": region}}],
        "partialFingerprints": {"apolint/v1": finding.key or finding.code},
        "properties": {"lang": finding.lang, "kind": finding.kind, "pointer": finding.pointer},
    }
    if finding.fix and finding.fix.edits and (finding.fix.applicability == "safe" or style.unsafe):
        result["fixes"] = [_fix(finding, finding.fix)]
    return result


def _artifact(finding: Finding) -> dict[str, str]:
    return {"uri": quote(PurePath(finding.filename).as_posix(), errors="surrogateescape")}


def _fix(finding: Finding, fix: Fix) -> dict[str, Any]:
    replacements = [_replacement(edit) for edit in fix.edits]
    changes = [{"artifactLocation": _artifact(finding), "replacements": replacements}]
    return {"description": {"text": fix.message or "write it so"}, "artifactChanges": changes}


def _replacement(edit: Edit) -> dict[str, Any]:
    return {"deletedRegion": _region(edit.location, edit.end_location), "insertedContent": {"text": edit.content}}


def _region(start: Location, end: Location) -> dict[str, int]:
    return {"startLine": start.row, "startColumn": start.column, "endLine": end.row, "endColumn": end.column}
