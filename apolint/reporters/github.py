"""Workflow commands of GitHub Actions, which show findings beside the lines of a pull request."""

from __future__ import annotations

from collections.abc import Sequence

from apolint.model import Finding
from apolint.report import FileReport
from apolint.reporters import Style
from apolint.reporters._suggestion import suggestion

_COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}


def render(reports: Sequence[FileReport], style: Style) -> str:
    """`::error file=…,line=…,col=…,title=…::message`, a line for each finding."""
    return "".join(_command(finding, style) + "\n" for report in reports for finding in report.findings)


def _command(finding: Finding, style: Style) -> str:
    start, end = finding.location, finding.end_location
    place = {"file": finding.filename, "line": start.row, "endLine": end.row, "title": f"{finding.code} {finding.name}"}
    if start.row == end.row:  # GitHub drops columns of a finding over several lines
        place |= {"col": start.column, "endColumn": end.column}
    proposed = suggestion(finding, style)
    message = finding.message + (f" [{proposed[0]}: {proposed[1]}]" if proposed else "")
    properties = ",".join(f"{name}={_property(str(value))}" for name, value in place.items())
    return f"::{_COMMANDS[finding.level]} {properties}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
