"""The paper of a PDF: its size, the margins that its text keeps, and its page numbers.

Margins are measured where text shows them: left and right from full lines. What stands at the top and the bottom of a
page lets nobody see where the margin is (space above a heading, a page that is not full), so they stay unknown.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.layout import Alignment, PageNumber, Sheet
from checker.read.pdf.cells import Cell
from checker.read.pdf.drawn import Page
from checker.read.pdf.furniture import Number
from checker.read.pdf.looks import look
from checker.read.pdf.measure import Edges, edges
from checker.read.pdf.rows import Row
from checker.value import NamedTuple

__all__ = ["Paper", "papers", "sheet"]

_MM = 25.4 / 72
_ALIKE = 3.0
"""Points by which pages set up alike may differ."""
_TURNED = 8.0
_CENTRED = 15.0
_ASCENT, _DESCENT = 0.891, 0.216
"""Of Times New Roman, as shares of the size."""


class Paper(NamedTuple):
    """Pages of one size, and where the full lines on them begin and end."""

    first: int
    """Index of the first page, from which odd and even pages are told apart."""
    end: int
    fronts: Edges
    backs: Edges
    mirrored: bool
    """The text of back pages stands elsewhere than that of front pages."""

    def edges(self, page: int) -> Edges:
        """Those of the page with the index `page`."""
        return self.backs if page % 2 else self.fronts


def papers(drawn: Sequence[Page], pages: Sequence[Sequence[Row]], size: float) -> Iterator[Paper]:
    """The papers of a document: its pages as drawn and as rows, most of them in letters of `size`."""
    first = 0
    for index in range(1, len(drawn) + 1):
        if index == len(drawn) or not _same_paper(drawn[first], drawn[index]):
            yield _paper(pages, first, index, size)
            first = index


def _same_paper(one: Page, other: Page) -> bool:
    return abs(one.width - other.width) < _ALIKE and abs(one.height - other.height) < _ALIKE


def _paper(pages: Sequence[Sequence[Row]], first: int, end: int, size: float) -> Paper:
    fronts = edges(pages[first + first % 2 : end : 2], size)
    backs = edges(pages[first + 1 - first % 2 : end : 2], size)
    if _mirrored(fronts, backs):
        return Paper(first, end, fronts, backs, mirrored=True)
    both = edges(pages[first:end], size)
    return Paper(first, end, both, both, mirrored=False)


def _mirrored(fronts: Edges, backs: Edges) -> bool:
    """Whether all of the text on back pages stands clearly to one side of that on front pages."""
    if fronts.left is None or backs.left is None or fronts.right is None or backs.right is None:
        return False
    left, right = backs.left - fronts.left, backs.right - fronts.right
    return abs(left) > _TURNED and abs(left - right) < _ALIKE


def sheet(
    paper: Paper, start: int, drawn: Sequence[Page], pages: Sequence[Sequence[Row]], numbers: Sequence[Number]
) -> Sheet:
    """What is known of `paper`, whose text starts at the offset `start`; `numbers` are those of the whole document."""
    page, own = drawn[paper.first], paper.fronts
    here = [number for number in numbers if paper.first <= number.page < paper.end]
    return Sheet(
        start,
        _mm(page.width),
        _mm(page.height),
        None,
        None,
        _mm(own.left) if own.left is not None else None,
        _mm(page.width - own.right) if own.right is not None else None,
        paper.mirrored,
        _page_number(here[-1], paper, drawn, pages, on_first=numbers[0].page == 0) if here else None,
    )


def _page_number(
    number: Number, paper: Paper, drawn: Sequence[Page], pages: Sequence[Sequence[Row]], *, on_first: bool
) -> PageNumber:
    page, cell = drawn[number.page], pages[number.page][number.row].cells[number.cell]
    piece = cell.parts[0].piece
    top = cell.base - _ASCENT * cell.size
    bottom = page.height - cell.base - _DESCENT * cell.size
    return PageNumber(
        look(page.styles[piece.style], piece.size, underlined=False),
        _alignment(cell, paper.edges(number.page), page.width),
        number.edge,
        _mm(max(top if number.edge == "top" else bottom, 0.0)),
        number.digits,
        on_first,
    )


def _alignment(cell: Cell, own: Edges, width: float) -> Alignment | None:
    left = own.left if own.left is not None else 0.0
    right = own.right if own.right is not None else width
    middle = (cell.left + cell.right) / 2
    if min(abs(middle - (left + right) / 2), abs(middle - width / 2)) <= _CENTRED:
        return "centre"
    if own.left is None or own.right is None:
        return None
    return "left" if middle < (left + right) / 2 else "right"


def _mm(points: float) -> float:
    return round(points * _MM, 1)
