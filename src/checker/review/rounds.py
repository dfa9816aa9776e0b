"""Two rounds of reports on one plan: what was fixed, what is still open, what is new.

A report is compared with the same unit's of the earlier round; where a unit sent several, with
that of the same file name, else with its last; where its unit sent none, with the file of its name,
unless that is another unit's that reports in this round too. A task that asks for something else since is
compared with nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import PurePath
from typing import Literal

from checker.finding import MET, Status
from checker.plan import Plan
from checker.value import NamedTuple

__all__ = ["Asked", "Change", "Compared", "Earlier", "Round", "asked", "compare"]

Change = Literal["fixed", "open", "new"]
"""fixed: was a hole, is none any more; open: was and is one; new: was none, is one now."""


class Asked(NamedTuple):
    """A task of the plan, as a round was asked it."""

    group: str
    """Id of its group."""
    number: int
    digest: str
    """Of what it asks for."""


class Earlier(NamedTuple):
    """What one report of the earlier round answered."""

    path: str
    unit: str
    key: str
    """Equal for reports of one unit."""
    statuses: tuple[Status, ...]
    """One for each task of its round."""


class Round(NamedTuple):
    """An earlier round."""

    tasks: tuple[Asked, ...]
    reports: tuple[Earlier, ...]


class Compared(NamedTuple):
    """One report against its forerunner."""

    earlier: str | None
    """Path of the report it is compared with; None for a unit that sent none."""
    changes: tuple[Change | None, ...]
    """One for each task; None where it was met and still is, or where nothing can be compared."""


def asked(plan: Plan) -> tuple[Asked, ...]:
    """The tasks of `plan` in order."""
    return tuple(Asked(group.id, task.number, task.digest) for group in plan.groups for task in group.tasks)


def compare(
    tasks: Sequence[Asked], reports: Iterable[tuple[str, str, Sequence[Status]]], earlier: Round
) -> tuple[list[Compared], tuple[Earlier, ...]]:
    """Each report (path, key of its unit, statuses) against `earlier`, and who of that round sent none now."""
    known = {task: column for column, task in enumerate(earlier.tasks)}
    columns = [known.get(task) for task in tasks]
    reports = list(reports)
    by_unit: dict[str, list[Earlier]] = {}
    for report in earlier.reports:
        by_unit.setdefault(report.key, []).append(report)
    now = {key for _, key, _ in reports}
    by_name = {PurePath(report.path).name: report for report in earlier.reports if report.key not in now}
    compared: list[Compared] = []
    met: set[str] = set()
    for path, key, statuses in reports:
        former = _forerunner(path, by_unit.get(key, ())) or by_name.get(PurePath(path).name)
        if former is None:
            compared.append(Compared(None, (None,) * len(tasks)))
            continue
        met.add(former.key)
        changes = tuple(
            None if column is None else _change(former.statuses[column], status)
            for column, status in zip(columns, statuses, strict=True)
        )
        compared.append(Compared(former.path, changes))
    return compared, tuple(report for report in earlier.reports if report.key not in met)


def _forerunner(path: str, candidates: Sequence[Earlier]) -> Earlier | None:
    name = PurePath(path).name
    named = (each for each in candidates if PurePath(each.path).name == name)
    return next(named, candidates[-1] if candidates else None)


def _change(before: Status, now: Status) -> Change | None:
    if now in MET:
        return None if before in MET else "fixed"
    return "new" if before in MET else "open"
