"""The clauses of a sentence, and what each speaks of.

Results belong to the clause they stand in: to the task it speaks of, or to something no task is about. A clause that
says nothing of either goes with the clause before it, and what opens the sentence with the first that does.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from checker.coverage.hearing import heard
from checker.coverage.index import Index
from checker.coverage.lexicon import syllables
from checker.coverage.passages import Passage
from checker.expression import expression
from checker.value import NamedTuple

__all__ = ["SAYS", "Clause", "clauses", "is_meant"]

# A clause that says so little of every task says nothing.
SAYS = 1.5
# A sentence and its clause that so improbably are both about a task do not mean it by the words they share with it.
_HARDLY = 0.0075
_CLAUSE = expression(r"[;,:](?=\s)|\s[-–](?=\s)")


class Clause(NamedTuple):
    """A part of a sentence between marks."""

    start: int
    end: int
    """Its range in the source."""
    tasks: frozenset[int]
    """The tasks it speaks of most; none where it speaks of none."""
    foreign: bool
    """It speaks of what no task is about, and of no task."""
    said: Mapping[int, float]
    """How much it says of each task by itself."""
    subjects: tuple[float, ...]
    """How probably it is about each topic, as `Passage.subjects`."""


def clauses(index: Index, passage: Passage) -> Iterator[Clause]:
    """The clauses of a passage in order of place."""
    text, start = passage.text, passage.start
    ends = [*(mark.end() for mark in _CLAUSE.finditer(text.value, start, passage.end)), passage.end]
    tasks, foreign = frozenset[int](), False
    opening: list[Clause] = []
    for end in ends:
        part = text.value[start:end]
        said, subjects = heard(index, syllables(part), part)
        strengths = index.strengths(said)
        most = max(strengths.values(), default=0.0)
        if most >= SAYS:
            tasks, foreign = frozenset(task for task, strength in strengths.items() if strength == most), False
        elif not index.foreign.isdisjoint(said):
            tasks, foreign = frozenset(), True
        if end > start:
            one = Clause(text.place(start), text.place(end - 1) + 1, tasks, foreign, strengths, subjects)
            if tasks or foreign:
                yield from (before._replace(tasks=tasks, foreign=foreign) for before in opening)
                opening = []
                yield one
            else:
                opening.append(one)
        start = end
    yield from opening


def is_meant(index: Index, passage: Passage, every: Sequence[Clause], task: int) -> bool:
    """May the passage with these clauses be about the task of this number, as a whole and in one that says so?

    A sentence on other things may have a word or two of the task, and so may a clause of it by itself.
    """
    if index.tasks[task].names_document(passage.pairs):
        return True
    chance = index.touches(task, passage.subjects)
    said = [index.touches(task, one.subjects) for one in every if one.said.get(task, 0.0) >= SAYS]
    return chance * max(said, default=chance) >= _HARDLY
