"""A review for a terminal: a grid of units × tasks that fits, the worst tasks, what was left aside."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from checker.errors import Words
from checker.finding import Status
from checker.render.page import Page
from checker.render.review_words import CHANGE, CHANGE_SIGN, HOLES, UNIT
from checker.render.width import crop, crop_start, fold, pad, visible, width
from checker.render.words import SIGN, STATUS, TONE, UNREADABLE
from checker.review.matrix import Review, Row
from checker.review.record import Unevaluated, Unreadable
from checker.review.rounds import Change

__all__ = ["MOST", "whole"]

MOST = 40
"""So many reports are shown when not all are wanted."""

_TITLE = Words("Rà soát báo cáo thực hiện", "Review of reports on")
_REPORTS = Words("báo cáo", "reports")
_ROUND = Words("So vòng trước", "Since before")
_UNSURE = Words("? chưa chắc", "? uncertain")
_JUDGED = Words("* người rà soát đã kết luận", "* judged by a reviewer")
_TASKS = Words("Nhiệm vụ nhiều đơn vị cần bổ sung nhất", "Tasks most reports have to complete")
_ALL_MET = Words("Mọi nhiệm vụ đều được các báo cáo trả lời.", "Every report answers every task.")
_UNEVALUATED = Words("Chưa đối chiếu với kế hoạch", "Not held against the plan")
_SHARED = Words("Đơn vị có nhiều tệp, cần xác định bản chính thức", "Units with several files: which one counts?")
_ABSENT = Words("Đơn vị của vòng trước chưa gửi lại", "Units of the earlier round that sent none")
_MORE = Words(
    "… và {} báo cáo khác, ít việc phải bổ sung hơn (--all để xem hết)",
    "… and {} reports with less to complete (--all)",
)
_CHANGED = Words(
    "Lời của nhiệm vụ đã khác vòng trước, không so sánh", "Asked otherwise in the earlier round, not compared"
)

_OPEN: tuple[Status, ...] = ("missing", "shallow", "duplicate", "partial")
_SIGNS: dict[Change, str] = {**CHANGE_SIGN, "open": "·"}

_NARROW, _ROOMY = 2, 3
"""Cells of a column of the grid."""
_SHORTEST = 16
"""Cells that a unit's name needs."""


def whole(review: Review, page: Page, *, everything: bool = False) -> Iterator[str]:
    """The review as lines no wider than `page`; of very many reports the worst ones, unless `everything`."""
    for line in _lines(review, page, everything):
        yield line + "\n"


def _lines(review: Review, page: Page, everything: bool) -> Iterator[str]:
    lang, plan = page.lang, review.plan
    title = f"{_TITLE[lang]} {visible(plan.symbol)}, {plan.date:%d/%m/%Y}, {visible(plan.issuer)}"
    yield from (page.paint("strong", line) for line in fold(title, page.cells))
    yield from fold(_summary(review, lang), page.cells)
    if review.rows:
        yield ""
        yield from _grid(review, page, everything)
        yield ""
        yield from _tasks(review, page)
    yield from _listed(_UNEVALUATED[lang], [_aside(record, lang) for record in review.unevaluated], page)
    yield from _listed(UNREADABLE[lang], [_aside(record, lang) for record in review.unreadable], page)
    yield from _listed(_SHARED[lang], [f"{each.unit}: {', '.join(each.paths)}" for each in review.shared], page)
    yield from _listed(_ABSENT[lang], [f"{each.unit} ({each.path})" for each in review.absent], page)


def _summary(review: Review, lang: str) -> str:
    counts = [f"{count} {STATUS[status][lang]}" for status, count in review.overall.items() if count]
    parts = [f"{len(review.rows)} {_REPORTS[lang]} × {len(review.tasks)}", ", ".join(counts)]
    if review.compared:
        parts.append(
            ", ".join(f"{_SIGNS[change]} {count} {CHANGE[change][lang]}" for change, count in review.changes.items())
        )
    if review.unevaluated:
        parts.append(f"{len(review.unevaluated)} {_UNEVALUATED[lang].lower()}")
    if review.unreadable:
        parts.append(f"{len(review.unreadable)} {UNREADABLE[lang].lower()}")
    return " · ".join(part for part in parts if part)


def _grid(review: Review, page: Page, everything: bool) -> Iterator[str]:
    rows = list(review.rows)
    hidden = 0
    if not everything and len(rows) > MOST:
        rows, hidden = review.worst_rows()[:MOST], len(rows) - MOST
    last = [HOLES[page.lang], *([_ROUND[page.lang]] if review.compared else [])]
    after = sum(2 + width(each) for each in last)
    longest = max([_SHORTEST, *(width(visible(row.unit)) for row in rows)])
    for number, (columns, cells) in enumerate(_blocks(review, page.cells - after - _SHORTEST)):
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
    labels = _labels(review)
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


def _labels(review: Review) -> Mapping[str, str]:
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
        counts = [(change, row.changes.count(change)) for change in _SIGNS]
        since = " ".join(f"{_SIGNS[change]}{count}" for change, count in counts if count)
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
    labels = _labels(review)
    for group in review.plan.groups:
        label = labels[group.id]
        yield page.paint("faint", crop(f"{label}: {visible(group.title)} ({len(group.tasks)})", page.cells))


def _tasks(review: Review, page: Page) -> Iterator[str]:
    worst = [total for total in review.worst_tasks() if total.holes]
    if not worst:
        yield from (page.paint("good", line) for line in fold(_ALL_MET[page.lang], page.cells))
        return
    yield from (page.paint("strong", line) for line in fold(_TASKS[page.lang], page.cells))
    labels = _labels(review)
    places = [f"{labels[total.group.id]}.{total.task.number}" for total in worst]
    shares = [f"{total.holes}/{len(review.rows)}" for total in worst]
    first, second = max(map(len, places)), max(map(len, shares))
    reasons = [
        " ".join(f"{SIGN[status]}{total.statuses[status]}" for status in _OPEN if total.statuses[status])
        for total in worst
    ]
    longest = max(map(len, reasons))
    for place, share, why, total in zip(places, shares, reasons, worst, strict=True):
        head = f"  {place:<{first}}  {share:>{second}}  "
        rest = max(page.cells - len(head) - longest - 2, _SHORTEST)
        yield head + pad(crop(visible(total.task.statement), rest), rest) + "  " + why
    changed = [place for place, total in zip(places, worst, strict=True) if not total.comparable]
    if changed:
        yield from fold(f"{_CHANGED[page.lang]}: {', '.join(changed)}", page.cells)


def _aside(record: Unevaluated | Unreadable, lang: str) -> str:
    return f"{record.path}: {record.because[lang]}"


def _listed(title: str, entries: Iterable[str], page: Page) -> Iterator[str]:
    entries = list(entries)
    if not entries:
        return
    yield ""
    yield from (page.paint("strong", line) for line in fold(f"{title} ({len(entries)})", page.cells))
    for entry in entries:
        for number, line in enumerate(fold(visible(entry), page.cells - 4)):
            yield ("    " if number else "  ") + line
