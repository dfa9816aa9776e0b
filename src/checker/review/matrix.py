"""The whole review: units × tasks, totals, and the way to what stands behind each cell.

A `Review` holds a short `Row` for each report and reads the records themselves anew from where
they are kept whenever somebody wants them, so that it takes little memory for thousands of reports.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import PurePath

from checker.finding import MET, Severity, Status, Verdict
from checker.plan import Group, Plan, Task
from checker.review.record import Record, Reported, Unevaluated, Unreadable
from checker.review.rounds import Asked, Change, Earlier, Round, asked, compare
from checker.value import NamedTuple

__all__ = ["Review", "Row", "Shared", "TaskTotal", "review", "unit_key"]


class Row(NamedTuple):
    """One report of the matrix."""

    path: str
    unit: str
    """The reporting body, told apart from others of that name: by the body above it, or by the file."""
    key: str
    """Equal for reports of one unit."""
    verdict: Verdict
    statuses: tuple[Status, ...]
    """One for each task, in the order of the plan's groups and tasks."""
    uncertain: frozenset[int]
    """Columns (from 0) whose status is only possible."""
    judged: frozenset[int]
    """Columns that a reviewer confirmed or overruled."""
    findings: Mapping[Severity, int]
    orphans: int
    dated: str | None
    by_line: bool = True
    """False where its findings stand in paragraphs of a Word file or on pages of a PDF."""
    earlier: str | None = None
    """The report of the earlier round it is compared with."""
    changes: tuple[Change | None, ...] = ()
    """One for each task where it is compared; empty otherwise."""

    @property
    def met(self) -> int:
        """How many tasks leave nothing to do."""
        return sum(status in MET for status in self.statuses)

    @property
    def holes(self) -> int:
        """How many tasks leave something to do."""
        return len(self.statuses) - self.met


class TaskTotal(NamedTuple):
    """How all reports together answer one task."""

    column: int
    """From 0."""
    group: Group
    task: Task
    statuses: Mapping[Status, int]
    """Reports by status; 0 where there are none."""
    changes: Mapping[Change, int]
    """Reports by change since the earlier round."""
    comparable: bool = True
    """False when the earlier round was asked something else."""

    @property
    def holes(self) -> int:
        """Reports that leave something to do."""
        return sum(count for status, count in self.statuses.items() if status not in MET)


class Shared(NamedTuple):
    """A unit with several files: somebody has to say which counts."""

    unit: str
    paths: tuple[str, ...]


class Review(NamedTuple):
    """Many reports held against one plan."""

    plan: Plan
    rows: tuple[Row, ...]
    """One for each report on the plan, in the order of `records()`."""
    tasks: tuple[TaskTotal, ...]
    """One for each task, in the plan's order."""
    unevaluated: tuple[Unevaluated, ...]
    unreadable: tuple[Unreadable, ...]
    shared: tuple[Shared, ...]
    compared: bool
    """True when there was an earlier round."""
    absent: tuple[Earlier, ...]
    """Reports of the earlier round whose unit sent none in this one."""
    source: Callable[[], Iterable[Record]]

    def records(self) -> Iterator[Record]:
        """Every record, one at a time, in the order of the files; read anew at each call."""
        yield from self.source()

    def reported(self) -> Iterator[tuple[Row, Reported]]:
        """Every report on the plan with its row."""
        reports = (record for record in self.source() if isinstance(record, Reported))
        yield from zip(self.rows, reports, strict=True)

    def worst_tasks(self) -> list[TaskTotal]:
        """The tasks, those first that leave most reports something to do."""
        return sorted(self.tasks, key=lambda total: (-total.holes, -total.statuses["missing"], total.column))

    def worst_rows(self) -> list[Row]:
        """The reports, those first that leave most to do."""
        return sorted(self.rows, key=lambda row: (-row.holes, -row.statuses.count("missing")))

    @property
    def overall(self) -> Mapping[Status, int]:
        """Cells by status."""
        return {status: sum(total.statuses[status] for total in self.tasks) for status in _STATUSES}

    @property
    def changes(self) -> Mapping[Change, int]:
        """Cells by change since the earlier round."""
        return {change: sum(total.changes[change] for total in self.tasks) for change in _CHANGES}


