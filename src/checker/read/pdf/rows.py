"""Lines of a page, put together from pieces in whatever order the file draws them.

Pieces on one height make a row; what is small and raised beside a word (the mark of a footnote) goes with the
word. A row falls into cells where its gaps are wider than between words: the two columns of a letterhead, the
columns of a table. Sorting apart, the time is proportional to the number of pieces, whatever the page.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from statistics import median
from unicodedata import combining, normalize

from checker.expression import expression
from checker.read.pdf.drawn import Page, Piece, Style
from checker.read.pdf.letters import as_written
from checker.value import NamedTuple

__all__ = ["Cell", "Part", "Row", "is_raised", "rows"]

# Shares of the size of letters throughout.
_LEVEL = 0.4
"""Heights that differ by less are one row, where nothing stands above the other: two columns are seldom level."""
_SAME = 0.05
_SMALL = 0.85
_RAISED = (0.1, 0.7)
_BESIDE = (-0.3, 0.5)
_TOUCHING = 0.18
_TOUCHING_WITHIN = 0.5
"""Letters of one text object may be set apart, where blanks are drawn."""
_TWICE = 0.1
_BLANK = 0.25
_WIDE = 1.2
_TAB = 4.0
"""The widest gap between the marker of a paragraph and its text."""
_WIDE_APART = 0.5
"""The gap between columns where the file goes on elsewhere before it comes to the second one."""
_WIDER = 2.2
_USUAL_MOST = 0.6
_FEW = 3
_EVEN = 1.25
# Times the usual gap.
_TWO = 2
_NEAR = 0.15
_ROWS_BACK = 6
_MARKER = expression(r"[^\w\s]|\(?\d{1,3}(?:\.\d{1,2}){0,3}[.)]|[A-Za-zđĐ][.)]|[IVXLC]{1,6}[.)]")


class Part(NamedTuple):
    """Where a piece stands in the text of its cell."""

    start: int
    end: int
    piece: Piece


class Cell(NamedTuple):
    """What stands in one column of a row: almost always the whole row."""

    text: str
    parts: tuple[Part, ...]
    left: float
    right: float
    base: float
    """The height of the longest part: the others may be raised."""
    size: float
    """Of the longest part."""


class Row(NamedTuple):
    """A printed line, from left to right."""

    base: float
    size: float
    cells: tuple[Cell, ...]

    @property
    def left(self) -> float:
        """Where it begins on the page."""
        return self.cells[0].left

    @property
    def right(self) -> float:
        """Where it ends."""
        return max(cell.right for cell in self.cells)


def is_raised(part: Part, cell: Cell) -> bool:
    """Whether `part` is small and stands higher than the rest of its cell, as the mark of a footnote does."""
    higher = (cell.base - part.piece.base) / cell.size
    return part.piece.size < _SMALL * cell.size and _RAISED[0] < higher < _RAISED[1]


def _length(part: Part) -> int:
    return part.end - part.start


def rows(page: Page, pieces: Iterable[Piece]) -> list[Row]:
    """The rows that `pieces` of `page` make, from top to bottom."""
    heaps = _heaps(sorted(enumerate(pieces), key=lambda numbered: (numbered[1].base, numbered[1].left)))
    _settle_marks(heaps)
    home = {number: index for index, heap in enumerate(heaps) for number, _ in heap.pieces}
    found = []
    for index, heap in enumerate(heaps):
        if heap.pieces:
            size = max(piece.size for _, piece in heap.pieces)
            cells = tuple(_cells(heap.pieces, index, home, page.styles, blanks=page.blanks))
            if cells:
                found.append(Row(heap.base, size, cells))
    return found


_Numbered = tuple[int, Piece]


class _Heap:
    """A row that is being put together."""

    __slots__ = ("base", "pieces", "size", "taken")

    def __init__(self, first: _Numbered) -> None:
        self.base = first[1].base
        self.size = first[1].size
        self.pieces: list[_Numbered] = []
        self.taken: set[int] = set()
        """Points across the page where something stands."""
        self.add(first)

    def add(self, one: _Numbered) -> None:
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


def _heaps(ordered: Iterable[_Numbered]) -> list[_Heap]:
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
        stays: list[_Numbered] = []
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
        if small.size < _SMALL * word.size and _RAISED[0] < (word.base - small.base) / word.size < _RAISED[1]:
            gap = small.left - word.right if word.left <= small.left else word.left - small.right
            if _BESIDE[0] <= gap / word.size <= _BESIDE[1]:
                return True
    return False


def _words(pieces: Sequence[_Numbered], *, blanks: bool) -> Iterator[list[_Numbered]]:
    """The pieces of a row, those of one word together; what is drawn twice to look bold is taken once."""
    word: list[_Numbered] = []
    end = 0.0
    # A font that stands in for single letters draws no blanks, not even between two of its own.
    several = len({piece.run for _, piece in pieces}) > 1
    drawing = {piece.run for _, piece in pieces if piece.blank is not None or not several}
    for one in pieces:
        piece = one[1]
        if word:
            last = word[-1][1]
            if piece.text == last.text and abs(piece.left - last.left) < _TWICE * piece.size:
                continue
            gap = piece.left - end
            apart = blanks and piece.run == last.run and piece.run in drawing
            reach = _TOUCHING_WITHIN if apart else _TOUCHING
            parted = piece.blank is not None and piece.blank >= last.left + _TOUCHING * last.size
            if parted or gap > reach * min(piece.size, last.size):
                yield word
                word, end = [], 0.0
        word.append(one)
        end = max(end, piece.right)
    if word:
        yield word


def _cells(
    pieces: Sequence[_Numbered], row: int, home: dict[int, int], styles: Sequence[Style], *, blanks: bool
) -> Iterator[Cell]:
    words = list(_words(pieces, blanks=blanks))
    gaps = [after[0][1].left - max(piece.right for _, piece in before) for before, after in pairwise(words)]
    size = max(piece.size for _, piece in pieces)
    usual = min(median(gaps), _USUAL_MOST * size) if len(gaps) > _FEW else _BLANK * size
    even = len(gaps) > _FEW and max(gaps) <= _EVEN * min(gaps)
    cell = _Writing()
    for index, word in enumerate(words):
        if index:
            # The piece drawn before this word stands in another row: a column may begin here.
            apart = home.get(word[0][0] - 1, row) != row
            gap = gaps[index - 1]
            wide = _WIDE_APART if apart else _WIDE
            if index == 1 and gap < _TAB * size and _MARKER.fullmatch(cell.text):
                cell.text += " "
            elif not even and gap >= max(wide * size, _WIDER * usual):
                if cell.parts:
                    yield cell.done()
                cell = _Writing()
            else:
                cell.text += " " * (1 if even else _typed(gap / usual, _TWO if len(gaps) > _FEW else _TWO + 1))
        cell.write(word, styles)
    if cell.parts:
        yield cell.done()


def _typed(gap: float, least: int) -> int:
    """How many blanks make a gap of so many times the usual one, if they are `least` or more; else one does."""
    blanks = round(gap)
    return blanks if blanks >= least and abs(gap - blanks) <= _NEAR else 1


class _Writing:
    """A cell that is being written."""

    __slots__ = ("parts", "text")

    def __init__(self) -> None:
        self.text = ""
        self.parts: list[Part] = []

    def write(self, word: Sequence[_Numbered], styles: Sequence[Style]) -> None:
        first = word[0][1]
        for _, piece in word:
            written = as_written(piece.text, styles[piece.style].font)
            if not written:
                continue
            if self.text and combining(written[0]):
                self.text, written = self.text[:-1], normalize("NFC", self.text[-1] + written)
            elif (
                piece is not first
                and not self.parts[1:]
                and piece.size * _SMALL > first.size
                and first.base < piece.base
            ):
                self.text += " "  # the mark before the text of a footnote
            start = len(self.text)
            self.text += written
            self.parts.append(Part(start, len(self.text), piece))

    def done(self) -> Cell:
        main = max(self.parts, key=_length).piece
        right = max(part.piece.right for part in self.parts)
        return Cell(self.text, tuple(self.parts), self.parts[0].piece.left, right, main.base, main.size)
