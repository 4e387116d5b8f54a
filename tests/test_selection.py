"""Which codes apply."""

from __future__ import annotations

import pytest

from apolint.errors import ConfigError
from apolint.selection import Rulebook


@pytest.fixture(scope="module")
def rulebook() -> Rulebook:
    return Rulebook.load()


def test_the_default_is_what_is_on_by_default(rulebook):
    codes = rulebook.codes()
    assert {"BLM103", "OWN301", "NXT411", "SUP501"} <= codes
    assert not {"OWN304", "OWN305", "OWN306", "NXT404", "NXT405", "NXT406", "NXT407", "NXT408"} & codes


def test_all_is_all(rulebook):
    assert rulebook.codes(["ALL"]) == set(rulebook.rules)


@pytest.mark.parametrize(
    ("select", "ignore", "inside", "outside"),
    [
        (["BLM"], [], "BLM108", "MIN201"),
        (["BLM"], ["BLM103"], "BLM104", "BLM103"),
        (["BLM103"], ["BLM"], "BLM103", "BLM104"),
        (["ALL"], ["NXT4"], "OWN301", "NXT411"),
        (None, ["NXT"], "OWN301", "NXT401"),
        (["BLM1"], ["BLM1"], "", "BLM101"),
    ],
)
def test_the_longer_prefix_decides(rulebook, select, ignore, inside, outside):
    codes = rulebook.codes(select, ignore=ignore)
    assert outside not in codes and (not inside or inside in codes)


def test_a_profile_adds_what_it_requires(rulebook):
    default = rulebook.codes()
    assert rulebook.codes(profile="reconcile") - default == {"OWN304", "OWN306", "NXT404", "NXT406", "NXT407"}
    assert rulebook.codes(["BLM101"], profile="remedy") == {
        "BLM101", "NXT401", "OWN305", "NXT402", "NXT403", "MIN204", "BLM107"
    }  # fmt: skip
    assert "NXT405" not in rulebook.codes(profile="eleven-steps", ignore=["NXT405"])


def test_every_profile_names_rules_that_exist(rulebook):
    assert sorted(rulebook.profiles) == ["asap", "eleven-steps", "reconcile", "remedy", "six-principles"]
    for profile in rulebook.profiles.values():
        rulebook.check_codes(profile.codes, profile.name)
        assert profile.says and profile.seed


@pytest.mark.parametrize(("code", "hint"), [("BLM13", "BLM103"), ("blm103", "BLM103"), ("OWM", "OWN"), ("AL", "ALL")])
def test_a_misspelt_code_is_an_error_with_a_suggestion(rulebook, code, hint):
    with pytest.raises(ConfigError, match=f"--select: no rule has the code or prefix '{code}'") as caught:
        rulebook.check_codes([code], "--select")
    assert hint in caught.value.hint


def test_a_misspelt_profile_is_an_error_with_a_suggestion(rulebook):
    with pytest.raises(ConfigError, match="there is no profile 'six-principle'") as caught:
        rulebook.check_profile("six-principle", "profile")
    assert caught.value.hint == "did you mean 'six-principles'?"
