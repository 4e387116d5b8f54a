"""The pre-commit hooks, tried as a user would try them: `pre-commit try-repo` on a scratch repository."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from apolint.sources import SUFFIXES
from tests.borrowed import ROOT, lend

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

PROJECT = ["apolint", "rules", "pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml"]
DRAFT = "Your parcel is late. We are sorry if you had to wait.\n\nYour refund is on its way.  # apolint: ignore\n"
FIXED = DRAFT.replace("  # apolint: ignore", "")


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """No network, no settings of the user's, and only what the project declares."""
    folder = tmp_path_factory.mktemp("hooks")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    lend([*project["project"]["dependencies"], *project["build-system"]["requires"]], folder / "lent")
    git = {"GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@b", "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@b"}
    pip = {"PIP_NO_INDEX": "1", "PIP_NO_DEPS": "1", "PIP_NO_BUILD_ISOLATION": "0", "PYTHONPATH": str(folder / "lent")}
    inherited = {name: os.environ[name] for name in ("PATH", "LANG", "HOME") if name in os.environ}
    home = {"PRE_COMMIT_HOME": str(folder / "home"), "APOLINT_CACHE_DIR": str(folder / "cache")}
    return {**inherited, **git, **pip, **home, "GIT_CONFIG_GLOBAL": os.devnull}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory, environment: dict[str, str]) -> Path:
    """The project as a repository of its own."""
    folder = tmp_path_factory.mktemp("project")
    for name in PROJECT:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, folder / name)
    commit(folder, environment)
    return folder


def test_the_hooks_take_the_files_that_a_search_takes():
    for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text()):
        assert [suffix for suffix in SUFFIXES if not re.search(hook["files"], f"a{suffix}")] == []
        assert not re.search(hook["files"], "a.py")


def commit(folder: Path, environment: dict[str, str]) -> None:
    for command in (["init", "-q"], ["add", "."], ["commit", "-q", "-m", "x"]):
        subprocess.run(["git", *command], cwd=folder, env=environment, check=True)


@pytest.mark.parametrize("hook", ["apolint", "apolint-fix"])
def test_try_repo(hook, project, environment, tmp_path):
    path = tmp_path / "macros" / "late.en.txt"
    path.parent.mkdir()
    path.write_text(DRAFT)
    (tmp_path / "code.py").write_text("# sorry if this is no message\n")
    commit(tmp_path, environment)
    command = [sys.executable, "-m", "pre_commit", "try-repo", project, hook, "--all-files", "--verbose"]
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True)
    assert done.returncode == 1, done.stderr
    assert "macros/late.en.txt:1:" in done.stdout and "BLM103" in done.stdout, done.stdout
    assert "code.py" not in done.stdout
    assert path.read_text() == (FIXED if hook == "apolint-fix" else DRAFT)
