"""JUnit's XML: a test suite for each file, a failed test case for each finding."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree import ElementTree

from apolint.model import Finding
from apolint.report import FileReport
from apolint.reporters import Style


def render(reports: Sequence[FileReport], style: Style) -> str:
    """One `testsuites` element; a file without findings is one passed case."""
    total = sum(len(report.findings) for report in reports)
    root = ElementTree.Element("testsuites", name="apolint", failures=str(total))
    for report in reports:
        _suite(root, report)
    ElementTree.indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ElementTree.tostring(root, encoding="unicode") + "\n"


def _suite(root: ElementTree.Element, report: FileReport) -> None:
    count = len(report.findings)
    attributes = {"name": _legal(report.filename), "tests": str(count or 1), "failures": str(count), "errors": "0"}
    suite = ElementTree.SubElement(root, "testsuite", attributes)
    if not report.findings:
        ElementTree.SubElement(suite, "testcase", name="apolint", classname=_legal(report.filename))
    for finding in report.findings:
        _case(suite, finding)


def _case(suite: ElementTree.Element, finding: Finding) -> None:
    start = finding.location
    case = ElementTree.SubElement(
        suite,
        "testcase",
        name=f"{finding.code} {finding.name} at {start.row}:{start.column}",
        classname=_legal(finding.filename),
        file=_legal(finding.filename),
        line=str(start.row),
    )
    failure = ElementTree.SubElement(case, "failure", type=finding.level, message=_legal(finding.message))
    failure.text = _legal(f"{finding.filename}:{start.row}:{start.column}: {finding.code} {finding.message}")


def _legal(text: str) -> str:
    """The text without the control characters that XML 1.0 forbids."""
    return "".join(char for char in text if char >= " " or char in "\t\n\r")
