"""Answers that are copies: one task answered twice, or in the words of another task's answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from checker.coverage.answers import Offer, Report
from checker.coverage.copies import copies, repeated
from checker.coverage.numbering import task_numbered

__all__ = ["Duplicates", "copied_results", "duplicates", "twice"]


class Duplicates(NamedTuple):
    """What is copied in a report."""

    pairs: Sequence[tuple[int, int]]
    """Units of which the second repeats the first."""
    stand_ins: Mapping[int, tuple[int, int]]
    """Tasks in whose place stands a copy of another task's item: (the copy, what it repeats)."""
    repeated: Mapping[int, tuple[int, ...]]
    """Sentences that stand more than once, by number."""

    def given_away(self, task: int, unit: int) -> bool:
        """Does this unit stand in the place of another task than `task`?"""
        return any(unit == copy for other, (copy, _) in self.stand_ins.items() if other != task)


def duplicates(report: Report) -> Duplicates:
    """What is copied in `report`."""
    pairs = copies(report.units, report.passages)
    return Duplicates(pairs, dict(_stand_ins(report, pairs)), repeated(report.passages))


def twice(found: Duplicates, offers: Sequence[Offer]) -> tuple[int, int] | None:
    """Two units among those of `offers` of which the second repeats the first."""
    units = {offer.segment.unit for offer in offers}
    return next((pair for pair in found.pairs if units.issuperset(pair)), None)


def copied_results(report: Report, found: Duplicates, task: int, offers: Sequence[Offer]) -> int | None:
    """The unit from whose answer to another task all results of `offers` are copied, or None."""
    source: int | None = None
    for offer in offers:
        for evidence in offer.evidence:
            place = next(
                number
                for number in offer.segment.passages
                if report.passages[number].span.start <= evidence.span.start < report.passages[number].span.end
            )
            source = _source(report, task, place, found.repeated.get(place, ()))
            if source is None:
                return None
    return source


def _stand_ins(report: Report, pairs: Sequence[tuple[int, int]]) -> Iterator[tuple[int, tuple[int, int]]]:
    """A copy says nothing of the task whose place it takes, so here, and only here, its number tells."""
    taken: set[int] = set()
    for first, second in pairs:
        for copy, original in ((second, first), (first, second)):
            task = task_numbered(report.numbering, report.units[copy])
            if task is not None and task not in report.offers and task not in taken and copy in report.by_unit:
                taken.add(task)
                yield task, (copy, original)
                break


def _source(report: Report, task: int, place: int, same: Sequence[int]) -> int | None:
    """The unit that has this very sentence in the answer to another task, to which it belongs more."""
    pairs = report.passages[place].pairs
    own = report.tasks.tasks[task].score(pairs)
    for other, offers in report.offers.items():
        for offer in offers if other != task else ():
            for number in offer.segment.passages:
                if number != place and number in same:
                    theirs = report.tasks.tasks[other].score(pairs)
                    if (theirs, place) > (own, number):
                        return offer.segment.unit
    return None
