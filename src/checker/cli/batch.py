"""Many drafts, one after another or in several processes, with the same result in the same order.

A draft is read, checked and rendered in one process, and only text comes back:
neither documents nor findings travel between processes.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from checker.cli.pool import processes, spread
from checker.errors import CheckerError
from checker.finding import Result
from checker.pipeline import Settings, lint_source
from checker.read import read
from checker.render.form import Failure, Linted, Order, form
from checker.value import NamedTuple

if TYPE_CHECKING:
    from checker.cli.fixing import Mending
    from checker.source import Source
    from checker.suppression import Suppression

__all__ = ["Failure", "Job", "Linted", "lint_all", "processes"]


class Job(NamedTuple):
    """How one draft is to be checked, mended and shown."""

    path: str
    settings: Settings
    form: str
    order: Order
    suppressions: tuple[Suppression, ...] = ()
    mending: Mending = "none"
    remember: bool = False
    """True when the findings are wanted for a baseline."""


def lint_all(work: Sequence[Job], jobs: int) -> Iterator[Linted | Failure]:
    """Check every draft, in the order given, in `jobs` processes."""
    yield from spread(_lint, work, jobs)


def _lint(job: Job) -> Linted | Failure:
    path, lang = job.path, job.order.page.lang
    try:
        if job.mending == "none":
            return _linted(_checked(read(path), job), job)
        from checker.cli.fixing import fixed

        mended = fixed(path, lambda source: _checked(source, job), job.mending, job.order.page)
        return _linted(mended.result, job, mended.diff if job.mending == "diff" else None)
    except CheckerError as error:
        return failure(error, path, lang)
    except Exception as error:
        if os.environ.get("CHECKER_DEBUG"):
            raise
        from checker.cli.run import internal

        return failure(internal(error), path, lang)


def _checked(source: Source, job: Job) -> Result:
    limited = any(entry.until is not None for entry in job.suppressions)
    return lint_source(source, job.settings, job.suppressions, date.today() if limited else None)


def _linted(result: Result, job: Job, diff: str | None = None) -> Linted:
    """What is kept of `result`; a `diff`, where that was asked for, stands in place of the findings."""
    counts = result.counts
    found = any(counts[severity] for severity in job.order.failing)
    known: Mapping[str, str] = {}
    if job.remember:
        from checker.baseline import known as old

        known = old(result.findings)
    return Linted(
        path=job.path,
        rendered=form(job.form).document(result, job.order) if diff is None else diff,
        verdict=result.verdict,
        counts=counts,
        failing=found if diff is None else bool(diff),
        mended=sum(count for _, count in result.mended or ()),
        used=frozenset(finding.suppressed.origin for finding in result.findings if finding.suppressed is not None),
        known=known,
    )


def failure(error: CheckerError, path: str, lang: str) -> Failure:
    """What is kept of `error`, which `path` met."""
    if error.path is None:
        error.path = path
    return Failure(path, error.what[lang], error.sentence(lang))
