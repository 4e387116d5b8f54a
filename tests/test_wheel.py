"""The wheel carries all it needs: it is built, installed into an empty environment, and lints a file elsewhere."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import venv
import zipfile
from email import message_from_bytes
from pathlib import Path

import pytest

from tests.borrowed import ROOT, lend

DRAFT = "Hello,\n\nwe are sorry if the delay caused you any trouble.\n"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run([sys.executable, "-m", "build", "--wheel", "--no-isolation", "-o", folder, ROOT], check=True)
    return next(folder.glob("apolint-*.whl"))


def test_it_carries_the_packs_and_no_tests(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    packs = {path.relative_to(ROOT).as_posix() for path in (ROOT / "rules").rglob("*.*") if path.is_file()}
    assert {f"apolint/{name}" for name in packs} <= set(names)
    assert {name.split("/")[0].split("-")[0] for name in names} == {"apolint"}


def test_it_lints_in_an_empty_environment(wheel, tmp_path):
    environment = tmp_path / "env"
    venv.create(environment, with_pip=True)
    python = environment / "bin" / "python"
    site = next(environment.glob("lib/python*/site-packages"))
    lend(_requirements(wheel), site)
    subprocess.run([python, "-m", "pip", "install", "-q", "--no-index", "--no-deps", wheel], check=True)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "late.txt").write_text(DRAFT)
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "PIP"))}
    command = [environment / "bin" / "apolint", "check", "--no-cache", "--select", "BLM103", "late.txt"]
    done = subprocess.run(command, cwd=elsewhere, env=clean, capture_output=True, text=True)
    assert done.returncode == 1, done.stderr
    assert re.match(r"late\.txt:3:\d+: BLM103 ", done.stdout), done.stdout


def _requirements(wheel: Path) -> list[str]:
    with zipfile.ZipFile(wheel) as archive:
        metadata = next(name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
        return message_from_bytes(archive.read(metadata)).get_all("Requires-Dist", [])
