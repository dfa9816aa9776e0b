"""Tables of a PDF: text between drawn lines, taken cell by cell.

Lines that cross make a grid. What stands between the same lines above and to the left is one cell, so that cells may
be joined across and down; a cell's lines are one text, as a paragraph of a Word file is. A single box is no table, nor
are two beside each other: their columns show from their gaps.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from operator import attrgetter

from checker.read.pdf.drawn import Page, Piece, Stroke, joined
from checker.value import NamedTuple

__all__ = ["Grid", "Place", "grids", "is_table", "within"]

_NEAR = 3.0
"""Points by which lines may miss each other and still meet."""
_SAME = 1.5
_MOST_LINES = 400
"""A drawing has more on one page."""
_COLUMNS = 3
"""So many make a table of a single row: the first of one that goes on over the page."""
_UP = 0.3
"""Letters are looked for at this share of their size above their foot."""


class Place(NamedTuple):
    """A cell: the lines above it, to its left and to its right, in points."""

    top: int
    left: int
    right: int


class Grid(NamedTuple):
    """Lines that cross each other: strokes across, and strokes down, seen as if x and y were exchanged."""

    left: float
    top: float
    right: float
    bottom: float
    across: tuple[Stroke, ...]
    down: tuple[Stroke, ...]

    def holds(self, piece: Piece) -> bool:
        """Whether `piece` stands in it."""
        x, y = _middle(piece)
        return self.left <= x <= self.right and self.top <= y <= self.bottom

    def cell(self, piece: Piece) -> Place:
        """The cell of `piece`."""
        x, y = _middle(piece)
        above = max((line.y for line in self.across if line.y <= y and line.left <= x <= line.right), default=self.top)
        beside = [line.y for line in self.down if line.left <= y <= line.right]
        before = max((place for place in beside if place <= x), default=self.left)
        after = min((place for place in beside if place > x), default=self.right)
        return Place(round(above), round(before), round(after))


def _middle(piece: Piece) -> tuple[float, float]:
    return (piece.left + piece.right) / 2, piece.base - _UP * piece.size


def grids(page: Page) -> list[Grid]:
    """The grids of `page`, from top to bottom."""
    across, down = (joined(lines, row=_SAME, level=_SAME, apart=_NEAR) for lines in (page.strokes, page.uprights))
    if len(across) + len(down) > _MOST_LINES:
        return []
    found = [grid for group in _crossing(across, down) if (grid := _grid(*group)) is not None]
    return sorted(found, key=attrgetter("top"))


def is_table(cells: Collection[Place]) -> bool:
    """Whether `cells`, those of a grid with something in them, make a table."""
    rows, columns = len({cell.top for cell in cells}), len({cell.left for cell in cells})
    return columns > 1 and (rows > 1 or columns >= _COLUMNS)


def within(stroke: Stroke, grid: Grid) -> bool:
    """Whether the horizontal line `stroke` is part of `grid`, or stands in it."""
    level = grid.top - _NEAR <= stroke.y <= grid.bottom + _NEAR
    return level and grid.left - _NEAR <= stroke.left and stroke.right <= grid.right + _NEAR


def _crossing(across: Sequence[Stroke], down: Sequence[Stroke]) -> Iterator[tuple[list[Stroke], list[Stroke]]]:
    """Lines across and down that hang together."""
    left = set(range(len(across) + len(down)))
    while left:
        group, waiting = [], [left.pop()]
        while waiting:
            one = waiting.pop()
            group.append(one)
            met = {other for other in left if _meet(one, other, across, down)}
            left -= met
            waiting += met
        rows = [across[index] for index in sorted(group) if index < len(across)]
        columns = [down[index - len(across)] for index in sorted(group) if index >= len(across)]
        yield rows, columns


def _meet(one: int, other: int, across: Sequence[Stroke], down: Sequence[Stroke]) -> bool:
    if (one < len(across)) == (other < len(across)):
        return False
    row, column = across[min(one, other)], down[max(one, other) - len(across)]
    return row.left - _NEAR <= column.y <= row.right + _NEAR and column.left - _NEAR <= row.y <= column.right + _NEAR


def _grid(across: Sequence[Stroke], down: Sequence[Stroke]) -> Grid | None:
    if not across or not down:
        return None
    left, right = min(line.left for line in across), max(line.right for line in across)
    top, bottom = min(line.left for line in down), max(line.right for line in down)
    inner_rows = {round(line.y) for line in across if top + _NEAR < line.y < bottom - _NEAR}
    inner_columns = {round(line.y) for line in down if left + _NEAR < line.y < right - _NEAR}
    if not inner_columns or (not inner_rows and len(inner_columns) < _COLUMNS - 1):
        return None
    return Grid(left, top, right, bottom, tuple(across), tuple(down))
