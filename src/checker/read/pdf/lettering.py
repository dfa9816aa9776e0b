"""What the letters of one text object of a PDF have in common: turn, size, style, and how wide each is.

It is asked of PDFium once an object, and of a font once a page. `pdfium` is the module of its C functions, whose
values have no types.
"""

from __future__ import annotations

import ctypes
from math import atan2, hypot, pi
from typing import Any

from checker.read.pdf.drawn import Style
from checker.read.pdf.objects import address
from checker.value import NamedTuple

__all__ = ["Lettering", "Letterings"]

# Radians by which letters may lean and still count as upright: pages are scanned a little askew.
_ASKEW = 0.06
_OBLIQUE = 0.15
"""How far the uprights of letters drawn at a slant lean."""
_SLACK = 0.01
_INVISIBLE = (3, 7)
_OUTLINED = (2, 6)
"""Ways to draw text (ISO 32000-1, table 106)."""


class Lettering(NamedTuple):
    """What the letters of one text object have in common."""

    quarter: int
    """Quarter turns to the left in which they are drawn; -1 for anything in between."""
    size: float
    style: Style
    font: int
    """Address of its font."""
    breadth: float
    """Points across the page for the whole size of the font: the size, unless letters are drawn wide or narrow."""


class _Font(NamedTuple):
    handle: Any
    name: str
    weight: int
    flags: int
    slanted: bool


class Letterings:
    """The letterings of a page, found as they are asked for."""

    def __init__(self, pdfium: Any, text: Any, covered: frozenset[int]) -> None:
        self._pdfium = pdfium
        self._text = text
        self._covered = covered
        self._fonts: dict[int, _Font] = {}
        self._widths: dict[tuple[int, str], float] = {}
        self.known: dict[int, Lettering] = {}
        """By the address of their object."""

    def add(self, owner: int, number: int) -> None:
        """Learn the lettering of the text object at the address `owner`, one of whose letters is number `number`."""
        thing = ctypes.cast(owner, self._pdfium.FPDF_PAGEOBJECT)
        self.known[owner] = self._lettering(thing, number, hidden=owner in self._covered)

    def room(self, lettering: Lettering, char: str, number: int) -> float:
        """How far from `char`, the letter number `number`, the next one stands, in points."""
        key = lettering.font, char
        width = self._widths.get(key)
        if width is None:
            width = self._widths[key] = self._width(lettering, char, number)
        return width * lettering.breadth

    def _width(self, lettering: Lettering, char: str, number: int) -> float:
        """The width of a letter as a share of its size."""
        width, box = ctypes.c_float(), self._pdfium.FS_RECTF()
        handle = self._fonts[lettering.font].handle
        if handle:
            self._pdfium.FPDFFont_GetGlyphWidth(handle, ord(char), 1_000.0, width)
        self._pdfium.FPDFText_GetLooseCharBox(self._text, number, box)
        reach = max(box.top - box.bottom if lettering.quarter % 2 else box.right - box.left, 0.0)
        # The box holds what the glyph reaches beyond its room (an italic f) too; its room is never wider.
        share = reach / (lettering.breadth or 1)
        return width.value / 1_000 if 0 < width.value / 1_000 <= share + _SLACK else share

    def _lettering(self, thing: Any, number: int, *, hidden: bool) -> Lettering:
        pdfium, matrix = self._pdfium, self._pdfium.FS_MATRIX()
        pdfium.FPDFText_GetMatrix(self._text, number, matrix)
        wide, upright_side = hypot(matrix.a, matrix.b), hypot(matrix.c, matrix.d)
        high = abs(matrix.a * matrix.d - matrix.b * matrix.c) / (wide or 1)
        quarters = atan2(matrix.b, matrix.a) / (pi / 2)
        upright = abs(quarters - round(quarters)) * (pi / 2) <= _ASKEW
        lean = (matrix.a * matrix.c + matrix.b * matrix.d) / (wide * upright_side or 1)
        size = pdfium.FPDFText_GetFontSize(self._text, number)
        handle = pdfium.FPDFTextObj_GetFont(thing)
        font = address(handle)
        if font not in self._fonts:
            self._fonts[font] = self._font(handle)
        known = self._fonts[font]
        mode = pdfium.FPDFTextObj_GetTextRenderMode(thing)
        channels = [ctypes.c_uint(), ctypes.c_uint(), ctypes.c_uint(), ctypes.c_uint(255)]
        pdfium.FPDFPageObj_GetFillColor(thing, *channels)
        red, green, blue, alpha = (channel.value for channel in channels)
        style = Style(
            known.name,
            known.weight,
            known.flags,
            known.slanted or lean > _OBLIQUE,
            mode in _OUTLINED,
            f"{red:02X}{green:02X}{blue:02X}",
            hidden or mode in _INVISIBLE or alpha == 0,
        )
        quarter = round(quarters) % 4 if upright and size * high > 0 else -1
        return Lettering(quarter, round(size * high, 2), style, font, size * wide)

    def _font(self, handle: Any) -> _Font:
        if not handle:
            return _Font(None, "", 0, 0, False)
        pdfium = self._pdfium
        room = pdfium.FPDFFont_GetBaseFontName(handle, None, 0)
        name = ctypes.create_string_buffer(max(room, 1))
        pdfium.FPDFFont_GetBaseFontName(handle, name, room)
        angle = ctypes.c_int()
        slanted = bool(pdfium.FPDFFont_GetItalicAngle(handle, angle)) and angle.value != 0
        weight, flags = pdfium.FPDFFont_GetWeight(handle), pdfium.FPDFFont_GetFlags(handle)
        return _Font(handle, name.value.decode(errors="replace"), max(weight, 0), max(flags, 0), slanted)
