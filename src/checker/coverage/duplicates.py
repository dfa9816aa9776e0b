"""Answers that are copies: one task answered twice, or in the words of another task's answer."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from checker.coverage.copies import copies, repeated
from checker.coverage.labelled import mislabelled
from checker.coverage.numbering import task_numbered
from checker.coverage.report import Offer, Report
from checker.value import NamedTuple

__all__ = ["Duplicates", "copied_results", "duplicates", "twice"]


class Duplicates(NamedTuple):
    """What is copied in a report."""

    pairs: Sequence[tuple[int, int]]
    """Units of which the second repeats the first."""
    stand_ins: Mapping[int, tuple[int, int]]
    """Tasks in whose place stands a copy of another task's item: (the copy, what it repeats)."""
    owners: Mapping[int, Mapping[int, tuple[int, int]]]
    """For sentences that stand more than once, by number: the tasks they are offered for, and where first."""

    def given_away(self, task: int, unit: int) -> bool:
        """Does this unit stand in the place of another task than `task`?"""
        return any(unit == copy for other, (copy, _) in self.stand_ins.items() if other != task)


def duplicates(report: Report) -> Duplicates:
    """What is copied in `report`."""
    pairs = copies(report.units, report.passages)
    stand_ins = dict(_stand_ins(report, pairs))
    for task, copy, original in mislabelled(report):
        if all(offer.segment.unit == copy or not offer.evidence for offer in report.offers.get(task, ())):
            stand_ins.setdefault(task, (copy, original))
    return Duplicates(pairs, stand_ins, _owners(report))


def twice(found: Duplicates, offers: Sequence[Offer]) -> tuple[int, int] | None:
    """Two units among those of `offers` of which the second repeats the first."""
    units = {offer.segment.unit for offer in offers}
    return next((pair for pair in found.pairs if units.issuperset(pair)), None)


def copied_results(report: Report, found: Duplicates, task: int, offers: Sequence[Offer]) -> int | None:
    """The unit from whose answer to another task all results of `offers` are copied, or None."""
    source: int | None = None
    for offer in offers:
        if not offer.evidence:
            continue
        if found.owners.keys().isdisjoint(offer.segment.passages):
            return None
        starts = [report.passages[place].place for place in offer.segment.passages]
        for evidence in offer.evidence:
            place = offer.segment.passages[bisect_right(starts, evidence.span.start) - 1]
            source = _source(report, task, place, found.owners.get(place, {}))
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


def _owners(report: Report) -> dict[int, Mapping[int, tuple[int, int]]]:
    """For each sentence that stands more than once: the tasks it is offered for, and where first (passage, unit)."""
    same = repeated(report.passages)
    owners: dict[tuple[int, ...], dict[int, tuple[int, int]]] = {}
    if same:
        for task, offers in report.offers.items():
            for offer in offers:
                for place in offer.segment.passages:
                    if place in same:
                        owners.setdefault(same[place], {}).setdefault(task, (place, offer.segment.unit))
    return {place: owners[places] for places in owners for place in places}


def _source(report: Report, task: int, place: int, owners: Mapping[int, tuple[int, int]]) -> int | None:
    """The unit that has this very sentence in the answer to another task, to which it belongs more."""
    pairs = report.passages[place].pairs
    own = report.tasks.tasks[task].score(pairs)
    for other, (first, unit) in owners.items():
        if other != task and (report.tasks.tasks[other].score(pairs), place) > (own, first):
            return unit
    return None
