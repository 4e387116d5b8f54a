"""Living with it: comments that silence findings, and comments that silence nothing."""

from __future__ import annotations

import pytest

from apolint.comments import _SYNTAX, read_comments
from apolint.sources import SUFFIXES

BAD = "We are sorry if we let you down. The bus was late."
CHECK = ("check", "--select", "BLM,MIN,SUP")


def codes(result):
    return [line.split(": ")[1].split()[0] for line in result.lines]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.en.txt", f"{BAD}  # apolint: ignore\n"),
        ("a.en.txt", f"{BAD}  # apolint: ignore[BLM103]\r\n"),
        ("a.en.txt", f"{BAD}  # apolint: ignore[BLM] -- the brand wants it so\n"),
        ("a.en.txt", f"{BAD} <!-- apolint: ignore[BLM1] because legal asks for it -->\n"),
        ("a.en.txt", f"It is a small problem. {BAD} #apolint:ignore[MIN201, BLM]"),
        ("a.en.txt", f"# apolint: ignore-next\n\n{BAD}\n"),
        ("a.en.txt", f"# apolint: ignore-file[BLM]\n{BAD}\n{BAD}\n"),
        ("a.en.txt", f"# apolint: disable[BLM103]\n{BAD}\n# apolint: enable[BLM103]\n"),
        ("a.en.txt", f"{BAD}\n# apolint: disable\n{BAD}\n# apolint: enable\n"),
        ("a.en.md", f"{BAD} <!-- apolint: ignore -->\n"),
        ("a.en.md", f"[//]: # (apolint: ignore-next)\n{BAD}\n"),
        ("a.en.j2", f"{{# apolint: ignore-file #}}\n{BAD}\n"),
        ("a.en.liquid", f"{{% comment %}}apolint: ignore-file{{% endcomment %}}\n{BAD}\n"),
        ("a.en.erb", f"<%# apolint: ignore-file %>\n{BAD}\n"),
        ("a.en.tmpl", f"{{{{/* apolint: ignore-file */}}}}\n{BAD}\n"),
        ("a.en.tpl", f"{{* apolint: ignore-file *}}\n{BAD}\n"),
        ("a.en.hbs", f"{{{{!-- apolint: ignore-file --}}}}\n{BAD}\n"),
        ("a.en.hbs", f"<p>{BAD}</p> {{{{! apolint: ignore }}}}\n"),
        ("a.en.mustache", f"{{{{! apolint: ignore-next[BLM] }}}}\n{BAD}\n"),
        ("a.en.njk", f"<p>{BAD}</p> {{# apolint: ignore #}}\n"),
        ("a.en.html", f"<!-- apolint: ignore-next -->\n<p>{BAD}</p>\n"),
        ("a.en.html.erb", f"<%# apolint: disable %>\n<p>{BAD}</p>\n<%# apolint: enable %>\n"),
        ("a.en.mjml", f"<mj-text>{BAD}</mj-text> <!-- apolint: ignore -->\n"),
        ("a.en.md", f"# A\n\n<!-- apolint: ignore-next -->\n```\nHi,\n{BAD}\n```\n"),
        ("a.en.yml", f"replies:\n  - body: {BAD}  # apolint: ignore\n"),
        ("a.en.yml.j2", f"replies:\n{{% if a %}}\n{{# apolint: ignore-next #}}\n  - body: {BAD}\n{{% endif %}}\n"),
        ("a.en.po", f'# apolint: ignore-next -- ask Ann\nmsgid "a"\nmsgstr "{BAD}"\n'),
        ("a.en.eml", f"Subject: Hi\n\n<!-- apolint: ignore-next -->\n{BAD}\n"),
        ("a.en.eml", f"Subject: Hi\nContent-Transfer-Encoding: quoted-printable\n\n{BAD} # apolint: ignore\n"),
    ],
)
def test_silenced(apolint, write, name, text):
    write(name, text)
    result = apolint(*CHECK, name)
    remaining = 1 if text.startswith(f"{BAD}\n# apolint: disable") else 0
    assert (codes(result), result.status) == (["BLM103"] * remaining, remaining), result.err


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (f"{BAD}  # apolint: ignore[MIN]\n", 1),
        (f"{BAD}\n{BAD}  # apolint: ignore\n", 1),
        (f"# apolint: ignore-next\n{BAD}\n{BAD}\n", 3),
        (f"# apolint: disable\n{BAD}\n# apolint: enable\n{BAD}\n", 4),
        (f"# apolint: disable[BLM103]\n{BAD}\n# apolint: enable[MIN]\n# apolint: enable[BLM103]\n{BAD}\n", 5),
    ],
)
def test_not_silenced(apolint, write, text, row):
    write("a.en.txt", text)
    result = apolint("check", "--select", "BLM", ".")
    assert [line.split(":")[1] for line in result.lines] == [str(row)]


