"""What a report offers for each task: its passages and the results they give."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from checker.coverage.above import Above, above
from checker.coverage.assignment import assigned
from checker.coverage.clauses import SAYS, clauses
from checker.coverage.evidence import results
from checker.coverage.index import Index, index
from checker.coverage.lexicon import Lexicon, lexicon
from checker.coverage.matching import Segment, segments
from checker.coverage.mentions import Mentioned, mentioned
from checker.coverage.numbering import Numbering, numbering, task_numbered
from checker.coverage.passages import Passage, Unit, is_title, units
from checker.coverage.pending import aside, limited, unfinished
from checker.coverage.sharing import shared
from checker.coverage.strays import Stray, strays
from checker.document import Document
from checker.finding import Evidence
from checker.plan import Plan
from checker.value import NamedTuple

__all__ = ["Offer", "Report", "report"]

# A cross-reference with a few words around it.
_POINTER = 16


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
            if place not in self.closed
            for evidence in results(self.passages[place], self.mentioned.get(place), indexed, self.basis)
        )


def report(document: Document, plan: Plan) -> Report:
    """Read `document` as a report on `plan`."""
    words, tasks = lexicon(), index(plan)
    found, passages = units(document, words, tasks.heard)
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
    offers: dict[int, list[Offer]] = {}
    asides: dict[int, list[Segment]] = {}
    items = {number for number, unit in enumerate(found) if unit.entry is not unit.section}
    matched = assigned(tasks, segments(tasks, found, passages, _pointers(bare)), items)
    numbered = numbering(tasks, found, matched)
    for segment in matched:
        offer = _offer(bare, segment)
        if _is_foreign(bare, offer):
            continue
        if not offer.evidence and (segment.aside or _is_heading(bare, segment) or _is_limited(bare, offer)):
            asides.setdefault(segment.task, []).append(segment)
        else:
            offers.setdefault(segment.task, []).append(offer)
    for task, some in list(offers.items()):
        if all(_is_line(bare, offer) for offer in some):
            asides.setdefault(task, []).extend(offer.segment for offer in offers.pop(task))
    answering = {place: segment.task for segment in matched for place in segment.passages}
    for task in range(len(tasks.tasks)):
        if task not in offers:
            stray = list(_stray(bare, task, strays(tasks, found, passages, answering, task)))
            if stray:
                offers[task] = stray
    for unit, task, named in _bare_pointers(bare, numbered, {segment.unit for segment in matched}):
        if named or task not in offers:
            places = tuple(range(found[unit].first, found[unit].last))
            pointing = Offer(Segment(unit, task, places, frozenset(), 0.0, aside=False), (), None)
            offers.setdefault(task, []).append(pointing)
    answers = {task: [(one.segment, one.evidence) for one in some] for task, some in offers.items()}
    for task in range(len(tasks.tasks)):
        if task not in offers:
            second = list(_stray(bare, task, shared(tasks, found, passages, answers, task)))
            if second:
                offers[task] = second
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


def _is_foreign(bare: Report, offer: Offer) -> bool:
    """Do all its results stand in clauses on what no task is about? Then it only borrows the words of its task."""
    foreign = bare.tasks.foreign
    places = [place for place in offer.segment.passages if not foreign.isdisjoint(bare.passages[place].pairs)]
    if not offer.evidence or not places:
        return False
    around = [bare.passages[place].span for place in places]
    if not all(any(span.start <= one.span.start < span.end for span in around) for one in offer.evidence):
        return False
    spans = [
        (one.start, one.end) for place in places for one in clauses(bare.tasks, bare.passages[place]) if one.foreign
    ]
    return all(any(start <= one.span.start < end for start, end in spans) for one in offer.evidence)


def _is_limited(bare: Report, offer: Offer) -> bool:
    """Is it spoken of only where limits are told? Limits answer nothing; what is unfinished does, in part."""
    if offer.unfinished is not None:
        return False
    task, found = offer.segment.task, False
    for place in offer.segment.passages:
        passage = bare.passages[place]
        ranges = limited(passage, passage.folded, bare.words)
        for one in clauses(bare.tasks, passage):
            if one.said.get(task, 0.0) >= SAYS:
                start, end = (passage.text.offset(at) - passage.start for at in (one.start, one.end - 1))
                if place not in bare.closed and not any(low <= end and start < high for low, high in ranges):
                    return False
                found = True
    return found


def _is_line(bare: Report, offer: Offer) -> bool:
    """Is it no more than a line in prose that names what the paragraphs below it are on?"""
    unit = bare.units[offer.segment.unit]
    return unit.entry is unit.section and not offer.evidence and is_title(bare.passages[unit.first].text.value)


def _is_heading(bare: Report, segment: Segment) -> bool:
    """Is it no more than the heading over what answers other tasks?"""
    unit = bare.units[segment.unit]
    heading = bare.passages[unit.first]
    if unit.entry is unit.section:
        return heading.text is unit.entry.heading and bool(unit.entry.paragraphs or unit.entry.children)
    return (
        segment.passages == (unit.first,)
        and unit.last > unit.first + 1
        and heading.end == len(heading.text.value.rstrip())
        and heading.text.value[heading.end - 1] not in ".;"
    )


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


def _offer(bare: Report, segment: Segment) -> Offer:
    task = bare.tasks.tasks[segment.task]
    evidence = bare.evidence(segment.task, segment.passages)
    words = bare.words
    undone = (unfinished(bare.passages[place], task, words) for place in segment.passages if place not in bare.closed)
    return Offer(segment, evidence, next((one for one in undone if one is not None), None))


def _stray(bare: Report, task: int, found: Iterable[Stray]) -> Iterator[Offer]:
    """Sentences in items on other tasks that speak of `task`, with results."""
    for stray in found:
        pairs = bare.passages[stray.place].pairs
        offer = _offer(bare, Segment(stray.unit, task, (stray.place,), pairs, stray.score, aside=True))
        evidence = tuple(filter(stray.holds, offer.evidence))
        if evidence:
            undone = offer.unfinished if offer.unfinished and stray.holds(offer.unfinished) else None
            yield offer._replace(evidence=evidence, unfinished=undone)
