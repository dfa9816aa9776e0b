"""The first sheet: units × tasks, a coloured sign in each cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.errors import Words
from checker.finding import MET
from checker.render.review_words import HOLES, MET_SHARE, NOTE, STATUSES, TITLE, UNIT, brief, symbol_line
from checker.render.review_xlsx.book import Book, answer_row, lines, text
from checker.render.words import SIGN
from checker.review.matrix import Row
from checker.value import NamedTuple

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

__all__ = ["matrix"]

_NAME = Words("Tổng hợp", "Matrix")
_NUMBER = Words("STT", "No.")
_SUM = Words(
    "{reports} báo cáo · {tasks} nhiệm vụ · {met}/{all} câu trả lời đạt · {missing} không tìm thấy",
    "{reports} reports · {tasks} tasks · {met}/{all} answers met · {missing} not found",
)
_UNSURE = Words("? chưa chắc, nên đọc lại", "? unsure, read it again")
_JUDGED = Words("◆ người xem xét đã quyết", "◆ decided by a reviewer")
_FIXED = 4
"""Columns before the first task."""
_HEAD = 6
"""The row with the numbers of the tasks, from 0; units come below."""
_LINKS = 20_000
"""Links take memory: where there are more cells than that, only the units' names lead to the answers."""
_WIDTH = 32
_MANY = 30
"""Tasks; more have narrower columns."""


class _Frame(NamedTuple):
    """What every row of the matrix is drawn with."""

    numbers: dict[str, int]
    """Those of the reports by path."""
    linked: bool
    """True when each cell leads to its answer."""


def matrix(book: Book) -> None:
    """The sheet."""
    review, lang = book.review, book.lang
    sheet = book.sheet(_NAME[lang], repeat=(3, _HEAD))
    sheet.set_column(0, 0, 5)
    sheet.set_column(1, 1, _WIDTH)
    sheet.set_column(2, 3, 7)
    sheet.set_column(_FIXED, _FIXED + len(review.tasks) - 1, 3.7 if len(review.tasks) <= _MANY else 3)
    sheet.set_row(0, 24)
    sheet.write_string(0, 0, f"{TITLE[lang]} {text(symbol_line(review.plan, lang))}", book.title)
    overall = review.overall
    total = sum(overall.values())
    met = sum(overall[status] for status in overall if status in MET)
    said = _SUM[lang].format(
        reports=len(review.rows), tasks=len(review.tasks), met=met, all=total, missing=overall["missing"]
    )
    sheet.write_string(1, 0, said, book.faint)
    _legend(book, sheet)
    _heads(book, sheet)
    sheet.freeze_panes(_HEAD + 1, 2)
    frame = _Frame({row.path: number for number, row in enumerate(review.rows, 1)}, total <= _LINKS)
    for place, row in enumerate(review.worst_rows(), 1):
        _row(book, sheet, frame, place, row)
    last = _HEAD + len(review.rows)
    sheet.autofilter(_HEAD, 0, max(last, _HEAD + 1), _FIXED + len(review.tasks) - 1)
    sheet.write_string(last + 2, 1, NOTE[lang], book.faint)


def _legend(book: Book, sheet: Worksheet) -> None:
    pieces: list[str | Format] = []
    for status in STATUSES:
        pieces += [book.letters[status], f"{SIGN[status]} ", book.plain, f"{book.status(status)}    "]
    pieces += [book.plain, f"{_UNSURE[book.lang]}    {_JUDGED[book.lang]}"]
    sheet.write_rich_string(2, 0, *pieces, book.plain)


def _heads(book: Book, sheet: Worksheet) -> None:
    """Groups, the beginning of each task, how many units have to complete it, and its number."""
    review, lang = book.review, book.lang
    for row in range(3, _HEAD):
        if row == 3:
            _groups(book, sheet)
        elif row == 4:
            sheet.set_row(row, 108)
            for total in review.tasks:
                sheet.write_string(row, _FIXED + total.column, brief(total.task.statement, 24), book.upright)
        else:
            sheet.write_string(row, 1, HOLES[lang], book.faint)
            for total in review.tasks:
                sheet.write_number(row, _FIXED + total.column, total.holes, book.count)
    sheet.set_row(_HEAD, 32)
    for column, words in enumerate((_NUMBER, UNIT, MET_SHARE, HOLES)):
        sheet.write_string(_HEAD, column, words[lang], book.heading)
    for total in review.tasks:
        sheet.write_number(_HEAD, _FIXED + total.column, total.task.number, book.heading)


def _groups(book: Book, sheet: Worksheet) -> None:
    first = _FIXED
    for group in book.review.plan.groups:
        last = first + len(group.tasks) - 1
        # Over one or two columns no word of a title can be read.
        room = 4 * len(group.tasks) if len(group.tasks) > 2 else 0
        title = text(brief(group.title[:1].upper() + group.title[1:], room)) if room else ""
        if last > first:
            sheet.merge_range(3, first, 3, last, title, book.heading)
        else:
            sheet.write_string(3, first, title, book.heading)
        first = last + 1


def _row(book: Book, sheet: Worksheet, frame: _Frame, place: int, row: Row) -> None:
    line, number = _HEAD + place, frame.numbers[row.path]
    name = text(row.unit)
    tall = lines(name, _WIDTH - 2)
    sheet.set_row(line, 19 if tall == 1 else 16 * tall)
    to_answers = f"internal:{answer_row(book, number)}"
    # A link first and a number over it: the cell keeps both.
    sheet.write_url(line, 0, to_answers, book.middle, str(place))
    sheet.write_number(line, 0, place, book.middle)
    if tall == 1:
        sheet.write_url(line, 1, to_answers, book.name, name)
    else:
        # LibreOffice does not fold what is a link.
        sheet.write_string(line, 1, name, book.long_name)
    sheet.write_number(line, 2, row.met, book.middle)
    sheet.write_number(line, 3, row.holes, book.middle)
    for column, status in enumerate(row.statuses):
        marks = ("?" if column in row.uncertain else "") + ("◆" if column in row.judged else "")
        look, sign = book.signs[status], SIGN[status] + marks
        if frame.linked and status not in MET:
            target = f"internal:{answer_row(book, number, column)}"
            sheet.write_url(line, _FIXED + column, target, look, sign)
        else:
            sheet.write_string(line, _FIXED + column, sign, look)
