"""Two columns side by side in one line, put one after the other.

The letterhead and the end of a document are set in two columns. Extractors give
them flattened ("UBND TỈNH X CỘNG HÒA XÃ HỘI …"), side by side with a wide gap,
or one below the other. A `Cell` is what stands in one column of one line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from checker.expression import expression
from checker.parse.lines import Line
from checker.parse.patterns import pattern
from checker.value import NamedTuple

__all__ = ["Cell", "cells", "in_columns"]

_INDENTED = 4
_GAP = expression(r"\s{3,}|\s*\t\s*")
# The cells of a table written with strokes: "| Nơi nhận: | T/M BAN THƯỜNG VỤ |".
_STROKED = expression(r"[^|]+")
# Columns a cell of such a table is moved to the right, for it stands where its cell does.
_CELL = 8
# White space left for a number or a day to be written in by hand is not the gap between columns.
_BLANK = expression(r"(?:Số\s?:?|ngày|tháng|năm)\s{0,3}[\d.…]{0,6}$")
# Neither is that between a dash and its line: "-       Ban Thường vụ Tỉnh ủy;".
_DASHES = ("-", "–", "+")
# Where one column of a flattened line ends and the other begins.
_RIGHT_PARTS = ("NATION", "MOTTO")
_FLAT_DATE = expression(
    r"(?<=\S)\s+(?=(?:TP\.?\s?|[A-ZĐÀ-Ỹ][^\W\d_]*\s+){0,4}[A-ZĐÀ-Ỹ][^\W\d_]*,\s*ngày[\s\d]{1,12}tháng)"
)


class Cell(NamedTuple):
    """A piece of a line that stands in one column."""

    text: str
    start: int
    """Offset in the source."""
    column: int
    """Column of its first character in the line."""
    line: int
    """Index of its line."""
    gap: int
    """Empty lines before its line."""
    tabbed: bool = False
    """A tab parts it from the cell before."""

    @property
    def end(self) -> int:
        """Offset in the source after the last character."""
        return self.start + len(self.text)


def cells(line: Line, index: int, *, flat: bool = False) -> list[Cell]:
    """The cells of a line; with `flat`, columns run together with one space are parted too."""
    found = _stroked(line, index) if line.text[0] == line.text[-1] == "|" else _spaced(line, index)
    if not flat:
        return found
    return [part for cell in found for part in _part(cell)]


def _stroked(line: Line, index: int) -> list[Cell]:
    """The cells of a row "| … | … |"; a row of empty cells is one cell, the row itself."""
    found: list[Cell] = []
    for count, cell in enumerate(_STROKED.finditer(line.text)):
        text = cell.group().strip()
        if text:
            place = cell.start() + cell.group().index(text)
            found.append(Cell(text, line.start + place, _CELL * count, index, line.gap, tabbed=True))
    return found or [Cell(line.text, line.start, line.indent, index, line.gap)]


def _spaced(line: Line, index: int) -> list[Cell]:
    """The cells of a line whose columns are parted by white space."""
    found: list[Cell] = []
    place, tabbed = 0, False
    for gap in [*_GAP.finditer(line.text), None]:
        if gap and (_BLANK.search(line.text, place, gap.start()) or line.text[place : gap.start()] in _DASHES):
            continue
        end = gap.start() if gap else len(line.text)
        found.append(Cell(line.text[place:end], line.start + place, line.indent + place, index, line.gap, tabbed))
        place, tabbed = (gap.end(), "\t" in gap.group()) if gap else (end, False)
    return found


@cache
def _right_part() -> re.Pattern[str]:
    parts = "|".join(f"(?:{pattern(name).pattern})" for name in _RIGHT_PARTS)
    return expression(rf"\s+(?={parts})")


def _part(cell: Cell) -> Iterable[Cell]:
    at = _right_part().search(cell.text)
    if at is None and cell.text.startswith("Số"):
        at = _FLAT_DATE.search(cell.text)
    if at is None:
        yield cell
        return
    yield Cell(cell.text[: at.start()], cell.start, cell.column, cell.line, cell.gap)
    yield Cell(cell.text[at.end() :], cell.start + at.end(), cell.column + at.end(), cell.line, cell.gap)


def in_columns(rows: Sequence[Sequence[Cell]]) -> list[Cell]:
    """All cells, the left column first and then the right one.

    Without a line of two cells the order is that of the file. A lone cell
    belongs to the right column when it starts nearer to where right cells start, or with
    a tab where tabs part the columns.
    """
    pairs = [row for row in rows if len(row) >= 2]
    wide = [row for row in pairs if row[-1].tabbed or row[-1].column - row[0].column > len(row[0].text) + 2]
    if not wide:
        return [cell for row in rows for cell in row]
    right = min(row[-1].column for row in wide)
    left = min(row[0].column for row in wide)
    # Where a tab parts the columns, the empty left cell of a table is a tab too.
    border = left + _INDENTED if all(row[-1].tabbed for row in wide) else (left + right) / 2
    columns: tuple[list[Cell], list[Cell]] = ([], [])
    for row in rows:
        for position, cell in enumerate(row):
            lone = len(row) == 1
            columns[cell.column > border if lone else position > 0].append(cell)
    return [*columns[0], *columns[1]]
