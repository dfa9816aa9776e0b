"""Collections of dates, and of two dates that must stand in order: periods, and documents that carry out others."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from checker.document import Citation, DateMention
from checker.select.around import ATTRIBUTES, Around, Mentioned, around
from checker.select.node import Attribute, Collection, Facts, Part
from checker.source import Span
from checker.value import NamedTuple

__all__ = ["COLLECTIONS", "InOrder", "days_in", "extent"]

_NEAR = 40
"""Two dates further apart are not the ends of one period."""
_FAR = 300
"""A document that carries out another names it within this many characters."""
_YEARS = (1900, 2999)


class InOrder(NamedTuple):
    """Two dates of which one must not be later than the other."""

    earlier: date
    later: date
    span: Span
    """What is at fault if they are not in order."""
    other: Span | None
    """What it is compared with, if it does not stand in `span`."""
    between: str
    """What stands between the two in the source, lines and all."""
    facts: Facts

    @property
    def around(self) -> Around:
        """The words around `span`."""
        return around(self.span, self.facts)


def days_in(year: int, month: int) -> int:
    """How many days a month has."""
    if month == 2:
        leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
        return 29 if leap else 28
    return 30 if month in (4, 6, 9, 11) else 31


def extent(mention: DateMention) -> tuple[date, date] | None:
    """The first and the last day of what a mention names, None without a year or off the calendar."""
    year, until = mention.year, mention.until_year or mention.year
    if year is None or until is None or not _YEARS[0] <= min(year, until) <= max(year, until) <= _YEARS[1]:
        return None
    if mention.day is not None:
        return (mention.value, mention.value) if mention.value is not None else None
    first, last = 1, 12
    if mention.quarter is not None:
        first, last = mention.quarter * 3 - 2, mention.quarter * 3
    elif mention.month is not None:
        first = last = mention.month
    if not 1 <= first <= last <= 12:
        return None
    return date(year, first, 1), date(until, last, days_in(until, last))


def _dates(facts: Facts) -> Iterator[Part]:
    head = facts.document.letterhead.date
    for mention in facts.document.mentions.dates:
        if head is None or mention.span != head.span:
            yield (Mentioned(mention, mention.span, facts), mention.span)


def _in_abstract(date: Mentioned) -> bool:
    abstract = date.facts.document.letterhead.abstract
    if abstract is None:
        return False
    span = abstract.span()
    return span.start <= date.span.start < span.end


def _with_year(first: DateMention, last: DateMention) -> DateMention:
    """ "ngày 20/9 đến ngày 10/9/2024": the year stands once, and within one month it is the same."""
    if first.year is None and first.month == last.month:
        return first._replace(year=last.year)
    return first


def _periods(facts: Facts) -> Iterator[Part]:
    """Two dates close together, by the words between them the ends of a period or not; and ranges of years."""
    mentions = facts.document.mentions.dates
    for mention in mentions:
        if mention.until_year is not None and mention.year is not None:
            ends = (extent(mention._replace(until_year=None)), extent(mention._replace(year=mention.until_year)))
            yield from _period(*ends, mention.span, "-", facts)
    for first, last in pairwise(mentions):
        if not 0 <= last.span.start - first.span.end <= _NEAR:
            continue
        between = facts.document.source.text[first.span.end : last.span.start]
        span = Span(first.span.start, last.span.end)
        yield from _period(extent(_with_year(first, last)), extent(last), span, between, facts)


def _period(
    first: tuple[date, date] | None, last: tuple[date, date] | None, span: Span, between: str, facts: Facts
) -> Iterator[Part]:
    if first is not None and last is not None:
        yield (InOrder(first[0], last[1], span, None, between, facts), span)


def _carried_out(facts: Facts) -> Iterator[Part]:
    """A dated document and the dated document cited next, which its title may say it carries out."""
    for first, last in pairwise(facts.document.mentions.citations):
        known = _day(first), _day(last)
        if known[0] is None or known[1] is None or first.date is None or last.date is None:
            continue
        gap = Span(first.date.span.end, last.span.start)
        if not 0 < gap.end - gap.start <= _FAR:
            continue
        between = facts.document.source.text[gap.start : gap.end]
        place = Span(first.date.span.start, first.date.span.end)
        yield (InOrder(known[1], known[0], place, last.date.span, between, facts), place)


def _day(citation: Citation) -> date | None:
    return citation.date.value if citation.date is not None else None


_IN_ORDER = {
    **ATTRIBUTES,
    "between": Attribute("word", lambda p: p.between),
}

COLLECTIONS = {
    "dates": Collection(
        _dates,
        {
            "text": Attribute("text", lambda d: d.mention.text),
            "form": Attribute("word", lambda d: d.mention.form),
            "precision": Attribute("word", lambda d: d.mention.precision),
            "day": Attribute("number", lambda d: d.mention.day),
            "month": Attribute("number", lambda d: d.mention.month),
            "quarter": Attribute("number", lambda d: d.mention.quarter),
            "year": Attribute("number", lambda d: d.mention.year),
            "in-abstract": Attribute("flag", _in_abstract),
            **ATTRIBUTES,
        },
    ),
    "periods": Collection(_periods, _IN_ORDER),
    "documents-carried-out": Collection(_carried_out, _IN_ORDER),
}