MACROS = """\
replies:
  - name: Trailing a block
    body: |  # apolint: ignore[BLM103]
      We are sorry if we let you down. The bus was late.
      We are sorry if it was late.
  - name: Before a field
    # apolint: ignore-next
    body: "We are sorry if we
      let you down."
  - name: Beside
    body: We are sorry if we let you down. The bus was late.  # apolint: ignore[BLM]
  - name: Not silenced
    body: >-
      Hello, we are sorry if we let
      you down.
"""


def test_a_comment_outside_of_a_message_speaks_of_the_whole_message(apolint, write):
    write("a.en.yml", MACROS)
    result = apolint(*CHECK, ".")
    assert [line.split(": ")[0] for line in result.lines] == ["a.en.yml:14:21"]


def test_every_format_has_its_comments():
    assert set(SUFFIXES) <= set(_SYNTAX)


@pytest.mark.parametrize("suffix", ["json", "jsonl", "csv", "tsv"])
def test_formats_without_comments_have_none(suffix):
    assert read_comments(f"a.en.{suffix}", "We are sorry if so. # apolint: ignore\n<!-- apolint: ignore -->") == []


def test_the_comment_is_no_part_of_the_message(apolint, write):
    write("a.en.txt", f"# apolint: ignore[MIN]\n\n{BAD}\n")
    result = apolint("check", "--select", "OWN302", ".")
    assert result.lines[0].startswith("a.en.txt:3:1: OWN302")


@pytest.mark.parametrize(
    ("before", "after", "message"),
    [
        ("All is well.  # apolint: ignore\n", "All is well.\n", "1:15"),
        ("# apolint: ignore-file\r\nAll is well.\r\n", "All is well.\r\n", "1:1"),
        (f"{BAD} # apolint: ignore[BLM,MIN] -- ask Ann\n", f"{BAD} # apolint: ignore[BLM] -- ask Ann\n", "1:52"),
        ("Hi. <!-- apolint: lang=en ignore -->\n", "Hi. <!-- apolint: lang=en -->\n", "1:5"),
        ("# apolint: disable\nHi.\n# apolint: enable\n", "Hi.\n# apolint: enable\n", "1:1"),
    ],
)
def test_an_unused_suppression_is_reported_and_removed(apolint, write, before, after, message):
    path = write("a.en.txt", before)
    result = apolint(*CHECK, ".")
    assert [line.split(": ")[0] for line in result.lines] == [f"a.en.txt:{message}"] and codes(result) == ["SUP501"]
    assert apolint(*CHECK, "--fix", ".").status == 0
    assert path.read_bytes().decode() == after


def test_a_suppression_of_a_rule_that_is_not_selected_is_used_all_the_same(apolint, write):
    write("a.en.txt", f"{BAD} # apolint: ignore[BLM103]\n")
    assert apolint("check", "--select", "MIN,SUP", ".").status == 0


def test_a_suppressed_finding_is_never_fixed(apolint, write):
    path = write("a.en.txt", f"{BAD} # apolint: ignore\n{BAD}\n")
    apolint(*CHECK, "--fix", ".")
    assert path.read_text() == f"{BAD} # apolint: ignore\n{BAD.replace('sorry if', 'sorry that')}\n"


def test_declarations(apolint, write):
    write("a.txt", "# apolint: lang=fi kind=complaint\nPahoittelemme jos näin kävi.\n")
    result = apolint("check", "--select", "BLM,OWN302", ".")
    assert codes(result) == ["BLM103", "OWN302"]
    write("a.txt", "# apolint: lang=fi kind=routine\nPahoittelemme jos näin kävi.\n")
    assert codes(apolint("check", "--select", "BLM,OWN302", ".")) == ["BLM103"]


def test_a_profile_in_the_file_adds_its_codes(apolint, write):
    write("a.en.txt", f"# apolint: profile=reconcile\n{BAD}\n")
    assert "NXT406" in codes(apolint("check", "."))
    assert "NXT406" not in codes(apolint("check", "--ignore", "NXT", "."))


@pytest.mark.parametrize(
    ("comment", "said"),
    [
        ("ignore[BLM13]", "no rule has the code or prefix 'BLM13' (did you mean 'BLM103'?)"),
        ("lang=xx", "'xx' is not known (one of el, en, fi, no, pt)"),
        ("kind=complant", "'complant' is not known (did you mean 'complaint'?)"),
        ("ignor", "'ignor' is not known (did you mean 'ignore'?)"),
    ],
)
def test_a_misspelt_comment_is_noted(apolint, write, comment, said):
    write("a.en.txt", f"Hi.\n  # apolint: {comment}\n")
    result = apolint("check", "--ignore", "SUP", ".")
    assert (result.status, result.out) == (0, "")
    assert result.err.startswith("a.en.txt:2:3: note: in a comment: ") and said in result.err
