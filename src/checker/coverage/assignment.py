"""Items shared out among tasks that are near each other.

Two items may both speak most of one task while a task near to it stays without: each by itself is
matched rightly, together they are not. Such items and tasks are solved as one assignment, in which a
second item for the same task gains less than the first for another.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from checker.coverage.index import Index
from checker.coverage.matching import Segment

__all__ = ["assigned"]

# A segment may go to another task that it speaks of so surely, and nearly as much as of its own.
_SURE = 0.6
_NEARLY = 0.65
# With so much of its own task's statement there is no doubt.
_RESTATED = 0.4
# What a second item for one task gains, against the first.
_SECOND = 0.25


def assigned(index: Index, segments: Sequence[Segment], items: Collection[int]) -> list[Segment]:
    """The same segments, some of them given to a task near their own that had none.

    `items` are the units that may answer by themselves: headings may not.
    """
    by_task: dict[int, list[int]] = {}
    for number, segment in enumerate(segments):
        by_task.setdefault(segment.task, []).append(number)
    empty = [task for task in range(len(index.tasks)) if task not in by_task]
    seen = Counter(segment.pairs for segment in segments)
    # A copy answers nothing, least of all another task.
    own = {number for number, segment in enumerate(segments) if segment.unit in items and seen[segment.pairs] == 1}
    contested = {
        number: scores
        for numbers in by_task.values()
        if len(own.intersection(numbers)) > 1
        for number in own.intersection(numbers)
        if not segments[number].aside and (scores := _near(index, segments[number], empty))
    }
    if not contested:
        return [*segments]
    return [
        segment if (task := found.get(number)) is None else segment._replace(task=task, score=contested[number][task])
        for found in (_solved(segments, by_task, contested),)
        for number, segment in enumerate(segments)
    ]


def _near(index: Index, segment: Segment, empty: Sequence[int]) -> Mapping[int, float]:
    """The tasks of `empty` that this segment may answer instead of its own, and how surely."""
    if index.tasks[segment.task].restated(segment.pairs) >= _RESTATED:
        return {}
    strengths = index.strengths(segment.pairs)
    least = _NEARLY * strengths.get(segment.task, 0.0)
    return {
        task: score
        for task in empty
        if strengths.get(task, 0.0) >= least and (score := index.tasks[task].score(segment.pairs)) >= _SURE
    }


def _solved(
    segments: Sequence[Segment], by_task: Mapping[int, Sequence[int]], contested: Mapping[int, Mapping[int, float]]
) -> dict[int, int]:
    """The segments that go to another task than their own, by number."""
    from scipy.optimize import linear_sum_assignment  # slow to import, and few reports need it

    rows = sorted({number for at in contested for number in by_task[segments[at].task]})
    columns = sorted({task for scores in contested.values() for task in scores})
    owned = sorted({segments[number].task for number in rows})
    gains: list[list[float]] = []
    for number in rows:
        segment = segments[number]
        near = contested.get(number, {})
        row = [near.get(task, 0.0) for task in columns]
        row.extend(segment.score if segment.task == task else 0.0 for task in owned)
        # One more place for each segment with its own task, where others have taken the first.
        row.extend(segment.score * _SECOND if other == number else 0.0 for other in rows)
        gains.append(row)
    chosen_rows, chosen = linear_sum_assignment(gains, maximize=True)
    return {
        rows[row]: columns[column]
        for row, column in zip(chosen_rows, chosen, strict=True)
        if column < len(columns) and gains[row][column] > 0
    }
