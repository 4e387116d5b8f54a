"""Configuration seen from the command line: files, profiles, ignores per file, exclusion, house packs."""

from __future__ import annotations

BAD = "We are sorry if we let you down. The bus was late.\n"


def codes(result):
    return sorted({line.split(": ")[1].split()[0] for line in result.lines})


def test_the_configuration_of_the_file_s_folder_applies(apolint, write):
    write("a/pyproject.toml", '[tool.apolint]\nselect = ["BLM"]\n')
    write("a/x.en.txt", BAD)
    write("b/.apolint.toml", 'select = ["OWN302"]\n')
    write("b/x.en.txt", BAD)
    result = apolint("check", "a", "b")
    assert [line.split(": ")[:2][0] + line.split(": ")[1][:7] for line in result.lines] == [
        "a/x.en.txt:1:8BLM103 ",
        "b/x.en.txt:1:1OWN302 ",
    ]
    assert codes(apolint("check", "--config", "a/pyproject.toml", "b")) == ["BLM103"]
    assert "NXT401" in codes(apolint("check", "--isolated", "b"))


def test_a_misspelt_key_ends_the_run(apolint, write):
    write(".apolint.toml", 'selct = ["BLM"]\n')
    write("x.en.txt", BAD)
    result = apolint("check", ".")
    assert (result.status, result.out) == (2, "")
    assert result.err.endswith(".apolint.toml:1: selct: there is no such key (did you mean 'select'?)\n")


def test_a_configuration_without_our_table(apolint, write):
    write("pyproject.toml", "[tool.other]\n")
    result = apolint("check", "--config", "pyproject.toml", ".")
    assert result.status == 2 and "there is no [tool.apolint] in it" in result.err


def test_profile(apolint, write):
    write("x.en.txt", BAD)
    asked = ["BLM103", "NXT401", "OWN302", "OWN304"]
    assert codes(apolint("check", "--select", "BLM", "--profile", "asap", ".")) == asked
    write(".apolint.toml", 'select = ["BLM"]\nprofile = "asap"\n')
    assert codes(apolint("check", ".")) == asked


def test_ignores_per_file(apolint, write):
    write("legacy/x.en.txt", BAD)
    write("new/x.en.txt", BAD)
    result = apolint("check", "--select", "BLM,OWN302", "--per-file-ignores", "legacy/*.txt:BLM", ".")
    assert [(line.split("/")[0], line.split(" ")[1]) for line in result.lines] == [
        ("legacy", "OWN302"),
        ("new", "OWN302"),
        ("new", "BLM103"),
    ]


def test_exclude(apolint, write):
    write("x.en.txt", BAD)
    write("old/x.en.txt", BAD)
    write(".apolint.toml", 'extend-exclude = ["old/"]\nselect = ["BLM"]\n')
    assert len(apolint("check", ".").lines) == 1
    assert len(apolint("check", "old/x.en.txt").lines) == 1
    assert apolint("check", "--force-exclude", "old/x.en.txt").lines == []
    assert apolint("check", "--extend-exclude", "x.en.txt", ".").lines == []
    assert apolint("check", "--force-exclude", "--stdin-filename", "old/x.en.txt", "-", stdin=BAD.encode()).lines == []


def test_house_packs_override(apolint, write):
    write("house/en/BLM103.yml", "code: BLM103\nsays: our house does not say so\nphrases: |\n  let you down\n")
    write(".apolint.toml", 'packs = ["house"]\nselect = ["BLM"]\n')
    write("x.en.txt", BAD)
    assert apolint("check", "x.en.txt").lines == ["x.en.txt:1:20: BLM103 our house does not say so"]


def test_a_pack_that_cannot_be_read_ends_the_run(apolint, write):
    write("house/en/BLM103.yml", "code: BLM103\nphrases: |\n  <nothing> if\n")
    write(".apolint.toml", 'packs = ["house"]\n')
    write("x.en.txt", BAD)
    result = apolint("check", "x.en.txt")
    assert result.status == 2 and "house/en/BLM103.yml:3: " in result.err and "'<nothing>'" in result.err
