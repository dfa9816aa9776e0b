"""What speaks of a task and yet is no answer to it: borrowed words, headings, limits, directions."""

from __future__ import annotations

from collections.abc import Iterator

from checker.coverage.clauses import SAYS, clauses
from checker.coverage.matching import Segment
from checker.coverage.moods import moods
from checker.coverage.openings import restating
from checker.coverage.pending import limited
from checker.coverage.report import Offer, Report
from checker.coverage.roles import is_title
from checker.expression import expression

__all__ = ["from_first", "is_aside", "is_borrowed", "is_line", "is_no_more", "restates"]

# A passage with results that is so probably about its task means it, and without results with less; one that repeats
# so much of the statement does anyway.
_MEANT, _MEANT_AT_ALL, _REPEATED = 0.3, 0.1, 0.3
# A sentence tells so surely of a limit, of what is to come, or of the unit and the report.
_TELLS = 0.5
# "Năm học tới, …" opens a sentence on what is to come.
_LATER = expression(r"(?:trong|vào|đến|từ|năm|quý|tháng|thời|giai|cuối|sang|bước|sắp)\b[^,;:]*,")
# A heading names its subject in a few words.
_HEADING, _BULLETS = 10, frozenset({"bullet", "plus"})
# With so much of the statement, and so probably about the task, a sentence in passing restates it.
_RESTATED, _ON_IT = 0.2, 0.5


def from_first(report: Report, segment: Segment) -> Segment:
    """In prose, the segment from the first sentence that says anything of its task: what stands before is on others."""
    unit = report.units[segment.unit]
    if unit.entry is not unit.section:
        return segment
    for number, place in enumerate(segment.passages):
        said = report.tasks.strengths(report.passages[place].pairs).get(segment.task, 0.0)
        if said >= SAYS or report.touches(segment.task, place) >= _MEANT_AT_ALL:
            return segment._replace(passages=segment.passages[number:])
    return segment


def is_borrowed(report: Report, offer: Offer) -> bool:
    """Does it only borrow words of its task, to tell of something else?"""
    least = _MEANT if offer.evidence else _MEANT_AT_ALL
    return _is_foreign(report, offer) or not any(
        _means(report, offer.segment.task, place, least) for place in offer.segment.passages
    )


def _means(report: Report, task: int, place: int, least: float) -> bool:
    """Is this passage so probably about the task, or does it repeat it or name a document of it?"""
    if report.touches(task, place) >= least:
        return True
    indexed, found = report.tasks.tasks[task], report.passages[place].pairs
    return indexed.restated(found) >= _REPEATED or indexed.names_document(found)


def is_aside(report: Report, offer: Offer) -> bool:
    """Is it without results, and spoken of only in passing, in a heading, or as a limit?"""
    passing = offer.segment.aside or _is_heading(report, offer.segment) or _is_limited(report, offer)
    return not offer.evidence and passing


def is_no_more(report: Report, offer: Offer) -> bool:
    """Is it without results, and by all its words no more than limits or, in prose, what is to come or frames the rest?

    An item that promises answers its task, if thinly, and so does prose that restates it; other prose on what is to
    come belongs to the directions, and so does what opens with a time to come.
    """
    if offer.evidence or not offer.segment.pairs:
        return False
    unit = report.units[offer.segment.unit]
    prose, restated = unit.entry is unit.section, restates(report, offer.segment)
    if offer.unfinished is not None and not prose:
        return False  # what an item has begun, or owns not to have done, it speaks of
    for place in _spoken(report, offer.segment):
        if _is_headed(report, offer.segment.unit, place):
            return False
        folded = report.passages[place].folded
        told = moods(folded)
        later = prose and told["forward"] >= _TELLS and (not restated or _LATER.match(folded) is not None)
        frames = prose and told["overview"] >= _TELLS and not restated
        if told["limit"] < _TELLS and not later and not frames:
            return False
    return True


def _spoken(report: Report, segment: Segment) -> Iterator[int]:
    """The passages that are about the task; all, where none is."""
    on_it = [place for place in segment.passages if report.touches(segment.task, place) >= _MEANT]
    yield from on_it or segment.passages


def _is_headed(report: Report, number: int, place: int) -> bool:
    """Do a few words stand here that head the rest of their item, and so tell nothing by themselves?"""
    unit = report.units[number]
    numbered = unit.entry is not unit.section and unit.entry.level not in _BULLETS
    over = numbered and place == unit.first < unit.last - 1
    return over and len(report.passages[place].syllables) <= _HEADING


def restates(report: Report, segment: Segment) -> bool:
    """Does one of its passages, though in passing, restate the task?"""
    indexed = report.tasks.tasks[segment.task]
    if restating(report.tasks, report.units[segment.unit], report.passages):
        return False  # an item on another task
    return any(
        place not in report.closed
        and indexed.restated(report.passages[place].pairs) >= _RESTATED
        and report.touches(segment.task, place) >= _ON_IT
        for place in segment.passages
    )


def _is_foreign(report: Report, offer: Offer) -> bool:
    """Do all its results stand in clauses on what no task is about? Then it only borrows the words of its task."""
    foreign = report.tasks.foreign
    places = [place for place in offer.segment.passages if not foreign.isdisjoint(report.passages[place].pairs)]
    if not offer.evidence or not places:
        return False
    around = [report.passages[place].span for place in places]
    if not all(any(span.start <= one.span.start < span.end for span in around) for one in offer.evidence):
        return False
    spans = [
        (one.start, one.end) for place in places for one in clauses(report.tasks, report.passages[place]) if one.foreign
    ]
    return all(any(start <= one.span.start < end for start, end in spans) for one in offer.evidence)


def _is_limited(report: Report, offer: Offer) -> bool:
    """Is it spoken of only where limits are told? Limits answer nothing; what is unfinished does, in part."""
    if offer.unfinished is not None:
        return False
    task, found = offer.segment.task, False
    for place in offer.segment.passages:
        passage = report.passages[place]
        ranges = limited(passage, passage.folded, report.words)
        for one in clauses(report.tasks, passage):
            if one.said.get(task, 0.0) >= SAYS:
                start, end = (passage.text.offset(at) - passage.start for at in (one.start, one.end - 1))
                if place not in report.closed and not any(low <= end and start < high for low, high in ranges):
                    return False
                found = True
    return found


def is_line(report: Report, offer: Offer) -> bool:
    """Is it no more than a line in prose that names what the paragraphs below it are on?"""
    unit = report.units[offer.segment.unit]
    return unit.entry is unit.section and not offer.evidence and is_title(report.passages[unit.first].text.value)


def _is_heading(report: Report, segment: Segment) -> bool:
    """Is it no more than the heading over what answers other tasks?"""
    unit = report.units[segment.unit]
    heading = report.passages[unit.first]
    if unit.entry is unit.section:
        return heading.text is unit.entry.heading and bool(unit.entry.paragraphs or unit.entry.children)
    return (
        segment.passages == (unit.first,)
        and unit.last > unit.first + 1
        and heading.end == len(heading.text.value.rstrip())
        and heading.text.value[heading.end - 1] not in ".;"
    )
