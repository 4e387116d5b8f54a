"""A fix in a few words, for people."""

from __future__ import annotations

from apolint.model import Finding
from apolint.reporters import Style


def suggestion(finding: Finding, style: Style) -> tuple[str, str] | None:
    """Its label (`fix`: what would be written; `suggest`: what a person should consider) and its words, quoted."""
    fix = finding.fix
    if fix is None:
        return None
    written = bool(fix.edits) and fix.applicability in ("safe", "unsafe" if style.unsafe else "safe")
    if fix.edits and not any(edit.content for edit in fix.edits):
        return "fix" if written else "suggest", "leave it out"
    return "fix" if written else "suggest", f'"{fix.message}"'
