"""Formats for machines, each read back by a real client of it where there is one."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import junitparser
import pytest
from sarif.loader import load_sarif_file

from apolint.findings import SourceText, finding_at
from apolint.model import Finding, Fix
from apolint.report import FileReport
from apolint.reporters import Style, reporter
from apolint.selection import Rulebook
from apolint.spans import Span

TEXT = "Ä, we had to wait.\nSorry: 100 %, twice,\nand more."


def finding(start: int, end: int, code: str = "BLM107", **fields: object) -> Finding:
    source = SourceText("drafts/a b.txt", TEXT)
    edit = source.edit(Span(start, end), "we did")
    found = finding_at(source, Span(start, end), Rulebook.load().rules[code])
    fix = Fix("safe", "we did", (edit,))
    return replace(found, **{"lang": "en", "kind": "complaint", "key": "k1", "fix": fix, **fields})


def render(name: str, *findings: Finding, suppressed: tuple[Finding, ...] = (), unsafe: bool = False) -> str:
    return reporter(name)([FileReport("drafts/a b.txt", findings, suppressed)], Style(unsafe=unsafe))


def test_json_lines_are_one_object_each() -> None:
    lines = render("json-lines", finding(3, 9), finding(19, 24)).splitlines()
    assert [json.loads(line)["location"]["row"] for line in lines] == [1, 2]


def test_sarif_is_read_by_sarif_tools(tmp_path: Path) -> None:
    path = tmp_path / "apolint.sarif"
    path.write_text(render("sarif", finding(3, 9), suppressed=(finding(19, 24),)), encoding="utf-8")
    records = load_sarif_file(str(path)).get_records()
    assert next((record["Location"], record["Line"], record["Severity"]) for record in records) == (
        "drafts/a%20b.txt",
        1,
        "error",
    )
    run = json.loads(path.read_text(encoding="utf-8"))["runs"][0]
    assert run["columnKind"] == "unicodeCodePoints"
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["BLM107"]
    first, second = run["results"]
    assert first["locations"][0]["physicalLocation"]["region"]["startColumn"] == 4
    assert first["fixes"][0]["artifactChanges"][0]["replacements"][0]["insertedContent"] == {"text": "we did"}
    assert "suppressions" not in first
    assert second["suppressions"] == [{"kind": "inSource"}]


def test_junit_is_read_by_junitparser() -> None:
    xml = junitparser.JUnitXml.fromstring(
        render("junit", finding(3, 9), finding(19, 24, message="bell \a and <b>")).encode()
    )
    (suite,) = xml
    assert (suite.tests, suite.failures) == (2, 2)
    assert [case.result[0].message for case in suite][1] == "bell  and <b>"


def test_junit_of_a_clean_file_passes() -> None:
    (suite,) = junitparser.JUnitXml.fromstring(render("junit").encode())
    assert (suite.tests, suite.failures) == (1, 0)


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (
            3,
            9,
            "::error file=drafts/a b.txt,line=1,endLine=1,title=BLM107 compulsion,col=4,endColumn=10::50%25%0Aof it",
        ),
        (14, 24, "::error file=drafts/a b.txt,line=1,endLine=2,title=BLM107 compulsion::50%25%0Aof it"),
    ],
)
def test_github_escapes_and_leaves_columns_out_over_lines(start: int, end: int, expected: str) -> None:
    found = replace(finding(start, end, message="50%\nof it"), fix=None)
    assert render("github", found).strip() == expected


def test_gitlab_fingerprints_differ_for_equal_findings_and_stay_when_lines_move() -> None:
    both = json.loads(render("gitlab", finding(3, 9), finding(19, 24)))
    moved = json.loads(render("gitlab", finding(19, 24)))
    assert both[0]["fingerprint"] != both[1]["fingerprint"]
    assert moved[0]["fingerprint"] == both[0]["fingerprint"]
    assert both[0]["severity"] == "major"
    assert both[1]["location"] == {"path": "drafts/a b.txt", "lines": {"begin": 2, "end": 2}}


def test_rdjson_counts_bytes_and_suggests_what_would_be_written() -> None:
    (diagnostic,) = json.loads(render("rdjson", finding(3, 9)))["diagnostics"]
    assert diagnostic["location"]["range"]["start"] == {"line": 1, "column": 5}
    assert diagnostic["suggestions"][0]["text"] == "we did"
    unsafe = replace(finding(3, 9), fix=Fix("unsafe", "x", finding(3, 9).fix.edits))
    assert "suggestions" not in json.loads(render("rdjson", unsafe))["diagnostics"][0]
