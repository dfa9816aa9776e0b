"""The cells of a row: almost always one, two in a letterhead, several in a table.

A gap wider than between words parts them. How many blanks were typed at a narrower one shows from the others.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from statistics import median
from unicodedata import combining, normalize

from checker.expression import expression
from checker.read.pdf.drawn import Piece, Style
from checker.read.pdf.letters import as_written
from checker.read.pdf.words import Numbered, spread, words
from checker.value import NamedTuple

__all__ = ["Cell", "Part", "cells", "is_raised", "raised_by"]

# Shares of the size of letters.
_SMALL = 0.85
_RAISED = (0.1, 0.7)
_BLANK = 0.25
_WIDE = 1.2
_WIDE_APART = 0.5
"""The gap between columns where the file goes on elsewhere before it comes to the second one."""
_TAB = 4.0
"""The widest gap between the marker of a paragraph and its text."""
_USUAL = (0.1, 0.6)
# Times the usual gap.
_WIDER = 2.2
_TWO = 2
_NEAR = 0.15
_FEW = 3
"""Gaps that are too few to show what is usual."""
_EVEN = 1.25
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


def raised_by(small: Piece, base: float, size: float) -> bool:
    """Whether `small` stands above letters of `size` on the height `base` as the mark of a footnote does."""
    return small.size < _SMALL * size and _RAISED[0] < (base - small.base) / size < _RAISED[1]


def is_raised(part: Part, cell: Cell) -> bool:
    """Whether `part` is small and stands higher than the rest of its cell, as the mark of a footnote does."""
    return raised_by(part.piece, cell.base, cell.size)


def cells(pieces: Sequence[Numbered], row: int, home: Mapping[int, int], styles: Sequence[Style]) -> Iterator[Cell]:
    """The cells of the row `row`, whose `pieces` come from left to right; `home` tells the row of each piece."""
    found = list(words(pieces))
    gaps = [
        after[0][1].left - max(piece.right for _, piece in before) - 2 * spread(before)
        for before, after in pairwise(found)
    ]
    size = max(piece.size for _, piece in pieces)
    usual = min(max(median(gaps), _USUAL[0] * size), _USUAL[1] * size) if len(gaps) > _FEW else _BLANK * size
    even = len(gaps) > _FEW and max(gaps) <= _EVEN * min(gaps)
    cell = _Writing()
    for index, word in enumerate(found):
        if cell.text:
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


def _length(part: Part) -> int:
    return part.end - part.start


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

    def write(self, word: Sequence[Numbered], styles: Sequence[Style]) -> None:
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
