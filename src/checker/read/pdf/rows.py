"""Lines of a page, put together from pieces in whatever order the file draws them.

Pieces on one height make a row; what is small and raised beside a word (the mark of a footnote) goes with the
word. Sorting apart, the time is proportional to the number of pieces, whatever the page.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from checker.read.pdf.cells import Cell, cells, raised_by
from checker.read.pdf.drawn import Page, Piece
from checker.read.pdf.words import Numbered
from checker.value import NamedTuple

__all__ = ["Row", "rows"]

# Shares of the size of letters.
_LEVEL = 0.4
"""Heights that differ by less are one row, where nothing stands above the other: two columns are seldom level."""
_SAME = 0.05
_BESIDE = (-0.3, 0.5)
_ROWS_BACK = 6


class Row(NamedTuple):
    """A printed line, from left to right."""

    base: float
    size: float
    cells: tuple[Cell, ...]
    grid: tuple[int, int] | None = None
    """Of a cell of a table, which is a row of its own here: the table on its page, and the row in the table."""

    @property
    def left(self) -> float:
        """Where it begins on the page."""
        return self.cells[0].left

    @property
    def right(self) -> float:
        """Where it ends."""
        return max(cell.right for cell in self.cells)


def rows(page: Page, pieces: Iterable[Piece]) -> list[Row]:
    """The rows that `pieces` of `page` make, from top to bottom."""
    heaps = _heaps(sorted(enumerate(pieces), key=lambda numbered: (numbered[1].base, numbered[1].left)))
    _settle_marks(heaps)
    home = {number: index for index, heap in enumerate(heaps) for number, _ in heap.pieces}
    found = []
    for index, heap in enumerate(heaps):
        if heap.pieces:
            size = max(piece.size for _, piece in heap.pieces)
            whole = tuple(cells(heap.pieces, index, home, page.styles))
            if whole:
                found.append(Row(heap.base, size, whole))
    return found


class _Heap:
    """A row that is being put together."""

    __slots__ = ("base", "pieces", "size", "taken")

    def __init__(self, first: Numbered) -> None:
        self.base = first[1].base
        self.size = first[1].size
        self.pieces: list[Numbered] = []
        self.taken: set[int] = set()
        """Points across the page where something stands."""
        self.add(first)

    def add(self, one: Numbered) -> None:
        self.pieces.append(one)
        self.taken.update(_points(one[1]))

    def takes(self, piece: Piece) -> bool:
        """Whether `piece`, not above any other of the row, belongs to it."""
        size = min(self.size, piece.size)
        lower = piece.base - self.base
        if lower <= _SAME * size:
            return True
        return lower <= _LEVEL * size and self.taken.isdisjoint(_points(piece))


def _points(piece: Piece) -> range:
    return range(int(piece.left) + 1, min(int(piece.right), int(piece.left) + 2_000))


def _heaps(ordered: Iterable[Numbered]) -> list[_Heap]:
    heaps: list[_Heap] = []
    for one in ordered:
        home = next((heap for heap in reversed(heaps[-_ROWS_BACK:]) if heap.takes(one[1])), None)
        if home is None:
            heaps.append(_Heap(one))
        else:
            home.add(one)
    for heap in heaps:
        heap.pieces.sort(key=lambda numbered: numbered[1].left)
    return heaps


def _settle_marks(heaps: Sequence[_Heap]) -> None:
    """Move what is small and raised to the row of the word it is raised beside."""
    for index, heap in enumerate(heaps):
        below = [row for row in heaps[index + 1 : index + 4] if row.base - heap.base < row.size]
        if not below:
            continue
        stays: list[Numbered] = []
        for one in heap.pieces:
            home = next((row for row in below if row.pieces and _raised_beside(one[1], row)), None)
            if home is None:
                stays.append(one)
            else:
                at = bisect_left(home.pieces, one[1].left, key=lambda numbered: numbered[1].left)
                home.pieces.insert(at, (one[0], one[1]))
        heap.pieces = stays


def _raised_beside(small: Piece, row: _Heap) -> bool:
    at = bisect_left(row.pieces, small.left, key=lambda numbered: numbered[1].left)
    for _, word in row.pieces[max(at - 1, 0) : at + 1]:
        if raised_by(small, word.base, word.size):
            gap = small.left - word.right if word.left <= small.left else word.left - small.right
            if _BESIDE[0] <= gap / word.size <= _BESIDE[1]:
                return True
    return False
