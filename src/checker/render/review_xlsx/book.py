"""The workbook being written: its looks, and tables that grow row by row."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import TYPE_CHECKING, Literal

from checker.errors import Words
from checker.expression import expression
from checker.finding import Status
from checker.render.review_words import file_names
from checker.render.width import visible, width
from checker.render.words import STATUS
from checker.review.matrix import Review
from checker.value import NamedTuple

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

__all__ = ["ANSWERS", "Book", "Cell", "Column", "Table", "answer_row", "lines", "text"]

ANSWERS = Words("Trả lời", "Answers")
"""The sheet that other sheets link to."""
COLOURS: dict[Status, tuple[str, str]] = {
    "answered": ("#E6F3EA", "#2C6B45"),
    "by-reference": ("#DCEDF1", "#20606E"),
    "partial": ("#FBF0C2", "#6F5200"),
    "shallow": ("#F9D9A6", "#864300"),
    "duplicate": ("#E4DBF2", "#573A86"),
    "missing": ("#F0A599", "#7A120B"),
}
"""Ground and letters of each status, as on the HTML page."""

_FONT = "Times New Roman"
_RULE = "#D5D1C8"
_LINE = 15.5
_MOST_LINES = 12
# No XML holds these, and no sheet a longer text.
_UNWRITABLE = expression("[\ufffe\uffff]")
_LONGEST = 32_000

Look = Literal["text", "number", "share", "link", "faint"]


def text(given: str) -> str:
    """`given` as one cell holds it: on one line, nothing that a workbook cannot carry."""
    return _UNWRITABLE.sub("\N{REPLACEMENT CHARACTER}", visible(given))[:_LONGEST]


class Cell(NamedTuple):
    """A cell of a table; a number stays a number, all else is text."""

    value: str | int | float | None
    status: Status | None = None
    """Whose colours it has."""
    link: str | None = None
    """A place in the workbook: "Trả lời!A7"."""


class Column(NamedTuple):
    """A column of a table."""

    heading: str
    width: float
    """In characters, as spreadsheets count them."""
    look: Look = "text"
    status: Status | None = None
    """The status whose reports it counts."""


class Book:
    """The workbook with the review it shows and the formats its sheets share."""

    def __init__(self, workbook: Workbook, review: Review, lang: str) -> None:
        self.workbook, self.review, self.lang = workbook, review, lang
        self.named = file_names(review)
        self.by_line = all(row.by_line for row in review.rows)
        plain = {"font_name": _FONT, "font_size": 11, "valign": "top"}
        table = plain | {"border": 1, "border_color": _RULE, "text_wrap": True}
        add = workbook.add_format
        self.title: Format = add(plain | {"bold": True, "font_size": 14, "valign": "vcenter"})
        self.plain: Format = add(plain)
        self.faint: Format = add(plain | {"font_color": "#5D636C"})
        head = table | {"bold": True, "valign": "vcenter", "align": "center"}
        self.heading: Format = add(head | {"bg_color": "#EFECE5"})
        self.upright: Format = add(table | {"rotation": 90, "align": "center", "valign": "bottom", "font_size": 9})
        self.count: Format = add(table | {"align": "center", "font_color": "#5D636C", "font_size": 9})
        self.looks: dict[Look, Format] = {
            "text": add(table | {"align": "left", "indent": 1}),
            "number": add(table | {"align": "center"}),
            "share": add(table | {"align": "right", "num_format": "0%"}),
            "link": add(table | {"align": "left", "indent": 1, "font_color": "#1C558C", "underline": 0}),
            "faint": add(table | {"align": "left", "indent": 1, "font_color": "#5D636C"}),
        }
        self.name: Format = add(table | {"font_color": "#1C558C", "valign": "vcenter", "align": "left", "indent": 1})
        self.long_name: Format = add(table | {"valign": "vcenter", "align": "left", "indent": 1})
        self.middle: Format = add(table | {"align": "center", "valign": "vcenter"})
        self.statuses: dict[Status, Format] = {}
        self.headings: dict[Status, Format] = {}
        self.counts: dict[Status, Format] = {}
        self.signs: dict[Status, Format] = {}
        self.letters: dict[Status, Format] = {}
        for status, (ground, letters) in COLOURS.items():
            colours = {"bg_color": ground, "font_color": letters}
            self.statuses[status] = add(table | colours | {"align": "left", "indent": 1})
            self.headings[status] = add(head | colours)
            self.counts[status] = add(table | {"font_color": letters, "align": "center"})
            self.signs[status] = add(table | colours | {"align": "center", "valign": "vcenter", "text_wrap": False})
            self.letters[status] = add({"font_name": _FONT, "font_size": 11, "bold": True, "font_color": letters})

    def sheet(self, name: str, *, repeat: tuple[int, int], portrait: bool = False) -> Worksheet:
        """A new sheet, set up for A4: as wide as the page, the rows `repeat` (from 0) on each page."""
        sheet = self.workbook.add_worksheet(name)
        if not portrait:
            sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=0.4, right=0.4, top=0.6, bottom=0.6)
        sheet.repeat_rows(*repeat)
        sheet.hide_gridlines(2)
        symbol = text(self.review.plan.symbol).replace("&", "&&")[:80]
        sheet.set_header(f"&L&9{symbol}&R&9&A")
        sheet.set_footer("&C&9&P/&N")
        return sheet

    def status(self, status: Status) -> str:
        """The words of `status`."""
        return STATUS[status][self.lang]


class Table:
    """A sheet that is one table: a heading that stays in view, filters, and rows put in one by one."""

    def __init__(self, book: Book, name: str, columns: Sequence[Column], *, frozen: int = 1) -> None:
        self.book, self._columns, self._next = book, columns, 1
        self.sheet = book.sheet(name, repeat=(0, 0))
        for place, column in enumerate(columns):
            self.sheet.set_column(place, place, column.width)
        tall = max(lines(column.heading, column.width - 3) for column in columns)
        self.sheet.set_row(0, _LINE * tall + 6)
        for place, column in enumerate(columns):
            heading = book.headings[column.status] if column.status is not None else book.heading
            self.sheet.write_string(0, place, column.heading, heading)
        self.sheet.freeze_panes(1, frozen)

    @property
    def rows(self) -> int:
        """How many rows it has, the heading aside."""
        return self._next - 1

    def add(self, cells: Sequence[Cell | str | int | float | None]) -> None:
        """One row below the others, as tall as its longest text needs."""
        given = [cell if isinstance(cell, Cell) else Cell(cell) for cell in cells]
        values = [text(cell.value) if isinstance(cell.value, str) else cell.value for cell in given]
        tall = max(
            lines(value, column.width)
            for value, column in zip(values, self._columns, strict=True)
            if isinstance(value, str) or value is None
        )
        self.sheet.set_row(self._next, _LINE * min(tall, _MOST_LINES))
        for place, (cell, value, column) in enumerate(zip(given, values, self._columns, strict=True)):
            look = self.book.counts[column.status] if column.status is not None else self.book.looks[column.look]
            if cell.status is not None:
                look = self.book.statuses[cell.status]
            if cell.link is not None and isinstance(value, str) and lines(value, column.width) == 1:
                # LibreOffice does not fold what is a link.
                look = self.book.looks["link"]
                self.sheet.write_url(self._next, place, f"internal:{cell.link}", look, value)
            elif isinstance(value, str) and value:
                self.sheet.write_string(self._next, place, value, look)
            elif isinstance(value, int | float):
                self.sheet.write_number(self._next, place, value, look)
            else:
                self.sheet.write_blank(self._next, place, None, look)
        self._next += 1

    def finish(self) -> None:
        """Filters over all that was put in."""
        self.sheet.autofilter(0, 0, max(self._next - 1, 1), len(self._columns) - 1)


def lines(value: str | None, columns: float) -> int:
    """How many lines `value` takes in a column that wide: about, as letters differ, and capitals are wider."""
    if not value:
        return 1
    return ceil((width(value) + 0.5 * sum(map(str.isupper, value))) / max(columns * 1.2, 1))


def answer_row(book: Book, number: int, column: int = 0) -> str:
    """The place of an answer in the sheet of answers: report `number` from 1, task `column` from 0."""
    return f"'{ANSWERS[book.lang]}'!A{2 + (number - 1) * len(book.review.tasks) + column}"