_STATUSES: tuple[Status, ...] = ("answered", "by-reference", "partial", "shallow", "duplicate", "missing")
_CHANGES: tuple[Change, ...] = ("fixed", "open", "new")


def review(plan: Plan, source: Callable[[], Iterable[Record]], earlier: Round | None = None) -> Review:
    """The records that `source` gives, each time it is called, as a review of reports on `plan`."""
    rows: list[Row] = []
    unevaluated: list[Unevaluated] = []
    unreadable: list[Unreadable] = []
    superiors: list[str] = []
    for record in source():
        if isinstance(record, Reported):
            rows.append(_row(record))
            superiors.append(record.superior)
        elif isinstance(record, Unevaluated):
            unevaluated.append(record)
        else:
            unreadable.append(record)
    shared = tuple(_shared(rows))
    rows = _told_apart(rows, superiors)
    tasks = asked(plan)
    absent: tuple[Earlier, ...] = ()
    if earlier is not None:
        compared, absent = compare(tasks, ((row.path, row.key, row.statuses) for row in rows), earlier)
        rows = [
            row._replace(earlier=each.earlier, changes=each.changes) for row, each in zip(rows, compared, strict=True)
        ]
    comparable = set(tasks) if earlier is None else set(earlier.tasks)
    return Review(
        plan=plan,
        rows=tuple(rows),
        tasks=tuple(_totals(plan, tasks, rows, comparable)),
        unevaluated=tuple(unevaluated),
        unreadable=tuple(unreadable),
        shared=shared,
        compared=earlier is not None,
        absent=absent,
        source=source,
    )


def unit_key(unit: str, superior: str) -> str:
    """Equal for two spellings of one unit's name."""
    return " / ".join(" ".join(unicodedata.normalize("NFC", name).casefold().split()) for name in (superior, unit))


def _row(report: Reported) -> Row:
    findings: Counter[Severity] = Counter(note.severity for note in report.notes)
    return Row(
        path=report.path,
        unit=report.unit,
        key=unit_key(report.unit, report.superior),
        verdict=report.verdict,
        statuses=tuple(cell.status for cell in report.cells),
        uncertain=frozenset(column for column, cell in enumerate(report.cells) if cell.certainty == "possible"),
        judged=frozenset(column for column, cell in enumerate(report.cells) if cell.judged is not None),
        findings=findings,
        orphans=len(report.orphans),
        dated=report.dated,
        by_line=all(note.page is None and note.paragraph is None for note in report.notes),
    )


def _told_apart(rows: list[Row], superiors: list[str]) -> list[Row]:
    """`rows` with names that no two of them share."""
    bodies: dict[str, set[str]] = {}
    for row in rows:
        bodies.setdefault(unit_key(row.unit, ""), set()).add(row.key)
    files = Counter(row.key for row in rows)
    names = Counter((row.key, PurePath(row.path).name) for row in rows)
    told: list[Row] = []
    for row, superior in zip(rows, superiors, strict=True):
        name = row.unit
        if superior and superior not in name and len(bodies[unit_key(row.unit, "")]) > 1:
            name = f"{name}, {superior}"
        if files[row.key] > 1:
            file = PurePath(row.path).name
            name = f"{name} ({file if names[row.key, file] == 1 else row.path})"
        told.append(row._replace(unit=name))
    return told


def _shared(rows: Iterable[Row]) -> Iterator[Shared]:
    by_unit: dict[str, list[tuple[str, str]]] = {}
    for row in rows:
        by_unit.setdefault(row.key, []).append((row.unit, row.path))
    for several in by_unit.values():
        if len(several) > 1:
            yield Shared(several[0][0], tuple(path for _, path in several))


def _totals(plan: Plan, tasks: Iterable[Asked], rows: list[Row], comparable: set[Asked]) -> Iterator[TaskTotal]:
    pairs = ((group, task) for group in plan.groups for task in group.tasks)
    for column, ((group, task), asked_) in enumerate(zip(pairs, tasks, strict=True)):
        statuses = Counter(row.statuses[column] for row in rows)
        changes = Counter(row.changes[column] for row in rows if row.changes)
        yield TaskTotal(
            column=column,
            group=group,
            task=task,
            statuses={status: statuses[status] for status in _STATUSES},
            changes={change: changes[change] for change in _CHANGES},
            comparable=asked_ in comparable,
        )
