"""Places on a page of a PDF, seen as its reader holds it.

A file counts from the lower left corner of a sheet that may be shown turned; here every place is
counted from the top left corner of the page as its text stands upright.
"""

from __future__ import annotations

from checker.value import NamedTuple

__all__ = ["Box", "Frame", "Matrix", "frame", "turned"]


class Box(NamedTuple):
    """A rectangle, its sides parallel to those of the page."""

    left: float
    bottom: float
    right: float
    top: float


class Matrix(NamedTuple):
    """x' = a·x + c·y + e, y' = b·x + d·y + f (ISO 32000-1, 8.3.3)."""

    a: float = 1
    b: float = 0
    c: float = 0
    d: float = 1
    e: float = 0
    f: float = 0

    def after(self, first: Matrix) -> Matrix:
        """The matrix that does `first` and then this one."""
        return Matrix(
            first.a * self.a + first.b * self.c,
            first.a * self.b + first.b * self.d,
            first.c * self.a + first.d * self.c,
            first.c * self.b + first.d * self.d,
            first.e * self.a + first.f * self.c + self.e,
            first.e * self.b + first.f * self.d + self.f,
        )


class Frame(NamedTuple):
    """How to come from the file's places to those of the page as read: x to the right, y downwards, in points."""

    turn: Matrix
    width: float
    height: float
    quarter: int
    """Quarter turns to the left in which upright text is drawn in the file."""


def frame(sheet: Box, quarter: int) -> Frame:
    """The frame of the page `sheet`, whose text is drawn `quarter` quarter turns to the left."""
    left, bottom, right, top = sheet
    width, height = right - left, top - bottom
    if quarter == 1:
        return Frame(Matrix(0, 1, 1, 0, -bottom, -left), height, width, quarter)
    if quarter == 2:
        return Frame(Matrix(-1, 0, 0, 1, right, -bottom), width, height, quarter)
    if quarter == 3:
        return Frame(Matrix(0, -1, -1, 0, top, right), height, width, quarter)
    return Frame(Matrix(1, 0, 0, -1, -left, top), width, height, quarter)


def turned(box: Box, turn: Matrix) -> Box:
    """The least box around `box` after `turn`; `bottom` is the lesser y of the two, wherever y points."""
    a, b, c, d, e, f = turn
    corners = [(x, y) for x in (box.left, box.right) for y in (box.bottom, box.top)]
    across = [a * x + c * y + e for x, y in corners]
    along = [b * x + d * y + f for x, y in corners]
    return Box(min(across), min(along), max(across), max(along))
