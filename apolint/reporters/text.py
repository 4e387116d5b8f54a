"""One line for each finding, as flake8 writes it."""

from __future__ import annotations

from collections.abc import Sequence

from apolint.model import Finding
from apolint.report import FileReport
from apolint.reporters import Style
from apolint.reporters._suggestion import suggestion


def render(reports: Sequence[FileReport], style: Style) -> str:
    """`path:row:column: CODE message [fix: "…"]`, a line each; nothing where there is no finding."""
    return "".join(line(finding, style) + "\n" for report in reports for finding in report.findings)


def line(finding: Finding, style: Style) -> str:
    """The line of one finding."""
    where = f"{finding.filename}:{finding.location.row}:{finding.location.column}"
    proposed = suggestion(finding, style)
    return f"{where}: {finding.code} {finding.message}" + (f" [{proposed[0]}: {proposed[1]}]" if proposed else "")
