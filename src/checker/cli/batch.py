"""Many drafts, one after another or in several processes, with the same result in the same order.

A draft is read, checked and rendered in one process, and only text comes back:
neither documents nor findings travel between processes.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from checker.errors import CheckerError
from checker.finding import Result, Severity
from checker.pipeline import Settings, lint_source
from checker.read import read
from checker.render.form import Failure, Linted, Order, form

if TYPE_CHECKING:
    from multiprocessing.context import BaseContext

__all__ = ["Failure", "Job", "Linted", "lint_all", "processes"]

# Starting a process costs about as much as this many drafts.
_WORTH_A_PROCESS = 8


class Job(NamedTuple):
    """How each draft is to be checked and shown."""

    settings: Settings
    form: str
    order: Order


def processes(drafts: Sequence[str], wanted: int) -> int:
    """How many processes to use for `drafts`; `wanted` 0 lets their number and the machine decide."""
    if "-" in drafts:  # standard input cannot be shared
        return 1
    if wanted:
        return min(wanted, len(drafts))
    cores = len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1
    return max(1, min(cores, len(drafts) // _WORTH_A_PROCESS))


def lint_all(drafts: Sequence[str], job: Job, jobs: int) -> Iterator[Linted | Failure]:
    """Check every draft, in the order given, in `jobs` processes."""
    if jobs < 2:
        yield from (_lint(path, job) for path in drafts)
    else:
        yield from _in_processes(drafts, job, jobs)


def _in_processes(drafts: Sequence[str], job: Job, jobs: int) -> Iterator[Linted | Failure]:
    from concurrent.futures import ProcessPoolExecutor
    from functools import partial

    # The first draft is checked here: processes forked afterwards find grammars and rules ready.
    yield _lint(drafts[0], job)
    with ProcessPoolExecutor(jobs, mp_context=_context(), initializer=_ignore_interrupt) as pool:
        try:
            yield from pool.map(partial(_lint, job=job), drafts[1:], chunksize=4)
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _context() -> BaseContext:
    from multiprocessing import get_context

    return get_context("fork" if sys.platform == "linux" else "spawn")


def _ignore_interrupt() -> None:
    """Ctrl-C reaches every process of the group; the first one ends the others."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _lint(path: str, job: Job) -> Linted | Failure:
    try:
        result = lint_source(read(path), job.settings)
        rendered = form(job.form).document(result, job.order)
        return Linted(path, rendered, result.verdict, _counts(result))
    except CheckerError as error:
        return failure(error, path, job.order.page.lang)
    except Exception as error:
        if os.environ.get("CHECKER_DEBUG"):
            raise
        from checker.cli.run import internal

        return failure(internal(error), path, job.order.page.lang)


def failure(error: CheckerError, path: str, lang: str) -> Failure:
    """What is kept of `error`, which `path` met."""
    if error.path is None:
        error.path = path
    return Failure(path, error.what[lang], error.sentence(lang))


def _counts(result: Result) -> dict[Severity, int]:
    counts: dict[Severity, int] = {"error": 0, "warning": 0, "info": 0}
    for finding in result.findings:
        counts[finding.severity] += finding.suppressed is None
    return counts
