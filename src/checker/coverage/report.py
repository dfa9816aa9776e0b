"""A report held against a plan, before anything is judged: what it offers for each task."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from checker.coverage.above import Above
from checker.coverage.evidence import results
from checker.coverage.index import Index
from checker.coverage.lexicon import Lexicon
from checker.coverage.matching import Segment
from checker.coverage.mentions import Mentioned
from checker.coverage.moods import moods
from checker.coverage.numbering import Numbering
from checker.coverage.passages import Passage, Unit
from checker.coverage.unfinished import unfinished
from checker.finding import Evidence
from checker.value import NamedTuple

__all__ = ["Offer", "Report"]

# A sentence that so surely presents the unit or the report, and so improbably is about a task, tells no result of it.
_PRESENTS, _HARDLY = 0.7, 0.1


class Offer(NamedTuple):
    """One segment offered as the answer of its task."""

    segment: Segment
    evidence: tuple[Evidence, ...]
    unfinished: Evidence | None


class Report(NamedTuple):
    """A report held against a plan, before anything is judged."""

    tasks: Index
    words: Lexicon
    units: Sequence[Unit]
    passages: Sequence[Passage]
    mentioned: Mapping[int, Mentioned]
    basis: Above
    closed: frozenset[int]
    """Passages on limits, causes, directions or proposals inside an item: what they say is no result."""
    offers: Mapping[int, tuple[Offer, ...]]
    """For each task by its number in the index."""
    by_unit: Mapping[int, tuple[Offer, ...]]
    """The same offers by the unit they stand in."""
    labels: Mapping[str, tuple[int, ...]]
    """The units that each number may point to."""
    numbering: Numbering
    asides: Mapping[int, tuple[Segment, ...]]
    """For each task, where it is only spoken of in passing, inside an item on another."""

    def evidence(self, task: int, places: Sequence[int]) -> tuple[Evidence, ...]:
        """The results for `task` in the passages of these numbers."""
        indexed = self.tasks.tasks[task]
        return tuple(
            evidence
            for place in places
            if place not in self.closed and not self._only_presents(task, place)
            for evidence in results(self.passages[place], self.mentioned.get(place), indexed, self.basis)
        )

    def _only_presents(self, task: int, place: int) -> bool:
        """Does it, in prose, present the unit and not the task: "Đảng bộ có 15 chi bộ, 231 đảng viên."?"""
        passage = self.passages[place]
        unit = self.units[passage.unit]
        return (
            unit.entry is unit.section
            and self.touches(task, place) < _HARDLY
            and moods(passage.folded)["overview"] >= _PRESENTS
        )

    def about(self, task: int, place: int) -> float:
        """How probably the passage of this number is about the task of this number, by all its words."""
        return self.tasks.about(task, self.passages[place].subjects)

    def touches(self, task: int, place: int) -> float:
        """How probably it is about anything that the task so much as mentions."""
        return self.tasks.touches(task, self.passages[place].subjects)

    def offer(self, segment: Segment) -> Offer:
        """The segment with the results that its passages give for its task."""
        task = self.tasks.tasks[segment.task]
        undone = (
            unfinished(self.passages[place], task, self.words) for place in segment.passages if place not in self.closed
        )
        evidence = self.evidence(segment.task, segment.passages)
        return Offer(segment, evidence, next((one for one in undone if one is not None), None))
