"""The sheets of totals: tasks, units, and the files that stand in neither."""

from __future__ import annotations

from checker.errors import Words
from checker.render.review_words import (
    CHANGE,
    HEADINGS,
    HOLES,
    MET_SHARE,
    STATUSES,
    UNHELD,
    UNIT,
    UNREAD,
    day,
    sentence,
)
from checker.render.review_xlsx.book import Book, Cell, Column, Table, answer_row
from checker.render.words import SEVERITY
from checker.review.rounds import Change

__all__ = ["others", "tasks", "units"]

_TASKS = Words("Nhiệm vụ", "Tasks")
_UNITS = Words("Đơn vị", "Units")
_OTHERS = Words("Tệp ngoài bảng", "Files left out")
_NUMBER = Words("Số", "No.")
_DATED = Words("Ngày báo cáo", "Dated")
_SHARE = Words("Tỷ lệ đạt", "Share met")
_DEADLINE = Words("Thời hạn, định kỳ", "Deadline, frequency")
_ORPHANS = Words("Mục ngoài kế hoạch", "Items on no task")
_STATE = Words("Tình trạng", "State")
_ABSENT = Words("lần này không có báo cáo", "no report in this round")
_BEFORE = Words("Lần trước có báo cáo của đơn vị này.", "The unit sent a report in the earlier round.")
_NONE = Words("Mọi tệp đều được đọc và đối chiếu.", "Every file was read and held against the plan.")
_CHANGES: tuple[Change, ...] = ("fixed", "open", "new")


def _statuses(book: Book) -> list[Column]:
    return [Column(book.status(status).capitalize(), 9, "number", status) for status in STATUSES]


def _changes(book: Book) -> list[Column]:
    return [Column(CHANGE[change][book.lang].capitalize(), 9, "number") for change in _CHANGES if book.review.compared]


def tasks(book: Book) -> None:
    """The tasks, those first that leave most units something to do."""
    review, lang = book.review, book.lang
    columns = [
        Column(HEADINGS["group"][lang], 20),
        Column(_NUMBER[lang], 5, "number"),
        Column(HEADINGS["statement"][lang], 70),
        Column(_DEADLINE[lang], 14, "faint"),
        Column(HOLES[lang], 9, "number"),
        Column(_SHARE[lang], 9, "share"),
        *_statuses(book),
        *_changes(book),
    ]
    table = Table(book, _TASKS[lang], columns, frozen=2)
    for total in review.worst_tasks():
        title = total.group.title[:1].upper() + total.group.title[1:]
        when = ", ".join(filter(None, (total.task.deadline, total.task.frequency)))
        share = _share(len(review.rows) - total.holes, len(review.rows))
        counts = [total.statuses[status] or None for status in STATUSES]
        changes = [total.changes[change] if total.comparable else None for change in _CHANGES if review.compared]
        table.add([title, total.task.number, total.task.statement, when, total.holes, share, *counts, *changes])
    _bars(book, table, 5)
    table.finish()


def units(book: Book) -> None:
    """The reports, those first that leave most to do."""
    review, lang = book.review, book.lang
    columns = [
        Column(UNIT[lang], 36),
        Column(HEADINGS["file"][lang], 34, "faint"),
        Column(_DATED[lang], 12),
        Column(MET_SHARE[lang], 8, "number"),
        Column(HOLES[lang], 9, "number"),
        Column(_SHARE[lang], 9, "share"),
        *_statuses(book),
        *_changes(book),
        *(Column(words[lang].capitalize(), 9, "number") for words in SEVERITY.values()),
        Column(_ORPHANS[lang], 11, "number"),
    ]
    table = Table(book, _UNITS[lang], columns)
    numbers = {row.path: number for number, row in enumerate(review.rows, 1)}
    for row in review.worst_rows():
        counts = [row.statuses.count(status) or None for status in STATUSES]
        changes = [row.changes.count(change) if row.changes else None for change in _CHANGES if review.compared]
        table.add(
            [
                Cell(row.unit, link=answer_row(book, numbers[row.path])),
                book.named(row.path),
                day(row.dated) if row.dated else None,
                row.met,
                row.holes,
                _share(row.met, len(row.statuses)),
                *counts,
                *changes,
                *(row.findings.get(severity) or None for severity in SEVERITY),
                row.orphans or None,
            ]
        )
    _bars(book, table, 5)
    table.finish()


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None


def _bars(book: Book, table: Table, column: int) -> None:
    """A bar behind each share, from nothing to all."""
    if table.rows:
        bar = {"type": "data_bar", "bar_color": "#B7DBC3", "bar_solid": True, "min_type": "num", "max_type": "num"}
        table.sheet.conditional_format(1, column, table.rows, column, bar | {"min_value": 0, "max_value": 1})


def others(book: Book) -> None:
    """The files that stand in no row, and who sent none; a sentence where there is nothing to tell."""
    review, lang = book.review, book.lang
    columns = [
        Column(HEADINGS["file"][lang], 50),
        Column(UNIT[lang], 36),
        Column(_STATE[lang], 22),
        Column(HEADINGS["because"][lang], 70),
    ]
    table = Table(book, _OTHERS[lang], columns)
    for unread in review.unreadable:
        table.add([book.named(unread.path), None, UNREAD[lang], sentence(unread.because[lang])])
    for other in review.unevaluated:
        table.add([book.named(other.path), other.unit, UNHELD[lang], sentence(other.because[lang])])
    for absent in review.absent:
        table.add([book.named(absent.path), absent.unit, _ABSENT[lang], _BEFORE[lang]])
    if not table.rows:
        table.add([_NONE[lang], None, None, None])
    table.finish()
