"""The rows of a page, with the tables that its lines draw taken cell by cell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from checker.expression import expression
from checker.read.pdf.cells import Cell, Part
from checker.read.pdf.drawn import Page, Piece, Stroke
from checker.read.pdf.grids import Grid, Place, grids, is_table, within
from checker.read.pdf.rows import Row, rows
from checker.read.pdf.writing import Line
from checker.source import Span
from checker.value import NamedTuple

__all__ = ["Sorted", "beside", "sort_tables", "spans"]

_BROKEN = expression(r"\w[-/]$")
"""A symbol or a range of years broken at its hyphen goes on without a blank."""
_PADDING = 12.0
"""Points on both sides of a cell's text that Word leaves free, and a little more."""
_BLANK = 0.25
_MOST_PIECES = 20_000
"""Each is looked for among the lines of a table; a page has hundreds."""


class Sorted(NamedTuple):
    """The rows of a page from top to bottom, each cell of a table a row, and the grids of the tables."""

    rows: tuple[Row, ...]
    grids: tuple[Grid, ...]


def sort_tables(page: Page, pieces: Sequence[Piece]) -> Sorted:
    """The rows that `pieces` of `page` make."""
    tables: list[tuple[Grid, list[Row]]] = []
    for grid in grids(page) if len(pieces) <= _MOST_PIECES else ():
        inside = [piece for piece in pieces if grid.holds(piece)]
        cells = _cells(grid, inside)
        if is_table(cells):
            tables.append((grid, list(_rows(page, cells, len(tables)))))
            pieces = [piece for piece in pieces if not grid.holds(piece)]
    plain = rows(page, pieces)
    for grid, table in reversed(tables):
        at = sum(row.base < grid.top for row in plain)
        plain[at:at] = table
    return Sorted(tuple(plain), tuple(grid for grid, _ in tables))


def _cells(grid: Grid, pieces: Sequence[Piece]) -> dict[Place, list[Piece]]:
    """The pieces of each cell."""
    cells: defaultdict[Place, list[Piece]] = defaultdict(list)
    for piece in pieces:
        cells[grid.cell(piece)].append(piece)
    return cells


def _rows(page: Page, cells: dict[Place, list[Piece]], table: int) -> Iterator[Row]:
    """The paragraphs of the cells of the table number `table` of its page, row by row."""
    heights = {height: index for index, height in enumerate(sorted({cell.top for cell in cells}))}
    for cell, pieces in sorted(cells.items()):
        for lines in _paragraphs(rows(page, pieces), cell.right - cell.left - _PADDING):
            whole = _joined([part for line in lines for part in line.cells])
            yield Row(lines[0].base, lines[0].size, (whole,), (table, heights[cell.top]))


def _paragraphs(lines: Sequence[Row], room: float) -> Iterator[list[Row]]:
    """The lines of each paragraph of a cell with so much room: one ends where the next word would have had room."""
    paragraph: list[Row] = []
    for line in lines:
        if paragraph:
            last, first = paragraph[-1], line.cells[0]
            word = next((part.piece.right for part in first.parts if first.text[part.end : part.end + 1] == " "), 0.0)
            wanted = (word or line.right) - line.left + _BLANK * line.size
            if last.right - last.left + wanted <= room:
                yield paragraph
                paragraph = []
        paragraph.append(line)
    if paragraph:
        yield paragraph


def _joined(cells: Sequence[Cell]) -> Cell:
    """The lines of a paragraph as one."""
    text = ""
    parts: list[Part] = []
    for cell in cells:
        if text and not _BROKEN.search(text):
            text += " "
        parts += [part._replace(start=part.start + len(text), end=part.end + len(text)) for part in cell.parts]
        text += cell.text
    left, right = min(cell.left for cell in cells), max(cell.right for cell in cells)
    return cells[0]._replace(text=text, parts=tuple(parts), left=left, right=right)


def beside(strokes: Iterable[Stroke], tables: Sequence[Grid]) -> list[Stroke]:
    """Those of `strokes` that are no part of `tables`."""
    return [stroke for stroke in strokes if not any(within(stroke, table) for table in tables)]


def spans(lines: Iterable[Line], depth: int) -> Iterator[Span]:
    """Where the tables (`depth` 1) or their rows (2) stand among `lines`."""
    for table, cells in groupby(lines, key=lambda line: (line.page, *line.grid[:depth]) if line.grid else ()):
        if table:
            inside = list(cells)
            yield Span(inside[0].start, inside[-1].cells[-1][0].end)
