"""A report held against a plan, task by task."""

from __future__ import annotations

from collections.abc import Iterator

from checker.coverage.answers import report
from checker.coverage.duplicates import duplicates
from checker.coverage.judgement import judge
from checker.coverage.lexicon import syllables
from checker.coverage.passages import Unit
from checker.coverage.remarks import layout
from checker.coverage.report import Report
from checker.coverage.syllables import pairs
from checker.document import BULLETS, Document
from checker.finding import Coverage, GroupCoverage, Orphan
from checker.plan import Plan
from checker.source import Span

__all__ = ["cover"]


def cover(document: Document, plan: Plan) -> Coverage:
    """How `document` answers each task of `plan`. Same document and plan, same coverage."""
    read = report(document, plan)
    copied, found = duplicates(read), layout(read)
    groups, first = [], 0
    for place, group in enumerate(plan.groups):
        tasks = tuple(
            judge(read, plan, copied, found, first + number)._replace(units=task.units)
            for number, task in enumerate(group.tasks)
        )
        first += len(tasks)
        groups.append(GroupCoverage(group.id, group.title, group.expected, tasks, _section(read, place)))
    return Coverage(tuple(groups), tuple(_orphans(read)))


def _section(read: Report, group: int) -> Span | None:
    """The heading of the section that names this task group."""
    title = read.tasks.headings[group]
    for unit in read.units:
        if unit.entry is unit.section and title <= pairs(syllables(unit.entry.heading.value)):
            return unit.entry.heading.span()
    return None


def _orphans(read: Report) -> Iterator[Orphan]:
    for number, unit in enumerate(read.units):
        if _answers_are_expected(unit) and number not in read.by_unit:
            section = unit.section.label if unit.section is not None else None
            yield Orphan(section, unit.entry.label, unit.entry.span)


def _answers_are_expected(unit: Unit) -> bool:
    return unit.role == "results" and unit.entry is not unit.section and unit.entry.level not in BULLETS
