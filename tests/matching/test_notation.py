"""The signs of a phrase line, one by one."""

from __future__ import annotations

import pytest

from apolint.packs.nodes import Bound, Condition, Evidence, Gap, Group, ListRef, Mark, Node, Not, Word, WordTest
from apolint.packs.notation import NotationError, asked_for, parse_entry, parse_line, strip_comment


def literal(*words: str) -> Word:
    return Word((Condition(tuple(WordTest("literal", word) for word in words)),))


SIGNS: list[tuple[str, Node]] = [
    ("sorry", literal("sorry")),
    ("you/u", literal("you", "u")),
    ("fail+", Word((Condition((WordTest("lemma", "fail"),)),))),
    ("viiväst*", Word((Condition((WordTest("prefix", "viiväst"),)),))),
    ("*σατε", Word((Condition((WordTest("suffix", "σατε"),)),))),
    ("*virhe*", Word((Condition((WordTest("infix", "virhe"),)),))),
    ("_", Word((Condition((WordTest("any"),)),))),
    ("#num", Word((Condition((WordTest("class", "num"),)),))),
    ("<harm>", ListRef("harm")),
    ("@apology", Evidence("apology")),
    ("(very)", Group(((literal("very"),),), optional=True)),
    ("[in case|if]", Group(((literal("in"), literal("case")), (literal("if"),)), optional=False)),
    ("!to", Not(literal("to"))),
    ("…", Gap(8, clause=False)),
    ("...3", Gap(3, clause=False)),
    ("..", Gap(5, clause=True)),
    ("..2", Gap(2, clause=True)),
    ("^", Bound("^")),
    ("$$", Bound("$$")),
    ("you/<names>", Group(((literal("you"),), (ListRef("names"),)), optional=False)),
    ("<omit>:*ed", Word((Condition((WordTest("list", "omit"),)), Condition((WordTest("suffix", "ed"),))))),
    (
        "*tte:!<noun>",
        Word((Condition((WordTest("suffix", "tte"),)), Condition((WordTest("list", "noun"),), negated=True))),
    ),
]


@pytest.mark.parametrize(("sign", "node"), SIGNS, ids=[sign for sign, _ in SIGNS])
def test_sign(sign: str, node: Node) -> None:
    assert parse_line(f"word {sign}").parts[0].sequence == (literal("word"), node)


def test_underline_marks_may_touch_words() -> None:
    assert parse_line("so >>but <x><<").parts[0].sequence == (
        literal("so"),
        Mark(">>"),
        literal("but"),
        ListRef("x"),
        Mark("<<"),
    )


def test_parts_and_next_sentence() -> None:
    line = parse_line("@apology & !<if> then // ^^ but")
    assert [part.negated for part in line.parts] == [False, True]
    assert line.next_parts[0].sequence == (Bound("^^"), literal("but"))


@pytest.mark.parametrize(
    ("text", "fix", "applicability"),
    [("a => b c", "b c", "safe"), ("a ?=> b", "b", "unsafe"), ("a ~> b", "b", "display"), ("a", None, "display")],
)
def test_fix(text: str, fix: str | None, applicability: str) -> None:
    line = parse_line(text)
    assert (line.fix, line.applicability) == (fix, applicability)


def test_fix_asks_for_lists_and_not_for_placeholders_and_labels() -> None:
    assert asked_for("for the {harm} on {{date}} {te: teille | sinä: sinulle}") == ["harm"]


@pytest.mark.parametrize(
    "text",
    [
        *("(open", "close)", "a/", "…", "a // b // c", "#nothing", "x !", "x ..a", "x =>", "x => y => z", "x ?= y"),
        *("x 🙏", "x &", "& x", "x & & y", "<open x", "a/<open", "x >> y", "x << y >>", ">> >> x <<", "[>>x | y]<<"),
    ],
    ids=lambda text: f"faulty {text}",
)
def test_faulty_line_is_refused(text: str) -> None:
    with pytest.raises(NotationError):
        parse_line(text)


@pytest.mark.parametrize("text", ["a & b", "a // b", "a => b"])
def test_entry_is_one_plain_part(text: str) -> None:
    with pytest.raises(NotationError):
        parse_entry(text)


def test_comment() -> None:
    assert strip_comment("order #123  # the number") == "order #123"
    assert strip_comment("# all of it") == ""
