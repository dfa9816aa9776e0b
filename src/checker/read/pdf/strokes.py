"""What the drawn lines of a page mean: underlined letters, a rule below a title, the stroke above the footnotes."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence

from checker.expression import expression
from checker.read.pdf.cells import Cell, Part
from checker.read.pdf.drawn import Stroke, joined
from checker.read.pdf.measure import Edges
from checker.read.pdf.rows import Row
from checker.value import NamedTuple

__all__ = ["Strokes", "strokes"]

# Shares of the size of the letters above.
_UNDERLINE = (-0.05, 0.22)
"""How far below the letters' foot they are underlined; the tails of letters reach as far."""
_RULE = 1.5
_OVERHANG = 0.35
# The stroke above footnotes is a quarter to two fifths of the line, from its left end.
_NOTE_WIDTH = (0.15, 0.45)
_AT_EDGE = 6.0
_LEVEL = 0.7
_APART = 1.5
_NOTE_SIZE = 0.92
_NOTE = expression(r"[(\[]?\d{1,2}[)\]]?\s?[^\W\d]|[*†]")
_LONGER = 1.5
_SHORT = 0.5
"""A stroke of up to half a line may stand below a title whose last line is shorter; borders are longer."""


class Strokes(NamedTuple):
    """Rows and cells by their index."""

    underlined: Mapping[tuple[int, int], frozenset[int]]
    """By row and cell, the parts."""
    ruled: frozenset[tuple[int, int]]
    """Cells with a rule below."""
    notes: int | None
    """The first row of the footnotes, below their stroke."""


def strokes(drawn: Iterable[Stroke], rows: Sequence[Row], edges: Edges, size: float) -> Strokes:
    """What `drawn` means to `rows`, whose full lines run between `edges` in letters of `size`."""
    underlined: dict[tuple[int, int], frozenset[int]] = {}
    ruled: set[tuple[int, int]] = set()
    notes: int | None = None
    # Cells of tables have the borders of the table below them, and come one after the other.
    places = [place for place, row in enumerate(rows) if row.grid is None]
    rows = [rows[place] for place in places]
    if edges.right is None:
        edges = edges._replace(right=max((row.right for row in rows), default=0.0))
    bases = [row.base for row in rows]
    largest = _largest_below(rows)
    longest = _SHORT * (edges.right - edges.left if edges.left is not None and edges.right is not None else 0.0)
    for stroke in joined(drawn, row=1, level=_LEVEL, apart=_APART):
        below = bisect_left(bases, stroke.y + size / 10)
        if notes is None and below < len(rows) and _above_notes(stroke, rows[below], largest[below], edges, size):
            notes = places[below]
            continue
        for index in range(below - 1, max(below - 4, -1), -1):
            row = rows[index]
            column = next((at for at, cell in enumerate(row.cells) if _under(stroke, cell)), None)
            if column is None:
                continue
            cell, place = row.cells[column], (places[index], column)
            letters = _underlines(stroke, cell)
            if letters:
                underlined[place] = underlined.get(place, frozenset()).union(letters)
            elif stroke.y - cell.base <= _RULE * cell.size and _width(stroke) <= max(
                _LONGER * (cell.right - cell.left), longest
            ):
                ruled.add(place)
            break
    return Strokes(underlined, frozenset(ruled), notes)


def _width(stroke: Stroke) -> float:
    return stroke.right - stroke.left


def _under(stroke: Stroke, cell: Cell) -> bool:
    return cell.left <= (stroke.left + stroke.right) / 2 <= cell.right


def _underlines(stroke: Stroke, cell: Cell) -> list[int]:
    """The parts of `cell` that `stroke` underlines: just below them, and as wide as they are."""
    below = stroke.y - cell.base
    if not _UNDERLINE[0] * cell.size <= below <= _UNDERLINE[1] * cell.size:
        return []
    over = _OVERHANG * cell.size
    first = bisect_left(cell.parts, stroke.left - over, key=_begins)
    inside = [
        index
        for index, part in enumerate(cell.parts[first : bisect_left(cell.parts, stroke.right, key=_begins)], first)
        if part.piece.right <= stroke.right + over
    ]
    if not inside:
        return []
    letters = [cell.parts[index].piece for index in inside]
    reach = max(piece.right for piece in letters) - min(piece.left for piece in letters)
    return inside if reach >= _width(stroke) - 2 * over else []


def _begins(part: Part) -> float:
    return part.piece.left


def _largest_below(rows: Sequence[Row]) -> list[float]:
    """The largest size from each row to the end of the page, the last row left out: it may be the page's number."""
    largest = [0.0] * len(rows)
    for index in range(len(rows) - 2, -1, -1):
        largest[index] = max(largest[index + 1], rows[index].cells[0].size)
    return largest


def _above_notes(stroke: Stroke, first: Row, largest: float, edges: Edges, size: float) -> bool:
    """Whether footnotes begin with the row `first`, and `stroke` above it is their stroke."""
    left, right = edges
    if left is None or right is None or abs(stroke.left - left) > _AT_EDGE:
        return False
    if not _NOTE_WIDTH[0] <= _width(stroke) / max(right - left, 1) <= _NOTE_WIDTH[1]:
        return False
    cell = first.cells[0]
    return max(largest, cell.size) <= _NOTE_SIZE * size and _NOTE.match(cell.text) is not None
