"""When a plan wants a task done: its words, "quý I/2022", "hằng năm", as days.

Only what can be read with certainty is: "giữa nhiệm kỳ" and "thường xuyên" give no day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from checker.expression import expression

__all__ = ["is_yearly", "last_day"]

_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_YEAR = r"(?:\s*[/,.-]?\s*(?:năm\s*)?(?P<year>(?:19|20)\d\d))"
_WHEN = expression(
    rf"(?P<before>trước\s+)?(?:"
    rf"(?:ngày\s*)?(?P<day>\d{{1,2}})\s*(?:[/.-]|\s+tháng\s+)\s*(?P<month>\d{{1,2}})(?!\d){_YEAR}?"
    rf"|tháng\s*(?P<only_month>\d{{1,2}})(?!\d){_YEAR.replace('year', 'month_year')}?"
    rf"|quý\s*(?P<quarter>iv|i{{1,3}}|[1-4])\b{_YEAR.replace('year', 'quarter_year')}?"
    rf"|(?P<half>6|06|sáu)\s+tháng\s+(?P<which>đầu|cuối)\s+năm(?:\s+(?P<half_year>(?:19|20)\d\d))?"
    rf"|(?<!\d)(?P<only_year>(?:19|20)\d\d)(?!\d)"
    rf")",
    re.IGNORECASE,
)
_RECURRING = expression(r"(?:hằng|hàng|mỗi|định kỳ|thường xuyên)\b", re.IGNORECASE)
_YEARLY = expression(r"(?:hằng|hàng|mỗi)\s+năm|(?:định kỳ\s+)?(?:01|1|một)\s+năm|cuối\s+năm", re.IGNORECASE)


def last_day(deadline: str, issued: date) -> date | None:
    """The last day of `deadline` in a plan of the day `issued`; None where it is not understood or comes again.

    A day, month or quarter without a year is the first of its kind from `issued` on.
    """
    if _RECURRING.search(deadline):
        return None
    days = list(_last_days(deadline, issued))
    return max(days) if days else None


def is_yearly(frequency: str) -> bool:
    """Does `frequency` ask for something every year?"""
    return _YEARLY.match(" ".join(frequency.split())) is not None


def _last_days(deadline: str, issued: date) -> Iterator[date]:
    for found in _WHEN.finditer(deadline):
        if found["day"] is not None:
            # "Trước ngày 30/6": whoever is done on that day is in time.
            first = last = _day(found["year"], int(found["month"]), int(found["day"]), issued)
        elif found["only_month"] is not None:
            first, last = _months(found["month_year"], int(found["only_month"]), 1, issued)
        elif found["quarter"] is not None:
            quarter = _ROMAN.get(found["quarter"].lower()) or int(found["quarter"])
            first, last = _months(found["quarter_year"], 3 * quarter - 2, 3, issued)
        elif found["half"] is not None:
            first, last = _months(found["half_year"], 1 if found["which"].lower() == "đầu" else 7, 6, issued)
        else:
            first, last = _months(found["only_year"], 1, 12, issued)
        if first is not None and last is not None:
            yield first - timedelta(days=1) if found["before"] and found["day"] is None else last


def _day(year: str | None, month: int, day: int, issued: date) -> date | None:
    try:
        if year is not None:
            return date(int(year), month, day)
        near = date(issued.year, month, day)
        return near if near >= issued else date(issued.year + 1, month, day)
    except ValueError:
        return None


def _months(year: str | None, month: int, count: int, issued: date) -> tuple[date | None, date | None]:
    """The first and last day of `count` months."""
    if not 1 <= month <= 12:
        return None, None
    last = month + count - 1
    chosen = int(year) if year is not None else issued.year + (last < issued.month)
    following = date(chosen + last // 12, last % 12 + 1, 1)
    return date(chosen, month, 1), following - timedelta(days=1)
