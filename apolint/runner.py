"""Lints many files: from the cache where nothing has changed, in several processes where it pays."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from apolint.cache import Cache
from apolint.catalogue import rules_folder
from apolint.config import Config
from apolint.errors import Place, SourceError
from apolint.fingerprint import fingerprint
from apolint.fixes import fix_text, is_fixable
from apolint.model import Finding
from apolint.report import FileReport
from apolint.selection import Rulebook
from apolint.textfile import TextFile

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from apolint.linter import Linter

PACKS = "packs"  # the folder of compiled packs in the cache
WORTH_A_PROCESS = 150_000  # characters: about what is read in the time that another process takes to start
TICK = 0.1  # seconds between looks at how far other processes are


@dataclass(frozen=True)
class _Sender:
    """Sends a sign through a queue for each file that is done."""

    queue: Any

    def __call__(self, done: int, total: int) -> None:
        self.queue.put(True)


@dataclass(frozen=True)
class Task:
    """A file to lint under the name that findings give it."""

    filename: str
    file: TextFile
    config: Config
    is_stdin: bool = False


@dataclass(frozen=True)
class Outcome:
    """What came of a file: its report (after fixing), the text with fixes (None where nothing was fixed), the findings
    that were fixed, and why it could not be read or fixed."""

    task: Task
    report: FileReport
    fixed: str | None = None
    applied: tuple[Finding, ...] = ()
    error: SourceError | None = None


@dataclass(frozen=True)
class Runner:
    """How to lint: `fix` with safe fixes, `unsafe` with the others too; `jobs` processes (0: as many as pay);
    `cache_folder` None keeps nothing; `tell` hears how many files are done, and of how many."""

    rulebook: Rulebook
    fix: bool = False
    unsafe: bool = False
    jobs: int = 0
    cache_folder: Path | None = None
    tell: Callable[[int, int], None] | None = field(default=None, compare=False, repr=False)
    _caches: dict[tuple[str, ...], Cache] = field(default_factory=dict, compare=False, repr=False)

    def run(self, tasks: Sequence[Task]) -> list[Outcome]:
        """The outcomes in the order of the tasks; raises PackError."""
        known = {task: Outcome(task, report) for task in tasks if (report := self._cached(task))}
        fresh = self._lint([task for task in tasks if task not in known])
        for outcome in fresh:
            self._keep(outcome)
        known.update((outcome.task, outcome) for outcome in fresh)
        return [known[task] for task in tasks]

    def _lint(self, tasks: Sequence[Task]) -> list[Outcome]:
        jobs = min(self.jobs or _processes(tasks), len(tasks))
        if jobs <= 1:
            return self._each(tasks)
        from concurrent.futures import ProcessPoolExecutor

        shares = [tasks[start::jobs] for start in range(jobs)]
        with ProcessPoolExecutor(jobs) as pool:
            if self.tell is None:
                return [outcome for outcomes in pool.map(self._each, shares) for outcome in outcomes]
            return self._told(pool, shares, self.tell)

    def _told(
        self, pool: Executor, shares: Sequence[Sequence[Task]], tell: Callable[[int, int], None]
    ) -> list[Outcome]:
        """Lints the shares in other processes, which send word of each file through a queue."""
        from concurrent.futures import wait
        from multiprocessing import Manager

        with Manager() as manager:
            queue = manager.Queue()
            worker = replace(self, tell=_Sender(queue))
            futures = [pool.submit(worker._each, share) for share in shares]
            done, waiting = 0, set(futures)
            while waiting:
                waiting = wait(waiting, TICK).not_done
                arrived = queue.qsize()
                done += sum(1 for _ in range(arrived) if queue.get())
                tell(done, sum(map(len, shares)))
            return [outcome for future in futures for outcome in future.result()]

    def _each(self, tasks: Sequence[Task]) -> list[Outcome]:
        """Lints the tasks one after the other."""
        from apolint.linter import Linter  # the engine is imported only when a file has to be read

        packs = self.cache_folder / PACKS if self.cache_folder else None
        linters = {config: Linter(config, self.rulebook, packs) for config in {task.config for task in tasks}}
        outcomes = []
        for task in tasks:
            outcomes.append(self._outcome(task, linters[task.config]))
            if self.tell:
                self.tell(len(outcomes), len(tasks))
        return outcomes

    def _outcome(self, task: Task, linter: Linter) -> Outcome:
        try:
            return self._fixed(task, linter) if self.fix else Outcome(task, linter.lint(task.filename, task.file.text))
        except SourceError as problem:
            return Outcome(task, FileReport(task.filename), error=problem)

    def _fixed(self, task: Task, linter: Linter) -> Outcome:
        name, before = task.filename, task.file.text
        fixed = fix_text(before, lambda text: linter.lint(name, text).findings, self.unsafe)
        if fixed.text == before:
            return Outcome(task, linter.lint(name, before))
        try:
            task.file.encoded(fixed.text)
        except UnicodeEncodeError:
            problem = SourceError(f"not fixed: {task.file.encoding} lacks a character of the fix", Place(name))
            return Outcome(task, linter.lint(name, before), error=problem)
        return Outcome(task, linter.lint(name, fixed.text), fixed.text, fixed.applied)

    def _cache(self, config: Config) -> Cache | None:
        if self.cache_folder is None:
            return None
        if config.packs not in self._caches:
            version = fingerprint([rules_folder(), *map(Path, config.packs)])
            self._caches[config.packs] = Cache(self.cache_folder, version)
        return self._caches[config.packs]

    def _cached(self, task: Task) -> FileReport | None:
        cache = self._cache(task.config)
        report = cache.get(task.filename, task.file.encoded(task.file.text), task.config) if cache else None
        if report and self.fix and any(is_fixable(finding, self.unsafe) for finding in report.findings):
            return None
        return report

    def _keep(self, outcome: Outcome) -> None:
        cache = self._cache(outcome.task.config)
        if cache and outcome.error is None:
            text = outcome.task.file.text if outcome.fixed is None else outcome.fixed
            cache.put(outcome.report, outcome.task.file.encoded(text), outcome.task.config)
            cache.prune()


def _processes(tasks: Sequence[Task]) -> int:
    size = sum(len(task.file.text) for task in tasks)
    return min(os.cpu_count() or 1, size // WORTH_A_PROCESS + 1)
