"""Results that are about a task without saying so in any of its words.

What no other task answers better, or what another can do without, answers the task that it is about by all its words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from checker.coverage.asides import is_borrowed
from checker.coverage.hearing import Heard, heard
from checker.coverage.lexicon import syllables
from checker.coverage.matching import Segment
from checker.coverage.openings import restating
from checker.coverage.passages import Passage
from checker.coverage.report import Offer, Report
from checker.expression import expression
from checker.value import NamedTuple

__all__ = ["Stretch", "stretches", "told_apart", "unclaimed"]

# A passage so probably about the task answers it.
_ABOUT = 0.5
# Another task of which it speaks nearly as much keeps it.
_NEARLY = 0.7
# Unless that has results so surely its own, of which the task has so little.
_ITS_OWN, _NOT_THIS = 0.5, 0.3
# And the words say so much of this task, against what they say of the other.
_AS_MUCH = 0.67
# So improbably about its owner, a passage is not really its own.
_HARDLY = 0.1
# What stands between semicolons is short: only where it is so surely about the task, as much by its phrases (nearly two
# of the task's own), and so little about its owner, it answers by itself.
_SURELY, _PLAINLY, _NOT_ITS_OWN = 0.7, 7.0, 0.2
_PARTED = expression(r";(?=\s)")


def unclaimed(report: Report, offers: Mapping[int, Sequence[Offer]], task: int) -> Iterator[Offer]:
    """Passages with results for the task of this number, which has no offer; `offers` are those of other tasks."""
    owners = _owners(offers)
    for unit_number, unit in enumerate(report.units):
        if not unit.may_answer or restating(report.tasks, unit, report.passages):
            continue  # what opens with another task at length reports on that
        for place in range(unit.first, unit.last):
            about = report.about(task, place)
            if about < _ABOUT or place in report.closed:
                continue
            owner = owners.get(place)
            if owner is not None and not _spared(report, offers[owner], owner, task, place):
                continue
            pairs = report.passages[place].pairs
            offer = report.offer(Segment(unit_number, task, (place,), pairs, about, aside=True))
            if offer.evidence and not is_borrowed(report, offer):
                yield offer


def _owners(offers: Mapping[int, Sequence[Offer]]) -> dict[int, int]:
    """By the number of a passage, the task it answers."""
    return {place: task for task, some in offers.items() for offer in some for place in offer.segment.passages}


def _spared(report: Report, given: Sequence[Offer], owner: int, task: int, place: int) -> bool:
    """Does the passage answer this task rather than its owner, or can that do without it?

    It can where the words fit this task as well, and it has other results, on what is its own only.
    """
    mine, others = report.about(task, place), report.about(owner, place)
    if others < _HARDLY:
        return True
    said = report.tasks.strengths(report.passages[place].pairs)
    if said.get(task, 0.0) < _AS_MUCH * said.get(owner, 0.0):
        return False
    return others <= _NEARLY * mine or any(
        report.about(owner, other) >= _ITS_OWN
        and report.touches(task, other) < _NOT_THIS
        and report.evidence(owner, (other,))
        for offer in given
        for other in offer.segment.passages
        if other != place
    )


class Stretch(NamedTuple):
    """What stands between two semicolons."""

    unit: int
    place: int
    """The number of the passage it stands in."""
    start: int
    end: int
    """Its range in the source."""
    heard: Heard


def stretches(report: Report) -> list[Stretch]:
    """What stands between semicolons in sentences that tell results."""
    return [
        Stretch(number, place, start, end, heard(report.tasks, syllables(text), text))
        for number, unit in enumerate(report.units)
        if unit.may_answer
        for place in range(unit.first, unit.last)
        if place not in report.closed
        for start, end, text in _parted(report.passages[place])
    ]


def told_apart(
    report: Report, parted: Iterable[Stretch], offers: Mapping[int, Sequence[Offer]], task: int
) -> Iterator[Offer]:
    """What between two semicolons, in a sentence on something else, is surely about this task, with results of it."""
    owners = _owners(offers)
    for unit, place, start, end, said_there in parted:
        if report.tasks.about(task, said_there.subjects) < _SURELY:
            continue
        said = report.tasks.strengths(said_there.pairs)
        if said.get(task, 0.0) < max([_PLAINLY, *said.values()]):
            continue
        owner = owners.get(place)
        if owner is not None and report.tasks.about(owner, said_there.subjects) >= _NOT_ITS_OWN:
            continue
        offer = report.offer(Segment(unit, task, (place,), said_there.pairs, _SURELY, aside=True))
        evidence = tuple(one for one in offer.evidence if start <= one.span.start < end)
        if evidence:
            undone = offer.unfinished
            inside = undone is not None and start <= undone.span.start < end
            yield offer._replace(evidence=evidence, unfinished=undone if inside else None)


def _parted(passage: Passage) -> Iterator[tuple[int, int, str]]:
    """What stands between semicolons, with its range in the source; nothing where there is none."""
    text, start = passage.text, passage.start
    marks = [mark.end() for mark in _PARTED.finditer(text.value, start, passage.end)]
    for end in (*marks, passage.end) if marks else ():
        if end > start:
            yield text.place(start), text.place(end - 1) + 1, text.value[start:end]
        start = end
