"""What a unit of a report opens with: the heading it stands under, and the task it restates at length."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from checker.coverage.hearing import heard
from checker.coverage.index import Index
from checker.coverage.lexicon import syllables
from checker.coverage.passages import Passage, Unit
from checker.coverage.syllables import Pair, pairs
from checker.document import Entry

__all__ = ["group_named", "restating", "standing"]

# All in the unit of the index: a pair that only one task's statement has weighs 1.
_ENTRY = 2.0  # so much more than nothing must be said to speak of a task at all
_OTHER_GROUP = 1.5  # an item under the heading of another task group
_THEME = 0.5  # what a section's heading says of its items
_RESTATED = 0.4  # an opening with so much of a statement by weight is that task, whatever words follow
_BEGUN = 0.15  # its first sentence has at least so much


def group_named(index: Index, section: Entry | None) -> int | None:
    """The one task group that the heading of `section` names."""
    return _group(index, _heading(section))


def _heading(section: Entry | None) -> frozenset[Pair]:
    return pairs(syllables(section.heading.value)) if section is not None else frozenset()


def _group(index: Index, heading: frozenset[Pair]) -> int | None:
    named = [group for group, title in enumerate(index.headings) if title and title <= heading]
    return named[0] if len(named) == 1 else None


def standing(index: Index, unit: Unit) -> list[float]:
    """The scores with which the units of a section begin, by task; the last is that of no task at all."""
    heading = (
        heard(index, syllables(unit.section.heading.value), unit.section.heading.value).pairs
        if unit.section is not None
        else frozenset[Pair]()
    )
    named = [group for group, title in enumerate(index.headings) if title and title <= heading]
    scores = [-_ENTRY - (_OTHER_GROUP if len(named) == 1 and task.group != named[0] else 0.0) for task in index.tasks]
    for pair in heading & index.keys:
        for number, weight in index.postings[pair]:
            scores[number] += weight * _THEME
    return [*scores, 0.0]


def restating(index: Index, unit: Unit, passages: Sequence[Passage]) -> int:
    """The number of passages with which the unit opens by restating a task at length; 0 when it does not."""
    found = frozenset[Pair]()
    tasks: Collection[int] = range(len(index.tasks))
    for place in range(unit.first, unit.last):
        if place > unit.first and passages[place].break_before != "sentence":
            return 0
        found |= passages[place].pairs
        said = {task: index.tasks[task].restated(found) for task in tasks}
        if max(said.values()) >= _RESTATED:
            return place + 1 - unit.first
        tasks = [task for task in tasks if said[task] >= _BEGUN]
        if not tasks:
            return 0
    return 0
