"""Dates: the numbers as written, also where they are no day of the calendar."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.document import DateMention
from checker.expression import expression
from checker.parse.automaton import Node, Token
from checker.parse.inline.passage import Passage
from checker.parse.inline.places import begin, end

__all__ = ["read_date", "read_dates", "read_day", "read_month_of_year"]

_DIGITS = expression(r"\d+")
_MONTH_OF_YEAR = expression(r"(0?[1-9]|1[0-2])\s?/\s?((?:19|20)\d\d)")
_QUARTERS = {"I": 1, "II": 2, "III": 3, "IV": 4, "1": 1, "2": 2, "3": 3, "4": 4}


def read_dates(node: Node, passage: Passage, before: DateMention | None) -> Iterator[DateMention]:
    """The date of `node`, if it is one; `before` is the date read last."""
    match node.data:
        case "day":
            yield from _some(read_day(node, passage))
        case "until":
            # "từ ngày 01/4 đến 30/6" speaks of days, "từ 5/10 đến 9/10" does not.
            word, fraction = node.children
            if before is not None and isinstance(word, Token) and isinstance(fraction, Token):
                gap = passage.text(begin(word), end(word)).span().start - before.span.end
                if 0 <= gap <= 3:
                    yield from _some(_fraction_day(fraction, passage))
        case _:
            yield read_date(node, passage)


def _some(date: DateMention | None) -> Iterator[DateMention]:
    if date is not None:
        yield date


def read_day(node: Node, passage: Passage) -> DateMention | None:
    """The day of a `day` node; None where the figures cannot be one ("ngày 9.728/9.897")."""
    token = node.children[-1]
    assert isinstance(token, Token)
    if token.type == "FRACTION":
        return _fraction_day(token, passage)
    text = passage.text(begin(token), begin(token) + len(token.strip()))
    if token.type == "SHORT":
        day, month, year = _DIGITS.findall(token)
        return DateMention(text, text.span(), "short", "day", int(year), int(month), int(day), None, None, day, month)
    before, _, rest = token.partition("tháng")
    middle, _, after = rest.partition("năm")
    day_digits, month_digits, year_digits = _digits(before), _digits(middle), _digits(after)
    return DateMention(
        text,
        text.span(),
        "full",
        "day",
        _number(year_digits),
        _number(month_digits),
        _number(day_digits),
        day_digits=day_digits,
        month_digits=month_digits,
    )


def _fraction_day(token: Token, passage: Passage) -> DateMention | None:
    day, month = _DIGITS.findall(token)[:2]
    if len(day) > 2 or len(month) > 2 or "," in token or "." in token:
        return None
    text = passage.text(begin(token), end(token))
    return DateMention(text, text.span(), "short", "day", None, int(month), int(day), None, None, day, month)


def read_month_of_year(token: Token, passage: Passage) -> DateMention | None:
    """The month that a fraction such as "05/2019" is; None for a ratio."""
    found = _MONTH_OF_YEAR.fullmatch(token)
    if found is None:
        return None
    text = passage.text(begin(token), end(token))
    month, year = found.groups()
    return DateMention(text, text.span(), "month", "month", int(year), int(month), month_digits=month)


def read_date(node: Node, passage: Passage) -> DateMention:
    """The month, quarter, year or period of `node`."""
    (token,) = node.children
    assert isinstance(token, Token)
    text = passage.text(begin(token), end(token))
    span = text.span()
    numbers = _DIGITS.findall(token)
    match node.data:
        case "month":
            return DateMention(
                text, span, "month", "month", _at(numbers, 1), int(numbers[0]), None, month_digits=numbers[0]
            )
        case "quarter":
            label = re.split(r"[\s/-]+", token)[1]
            years = [number for number in numbers if len(number) == 4]
            return DateMention(text, span, "quarter", "quarter", _at(years, 0), quarter=_QUARTERS[label])
        case "years":
            return DateMention(text, span, "period", "year", int(numbers[0]), until_year=int(numbers[1]))
        case "months":
            return DateMention(text, span, "period", "year", _at(numbers, 1))
        case _:
            return DateMention(text, span, "year", "year", int(numbers[0]))


def _digits(words: str) -> str | None:
    found = _DIGITS.search(words)
    return found.group() if found else None


def _number(digits: str | None) -> int | None:
    return None if digits is None else int(digits)


def _at(numbers: list[str], index: int) -> int | None:
    return int(numbers[index]) if index < len(numbers) else None
