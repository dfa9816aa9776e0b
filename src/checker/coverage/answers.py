"""What a report offers for each task: its passages and the results they give."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import partial

from checker.coverage.above import above
from checker.coverage.asides import from_first, is_aside, is_borrowed, is_line, is_no_more, restates
from checker.coverage.assignment import assigned
from checker.coverage.clauses import SAYS
from checker.coverage.hearing import heard
from checker.coverage.index import index
from checker.coverage.leads import aside
from checker.coverage.lexicon import lexicon
from checker.coverage.matching import Segment, segments
from checker.coverage.mentions import mentioned
from checker.coverage.numbering import Numbering, numbering, task_numbered
from checker.coverage.passages import Unit, units
from checker.coverage.report import Offer, Report
from checker.coverage.sharing import shared
from checker.coverage.strays import Stray, strays
from checker.coverage.unclaimed import stretches, told_apart, unclaimed
from checker.document import Document
from checker.plan import Plan

__all__ = ["report"]

# A cross-reference with a few words around it.
_POINTER = 16


def report(document: Document, plan: Plan) -> Report:
    """Read `document` as a report on `plan`."""
    words, tasks = lexicon(), index(plan)
    found, passages = units(document, words, partial(heard, tasks))
    bare = Report(
        tasks=tasks,
        words=words,
        units=found,
        passages=passages,
        mentioned=mentioned(document, passages),
        basis=above(document, plan, words),
        closed=aside(passages, words),
        labels=_labels(found),
        offers={},
        by_unit={},
        numbering={},
        asides={},
    )
    items = {number for number, unit in enumerate(found) if unit.entry is not unit.section}
    spoken = [from_first(bare, segment) for segment in segments(tasks, found, passages, _pointers(bare))]
    matched = assigned(tasks, spoken, items)
    numbered = numbering(tasks, found, matched)
    offers, asides = _sorted(bare, matched)

    def where_none(second: Callable[[int], Iterable[Offer]]) -> None:
        for task in range(len(tasks.tasks)):
            if task not in offers and (some := list(second(task))):
                offers[task] = some

    answering = {place: segment.task for segment in matched for place in segment.passages}
    where_none(lambda task: _stray(bare, task, strays(tasks, found, passages, answering, task)))
    for unit, task, named in _bare_pointers(bare, numbered, {segment.unit for segment in matched}):
        if named or task not in offers:
            places = tuple(range(found[unit].first, found[unit].last))
            pointing = Offer(Segment(unit, task, places, frozenset(), 0.0, aside=False), (), None)
            offers.setdefault(task, []).append(pointing)
    answers = {task: [(one.segment, one.evidence) for one in some] for task, some in offers.items()}
    where_none(lambda task: _stray(bare, task, shared(tasks, found, passages, answers, task)))
    where_none(lambda task: unclaimed(bare, offers, task))
    # Hearing each stretch costs something, and in most reports no task is left by now.
    parted = stretches(bare) if len(offers) < len(tasks.tasks) else []
    where_none(lambda task: told_apart(bare, parted, offers, task))
    where_none(lambda task: (Offer(one, (), None) for one in asides.get(task, ()) if restates(bare, one)))
    _set_aside(offers, asides, partial(is_no_more, bare))
    by_unit: dict[int, list[Offer]] = {}
    for some in offers.values():
        for offer in some:
            by_unit.setdefault(offer.segment.unit, []).append(offer)
    return bare._replace(
        numbering=numbered,
        by_unit={unit: tuple(some) for unit, some in by_unit.items()},
        offers={task: tuple(some) for task, some in offers.items()},
        asides={task: tuple(some) for task, some in asides.items()},
    )


def _sorted(bare: Report, matched: Iterable[Segment]) -> tuple[dict[int, list[Offer]], dict[int, list[Segment]]]:
    """By task, what answers it, and what only speaks of it."""
    offers: dict[int, list[Offer]] = {}
    asides: dict[int, list[Segment]] = {}
    for segment in matched:
        offer = bare.offer(segment)
        if is_borrowed(bare, offer):
            continue
        if is_aside(bare, offer):
            asides.setdefault(segment.task, []).append(segment)
        else:
            offers.setdefault(segment.task, []).append(offer)
    # What only tells of a limit keeps no task from being looked for elsewhere.
    for is_none in (is_line, is_no_more):
        _set_aside(offers, asides, partial(is_none, bare))
    return offers, asides


def _set_aside(
    offers: dict[int, list[Offer]], asides: dict[int, list[Segment]], is_none: Callable[[Offer], bool]
) -> None:
    """Take away the offers of each task that has no other than such."""
    for task, some in list(offers.items()):
        if all(map(is_none, some)):
            asides.setdefault(task, []).extend(offer.segment for offer in offers.pop(task))


def _labels(found: Sequence[Unit]) -> dict[str, tuple[int, ...]]:
    """An item is pointed to by its own number or by that of a sub-item in it: "1.2"."""
    labels: dict[str, list[int]] = {}
    for number, unit in enumerate(found):
        if unit.entry is not unit.section:
            own = {entry.label for entry in unit.entry.walk() if entry is unit.entry or "." in entry.label}
            for label in sorted(own):
                labels.setdefault(label, []).append(number)
    return {label: tuple(numbers) for label, numbers in labels.items()}


def _pointers(bare: Report) -> frozenset[int]:
    """The passages that say no more than where to look: "Đã thực hiện như nội dung 4 của nhiệm vụ trọng tâm."."""
    return frozenset(
        place
        for place, there in bare.mentioned.items()
        if there.references and len(bare.passages[place].syllables) <= _POINTER
    )


def _bare_pointers(bare: Report, numbered: Numbering, speaking: Collection[int]) -> Iterator[tuple[int, int, bool]]:
    """Items that only point elsewhere, with the task whose subject they name, if but in a word, or else the task whose
    number and group they have; and whether they name it."""
    pointers = _pointers(bare)
    for number, unit in enumerate(bare.units):
        if number not in speaking and pointers.issuperset(range(unit.first, unit.last)):
            task = _subject(bare, unit)
            if task is not None:
                yield number, task, True
                continue
            task = task_numbered(numbered, unit)
            if task is not None:
                yield number, task, False


def _subject(bare: Report, unit: Unit) -> int | None:
    """The one task of which what opens this unit says anything."""
    said = bare.tasks.strengths(bare.passages[unit.first].pairs) if unit.last > unit.first else {}
    named = [task for task, strength in said.items() if strength >= SAYS]
    return named[0] if len(named) == 1 else None


def _stray(bare: Report, task: int, found: Iterable[Stray]) -> Iterator[Offer]:
    """Sentences in items on other tasks that speak of `task`, with results."""
    for stray in found:
        pairs = bare.passages[stray.place].pairs
        offer = bare.offer(Segment(stray.unit, task, (stray.place,), pairs, stray.score, aside=True))
        evidence = tuple(filter(stray.holds, offer.evidence))
        if evidence:
            undone = offer.unfinished if offer.unfinished and stray.holds(offer.unfinished) else None
            yield offer._replace(evidence=evidence, unfinished=undone)
