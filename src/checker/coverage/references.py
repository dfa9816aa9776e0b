"""Cross-references of a report, followed: "như nội dung 4 của nhiệm vụ trọng tâm"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from checker.coverage import wording
from checker.coverage.index import IndexedTask
from checker.coverage.lexicon import syllables
from checker.coverage.matching import Segment
from checker.coverage.passages import Unit
from checker.coverage.report import Offer, Report
from checker.coverage.syllables import Pair, pairs
from checker.document import Entry, Reference
from checker.errors import Words
from checker.expression import expression
from checker.finding import Evidence
from checker.value import NamedTuple

__all__ = ["Followed", "Pointer", "follow", "led_to", "standing_in"]

# Two tasks whose statements share this much may answer for each other.
_RELATED = 0.5
# Where the item pointed to answers other tasks, or none, one of its sentences must speak this plainly of it.
_PLAIN = 0.3
# Between two references of one list stands no more than " và ".
_LISTED = 5
# "mục 4 phần nhiệm vụ trọng tâm": the section may be named right after what was recognised.
_TAIL = expression(r"[^,;:.()]{0,60}")


class Pointer(NamedTuple):
    """A cross-reference and the words that may name its section."""

    reference: Reference
    named: frozenset[Pair]


class Followed(NamedTuple):
    """Where a cross-reference leads."""

    evidence: tuple[Evidence, ...]
    """The results it leads to; none when it fails."""
    because: Words
    unit: int | None = None
    """The unit that has them."""


def standing_in(report: Report, places: Sequence[int]) -> Iterator[Pointer]:
    """The cross-references in the passages of these numbers."""
    for place in places:
        there = report.mentioned.get(place)
        for reference in _listed(there.references) if there is not None else ():
            text = report.passages[place].text
            piece = bisect_right(text.places, reference.span.start) - 1
            at = text.starts[piece] + reference.span.start - text.places[piece] + len(reference.text.value)
            tail = _TAIL.match(text.value, at)
            words = f"{reference.phrase or ''} {tail[0] if tail else ''}"
            yield Pointer(reference, pairs(syllables(words)))


def _listed(references: Sequence[Reference]) -> Iterator[Reference]:
    """References with the section that their list names at its end: "điểm 1 và điểm 2, mục I"."""
    for reference, following in zip_longest(references, references[1:]):
        gap = following.span.start - reference.span.end if following is not None else -1
        if reference.section is None and 0 <= gap <= _LISTED:
            yield reference._replace(section=following.section)
        else:
            yield reference


def led_to(report: Report, segment: Segment) -> Iterator[int]:
    """The numbers of the units that the cross-references in `segment` name."""
    for pointer in standing_in(report, segment.passages):
        yield from _targets(report, pointer, report.units[segment.unit])


def _targets(report: Report, pointer: Pointer, origin: Unit) -> list[int]:
    """The numbers of the units that `pointer`, standing in `origin`, points to; none when it dangles.

    Where no section is named it points into its own, or, when that has no such number, into the others.
    Several units may carry one number.
    """
    numbered = report.labels.get(pointer.reference.number or "", ())
    if pointer.reference.section is not None:
        return [number for number in numbered if _label(report.units[number].section) == pointer.reference.section]
    named = [title for title in report.tasks.headings if title <= pointer.named]
    if named:
        return [number for number in numbered if any(title <= _heading(report.units[number]) for title in named)]
    own = [number for number in numbered if report.units[number].section is origin.section]
    return own or list(numbered)


def _label(section: Entry | None) -> str | None:
    return section.label if section is not None else None


def _heading(unit: Unit) -> frozenset[Pair]:
    return pairs(syllables(unit.section.heading.value)) if unit.section is not None else frozenset()


def follow(report: Report, task: int, origin: int, pointer: Pointer, seen: frozenset[int]) -> Followed:
    """Where `pointer` in unit `origin` leads for `task`. Chains are followed; `seen` holds the units already passed."""
    units, quote = report.units, " ".join(pointer.reference.text.value.split())
    here = wording.place(units[origin])
    said = Words(f"{here.vi} dẫn chiếu “{quote}”", f"{here.en} points to “{quote}”")
    meant = _targets(report, pointer, units[origin])
    fresh = [unit for unit in meant if unit not in seen]
    if not meant:
        return Followed((), _and(said, "nhưng trong báo cáo không có mục ấy", "but the draft has no such item"))
    if not fresh:
        what = ("nhưng dẫn chiếu vòng tròn, không tới kết quả nào", "but goes in a circle, to no result")
        return Followed((), _and(said, *what))
    failed: Words | None = None
    for target in fresh:
        there = wording.place(units[target])
        evidence = _results(report, task, target)
        if evidence:
            quotes = wording.quoted(evidence)
            what = (f"và {there.vi} có kết quả: {quotes}", f"and {there.en} gives results: {quotes}")
            return Followed(evidence, _and(said, *what), target)
        if evidence is None:
            what = (f"nhưng {there.vi} nói về nội dung khác", f"but {there.en} speaks of something else")
            failed = failed or _and(said, *what)
            continue
        for onward in standing_in(report, range(units[target].first, units[target].last)):
            further = follow(report, task, target, onward, seen | {target})
            if further.evidence:
                because = _and(said, f"; {further.because.vi}", f"; {further.because.en}")
                return Followed(further.evidence, because, further.unit)
            failed = failed or further.because
        what = (f"nhưng {there.vi} cũng không nêu kết quả", f"but {there.en} gives no result either")
        failed = failed or _and(said, *what)
    assert failed is not None
    return Followed((), failed)


def _and(said: Words, vi: str, en: str) -> Words:
    return Words(f"{said.vi} {vi}".replace(" ;", ";"), f"{said.en} {en}".replace(" ;", ";"))


def _results(report: Report, task: int, unit: int) -> tuple[Evidence, ...] | None:
    """The results of this unit that can answer the task; None where it speaks of something else."""
    own, whole = report.tasks.tasks[task], report.units[unit]
    places = range(whole.first, whole.last)
    offers = report.by_unit.get(unit, ())
    if not offers:
        plain = any(own.score(report.passages[place].pairs) >= _PLAIN for place in places)
        return report.evidence(task, places) if plain else None
    near = [offer for offer in offers if _answers_for(report, own, offer)]
    given = tuple(evidence for offer in near for evidence in offer.evidence)
    if given:
        return given
    plainly = [place for place in places if own.score(report.passages[place].pairs) >= _PLAIN]
    return report.evidence(task, plainly) if near or plainly else None


def _answers_for(report: Report, own: IndexedTask, offer: Offer) -> bool:
    """Is this an answer to the task, or to one so close to it that it can answer for it?"""
    other = report.tasks.tasks[offer.segment.task]
    return other is own or max(own.score(other.statement), other.score(own.statement)) >= _RELATED
