"""Checks of dates: that they exist, are padded as the standards want, stand in order, are not later
than the document, fall on the day of the week that is named, and have a year."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from checker.document import DateMention
from checker.errors import Words
from checker.finding import Edit, Related
from checker.select.around import Mentioned
from checker.select.dates import InOrder, days_in, extent
from checker.select.mentions import Cited
from checker.select.node import Facts, Node
from checker.select.where import folded
from checker.source import Span
from checker.vocabulary.check import Check, Hit, Option, Options

__all__ = ["NOT_AFTER_DOCUMENT", "ON_CALENDAR", "ON_WEEKDAY", "ORDERED", "ZERO_PADDED", "padded", "written"]


_LEAP = 2024


def padded(number: int, below: int) -> str:
    """The number with a leading zero if it is less than `below`, and without one otherwise."""
    return f"{number:02}" if number < below else str(number)


def written(day: date) -> str:
    """A day as the standards write it: 07/4/2025, 25/10/2021, 28/02/2022."""
    return f"{padded(day.day, 10)}/{padded(day.month, 3)}/{day.year}"


def _impossible(mention: DateMention) -> Words | None:
    month = mention.month
    if mention.year is None:
        # "10/0" without a year may be anything: a share, a score, a number of a house.
        if (
            mention.day is None
            or month is None
            or not 1 <= month <= 12
            or not days_in(_LEAP, month) < mention.day <= 31
        ):
            return None
        return Words(
            f"tháng {month} chỉ có {days_in(_LEAP, month)} ngày", f"month {month} has {days_in(_LEAP, month)} days"
        )
    if mention.quarter is not None and not 1 <= mention.quarter <= 4:
        return Words("một năm chỉ có 4 quý", "a year has 4 quarters")
    if month is not None and not 1 <= month <= 12:
        return Words("một năm chỉ có 12 tháng", "a year has 12 months")
    if month is None or mention.day is None:
        return None
    days = days_in(mention.year, month)
    if 1 <= mention.day <= days:
        return None
    year = f"/{mention.year}" if month == 2 else ""
    return Words(f"tháng {month}{year} chỉ có {days} ngày", f"month {month}{year} has {days} days")


def _mention(node: Node) -> DateMention:
    value = node.value
    mention: DateMention = value.mention if isinstance(value, Mentioned) else value
    return mention


def _on_calendar(nodes: Sequence[Node], options: Options, facts: Facts) -> Iterator[Hit]:
    for node in nodes:
        reason = _impossible(_mention(node))
        if reason is not None:
            yield Hit(node.span, {"reason": reason}, node)


def _zero_padded(nodes: Sequence[Node], options: Options, facts: Facts) -> Iterator[Hit]:
    for node in nodes:
        mention = _mention(node)
        if not mention.day or not mention.month or mention.day_digits is None or mention.month_digits is None:
            continue
        if mention.month > 12 or mention.day > 31:
            continue
        wanted = padded(mention.day, 10), padded(mention.month, 3)
        found = mention.day_digits, mention.month_digits
        if found == wanted:
            continue
        numbers = list(re.finditer(r"\d+", mention.text.value))[:2]
        if tuple(number.group() for number in numbers) != found:
            continue
        edits = []
        expected = mention.text.value
        for number, right in reversed(list(zip(numbers, wanted, strict=True))):
            if number.group() != right:
                edits.append(Edit(mention.text.span(number.start(), number.end()), right))
                expected = expected[: number.start()] + right + expected[number.end() :]
        yield Hit(node.span, {"expected": expected, "fault": _padding(found, wanted)}, node, tuple(reversed(edits)))


_PARTS = (Words("ngày", "day"), Words("tháng", "month"))
_LACKING, _EXTRA = Words("thiếu số 0", "lacks a zero"), Words("thừa số 0", "has a zero too many")


def _padding(found: Sequence[str], wanted: Sequence[str]) -> Words:
    """What is wrong with the leading zeros of day and month: one is missing, or one too many."""
    faults: dict[Words, list[Words]] = {}
    for part, digits, right in zip(_PARTS, found, wanted, strict=True):
        if digits != right:
            faults.setdefault(_LACKING if len(digits) < len(right) else _EXTRA, []).append(part)
    return Words(
        ", ".join(f"{fault.vi} ở {' và '.join(part.vi for part in parts)}" for fault, parts in faults.items()),
        " and ".join(f"{fault.en} in {' and '.join(part.en for part in parts)}" for fault, parts in faults.items()),
    )


def _not_after_document(nodes: Sequence[Node], options: Options, facts: Facts) -> Iterator[Hit]:
    own = facts.document.letterhead.date
    if own is None or own.value is None:
        return
    issued = Words("ngày của văn bản này", "the date of this document")
    for node in nodes:
        place, day = _day(node, first=options["end"] == "first")
        if day is not None and day > own.value:
            values = {"cited": written(day), "own": written(own.value)}
            yield Hit(place, values, node, related=(Related(issued, own.span),))


def _day(node: Node, first: bool) -> tuple[Span, date | None]:
    """The first or the last day of what a node names."""
    value = node.value
    if isinstance(value, InOrder):
        return value.span, value.earlier if first else value.later
    mention = value.citation.date if isinstance(value, Cited) else _mention(node)
    if mention is None:
        return node.span, None
    days = extent(mention)
    return Span(mention.span.start, mention.span.end), days[0 if first else 1] if days is not None else None


def _together(pair: InOrder, facts: Facts) -> bool:
    """True when both dates stand in one paragraph."""
    other = pair.other.start if pair.other is not None else pair.span.end - 1
    return facts.paragraph(pair.span.start) is facts.paragraph(other)


def _ordered(nodes: Sequence[Node], options: Options, facts: Facts) -> Iterator[Hit]:
    for node in nodes:
        pair: InOrder = node.value
        if pair.earlier <= pair.later or not _together(pair, facts):
            continue
        values = {"earlier": written(pair.earlier), "later": written(pair.later)}
        compared = Words("ngày đối chiếu", "the date compared with")
        related = (Related(compared, pair.other),) if pair.other is not None else ()
        yield Hit(pair.span, values, node, related=related)


def _on_weekday(nodes: Sequence[Node], options: Options, facts: Facts) -> Iterator[Hit]:
    days: dict[str, str] = {folded(name): number for name, number in options["days"].items()}
    led_by = tuple(folded(word) for word in options["led-by"])
    names = {number: name for name, number in reversed(days.items())}
    last_words = {name.split()[-1] for name in days}
    text = facts.document.source.text
    for node in nodes:
        near = text[max(0, node.span.start - _NEAR) : node.span.start].lower()
        if last_words.isdisjoint(near.replace(",", " ").replace("(", " ").split()):
            continue
        day = _mention(node).value
        before = node.value.around.before.rstrip(_GAPS).removesuffix(options["link"]).rstrip(_GAPS)
        name = next((name for name in days if folded(before).endswith(name)), None)
        if day is None or name is None or days[name] == str(day.isoweekday()):
            continue
        led, found = before[: -len(name)].rstrip(), before[-len(name) :]
        # "Hội nghị lần thứ hai, ngày 15/4/2024", "Thứ hai, ngày 15/4/2024 đã …": ordinals, no days of the week.
        if led[-1:] in _PAUSES or folded(led).endswith(led_by):
            yield Hit(node.span, {"found": found, "expected": names[str(day.isoweekday())]}, node)


_NEAR = 24
_GAPS = " \t\n\u00a0,("
_PAUSES = (",", ":", "(", "–", "-")


_DATES = frozenset({"dates", "letterhead-date"})

ON_CALENDAR = Check(_on_calendar, values=frozenset({"reason"}), takes=_DATES)
ZERO_PADDED = Check(_zero_padded, values=frozenset({"expected", "fault"}), takes=_DATES, mends=True)
NOT_AFTER_DOCUMENT = Check(
    _not_after_document,
    {"end": Option("choice", "last", among=("first", "last"))},
    values=frozenset({"cited", "own"}),
    takes=frozenset({"citations", "dates", "periods"}),
    needs=frozenset({"document-date"}),
)
ORDERED = Check(
    _ordered,
    values=frozenset({"earlier", "later"}),
    takes=frozenset({"periods", "documents-carried-out"}),
)
ON_WEEKDAY = Check(
    _on_weekday,
    {"days": Option("table", required=True), "led-by": Option("texts", required=True), "link": Option("text", "")},
    frozenset({"found", "expected"}),
    takes=frozenset({"dates"}),
)
