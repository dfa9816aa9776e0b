"""The grid of a review for a terminal: units × tasks, as many columns side by side as fit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from checker.errors import Words
from checker.render.page import Page
from checker.render.review_words import CHANGE_SIGN, HOLES, UNIT
from checker.render.width import crop, crop_start, fold, pad, visible, width
from checker.render.words import SIGN, STATUS, TONE
from checker.review.matrix import Review, Row
from checker.review.rounds import Change

__all__ = ["MOST", "SHORTEST", "SIGNS", "grid", "labels_of"]

MOST = 40
"""So many reports are shown when not all are wanted."""

_ROUND = Words("So vòng trước", "Since before")
_UNSURE = Words("? chưa chắc", "? uncertain")
_JUDGED = Words("* người rà soát đã kết luận", "* judged by a reviewer")
_MORE = Words(
    "… và {} báo cáo khác, ít việc phải bổ sung hơn (--all để xem hết)",
    "… and {} reports with less to complete (--all)",
)
SIGNS: dict[Change, str] = {**CHANGE_SIGN, "open": "·"}
"""The sign of each change since the earlier round."""

_NARROW, _ROOMY = 2, 3
"""Cells of a column of the grid."""
SHORTEST = 16
"""Cells that a unit's name needs."""


def grid(review: Review, page: Page, everything: bool) -> Iterator[str]:
    """A line for each report, block after block of columns, and what the signs mean; of many reports the worst ones."""
    rows = list(review.rows)
    hidden = 0
    if not everything and len(rows) > MOST:
        rows, hidden = review.worst_rows()[:MOST], len(rows) - MOST
    last = [HOLES[page.lang], *([_ROUND[page.lang]] if review.compared else [])]
    after = sum(2 + width(each) for each in last)
    longest = max([SHORTEST, *(width(visible(row.unit)) for row in rows)])
    for number, (columns, cells) in enumerate(_blocks(review, page.cells - after - SHORTEST)):
        if number:
            yield ""
        name = min(longest, page.cells - after - cells * len(columns))
        heads = list(_heads(review, columns, cells))
        for head in heads[:-1]:
            yield page.paint("faint", (" " * name + head).rstrip())
        titles = "".join(f"  {each}" for each in last)
        yield page.paint("faint", pad(crop(UNIT[page.lang], name), name) + heads[-1] + titles)
        for row, unit in zip(rows, _names([row.unit for row in rows], name), strict=True):
            marks = "".join(_cell(row, column, cells, page) for column in columns)
            yield pad(unit, name) + marks + _after(row, last, review)
    if hidden:
        yield page.paint("faint", _MORE[page.lang].format(hidden))
    yield from _legend(review, page)


def _names(units: Sequence[str], cells: int) -> list[str]:
    """`units` in so many cells; those that begin alike keep their end, which tells them apart."""
    shown = [visible(unit) for unit in units]
    short = [crop(unit, cells) for unit in shown]
    alike = Counter(short)
    half = cells // 2
    return [
        crop(unit, cells - half) + crop_start(unit, half + 1)[1:] if alike[brief] > 1 and brief != unit else brief
        for unit, brief in zip(shown, short, strict=True)
    ]


def _blocks(review: Review, room: int) -> Iterator[tuple[range, int]]:
    """Columns that stand side by side in `room` cells, and how wide each is."""
    number = len(review.tasks)
    cells = _ROOMY if number * _ROOMY <= room else _NARROW
    most = max(room // cells, 1)
    for start in range(0, number, most):
        yield range(start, min(start + most, number)), cells


def _heads(review: Review, columns: range, cells: int) -> Iterator[str]:
    """Groups and numbers of the tasks above their columns."""
    labels = labels_of(review)
    line, former = "", None
    for place, column in enumerate(columns):
        group = review.tasks[column].group.id
        if group != former:
            start = (place + 1) * cells - 1
            line = line[: start - 1].ljust(start) + labels[group]
        former = group
    yield line
    numbers = [str(review.tasks[column].task.number) for column in columns]
    longest = max(map(len, numbers))
    if longest < cells:
        yield "".join(f"{each:>{cells}}" for each in numbers)
        return
    for digit in range(longest):
        yield "".join(f"{each.rjust(longest)[digit]:>{cells}}" for each in numbers)


def labels_of(review: Review) -> Mapping[str, str]:
    """I, II, III … for the groups of the plan, by id."""
    tens = ("", "X", "XX", "XXX", "XL")
    ones = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
    return {group.id: tens[number // 10 % 5] + ones[number % 10] for number, group in enumerate(review.plan.groups, 1)}


def _cell(row: Row, column: int, cells: int, page: Page) -> str:
    status = row.statuses[column]
    before = "*" if column in row.judged else "?" if column in row.uncertain else " "
    return " " * (cells - 2) + before + page.paint(TONE[status], SIGN[status])


def _after(row: Row, last: Sequence[str], review: Review) -> str:
    holes = f"{row.holes or '–'}"
    text = "  " + holes.rjust(width(last[0]))
    if review.compared:
        counts = [(change, row.changes.count(change)) for change in SIGNS]
        since = " ".join(f"{SIGNS[change]}{count}" for change, count in counts if count)
        text += "  " + (since or ("–" if row.earlier is not None else ""))
    return text.rstrip()


def _legend(review: Review, page: Page) -> Iterator[str]:
    signs = [f"{SIGN[status]} {STATUS[status][page.lang]}" for status in SIGN]
    if any(row.uncertain for row in review.rows):
        signs.append(_UNSURE[page.lang])
    if any(row.judged for row in review.rows):
        signs.append(_JUDGED[page.lang])
    for line in fold("  ".join(sign.replace(" ", "\u00a0") for sign in signs), page.cells):
        yield page.paint("faint", line.replace("\u00a0", " "))
    labels = labels_of(review)
    for group in review.plan.groups:
        label = labels[group.id]
        yield page.paint("faint", crop(f"{label}: {visible(group.title)} ({len(group.tasks)})", page.cells))
