"""Clauses that answer a wide task and a narrow one inside it: "45 mô hình dân vận khéo".

An item is about one task. Where a clause of it speaks nearly as much of a narrower task that nothing else answers, and
the item's own task has results in other clauses, the clause answers both.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from checker.coverage.clauses import SAYS, Clause, clauses, is_meant
from checker.coverage.index import Index, IndexedTask
from checker.coverage.matching import Segment
from checker.coverage.openings import restating
from checker.coverage.passages import Passage, Unit
from checker.coverage.strays import Stray
from checker.coverage.syllables import Pair
from checker.finding import Evidence

__all__ = ["shared"]

# Least score of a passage that may answer a second task.
_SPOKEN = 0.45
# So much a clause says of the second task, and so much of what it says of the first.
_SAID = 4.0
_AS_MUCH = 0.6
# What the first task can do with says less of the second.
_ITS_OWN = 0.5


def shared(
    index: Index,
    units: Sequence[Unit],
    passages: Sequence[Passage],
    answers: Mapping[int, Sequence[tuple[Segment, Sequence[Evidence]]]],
    task: int,
) -> Iterator[Stray]:
    """The sentences with clauses that answer the task of this number too; `answers` are those of other tasks."""
    own = index.tasks[task]
    for other, given in answers.items():
        if index.tasks[other].total <= own.total:
            continue
        for segment, evidence in given:
            if any(another.pairs == segment.pairs for another, _ in given if another is not segment):
                continue  # what is copied is judged as a copy
            for place in segment.passages if evidence else ():
                pairs = passages[place].pairs
                if own.score(pairs) < _SPOKEN or _is_named(index.tasks[other], own, pairs):
                    continue
                if restating(index, units[segment.unit], passages):
                    continue
                every = [*clauses(index, passages[place])]
                if not is_meant(index, passages[place], every, task):
                    continue
                opens = not _holds(every[0], evidence) and _opens(index, every[0], pairs, other, task)
                least = SAYS if opens else _SAID
                there = tuple(
                    (one.start, one.end)
                    for one in every
                    if one.said.get(task, 0.0) >= max(least, _AS_MUCH * one.said.get(other, 0.0))
                    and _holds(one, evidence)
                )
                if there and any(_apart(index, passages, one, other, task) for one in given):
                    yield Stray(segment.unit, place, own.score(pairs), there)


def _opens(index: Index, first: Clause, found: frozenset[Pair], other: int, task: int) -> bool:
    """Does the sentence open by naming the second task, and speak of it as a whole: "Làm dân vận, …"?"""
    strengths = index.strengths(found)
    if strengths.get(task, 0.0) < max(_SAID, _AS_MUCH * strengths.get(other, 0.0)):
        return False
    return first.said.get(task, 0.0) >= max(SAYS, _AS_MUCH * first.said.get(other, 0.0))


def _is_named(other: IndexedTask, own: IndexedTask, found: frozenset[Pair]) -> bool:
    """Has the text a longer term of the other task, in which a term of this one is but a part?"""
    terms = [term.pairs for term in own.terms if term.pairs <= found]
    return any(part < term.pairs for term in other.terms if term.pairs <= found for part in terms)


def _apart(
    index: Index,
    passages: Sequence[Passage],
    answer: tuple[Segment, Sequence[Evidence]],
    other: int,
    task: int,
) -> bool:
    """Does this answer have results in clauses that speak of its own task and not of the other?"""
    return any(
        one.said.get(other, 0.0) >= SAYS
        and one.said.get(task, 0.0) < _ITS_OWN * one.said[other]
        and _holds(one, evidence)
        for segment, evidence in (answer,)
        for place in segment.passages
        for one in clauses(index, passages[place])
    )


def _holds(clause: Clause, evidence: Sequence[Evidence]) -> bool:
    return any(clause.start <= one.span.start < clause.end for one in evidence)
