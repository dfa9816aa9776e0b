"""A report held against its plan, with what reviewers decided: what a letter is written from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from checker.document import Document
from checker.finding import Coverage, Finding, GroupCoverage, Result, TaskCoverage
from checker.judgements import Judgement, Ruling
from checker.plan import Plan, Task
from checker.value import NamedTuple

__all__ = ["Held", "Line"]


_SAID_OF_TASKS = frozenset(f"coverage.{what}" for what in ("missing", "shallow", "partial", "duplicate", "orphan"))
_RESTS_ON_STATUSES = frozenset({"claim.completed-but-unanswered"})
"""Rules on the statuses the program found: where a reviewer changed one, they may be wrong."""


class Line(NamedTuple):
    """One task: as the program found it, as the plan has it, as it counts."""

    group: GroupCoverage
    task: TaskCoverage
    planned: Task
    ruling: Ruling


class Held(NamedTuple):
    """A report, the plan it answers, and the ruling on each task."""

    result: Result
    plan: Plan
    coverage: Coverage
    rulings: Mapping[tuple[str, int], Ruling]
    """By group and number."""
    unfitting: tuple[Judgement, ...] = ()
    """Judgements on tasks that the plan no longer has."""

    @property
    def document(self) -> Document:
        """The report, parsed."""
        return self.result.document

    def lines(self) -> Iterator[Line]:
        """The tasks in the order of the plan."""
        for group, asked in zip(self.coverage.groups, self.plan.groups, strict=True):
            for task, planned in zip(group.tasks, asked.tasks, strict=True):
                yield Line(group, task, planned, self.rulings[group.id, task.number])

    def findings(self) -> Iterator[Finding]:
        """What rules say beyond the statuses: claims that are not borne out, answers out of time, group or order."""
        overruled = any(ruling.overruled for ruling in self.rulings.values())
        for finding in self.result.findings:
            doubtful = overruled and finding.rule in _RESTS_ON_STATUSES
            if finding.suppressed is None and finding.rule not in _SAID_OF_TASKS and not doubtful:
                yield finding
