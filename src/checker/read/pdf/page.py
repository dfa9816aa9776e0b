"""One page of a PDF as PDFium gives it: its letters and where they stand, its strokes, its pictures.

PDFium gives each letter with its place and the text object it belongs to; its own guesses (blanks and line ends where
it sees gaps) are passed over. `pdfium` is the module of its C functions, whose values have no types.
"""

from __future__ import annotations

import ctypes
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from checker.read.pdf.drawn import Page, Stroke
from checker.read.pdf.frame import Box, Frame, frame, turned
from checker.read.pdf.gathering import Placed, gather
from checker.read.pdf.lettering import Letterings
from checker.read.pdf.objects import survey
from checker.value import NamedTuple

__all__ = ["read_page"]

_LETTERS_PER_BLANK = 30
"""One blank for so many letters shows that the file draws its blanks."""


class _Letter(NamedTuple):
    """A letter by the library's own count, and the address of the object it belongs to."""

    number: int
    char: str
    owner: int


def read_page(pdfium: Any, page: Any, text: Any) -> Page:
    """The page with the handles `page` and `text`."""
    sheet = _sheet(pdfium, page)
    seen = survey(pdfium, page, sheet)
    letterings = Letterings(pdfium, text, seen.covered)
    letters = list(_letters(pdfium, text, letterings))
    quarter = _quarter(letters, letterings, pdfium.FPDFPage_GetRotation(page) % 4)
    around = frame(sheet, quarter)
    upright = [letter for letter in letters if letterings.known[letter.owner].quarter == quarter]
    pieces, styles = gather(_placed(pdfium, text, upright, letterings, around))
    blanks = sum(letter.char.isspace() for letter in upright)
    return Page(
        round(around.width, 2),
        round(around.height, 2),
        pieces,
        styles,
        tuple(_strokes(seen.lines, around)),
        round(seen.pictured, 3),
        blanks * _LETTERS_PER_BLANK > len(upright),
    )


def _sheet(pdfium: Any, page: Any) -> Box:
    box = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(page, box)
    return Box(box.left, box.bottom, box.right, box.top)


def _strokes(lines: Sequence[Box], around: Frame) -> Iterator[Stroke]:
    for line in lines:
        left, low, right, high = turned(line, around.turn)
        if right - left > high - low:
            yield Stroke(round(left, 2), round(right, 2), round((low + high) / 2, 2))


def _letters(pdfium: Any, text: Any, letterings: Letterings) -> Iterator[_Letter]:
    """The characters that are drawn, in the order of the file."""
    unicode, owner_of = pdfium.FPDFText_GetUnicode, pdfium.FPDFText_GetTextObject
    guessed = pdfium.FPDFText_IsGenerated
    for number in range(pdfium.FPDFText_CountChars(text)):
        thing, char = owner_of(text, number), chr(unicode(text, number))
        if thing and not (char.isspace() and guessed(text, number)):
            yield _Letter(number, char, letterings.add(thing, number))


def _quarter(letters: Sequence[_Letter], letterings: Letterings, usual: int) -> int:
    """The quarter turns in which most of the page's text is drawn; `usual` where there is no such."""
    turns = Counter(letterings.known[letter.owner].quarter for letter in letters)
    quarter, most = max(turns.items(), key=lambda turn: turn[1], default=(usual, 0))
    return quarter if quarter >= 0 and 2 * most > turns.total() else usual


def _placed(
    pdfium: Any, text: Any, letters: Sequence[_Letter], letterings: Letterings, around: Frame
) -> Iterator[Placed]:
    """The letters that stand on the page, each at its place; blanks wherever they stand."""
    origin_of, box_of = pdfium.FPDFText_GetCharOrigin, pdfium.FPDFText_GetLooseCharBox
    across, along, box = ctypes.c_double(), ctypes.c_double(), pdfium.FS_RECTF()
    a, b, c, d, e, f = around.turn
    for number, char, owner in letters:
        lettering = letterings.known[owner]
        if lettering.size <= 0 or not origin_of(text, number, across, along):
            continue
        x = a * across.value + c * along.value + e
        y = b * across.value + d * along.value + f
        if char.isspace():
            yield Placed(char, owner, lettering, x, y, 0.0)
        elif -1 <= x <= around.width + 1 and 0 <= y <= around.height and box_of(text, number, box):
            reach = box.top - box.bottom if lettering.quarter % 2 else box.right - box.left
            room = letterings.advance(lettering, char)
            # The box holds what the glyph reaches beyond its room (an italic f) too; its room is never wider.
            yield Placed(char, owner, lettering, x, y, room if 0 < room <= reach + 0.1 else reach)
