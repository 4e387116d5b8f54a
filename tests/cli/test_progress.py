"""Progress on a terminal, and linting again what changes: clocks and pauses are the tests' own."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from apolint.cli.run import progress, runner, watch
from apolint.config import Config
from apolint.errors import ApolintError, ConfigError
from apolint.runner import Runner, Task
from apolint.selection import Rulebook
from apolint.textfile import TextFile
from tests.cli.conftest import TINY

OPTIONS = {"fix": False, "diff": False, "unsafe_fixes": False, "jobs": 0, "no_cache": True, "quiet": False}


def clock(*times: float) -> Callable[[], float]:
    return iter(times).__next__


def test_progress_is_shown_after_a_second_and_wiped_at_the_end(capfd: pytest.CaptureFixture[str]) -> None:
    tell = progress(clock(0.0, 0.6, 1.0, 1.2, 1.9))
    for done in (1, 2, 3, 4):
        tell(done, 4)
    assert capfd.readouterr().err == "\r3 of 4 files\x1b[K\r4 of 4 files\x1b[K\r\x1b[K"


def test_quick_work_shows_no_progress(capfd: pytest.CaptureFixture[str]) -> None:
    tell = progress(clock(5.0, 5.5, 5.9))
    tell(1, 2)
    tell(2, 2)
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize(
    ("terminal", "quiet", "shown"), [(True, False, True), (False, False, False), (True, True, False)]
)
def test_progress_is_for_terminals(terminal: bool, quiet: bool, shown: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: terminal)
    assert (runner(Rulebook.load(), {**OPTIONS, "quiet": quiet}).tell is not None) is shown


@pytest.mark.parametrize("jobs", [1, 2])
def test_each_file_is_told(jobs: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("apolint.linter.rules_folder", lambda: TINY)
    told: list[tuple[int, int]] = []
    tasks = [task(f"{number}.en.txt", "Hello.") for number in range(3)]
    outcomes = Runner(Rulebook.load(), jobs=jobs, tell=lambda *numbers: told.append(numbers)).run(tasks)
    assert [outcome.task for outcome in outcomes] == tasks
    assert told == sorted(told) and told[-1] == (3, 3)


def task(name: str, text: str, **config: str) -> Task:
    return Task(name, TextFile(text), Config(**config))


class InterruptError(Exception):
    """What ends a watch here, as Ctrl-C does on a terminal."""


def rounds(*found: Sequence[Task] | ApolintError) -> list[tuple[list[str], list[str]]]:
    """What a watch lints and says where `find` gives these, one after the other."""
    seen: list[tuple[list[str], list[str]]] = []
    given: Iterator[Sequence[Task] | ApolintError] = iter(found)
    left = len(found)

    def find() -> tuple[Sequence[Task], Sequence[ApolintError]]:
        next_ = next(given)
        return ((), (next_,)) if isinstance(next_, ApolintError) else (next_, ())

    def lint(tasks: Sequence[Task], problems: Sequence[ApolintError]) -> None:
        seen.append(([f"{task.filename}: {task.file.text}" for task in tasks], list(map(str, problems))))

    def pause() -> None:
        nonlocal left
        left -= 1
        if not left:
            raise InterruptError

    with pytest.raises(InterruptError):
        watch(find, lint, pause)
    return seen


def test_only_what_changed_is_linted_again() -> None:
    one, two, changed = task("a", "1"), task("b", "1"), task("a", "2")
    assert rounds([one, two], [one, two], [changed, two], [changed, two, task("c", "1")], [changed]) == [
        (["a: 1", "b: 1"], []),
        (["a: 2"], []),
        (["c: 1"], []),
    ]


def test_another_configuration_is_a_change() -> None:
    assert len(rounds([task("a", "1")], [task("a", "1", kind="routine")])) == 2


def test_a_problem_is_said_once_and_again_when_it_comes_back() -> None:
    one, problem = task("a", "1"), ConfigError("misspelt")
    assert rounds([one], problem, problem, [one], problem) == [
        (["a: 1"], []),
        ([], ["misspelt"]),
        (["a: 1"], []),
        ([], ["misspelt"]),
    ]


def test_what_finding_or_linting_raises_does_not_end_it(capfd: pytest.CaptureFixture[str]) -> None:
    pauses = iter((None, None, None))

    def find() -> tuple[Sequence[Task], Sequence[ApolintError]]:
        raise ConfigError("misspelt")

    with pytest.raises(StopIteration):
        watch(find, lambda *_: None, lambda: next(pauses))
    assert capfd.readouterr().err == "apolint: misspelt\n"


def test_watching_on_the_command_line(apolint, write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write("a.en.txt", "We are sorry if we let you down.\n")
    changes = iter(["It is a small problem.\n", "Your order is on its way.\n", None])

    def pause(seconds: float) -> None:
        text = next(changes)
        if text is None:
            raise KeyboardInterrupt
        write("a.en.txt", text)

    monkeypatch.setattr("apolint.cli.run.time.sleep", pause)
    result = apolint("check", "--select", "BLM103,MIN201", "--watch", ".")
    assert [line.split(": ")[1][:6] for line in result.lines] == ["BLM103", "MIN201"]
    assert "no findings in 1 file\n" in result.err
    assert result.status == 130


@pytest.mark.parametrize("args", [["-"], ["--write-baseline", "b.json", "."]])
def test_what_does_not_go_with_watching(apolint, args: list[str]) -> None:
    result = apolint("check", "--watch", *args)
    assert result.status == 2 and "--watch does not go with" in result.err
