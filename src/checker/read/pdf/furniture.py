"""Page numbers, and heads and feet that every page repeats: what is printed on pages but belongs to no sentence."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import Literal

from checker.expression import expression
from checker.read.pdf.cells import Cell
from checker.read.pdf.rows import Row
from checker.value import NamedTuple

__all__ = ["Number", "page_numbers", "repeated"]

_ARABIC = expression(r"(?:[-–—]\s?|Trang\s|Page\s)?(\d{1,4})(?:\s?[-–—]|\s?/\s?\d{1,4})?")
_ROMAN = expression(r"[-–—]?\s?([ivxlc]{1,7}|[IVXLC]{1,7})\s?[-–—]?")
_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_DIGITS = expression(r"\d+")
_LEVEL = 3.0
_FEWEST_PAGES = 3

Edge = Literal["top", "bottom"]


class Number(NamedTuple):
    """The number printed on a page."""

    page: int
    """Index of the page."""
    row: int
    cell: int
    value: int
    digits: Literal["arabic", "roman"]
    edge: Edge


def page_numbers(pages: Sequence[Sequence[Row]]) -> list[Number]:
    """The page numbers on `pages`, the rows of each: numbers at one edge that count the pages one by one."""
    found = [number for index, rows in enumerate(pages) for number in _candidates(index, rows)]
    votes = Counter(_series(number) for number in found)
    if not votes:
        return []
    # Of equals, the one that begins with 1 on the first page.
    series, times = max(votes.items(), key=lambda vote: (vote[1], vote[0][2] == 1))
    if times == 1 and series[2] != 1:
        return []
    return [number for number in found if _series(number) == series]


def _series(number: Number) -> tuple[Edge, str, int]:
    return number.edge, number.digits, number.value - number.page


def _candidates(page: int, rows: Sequence[Row]) -> Iterator[Number]:
    if not rows:
        return
    ends: tuple[tuple[int, Edge], ...] = ((0, "top"), (len(rows) - 1, "bottom"))
    for row, edge in ends:
        if rows[row].grid is not None:
            continue
        for at, cell in enumerate(rows[row].cells):
            arabic, roman = _ARABIC.fullmatch(cell.text), _ROMAN.fullmatch(cell.text)
            if arabic:
                yield Number(page, row, at, int(arabic[1]), "arabic", edge)
            elif roman:
                yield Number(page, row, at, _roman(roman[1].lower()), "roman", edge)


def _roman(letters: str) -> int:
    values = [_VALUES[letter] for letter in letters]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < after else value for value, after in pairs)


def repeated(pages: Sequence[Sequence[Row]]) -> frozenset[tuple[int, int]]:
    """Page and row of each first and last line that most pages have alike, numbers in it apart."""
    places: defaultdict[tuple[str, Edge], list[tuple[int, int, float]]] = defaultdict(list)
    for page, rows in enumerate(pages):
        if len(rows) > 1:
            ends: tuple[tuple[int, Edge], ...] = ((0, "top"), (len(rows) - 1, "bottom"))
            for row, edge in ends:
                if rows[row].grid is None:
                    places[_shape(rows[row].cells), edge].append((page, row, rows[row].base))
    found: set[tuple[int, int]] = set()
    for (shape, _), alike in places.items():
        level = [place for place in alike if abs(place[2] - alike[-1][2]) <= _LEVEL]
        if shape and len(level) >= max(_FEWEST_PAGES, len(pages) / 2):
            found |= {(page, row) for page, row, _ in level}
    return frozenset(found)


def _shape(cells: Sequence[Cell]) -> str:
    return (
        _DIGITS.sub("#", " ".join(cell.text for cell in cells))
        if any(c.isalpha() for x in cells for c in x.text)
        else ""
    )
