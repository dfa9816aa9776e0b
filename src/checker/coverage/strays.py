"""Answers that stand in an item on something else: in one sentence of it, or in one clause.

"Tổ chức hội nghị quán triệt cho 96 người; ban hành Kế hoạch số 40-KH/ĐU." answers two tasks,
but an item is cut by sentences. A task that no item answers is looked for here: in sentences
that have its very own words, and there in the clauses that speak of it rather than of others.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from checker.coverage.clauses import Clause, clauses, is_meant
from checker.coverage.index import Index
from checker.coverage.openings import restating
from checker.coverage.passages import Passage, Unit
from checker.coverage.syllables import Pair
from checker.finding import Evidence
from checker.value import NamedTuple

__all__ = ["Stray", "strays"]

# A sentence has at least so much of the task's own words; more, and the plan's, where its item restates another task.
_PLAIN = 0.45
_PLAIN_IN_ANOTHER = 0.7
_SOME = 0.8
# Or it says so much more of the task than of any other.
_CLEARLY = 1.3
# A clause that says nearly as much of its item's task, in a sentence that says far more of that.
_NEARLY = 0.8
_FAR_MORE = 2.0
# A clause that says no more of any task goes with its sentence.
_SLIGHT = 3.0


class Stray(NamedTuple):
    """A sentence that speaks of a task in an item on another."""

    unit: int
    place: int
    """Number of its passage."""
    score: float
    clauses: tuple[tuple[int, int], ...]
    """What of it speaks of the task, as ranges of the source."""

    def holds(self, evidence: Evidence) -> bool:
        """Does this stand in what speaks of the task?"""
        return any(start <= evidence.span.start < end for start, end in self.clauses)


def strays(
    index: Index, units: Sequence[Unit], passages: Sequence[Passage], answering: Mapping[int, int], task: int
) -> Iterator[Stray]:
    """The sentences that speak of the task of this number, in order of place.

    `answering` tells which task a passage belongs to; its words are not those of another too.
    """
    own = index.tasks[task]
    words = own.keys | own.own
    for number, unit in enumerate(units):
        if not unit.may_answer:
            continue
        for place in range(unit.first, unit.last):
            pairs = passages[place].pairs
            if pairs.isdisjoint(words):
                continue
            plain = own.plain(pairs, index.tasks[answering[place]] if place in answering else None)
            foremost = _foremost(index, pairs, task)
            if plain < _PLAIN and not foremost:
                continue
            another = bool(restating(index, unit, passages))
            if another and own.plain(pairs & own.keys) < _PLAIN_IN_ANOTHER:
                continue
            every = [*clauses(index, passages[place])]
            if not is_meant(index, passages[place], every, task):
                continue
            there = [one for one in every if task in one.tasks]
            if place in answering:
                there = [one for one in there if not _of_its_item(index, passages[place], one, answering[place], task)]
            if not there and not another:
                there = _spread(every, task, taken=place in answering)
            if there and foremost:
                there = [one for one in every if one in there or (_slight(one) and not one.foreign)]
            if there:
                ranges = tuple((one.start, one.end) for one in there)
                score = max(plain, own.score(pairs))
                yield Stray(number, place, score, ranges)
                if foremost and place + 1 < unit.last and _leads(passages[place], passages[place + 1]):
                    after = passages[place + 1].span
                    yield Stray(number, place + 1, score, ((after.start, after.end),))


def _foremost(index: Index, found: frozenset[Pair], task: int) -> bool:
    """Does text with these pairs speak of the task, and clearly more than of any other?"""
    if index.tasks[task].score(found) < _PLAIN:
        return False
    strengths = index.strengths(found)
    own = strengths.pop(task, 0.0)
    return own >= _CLEARLY * max(strengths.values(), default=0.0)


def _leads(before: Passage, after: Passage) -> bool:
    """Does one open the sentence of the other: "Tự phê bình và phê bình: …"?"""
    return after.text is before.text and after.break_before == "results"


def _of_its_item(index: Index, passage: Passage, clause: Clause, item: int, task: int) -> bool:
    """Does the clause go with its sentence, which speaks far more of the item's own task, as it nearly does itself?"""
    strengths = index.strengths(passage.pairs)
    nearly = clause.said.get(item, 0.0) >= _NEARLY * clause.said.get(task, 0.0)
    return nearly and strengths.get(item, 0.0) >= _FAR_MORE * strengths.get(task, 0.0)


def _slight(clause: Clause) -> bool:
    """Does it say little of any task?"""
    return max(clause.said.values(), default=0.0) < _SLIGHT


def _spread(every: Sequence[Clause], task: int, *, taken: bool) -> list[Clause]:
    """What speaks of the task where its words are spread over the sentence: the clause that has most of them; in a
    sentence that no other task has `taken`, all that speak of no other."""
    free = [one for one in every if not (taken or one.tasks)]
    most = max(every, key=lambda one: one.said.get(task, 0.0))
    return free or ([most] if most.said.get(task, 0.0) >= _SOME else [])
