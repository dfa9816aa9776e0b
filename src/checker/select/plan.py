"""Collections of the coverage of the plan: its tasks, and the items that answer none."""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import GroupCoverage, TaskCoverage
from checker.select.node import Attribute, Collection, Facts, Part
from checker.source import Span
from checker.value import NamedTuple

__all__ = ["COLLECTIONS"]


class _Task(NamedTuple):
    """A task with the group it belongs to and where the draft speaks of it."""

    task: TaskCoverage
    group: GroupCoverage
    place: Span


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
            yield (_Task(task, group, place), place)


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
