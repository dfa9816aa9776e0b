"""Which task the number of an item means: the last resort for items that say nothing of their own.

A number proves little, as reports order their items as they like. It tells something only
where the section names a task group and most of its items have the numbers of their tasks.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from checker.coverage.index import Index
from checker.coverage.matching import Segment
from checker.coverage.openings import group_named
from checker.coverage.passages import Unit
from checker.document import Entry

__all__ = ["Numbering", "numbering", "task_numbered"]

Numbering = Mapping[int, Mapping[str, int]]
"""For sections numbered as the plan, by the offset at which they start: label to task."""


def numbering(index: Index, units: Sequence[Unit], segments: Sequence[Segment]) -> Numbering:
    """The sections of a report whose items go by the plan's numbers."""
    sections: dict[int, Entry] = {}
    agreeing: dict[int, list[bool]] = {}
    for segment in segments:
        unit = units[segment.unit]
        if unit.section is None or unit.entry is unit.section:
            continue
        start = unit.section.span.start
        sections[start] = unit.section
        agreeing.setdefault(start, []).append(str(index.tasks[segment.task].task.number) == unit.entry.label)
    found: dict[int, Mapping[str, int]] = {}
    for start, section in sections.items():
        group = group_named(index, section)
        if group is not None and 2 * sum(agreeing[start]) > len(agreeing[start]):
            found[start] = {
                str(task.task.number): number for number, task in enumerate(index.tasks) if task.group == group
            }
    return found


def task_numbered(found: Numbering, unit: Unit) -> int | None:
    """The task that the number of this item means, where numbers mean one."""
    if unit.section is None or unit.entry is unit.section:
        return None
    return found.get(unit.section.span.start, {}).get(unit.entry.label)
