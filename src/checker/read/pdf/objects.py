"""What a page of a PDF draws besides letters: pictures and thin lines.

A picture as large as the page is a scan, and letters drawn before it cannot be seen. A line may underline
letters, rule off footnotes or stand below a title; who asks decides. `pdfium` is the module of C functions.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from checker.read.pdf.frame import Box, Matrix, turned
from checker.value import NamedTuple

__all__ = ["LARGE", "Survey", "address", "survey"]

LARGE = 0.5
"""The share of a page from which pictures are the page."""
_THIN = 3.0
_SHORTEST = 8.0
_MAX_OBJECTS = 200_000
_DEEPEST = 8
# A path of more segments is a drawing.
_MAX_SEGMENTS = 400


class Survey(NamedTuple):
    """The page without its letters; boxes in the file's own places."""

    pictured: float
    """The share of the page that pictures cover, at most 1."""
    lines: tuple[Box, ...]
    """Thin boxes, upright or flat."""
    covered: frozenset[int]
    """Addresses of the text objects drawn before a picture as large as the page."""


def survey(pdfium: Any, page: Any, sheet: Box) -> Survey:
    """The pictures and lines of `page`, whose visible part is `sheet`."""
    area = max((sheet.right - sheet.left) * (sheet.top - sheet.bottom), 1.0)
    pictured = 0.0
    lines: list[Box] = []
    letters: list[int] = []
    covered: frozenset[int] = frozenset()
    for kind, thing, matrix in _objects(pdfium, page):
        if kind == pdfium.FPDF_PAGEOBJ_TEXT:
            letters.append(address(thing))
        elif kind == pdfium.FPDF_PAGEOBJ_PATH:
            lines += _thin(pdfium, thing, matrix)
        elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            share = _common(turned(_bounds(pdfium, thing), matrix), sheet) / area
            pictured += share
            if share >= LARGE:
                covered = frozenset(letters)
    return Survey(min(pictured, 1.0), tuple(lines), covered)


def address(thing: Any) -> int:
    """What tells an object of the library from others while its page is open; 0 for none."""
    return ctypes.cast(thing, ctypes.c_void_p).value or 0


def _objects(pdfium: Any, page: Any) -> Iterator[tuple[int, Any, Matrix]]:
    """Kind and handle of each object in the order of drawing, forms taken apart, and the matrix of its form."""
    left = _MAX_OBJECTS
    # Containers that are being read: how to get an object, how many there are, the next one, the matrix.
    stack = [(pdfium.FPDFPage_GetObject, page, pdfium.FPDFPage_CountObjects(page), 0, Matrix())]
    while stack and left:
        get, container, count, index, matrix = stack.pop()
        while index < count and left:
            thing = get(container, index)
            index += 1
            left -= 1
            kind = pdfium.FPDFPageObj_GetType(thing)
            if kind != pdfium.FPDF_PAGEOBJ_FORM:
                yield kind, thing, matrix
            elif len(stack) < _DEEPEST:
                stack.append((get, container, count, index, matrix))
                get, container, count, index = (
                    pdfium.FPDFFormObj_GetObject,
                    thing,
                    pdfium.FPDFFormObj_CountObjects(thing),
                    0,
                )
                matrix = matrix.after(_matrix(pdfium, thing))


def _matrix(pdfium: Any, thing: Any) -> Matrix:
    found = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(thing, found):
        return Matrix()
    return Matrix(found.a, found.b, found.c, found.d, found.e, found.f)


def _bounds(pdfium: Any, thing: Any) -> Box:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    pdfium.FPDFPageObj_GetBounds(thing, left, bottom, right, top)
    return Box(left.value, bottom.value, right.value, top.value)


def _common(box: Box, sheet: Box) -> float:
    """The area that both have in common."""
    width = min(box.right, sheet.right) - max(box.left, sheet.left)
    height = min(box.top, sheet.top) - max(box.bottom, sheet.bottom)
    return max(width, 0.0) * max(height, 0.0)


def _thin(pdfium: Any, path: Any, matrix: Matrix) -> Iterator[Box]:
    """The lines that `path` draws: itself, or the parts of it (the borders of a table are one path)."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    if not pdfium.FPDFPath_GetDrawMode(path, fill, stroke) or not (fill.value or stroke.value):
        return
    whole = turned(_bounds(pdfium, path), matrix)
    if _is_thin(whole):
        yield whole
        return
    own = matrix.after(_matrix(pdfium, path))
    for part in _parts(pdfium, path):
        points = [_moved(point, own) for point in part]
        boxes = [_around(pair) for pair in pairwise(points)] if stroke.value else [_around(points)]
        yield from filter(_is_thin, boxes)


def _parts(pdfium: Any, path: Any) -> Iterator[list[tuple[float, float]]]:
    """The corners of each part of `path`, the first again where the part is closed; none of a drawing."""
    segments = pdfium.FPDFPath_CountSegments(path)
    if not 2 <= segments <= _MAX_SEGMENTS:
        return
    x, y = ctypes.c_float(), ctypes.c_float()
    part: list[tuple[float, float]] = []
    for index in range(segments):
        segment = pdfium.FPDFPath_GetPathSegment(path, index)
        if pdfium.FPDFPathSegment_GetType(segment) == pdfium.FPDF_SEGMENT_MOVETO:
            if len(part) > 1:
                yield part
            part = []
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        part.append((x.value, y.value))
        if pdfium.FPDFPathSegment_GetClose(segment):
            part.append(part[0])
    if len(part) > 1:
        yield part


def _moved(point: tuple[float, float], matrix: Matrix) -> tuple[float, float]:
    x, y = point
    return matrix.a * x + matrix.c * y + matrix.e, matrix.b * x + matrix.d * y + matrix.f


def _around(points: Sequence[tuple[float, float]]) -> Box:
    across, along = zip(*points, strict=True)
    return Box(min(across), min(along), max(across), max(along))


def _is_thin(box: Box) -> bool:
    sides = box.right - box.left, box.top - box.bottom
    return min(sides) <= _THIN and max(sides) >= _SHORTEST
