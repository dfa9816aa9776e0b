"""Collections of the coverage of the plan: groups, tasks, remarks on answers, and the items that answer none."""

from __future__ import annotations

from collections.abc import Iterator

from checker.document import Document
from checker.finding import GroupCoverage, Remark, TaskCoverage
from checker.select.node import Attribute, Collection, Facts, Part
from checker.select.where import folded
from checker.source import Span
from checker.value import NamedTuple

__all__ = ["COLLECTIONS"]


class _Task(NamedTuple):
    """A task with the group it belongs to and where the draft speaks of it."""

    task: TaskCoverage
    group: GroupCoverage
    place: Span
    others: str | None
    """Those in charge by the plan, where none of them is named as the reporting unit is."""


class _Remarked(NamedTuple):
    """A remark with the task it is about."""

    remark: Remark
    task: TaskCoverage
    group: GroupCoverage


def _first_line(span: Span, text: str) -> Span:
    """The line on which `span` starts, up to the end of `span`: enough to show which item is meant."""
    end = text.find("\n", span.start, span.end)
    return Span(span.start, span.end if end < 0 else end)


def _tasks(facts: Facts) -> Iterator[Part]:
    if facts.coverage is None:
        return
    document = facts.document
    for group in facts.coverage.groups:
        absent = group.section.start if group.section is not None else document.content_end.end
        for task in group.tasks:
            # Of an answer given twice, the later one is the copy.
            shown = -1 if task.status == "duplicate" else 0
            span = task.answers[shown].span if task.answers else Span(absent, absent)
            place = _first_line(span, document.source.text)
            yield (_Task(task, group, place, _others(task, document)), place)


def _others(task: TaskCoverage, document: Document) -> str | None:
    issuer = document.letterhead.issuer
    if not task.units or (issuer is not None and any(folded(issuer) in folded(unit) for unit in task.units)):
        return None
    return ", ".join(task.units)


def _groups(facts: Facts) -> Iterator[Part]:
    if facts.coverage is None:
        return
    end = facts.document.content_end.end
    for group in facts.coverage.groups:
        yield (group, group.section or Span(end, end))


def _remarks(facts: Facts) -> Iterator[Part]:
    if facts.coverage is None:
        return
    for group in facts.coverage.groups:
        for task in group.tasks:
            for remark in task.remarks:
                yield (_Remarked(remark, task, group), _first_line(remark.span, facts.document.source.text))


def _orphans(facts: Facts) -> Iterator[Part]:
    if facts.coverage is not None:
        for orphan in facts.coverage.orphans:
            yield (orphan, _first_line(orphan.span, facts.document.source.text))


COLLECTIONS = {
    "tasks": Collection(
        _tasks,
        {
            "status": Attribute("word", lambda t: t.task.status),
            "number": Attribute("number", lambda t: t.task.number),
            "statement": Attribute("word", lambda t: t.task.statement),
            "because": Attribute("word", lambda t: t.task.because),
            "group": Attribute("word", lambda t: t.group.title),
            "others-in-charge": Attribute("word", lambda t: t.others),
            "uncertain": Attribute("flag", lambda t: t.task.certainty == "possible"),
        },
        needs="coverage",
    ),
    "task-remarks": Collection(
        _remarks,
        {
            "kind": Attribute("word", lambda r: r.remark.kind),
            "message": Attribute("word", lambda r: r.remark.message),
            "status": Attribute("word", lambda r: r.task.status),
            "number": Attribute("number", lambda r: r.task.number),
            "statement": Attribute("word", lambda r: r.task.statement),
            "group": Attribute("word", lambda r: r.group.title),
        },
        needs="coverage",
    ),
    "task-groups": Collection(
        _groups,
        {
            "title": Attribute("word", lambda g: g.title),
            "expected": Attribute("number", lambda g: g.expected),
        },
        needs="coverage",
    ),
    "orphans": Collection(
        _orphans,
        {
            "section": Attribute("word", lambda o: o.section),
            "number": Attribute("word", lambda o: o.number),
        },
        needs="coverage",
    ),
}
