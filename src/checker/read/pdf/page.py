"""One page of a PDF as PDFium gives it: its letters and where they stand, its strokes, its pictures.

PDFium gives each letter with its place and the text object it belongs to; its own guesses (blanks and line ends where
it sees gaps) are passed over. `pdfium` is the module of its C functions, whose values have no types. A long draft has
hundreds of thousands of letters, so what is done for each of them is little and plain.
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


class _Letters(NamedTuple):
    """The letters of a page in the order of the file: the library's own count, characters, addresses of objects."""

    numbers: list[int]
    chars: list[str]
    owners: list[int]


def read_page(pdfium: Any, page: Any, text: Any) -> Page:
    """The page with the handles `page` and `text`."""
    sheet = _sheet(pdfium, page)
    seen = survey(pdfium, page, sheet)
    letters = _letters(pdfium, text)
    letterings = Letterings(pdfium, text, seen.covered)
    for number, owner in zip(letters.numbers, letters.owners, strict=True):
        if owner not in letterings.known:
            letterings.add(owner, number)
    quarter = _quarter(letters.owners, letterings, pdfium.FPDFPage_GetRotation(page) % 4)
    around = frame(sheet, quarter)
    pieces, styles = gather(_placed(pdfium, text, letters, letterings, around))
    return Page(
        round(around.width, 2),
        round(around.height, 2),
        pieces,
        styles,
        *_strokes(seen.lines, around),
        round(seen.pictured, 3),
    )


def _sheet(pdfium: Any, page: Any) -> Box:
    box = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(page, box)
    return Box(box.left, box.bottom, box.right, box.top)


def _strokes(lines: Sequence[Box], around: Frame) -> tuple[tuple[Stroke, ...], tuple[Stroke, ...]]:
    """The lines across the page, and those down it with x and y exchanged."""
    across: list[Stroke] = []
    down: list[Stroke] = []
    for line in lines:
        left, low, right, high = (round(side, 2) for side in turned(line, around.turn))
        if right - left > high - low:
            across.append(Stroke(left, right, round((low + high) / 2, 2)))
        else:
            down.append(Stroke(low, high, round((left + right) / 2, 2)))
    return tuple(across), tuple(down)


def _letters(pdfium: Any, text: Any) -> _Letters:
    """The characters that are drawn."""
    unicode, guessed = pdfium.FPDFText_GetUnicode, pdfium.FPDFText_IsGenerated
    # The same function, giving an address instead of a pointer: only addresses can be compared.
    owner_of = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)(
        ctypes.cast(pdfium.FPDFText_GetTextObject, ctypes.c_void_p).value or 0
    )
    found = _Letters([], [], [])
    for number in range(pdfium.FPDFText_CountChars(text)):
        owner = owner_of(text, number)
        if owner:
            char = chr(unicode(text, number))
            if not (char.isspace() and guessed(text, number)):
                found.numbers.append(number)
                found.chars.append(char)
                found.owners.append(owner)
    return found


def _quarter(owners: Sequence[int], letterings: Letterings, usual: int) -> int:
    """The quarter turns in which most of the page's text is drawn; `usual` where there is no such."""
    turns: Counter[int] = Counter()
    for owner, letters in Counter(owners).items():
        turns[letterings.known[owner].quarter] += letters
    quarter, most = max(turns.items(), key=lambda turn: turn[1], default=(usual, 0))
    return quarter if quarter >= 0 and 2 * most > len(owners) else usual


def _placed(pdfium: Any, text: Any, letters: _Letters, letterings: Letterings, around: Frame) -> Iterator[Placed]:
    """The letters that stand upright on the page, each at its place."""
    origin_of, room_of = pdfium.FPDFText_GetCharOrigin, letterings.room
    across, along = ctypes.c_double(), ctypes.c_double()
    to_across, to_along = ctypes.pointer(across), ctypes.pointer(along)
    a, b, c, d, e, f = around.turn
    right, bottom = around.width + 1, around.height
    known = letterings.known
    for number, char, owner in zip(*letters, strict=True):
        lettering = known[owner]
        if lettering.quarter != around.quarter or not origin_of(text, number, to_across, to_along):
            continue
        x, y = across.value, along.value
        x, y = a * x + c * y + e, b * x + d * y + f
        if -1 <= x <= right and 0 <= y <= bottom:
            yield Placed(char, owner, lettering, x, y, room_of(lettering, char, number))
