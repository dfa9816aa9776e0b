"""Which task each passage of a report speaks of.

The passages of a unit are labelled together: each has the weight of the pairs it
shares with each task, and to change the task from one passage to the next costs
the more, the less visible the break between them. The best labelling of a unit is
found exactly (Viterbi), so an item that answers two tasks falls into two segments
and an item with stray words of another task stays whole.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from checker.coverage.index import MORE, Index
from checker.coverage.openings import restating, standing
from checker.coverage.passages import Break, Passage, Unit
from checker.coverage.syllables import TOKEN, Pair
from checker.value import NamedTuple

__all__ = ["Segment", "segments"]

# All in the unit of the index: a pair that only one task's statement has weighs 1.
_CHANGE: dict[Break, float] = {
    "unit": 0.0,
    "point": 6.0,
    "bullet": 6.0,
    "paragraph": 7.0,
    "sentence": 9.0,
    "results": 16.0,
}
# Where what opens the unit speaks of no task, its points and bullets are free to speak of several.
_CHANGE_UNREPORTED: dict[Break, float] = {**_CHANGE, "point": 1.5, "results": _CHANGE["bullet"]}
_CHANGE_IN_PROSE = 4.0  # from sentence to sentence of a section's own prose
_CHANGE_IN_ITEM = 6.5  # in an item that restates no task
_LEAST_CHANGE = 1.5
_REPORTED = 4.0  # so much must be said in the opening for what follows to be held to be about it
_STICKS = 1.5  # and what is said to report on it the harder to take for something else
_STICKS_A_LITTLE = 1.15
_IN_OTHER_WORDS = 0.0  # what phrases in other words then still tell of other tasks
_AGAIN = 0.35  # a pair that the unit has used before

SPOKEN = 0.3  # least score of an item that speaks of a task
ASIDE = 0.6  # least score of a passage inside an item on another task
_SHARE = 0.25  # a passage this large in its item is no aside
_OWN = frozenset({"point", "bullet"})  # nor what stands by itself


class Segment(NamedTuple):
    """Neighbouring passages of one unit that speak of one task."""

    unit: int
    task: int
    passages: tuple[int, ...]
    pairs: frozenset[Pair]
    score: float
    aside: bool
    """Inside an item on another task, and small in it: an answer only if it gives results of its own."""


def segments(
    index: Index, units: Sequence[Unit], passages: Sequence[Passage], pointers: Collection[int]
) -> list[Segment]:
    """The segments of all units in order of place; passages that speak of no task are in none.

    `pointers` are the numbers of the passages that only point elsewhere: they belong to what stands before them.
    """
    result: list[Segment] = []
    opening: list[float] = []
    for number, unit in enumerate(units):
        if not unit.may_answer:
            continue
        if not opening or unit.section is None or unit.entry is unit.section:
            opening = standing(index, unit)
        result.extend(_runs(index, number, unit, _labels(index, unit, passages, opening, pointers), passages))
    return result


def _labels(
    index: Index, unit: Unit, passages: Sequence[Passage], opening: Sequence[float], pointers: Collection[int]
) -> list[int]:
    """The task of each passage of `unit`, or the number of tasks where it speaks of none."""
    openly = restating(index, unit, passages)
    said = list(_said(index, passages[unit.first : unit.last], openly))
    totals = map(sum, zip(*said, strict=True))
    # A task that outweighs neither "none" from the start nor the cheapest change is in no best labelling.
    tasks = [
        task for task, total in enumerate(totals) if total and (opening[task] + total > 0 or total >= _LEAST_CHANGE)
    ]
    states = [*tasks, len(opening) - 1]
    scores = [opening[state] for state in states]
    stays: list[list[bool]] = []
    froms: list[int] = []
    reported: bool | None = None
    for place, weights in enumerate(said, start=unit.first):
        if place > unit.first:
            best = max(scores)
            froms.append(scores.index(best))
            if place in pointers:
                stays.append([True] * len(scores))
                continue
            opened = passages[place].break_before
            if reported is None and opened in ("results", "point"):
                reported = best - scores[-1] >= _REPORTED
            cost = (_CHANGE if reported else _CHANGE_UNREPORTED)[opened]
            if opened == "sentence" and not openly:
                cost = _CHANGE_IN_PROSE if unit.entry is unit.section else _CHANGE_IN_ITEM
            if openly:
                cost *= _STICKS if opened == "results" else _STICKS_A_LITTLE
            least = best - cost
            # A tie means that the change may come later as well; it comes as late as it can.
            stays.append([score > least for score in scores])
            scores = [score if score > least else least for score in scores]
        scores = [score + weights[state] for score, state in zip(scores, states, strict=True)]
    return [states[label] for label in _traced(scores, stays, froms)][: len(said)]


def _said(index: Index, passages: Sequence[Passage], opening: int) -> Iterator[list[float]]:
    """What each passage of a unit says of each task, and at last of none; what the unit has said before weighs less.

    Where a unit opens with a task at length (in `opening` passages), what follows reports on it in any words:
    the words of other tasks then tell little that are not their plan's own.
    """
    keys, postings = index.keys, index.postings
    used: set[Pair] = set()
    for place, passage in enumerate(passages):
        weights = [0.0] * (len(index.tasks) + 1)
        there = passage.pairs & keys
        fresh = there - used
        for pair in fresh:
            if pair[0] != TOKEN:
                for task, weight in postings[pair]:
                    weights[task] += weight
        factor = _IN_OTHER_WORDS if opening and place >= opening else 1.0
        for pair in there & used:
            for task, weight in postings[pair]:
                weights[task] += weight * _AGAIN * (factor if pair[0] == TOKEN else 1.0)
        strongest: dict[int, float] = {}
        for token in fresh:
            if token[0] == TOKEN:
                for task, weight in postings[token]:
                    known = strongest.get(task, 0.0)
                    strongest[task] = max(weight, known)
                    weights[task] += factor * (max(weight - known, 0.0) + min(weight, known) * MORE)
        used |= there
        yield weights


def _traced(scores: Sequence[float], stays: Sequence[Sequence[bool]], froms: Sequence[int]) -> list[int]:
    """The states of the best labelling, from its last one back."""
    state = scores.index(max(scores))
    states = [state]
    for stay, best_from in zip(reversed(stays), reversed(froms), strict=True):
        if not stay[state]:
            state = best_from
        states.append(state)
    return states[::-1]


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
        aside = bool(kept) and share < _SHARE and passages[places[0]].break_before not in _OWN
        if score >= (ASIDE if aside else SPOKEN):
            before = () if unit.entry is unit.section else tuple(loose)
            kept.append(Segment(number, label, (*before, *places), found, score, aside))
            loose = []
        elif kept:
            last = kept[-1]
            kept[-1] = last._replace(passages=(*last.passages, *places))
        else:
            loose.extend(places)
    return kept
