"""Which task each passage of a report speaks of.

The passages of a unit are labelled together: each has the weight of the pairs it
shares with each task, and to change the task from one passage to the next costs
the more, the less visible the break between them. The best labelling of a unit is
found exactly (Viterbi), so an item that answers two tasks falls into two segments
and an item with stray words of another task stays whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from checker.coverage.index import Index
from checker.coverage.lexicon import Lexicon
from checker.coverage.passages import Break, Passage, Unit
from checker.coverage.syllables import Pair

__all__ = ["Segment", "segments"]

# All in the unit of the index: a pair that only one task's statement has weighs 1.
_CHANGE: dict[Break, float] = {
    "unit": 0.0,
    "point": 3.0,
    "bullet": 6.0,
    "paragraph": 7.0,
    "sentence": 9.0,
    "results": 16.0,
}
_PLAIN: dict[Break, Break] = {**{kind: kind for kind in _CHANGE}, "results": "bullet"}
_REPORTED = 4.0  # so much must be said before a colon for what follows to be held to be about it
_ENTRY = 2.0  # so much more than nothing must be said to speak of a task at all
_OTHER_GROUP = 1.5  # an item under the heading of another task group
_THEME = 0.5  # what a section's heading says of its items
_AGAIN = 0.35  # a pair that the unit has used before

SPOKEN = 0.3  # least score of an item that speaks of a task
ASIDE = 0.45  # least score of a passage inside an item on another task
_SHARE = 0.25  # a passage this large in its item is no aside


class Segment(NamedTuple):
    """Neighbouring passages of one unit that speak of one task."""

    unit: int
    task: int
    passages: tuple[int, ...]
    pairs: frozenset[Pair]
    score: float
    aside: bool
    """Inside an item on another task, and small in it: an answer only if it gives results of its own."""


def segments(index: Index, words: Lexicon, found: Sequence[Unit], passages: Sequence[Passage]) -> list[Segment]:
    """The segments of all units in order of place; passages that speak of no task are in none."""
    count = len(index.tasks)
    groups = [task.group for task in index.tasks]
    result: list[Segment] = []
    theme: list[float] = [0.0] * count
    group: int | None = None
    for number, unit in enumerate(found):
        if unit.role in ("forward", "assessment"):
            continue
        if unit.entry is unit.section or unit.section is None:
            group = _group(index, words, unit)
            theme = _theme(index, words, unit, count)
        start = [
            value - _ENTRY - (_OTHER_GROUP if group is not None and groups[task] != group else 0.0)
            for task, value in enumerate(theme)
        ]
        labels = _labels(index, passages[unit.first : unit.last], [*start, 0.0])
        result.extend(_runs(index, number, unit, labels, passages))
    return result


def _group(index: Index, words: Lexicon, unit: Unit) -> int | None:
    """The task group that the unit's section names in its heading."""
    if unit.section is None:
        return None
    heading = words.pairs(unit.section.heading.value)
    named = [place for place, title in enumerate(index.headings) if title and title <= heading]
    return named[0] if len(named) == 1 else None


def _theme(index: Index, words: Lexicon, unit: Unit, count: int) -> list[float]:
    theme = [0.0] * count
    if unit.section is not None:
        for pair in words.pairs(unit.section.heading.value) & index.keys:
            for task, weight in index.postings[pair]:
                theme[task] += weight * _THEME
    return theme


def _labels(index: Index, passages: Sequence[Passage], start: list[float]) -> list[int]:
    """The task of each passage, or the number of tasks where it speaks of none."""
    if not passages:
        return []
    postings, keys = index.postings, index.keys
    scores = start
    stays: list[list[bool]] = []
    froms: list[int] = []
    used: set[Pair] = set()
    reported: bool | None = None
    for place, passage in enumerate(passages):
        if place:
            best = max(scores)
            froms.append(scores.index(best))
            if reported is None and passage.break_before == "results":
                reported = best - scores[-1] >= _REPORTED
            least = best - _CHANGE[passage.break_before if reported else _PLAIN[passage.break_before]]
            stays.append([score >= least for score in scores])
            scores = [score if score >= least else least for score in scores]
        else:
            scores = list(scores)
        there = passage.pairs & keys
        for pair in there - used:
            for task, weight in postings[pair]:
                scores[task] += weight
        for pair in there & used:
            for task, weight in postings[pair]:
                scores[task] += weight * _AGAIN
        used |= there
    label = scores.index(max(scores))
    labels = [label]
    for stay, best_from in zip(reversed(stays), reversed(froms), strict=True):
        if not stay[label]:
            label = best_from
        labels.append(label)
    return labels[::-1]


def _runs(index: Index, number: int, unit: Unit, labels: Sequence[int], passages: Sequence[Passage]) -> list[Segment]:
    """Runs of one label; those too weak to count join their neighbour."""
    none = len(index.tasks)
    runs: list[tuple[int, list[int]]] = []
    for place, label in enumerate(labels, start=unit.first):
        if runs and runs[-1][0] == label:
            runs[-1][1].append(place)
        else:
            runs.append((label, [place]))
    whole = sum(len(passages[place].syllables) for place in range(unit.first, unit.last)) or 1
    kept: list[Segment] = []
    loose: list[int] = []
    for label, places in runs:
        found = frozenset[Pair]().union(*(passages[place].pairs for place in places))
        score = index.tasks[label].score(found) if label != none else 0.0
        share = sum(len(passages[place].syllables) for place in places) / whole
        aside = bool(kept) and share < _SHARE
        if score >= (ASIDE if aside else SPOKEN):
            kept.append(Segment(number, label, (*loose, *places), found, score, aside))
            loose = []
        elif kept:
            last = kept[-1]
            kept[-1] = last._replace(passages=(*last.passages, *places))
        else:
            loose.extend(places)
    return kept
