"""Checks of dates: that they exist, are padded as the standards want, and are not later than the document."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from checker.document import DateMention
from checker.errors import Words
from checker.finding import Edit, Related
from checker.select.node import Facts, Node
from checker.source import Span
from checker.vocabulary.check import Check, Hit, Options

__all__ = ["NOT_AFTER_DOCUMENT", "ON_CALENDAR", "ZERO_PADDED", "padded", "written"]


def padded(number: int, below: int) -> str:
    """The number with a leading zero if it is less than `below`, and without one otherwise."""
    return f"{number:02}" if number < below else str(number)


def written(day: date) -> str:
    """A day as the standards write it: 07/4/2025, 25/10/2021, 28/02/2022."""
    return f"{padded(day.day, 10)}/{padded(day.month, 3)}/{day.year}"


def _days(year: int, month: int) -> int:
    """How many days a month has."""
    if month == 2:
        leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
        return 29 if leap else 28
    return 30 if month in (4, 6, 9, 11) else 31


def _impossible(mention: DateMention) -> Words | None:
    month = mention.month
    if mention.year is None:
        # "10/0" without a year may be anything: a share, a score, a number of a house.
        return None
    if mention.quarter is not None and not 1 <= mention.quarter <= 4:
        return Words("một năm chỉ có 4 quý", "a year has 4 quarters")
    if month is not None and not 1 <= month <= 12:
        return Words("một năm chỉ có 12 tháng", "a year has 12 months")
    if month is None or mention.day is None:
        return None
    days = _days(mention.year, month)
    if 1 <= mention.day <= days:
        return None
    year = f"/{mention.year}" if month == 2 else ""
    return Words(f"tháng {month}{year} chỉ có {days} ngày", f"month {month}{year} has {days} days")


def _on_calendar(nodes: Sequence[Node], options: Options, facts: Facts) -> Iterator[Hit]:
    for node in nodes:
        reason = _impossible(node.value)
        if reason is not None:
            yield Hit(node.span, {"reason": reason}, node)


def _zero_padded(nodes: Sequence[Node], options: Options, facts: Facts) -> Iterator[Hit]:
    for node in nodes:
        mention: DateMention = node.value
        if not mention.day or not mention.month or mention.day_digits is None or mention.month_digits is None:
            continue
        if mention.month > 12 or mention.day > 31:
            continue
        wanted = padded(mention.day, 10), padded(mention.month, 3)
        found = mention.day_digits, mention.month_digits
        numbers = list(re.finditer(r"\d+", mention.text.value))[:2]
        if found == wanted or tuple(number.group() for number in numbers) != found:
            continue
        edits = []
        expected = mention.text.value
        for number, right in reversed(list(zip(numbers, wanted, strict=True))):
            if number.group() != right:
                edits.append(Edit(mention.text.span(number.start(), number.end()), right))
                expected = expected[: number.start()] + right + expected[number.end() :]
        yield Hit(node.span, {"expected": expected}, node, tuple(reversed(edits)))


def _not_after_document(nodes: Sequence[Node], options: Options, facts: Facts) -> Iterator[Hit]:
    own = facts.document.letterhead.date
    if own is None or own.value is None:
        return
    for node in nodes:
        cited = node.value.citation.date
        if cited is None or cited.value is None or cited.value <= own.value:
            continue
        issued = Words("ngày của văn bản này", "the date of this document")
        values = {"cited": written(cited.value), "own": written(own.value)}
        place = Span(cited.span.start, cited.span.end)
        yield Hit(place, values, node, related=(Related(issued, own.span),))


_DATES = frozenset({"dates", "letterhead-date"})

ON_CALENDAR = Check(_on_calendar, values=frozenset({"reason"}), takes=_DATES)
ZERO_PADDED = Check(_zero_padded, values=frozenset({"expected"}), takes=_DATES, mends=True)
NOT_AFTER_DOCUMENT = Check(
    _not_after_document,
    values=frozenset({"cited", "own"}),
    takes=frozenset({"citations"}),
    needs=frozenset({"document-date"}),
)
