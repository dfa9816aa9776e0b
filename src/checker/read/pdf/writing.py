"""The rows of all pages written out as text that shows how they stand on the page.

What the parser reads from the white space of a text: an indent is as many blanks as letters would fill it, columns are
three blanks or more apart, a wider distance between lines is an empty line, a form feed begins a page, and
the stroke above footnotes is a line of blanks.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.expression import expression
from checker.read.pdf.cells import Cell
from checker.read.pdf.measure import Measure
from checker.read.pdf.rows import Row
from checker.read.pdf.strokes import Strokes
from checker.source import Span
from checker.value import NamedTuple

__all__ = ["Line", "Written", "write"]

_COLUMN_GAP = 3
_STROKE = " " * 24
"""The parser takes a line of more than twenty blanks for the stroke above footnotes."""
_WIDER = 0.2
"""More than the usual distance by so much of the size is an empty line."""
_MOST_EMPTY = 5
_WIDEST = 400
_GLUED_MARK = expression(r"\d{1,2}(?=[^\W\d_])")


class Line(NamedTuple):
    """A row in the text."""

    start: int
    """Offset of its first blank or letter."""
    page: int
    """Index of its page."""
    number: int
    """On its page, from 1."""
    row: int
    """Index in the rows of its page."""
    grid: tuple[int, int] | None
    """That of the row."""
    cells: tuple[tuple[Span, Cell], ...]


class Written(NamedTuple):
    """The text, its lines, and the offset at which each page starts."""

    text: str
    lines: tuple[Line, ...]
    starts: tuple[int, ...]


def write(pages: Sequence[Sequence[Row]], marks: Sequence[Strokes], lefts: Sequence[float], usual: Measure) -> Written:
    """The text of `pages`, with the strokes of each and where the full lines of each begin."""
    pen = _Pen()
    for page, rows in enumerate(pages):
        pen.turn()
        for index, row in enumerate(rows):
            notes = marks[page].notes
            if index:
                pen.feed(_empty(rows[index - 1], row, usual))
            if index == notes:
                pen.stroke()
            below_stroke = notes is not None and index >= notes
            cells = [_parted(cell) if below_stroke else cell for cell in row.cells]
            pen.line(page, index, row._replace(cells=tuple(cells)), row.left if row.grid else lefts[page], usual)
    return Written("".join(pen.parts), tuple(pen.lines), tuple(pen.starts))


def _empty(above: Row, below: Row, usual: Measure) -> int:
    """How many empty lines the distance between two rows is."""
    if below.grid is not None or above.grid is not None:
        return 0
    away = below.base - above.base
    expected = usual.pitch * below.size / usual.size
    if away <= max(expected, usual.pitch * above.size / usual.size) + _WIDER * usual.size:
        return 0
    return min(max(round(away / expected) - 1, 1), _MOST_EMPTY)


def _parted(cell: Cell) -> Cell:
    """A footnote with a blank between its mark and its text."""
    mark = _GLUED_MARK.match(cell.text)
    if mark is None:
        return cell
    at = mark.end()
    parts = (
        part._replace(start=part.start + (part.start >= at), end=part.end + (part.end > at)) for part in cell.parts
    )
    return cell._replace(text=f"{cell.text[:at]} {cell.text[at:]}", parts=tuple(parts))


class _Pen:
    """Writes lines one below the other."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.lines: list[Line] = []
        self.starts: list[int] = []
        self._length = 0
        self._number = 0

    def turn(self) -> None:
        """Begin a page."""
        self._put("\n\f" if self.starts else "")
        self.starts.append(self._length)
        self._number = 0

    def feed(self, empty: int) -> None:
        """Begin a line below `empty` empty ones."""
        self._put("\n" * (1 + empty))

    def stroke(self) -> None:
        """Leave a line for the stroke above footnotes."""
        self._put(_STROKE + "\n")

    def line(self, page: int, index: int, row: Row, left: float, usual: Measure) -> None:
        """Write the cells of `row`, the row `index` of its page, each at its column from `left` on."""
        start, self._number = self._length, self._number + 1
        spans: list[tuple[Span, Cell]] = []
        for cell in row.cells:
            column = min(max(round((cell.left - left) / usual.letter), 0), _WIDEST)
            filled = self._length - start
            blanks = max(column - filled, _COLUMN_GAP) if spans else column
            self._put(" " * blanks)
            spans.append((Span(self._length, self._length + len(cell.text)), cell))
            self._put(cell.text)
        self.lines.append(Line(start, page, self._number, index, row.grid, tuple(spans)))

    def _put(self, text: str) -> None:
        self.parts.append(text)
        self._length += len(text)
