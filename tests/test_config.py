"""Configuration files: what they may say, where they are found, and what is said of a misspelt one."""

from __future__ import annotations

import re
from dataclasses import fields

import pytest

from apolint.config import Config
from apolint.configfile import KEYS, Configs, read_config
from apolint.errors import ConfigError
from apolint.selection import Rulebook

EVERYTHING = """
lang = "fi"
kind = "complaint"
profile = "asap"
select = ["BLM", "MIN201"]
ignore = ["BLM103"]
extend-select = ["OWN304"]
exclude = ["old/"]
extend-exclude = ["*.bak.txt"]
fail-level = "warning"
packs = ["house"]
messages = "en"
per-file-ignores = { "legacy/*.md" = ["OWN", "NXT401"] }

[levels]
MIN = "warning"
MIN201 = "note"

[sources]
"**/texts.json" = ["$.items[*].body"]
"""


@pytest.fixture(scope="module")
def rulebook() -> Rulebook:
    return Rulebook.load()


def test_every_key_is_read(tmp_path, rulebook):
    (tmp_path / "house").mkdir()
    (tmp_path / ".apolint.toml").write_text(EVERYTHING)
    config = read_config(tmp_path / ".apolint.toml", rulebook)
    assert config == Config(
        lang="fi",
        kind="complaint",
        profile="asap",
        select=("BLM", "MIN201"),
        ignore=("BLM103",),
        extend_select=("OWN304",),
        per_file_ignores=(("legacy/*.md", ("OWN", "NXT401")),),
        exclude=("old/",),
        extend_exclude=("*.bak.txt",),
        levels=(("MIN", "warning"), ("MIN201", "note")),
        fail_level="warning",
        packs=(str(tmp_path / "house"),),
        messages="en",
        sources=(("**/texts.json", ("$.items[*].body",)),),
        root=str(tmp_path),
    )
    assert {name.replace("-", "_") for name in KEYS} == {field.name for field in fields(Config)} - {"root"}


def test_levels_go_by_the_longest_prefix():
    config = Config(levels=(("MIN201", "note"), ("MIN", "warning")))
    assert [config.level_of(code, "error") for code in ("MIN201", "MIN202", "BLM101")] == ["note", "warning", "error"]


def test_pyproject(tmp_path, rulebook):
    path = tmp_path / "pyproject.toml"
    path.write_text("[tool.other]\nx = 1\n")
    assert read_config(path, rulebook) is None
    path.write_text('[tool.apolint]\nlang = "el"\n')
    assert read_config(path, rulebook) == Config(lang="el", root=str(tmp_path))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('langg = "fi"', ":1: langg: there is no such key (did you mean 'lang'?)"),
        ('\nselect = "BLM"', ":2: select: a list of strings is expected"),
        ('select = ["BLM", "OWN31"]', ":1: select: no rule has the code or prefix 'OWN31' (did you mean 'OWN301'?)"),
        ('lang = "se"', ":1: lang: 'se' is none of auto, en, fi, no, el, pt"),
        ('kind = "snipet"', ":1: kind: 'snipet' is none of auto, complaint, routine, snippet (did you mean 'snippet'"),
        ('profile = "a-sap"', ":1: profile: there is no profile 'a-sap' (did you mean 'asap'?)"),
        ('fail-level = "warn"', ":1: fail-level: 'warn' is none of note, warning, error (did you mean 'warning'?)"),
        ('[levels]\nBLM = "warn"', ":2: levels.BLM: 'warn' is none of note, warning, error"),
        ('[levels]\nBLX = "note"', ":2: levels: no rule has the code or prefix 'BLX' (did you mean 'BLM'?)"),
        ('[per-file-ignores]\n"a.md" = ["X"]', ":2: per-file-ignores.a.md: no rule has the code or prefix 'X'"),
        ('packs = ["nowhere"]', ":1: packs: there is no folder"),
        ("levels = 3", ":1: levels: a table is expected"),
        ("lang = fi", ":1:8: not TOML: "),
    ],
)
def test_what_cannot_be_used_is_an_error_with_its_place(tmp_path, rulebook, text, said):
    path = tmp_path / ".apolint.toml"
    path.write_text(text)
    with pytest.raises(ConfigError) as caught:
        read_config(path, rulebook)
    assert str(caught.value).startswith(f"{path}{said}")


def test_the_nearest_file_upwards_wins(tmp_path, rulebook):
    (tmp_path / "a" / "b" / "c").mkdir(parents=True)
    (tmp_path / ".apolint.toml").write_text('lang = "fi"\n')
    (tmp_path / "a" / "pyproject.toml").write_text('[tool.apolint]\nlang = "no"\n')
    (tmp_path / "a" / "b" / "pyproject.toml").write_text("[tool.other]\n")
    configs = Configs(rulebook)
    assert [configs.of(tmp_path / name).lang for name in ("", "a", "a/b", "a/b/c")] == ["fi", "no", "no", "no"]


def test_apolint_toml_goes_before_pyproject_in_one_folder(tmp_path, rulebook):
    (tmp_path / ".apolint.toml").write_text('lang = "fi"\n')
    (tmp_path / "pyproject.toml").write_text('[tool.apolint]\nlang = "no"\n')
    assert Configs(rulebook).of(tmp_path).lang == "fi"


def test_a_fixed_configuration_looks_at_no_file(tmp_path, rulebook):
    (tmp_path / ".apolint.toml").write_text("nonsense")
    assert Configs(rulebook, Config()).of(tmp_path) == Config()


def test_options_come_on_top():
    config = Config(lang="fi", select=("BLM",), ignore=("BLM103",), extend_exclude=("a",))
    assert config.with_options(lang=None, ignore=()) == config
    assert config.with_options(lang="el").lang == "el"
    assert config.with_options(ignore=("MIN",), extend_exclude=("b",)) == Config(
        lang="fi", select=("BLM",), ignore=("BLM103", "MIN"), extend_exclude=("a", "b")
    )
    assert config.with_options(select=("BLM103",)).ignore == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("tool = 3", "pyproject.toml:1: tool: a table is expected"),
        ("[tool]\napolint = 3", "pyproject.toml:2: tool.apolint: a table is expected"),
        ("[[tool.apolint]]", "pyproject.toml:1: tool.apolint: a table is expected"),
    ],
)
def test_a_pyproject_without_its_table_is_an_error(tmp_path, rulebook, text, said):
    (tmp_path / "pyproject.toml").write_text(text)
    with pytest.raises(ConfigError, match=re.escape(said)):
        read_config(tmp_path / "pyproject.toml", rulebook)
