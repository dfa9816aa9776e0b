"""What one check came to, as a value made of its result."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date
from hashlib import sha256
from pathlib import PurePath
from typing import TYPE_CHECKING, get_args

from checker.finding import Result, Severity, Stage, Status, Verdict
from checker.slip.edition import Edition
from checker.value import NamedTuple

if TYPE_CHECKING:
    from checker.pipeline import Settings
    from checker.plan import Plan

__all__ = ["Choices", "Found", "Record", "Task", "choices_of", "digest_of", "is_file", "recorded"]

_FILES = (".yaml", ".yml")


class Found(NamedTuple):
    """One finding."""

    rule: str
    severity: Severity
    fingerprint: str
    suppressed: bool = False


class Task(NamedTuple):
    """One task of the plan, and its state."""

    group: str
    number: int
    status: Status


class Choices(NamedTuple):
    """What was chosen for the check, so that it can be made again; None leaves the choice to the program.

    Of a plan or standard in a file of its own only the file's name is kept: a slip tells nobody of folders, and
    makes nobody open a file.
    """

    standard: str | None
    plan: str | None
    select: tuple[str, ...]
    ignore: tuple[str, ...]


class Record(NamedTuple):
    """One check of one file."""

    name: str
    """Of the file, without its folder."""
    sha256: str
    edition: Edition
    day: date
    """On which it was checked, and suppressions held."""
    stage: Stage
    standard: str
    plan: str | None
    plan_digest: str | None
    verdict: Verdict
    findings: tuple[Found, ...]
    tasks: tuple[Task, ...] | None
    """None where the draft was held against no plan."""
    choices: Choices

    @property
    def counts(self) -> Mapping[Severity, int]:
        """Open findings, the gravest first."""
        open_ = Counter(found.severity for found in self.findings if not found.suppressed)
        return {severity: open_[severity] for severity in get_args(Severity)}


def digest_of(data: bytes) -> str:
    """SHA-256 of a file, 64 hexadecimal digits: what `sha256sum` prints."""
    return sha256(data).hexdigest()


def is_file(name: str | None) -> bool:
    """True for a plan or standard in a file of its own, false for an id."""
    return name is not None and name.endswith(_FILES)


def choices_of(settings: Settings) -> Choices:
    """What `settings` leave to nobody else."""
    return Choices(_without_folder(settings.standard), _without_folder(settings.plan), settings.select, settings.ignore)


def recorded(
    data: bytes, result: Result, *, plan: Plan | None, edition: Edition, day: date, settings: Settings
) -> Record:
    """The record of `result`, of the file with the content `data` checked with `settings` on `day`."""
    coverage = result.coverage
    return Record(
        name=PurePath(result.document.source.path).name,
        sha256=digest_of(data),
        edition=edition,
        day=day,
        stage=result.stage,
        standard=result.standard,
        plan=result.plan,
        plan_digest=None if plan is None else plan.digest,
        verdict=result.verdict,
        findings=tuple(
            Found(finding.rule, finding.severity, finding.fingerprint, finding.suppressed is not None)
            for finding in result.findings
        ),
        tasks=None
        if coverage is None
        else tuple(Task(group.id, task.number, task.status) for group in coverage.groups for task in group.tasks),
        choices=choices_of(settings),
    )


def _without_folder(name: str | None) -> str | None:
    return PurePath(name).name if name is not None and is_file(name) else name
