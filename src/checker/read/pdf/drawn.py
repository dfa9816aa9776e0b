"""What is drawn on the pages of a PDF, before anybody makes lines of it.

These values are made in the process that takes the file apart (`taking_apart`) and cross
to the one that reads it as JSON, one line a page. Lengths are in points (1/72 inch), from
the top left corner of the page turned so that its text is upright.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

from checker.value import NamedTuple

__all__ = ["Page", "Piece", "Stroke", "Style", "from_json", "joined", "to_json"]


class Style(NamedTuple):
    """How the file says that letters are drawn."""

    font: str
    """Its own name, with subset prefix and style: "ABCDEF+TimesNewRomanPS-BoldMT"."""
    weight: int
    """400 is regular, 700 bold; 0 where not known."""
    flags: int
    """The font descriptor's (ISO 32000-1, table 123)."""
    slanted: bool
    """The letters are drawn at a slant, or the font's angle says so."""
    stroked: bool
    """Their outlines are drawn too, which is how bold is feigned."""
    colour: str
    """Of the filling: "FF0000"."""
    hidden: bool
    """Drawn invisibly, or below a picture as large as the page: letters recognised on a scan."""


class Piece(NamedTuple):
    """Letters drawn next to each other in one style: a word, or part of one."""

    text: str
    left: float
    right: float
    base: float
    """Where the letters stand."""
    size: float
    style: int
    """Index in the styles of its page."""
    blank: float | None
    """Where the blank begins that was drawn right before it, if one was."""
    run: int
    """The text object it belongs to, counted on its page; one object has one way of spacing letters."""


class Stroke(NamedTuple):
    """A horizontal line."""

    left: float
    right: float
    y: float


def joined(strokes: Iterable[Stroke], *, row: float, level: float, apart: float) -> list[Stroke]:
    """Strokes that go on where another ends are one: borders are drawn cell by cell, words underlined one by one.

    They are taken row by row, each `row` high, and go on within `level` of the same height and `apart` of the end.
    """
    whole: list[Stroke] = []
    for stroke in sorted(strokes, key=lambda stroke: (round(stroke.y / row), stroke.left)):
        last = whole[-1] if whole else None
        if last and abs(last.y - stroke.y) <= level and stroke.left <= last.right + apart:
            whole[-1] = Stroke(last.left, max(last.right, stroke.right), last.y)
        else:
            whole.append(stroke)
    return whole


class Page(NamedTuple):
    """A page as drawn."""

    width: float
    height: float
    pieces: tuple[Piece, ...]
    """In the order of the file, which is mostly that of reading."""
    styles: tuple[Style, ...]
    strokes: tuple[Stroke, ...]
    uprights: tuple[Stroke, ...]
    """Vertical lines, seen as if x and y were exchanged: from `left` to `right` downwards, `y` from the left."""
    pictured: float
    """The share of the page that pictures cover, at most 1."""


def to_json(page: Page) -> str:
    """`page` on one line of ASCII."""
    return json.dumps(page)


def from_json(line: str | bytes) -> Page:
    """The page that `to_json` wrote."""
    width, height, pieces, styles, strokes, uprights, pictured = json.loads(line)
    return Page(
        width,
        height,
        tuple(Piece(*piece) for piece in pieces),
        tuple(Style(*style) for style in styles),
        tuple(Stroke(*stroke) for stroke in strokes),
        tuple(Stroke(*stroke) for stroke in uprights),
        pictured,
    )
