"""The command line in the test's own process, in an empty folder, with the tiny packs."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from apolint.cli import cli
from apolint.cli.errors import run

TINY = Path(__file__).parent.parent / "tiny"


@dataclass(frozen=True)
class Result:
    """What a command did."""

    status: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()


Apolint = Callable[..., Result]


@pytest.fixture
def apolint(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> Apolint:
    """Runs `apolint ARGS` in `tmp_path`; `stdin` is what is read by `-`."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("APOLINT_CACHE_DIR", str(tmp_path.parent / f"{tmp_path.name}-cache"))
    for name in ("NO_COLOR", "FORCE_COLOR", "GITHUB_ACTIONS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("apolint.linter.rules_folder", lambda: TINY)

    def call(*args: str, stdin: bytes = b"") -> Result:
        capfdbinary.readouterr()
        with (tmp_path.parent / f"{tmp_path.name}-stdin").open("wb+") as file:
            file.write(stdin)
            file.seek(0)
            with os.fdopen(os.dup(file.fileno()), encoding="utf-8") as stream:
                monkeypatch.setattr("sys.stdin", stream)
                status = run(lambda: cli.main([*args], prog_name="apolint", standalone_mode=False))
        out, err = capfdbinary.readouterr()
        return Result(status, out.decode(), err.decode())

    return call


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, str], Path]:
    """Writes a file in the test's folder."""

    def put(name: str, text: str) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
        return path

    return put
