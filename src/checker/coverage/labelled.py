"""Items that give the text of another under a label of their own: "6. Về đại hội đảng bộ: (what item 1 says)"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.coverage.clauses import SAYS
from checker.coverage.copies import alike
from checker.coverage.hearing import heard
from checker.coverage.lexicon import syllables
from checker.coverage.passages import Unit
from checker.coverage.report import Report
from checker.coverage.syllables import Pair
from checker.value import NamedTuple

__all__ = ["mislabelled"]

# A title stands in a first sentence no longer than this, a label before a colon no further on.
_TITLE, _LABEL = 80, 160


class Labelled(NamedTuple):
    """An item with a label, and what stands below or after it."""

    unit: int
    label: frozenset[Pair]
    said: frozenset[Pair]
    text: tuple[str, ...]
    """The syllables of what is said."""


def mislabelled(report: Report) -> Iterator[tuple[int, int, int]]:
    """Tasks in whose place stands the text of an item on another: (the task, the copy, what it repeats)."""
    items = [one for number, unit in enumerate(report.units) for one in _labelled(report, number, unit)]
    for place, second in enumerate(items):
        for first in items[:place]:
            if alike(first.text, second.text):
                yield from _named(report, first, second)
                break


def _named(report: Report, first: Labelled, second: Labelled) -> Iterator[tuple[int, int, int]]:
    """The copy is the one whose label names the task of which the text says less, or else the later."""
    named, other = _task(report, second), _task(report, first)
    if named is None or named == other:
        return
    said = report.tasks.strengths(second.said)
    if other is not None and said.get(named, 0.0) > said.get(other, 0.0):
        yield other, first.unit, second.unit
    else:
        yield named, second.unit, first.unit


def _task(report: Report, item: Labelled) -> int | None:
    """The task that the label of `item` says most of, where it says anything."""
    said = report.tasks.strengths(item.label)
    task = max(said, key=lambda one: said[one], default=None)
    return task if task is not None and said[task] >= SAYS else None


def _labelled(report: Report, number: int, unit: Unit) -> Iterator[Labelled]:
    if unit.entry is unit.section or unit.role != "results" or unit.last == unit.first:
        return
    first, *below = report.passages[unit.first : unit.last]
    text = tuple(word for passage in below for word in passage.syllables)
    said = frozenset[Pair]().union(*(passage.pairs for passage in below))
    if below and first.end - first.start <= _TITLE:
        yield Labelled(number, first.pairs, said, text)
        return
    label, colon, rest = first.text.value[first.start : first.end].partition(": ")
    if colon and len(label) <= _LABEL:
        own = syllables(rest)
        named, told = heard(report.tasks, syllables(label), label), heard(report.tasks, own, rest)
        yield Labelled(number, named.pairs, said | told.pairs, (*own, *text))
