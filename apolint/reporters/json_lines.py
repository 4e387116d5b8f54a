"""JSON Lines: one object a line, as the JSON format has it, for tools that read line by line."""

from __future__ import annotations

import json
from collections.abc import Sequence

from apolint.report import FileReport
from apolint.reporters import Style
from apolint.reporters.json import as_object


def render(reports: Sequence[FileReport], style: Style) -> str:
    """A line for each finding."""
    found = (finding for report in reports for finding in report.findings)
    return "".join(json.dumps(as_object(finding), ensure_ascii=False) + "\n" for finding in found)
