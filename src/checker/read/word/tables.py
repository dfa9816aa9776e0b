"""The tables of a Word document: what a table's style gives its cells, and whether the table shows lines.

Letterhead and signature usually stand in a table without lines; that is a means of layout, and not a
table of data.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from checker.read.word.attributes import on_off, value
from checker.read.word.namespaces import W
from checker.read.word.styles import Styles
from checker.value import NamedTuple

if TYPE_CHECKING:
    from docx.document import Document

__all__ = ["NOWHERE", "Standing", "Tables"]

_SIDES = ("top", "left", "bottom", "right")
_OTHER_NAMES = {"start": "left", "end": "right"}
_LOOK = {
    "firstRow": 0x20,
    "lastRow": 0x40,
    "firstColumn": 0x80,
    "lastColumn": 0x100,
    "noHBand": 0x200,
    "noVBand": 0x400,
}
_LEAST_DRAWN = 0.4
"""Of the sides of all cells. A grid has all, a table ruled between its rows half; a letterhead has none, or a
stroke under a cell or two."""


class Standing(NamedTuple):
    """The place of a paragraph in a table, as far as formats depend on it."""

    style: str
    conditions: tuple[str, ...]
    """Of the table style that hold for its cell, the more general first: "band1Horz", "firstRow" …"""


NOWHERE = Standing("", ())
"""Of a paragraph that stands in no table."""


class Tables:
    """The tables of `document`."""

    def __init__(self, document: Document) -> None:
        self._styles = Styles(document)
        self._cells: dict[Any, dict[Any, tuple[str, ...]]] = {}
        self._conditional: dict[str, bool] = {}
        self._named: dict[Any, str] = {}

    def standing(self, paragraph: Any) -> Standing:
        """The place of the `CT_P` in the innermost table around it."""
        cell = _around(paragraph, "tc")
        table = None if cell is None else _around(cell, "tbl")
        if table is None:
            return NOWHERE
        style = self._style(table)
        if not self._has_conditions(style):
            return Standing(style, ())
        if table not in self._cells:
            self._cells[table] = dict(_conditions(table))
        return Standing(style, self._cells[table].get(cell, ()))

    def properties(self, standing: Standing, name: str) -> Iterator[Any]:
        """The elements `name` ("rPr", "pPr") that the table style gives to a place, the more general first."""
        chain = [style for _, style in self._styles.chain("table", standing.style)]
        for style in chain:
            yield style.find(f"{W}{name}")
        for condition in standing.conditions:
            for style in chain:
                for given in style.iterchildren(f"{W}tblStylePr"):
                    if given.get(f"{W}type") == condition:
                        yield given.find(f"{W}{name}")

    def is_layout(self, table: Any) -> bool:
        """Whether the `CT_Tbl` only holds things in their places: one cell, or (almost) no lines to be seen."""
        general: dict[str, Any] = {}
        for _, style in self._styles.chain("table", self._style(table)):
            general |= _borders(style.find(f"{W}tblPr/{W}tblBorders"))
        general |= _borders(table.find(f"{W}tblPr/{W}tblBorders"))
        rows = [(row, _cells(row)) for row in _within(table, "tr")]
        count = sum(len(cells) for _, cells in rows)
        if count <= 1:
            return True
        drawn = 0
        for index, (row, cells) in enumerate(rows):
            own = general | _borders(row.find(f"{W}tblPrEx/{W}tblBorders"))
            for column, cell in enumerate(cells):
                sides = {
                    "top": own.get("insideH" if index else "top"),
                    "bottom": own.get("insideH" if index < len(rows) - 1 else "bottom"),
                    "left": own.get("insideV" if column else "left"),
                    "right": own.get("insideV" if column < len(cells) - 1 else "right"),
                } | _borders(cell.find(f"{W}tcPr/{W}tcBorders"))
                drawn += sum(_seen(sides[side]) for side in _SIDES)
        return drawn < _LEAST_DRAWN * 4 * count

    def _style(self, table: Any) -> str:
        if table not in self._named:  # looking for what is not there goes through all rows
            self._named[table] = self._styles.of("table", value(table.find(f"{W}tblPr"), "tblStyle"))
        return self._named[table]

    def _has_conditions(self, style: str) -> bool:
        if style not in self._conditional:
            chain = self._styles.chain("table", style)
            self._conditional[style] = any(element.find(f"{W}tblStylePr") is not None for _, element in chain)
        return self._conditional[style]


def _around(element: Any, name: str) -> Any:
    """The nearest `w:name` around `element`; a text box is a world of its own."""
    for outer in element.iterancestors(f"{W}{name}", f"{W}txbxContent"):
        return outer if outer.tag == f"{W}{name}" else None
    return None


def _within(parent: Any, name: str) -> Iterator[Any]:
    """The children `w:name` of `parent`, also those in content controls."""
    waiting = list(reversed(parent))
    while waiting:
        child = waiting.pop()
        if child.tag == f"{W}{name}":
            yield child
        elif child.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}customXml", f"{W}ins"):
            waiting += reversed(child)


def _cells(row: Any) -> tuple[Any, ...]:
    return tuple(_within(row, "tc"))


def _borders(element: Any) -> dict[str, Any]:
    """The borders that `element` says something of, by side."""
    found = {}
    for border in () if element is None else element:
        if isinstance(border.tag, str) and border.tag.startswith(W):
            name = border.tag[len(W) :]
            found[_OTHER_NAMES.get(name, name)] = border
    return found


def _seen(border: Any) -> bool:
    """A border that is drawn, and not in the white of the paper."""
    return border is not None and (
        border.get(f"{W}val") not in (None, "none", "nil") and (border.get(f"{W}color") or "").upper() != "FFFFFF"
    )


def _conditions(table: Any) -> Iterator[tuple[Any, tuple[str, ...]]]:
    """Each cell with the conditions of a table style that hold there (ECMA-376, 17.7.6: rows before columns)."""
    look = table.find(f"{W}tblPr/{W}tblLook")
    first_row, last_row, first_column, last_column, no_rows, no_columns = (_look(look, name) for name in _LOOK)
    rows = [_cells(row) for row in _within(table, "tr")]
    for index, cells in enumerate(rows):
        top, bottom = first_row and index == 0, last_row and index == len(rows) - 1
        for column, cell in enumerate(cells):
            left, right = first_column and column == 0, last_column and column == len(cells) - 1
            held = {
                f"band{1 + (column - first_column) % 2}Vert": not (no_columns or left or right),
                f"band{1 + (index - first_row) % 2}Horz": not (no_rows or top or bottom),
                "firstRow": top,
                "lastRow": bottom,
                "firstCol": left,
                "lastCol": right,
                "nwCell": top and left,
                "neCell": top and right,
                "swCell": bottom and left,
                "seCell": bottom and right,
            }
            yield cell, tuple(name for name, holds in held.items() if holds)


def _look(look: Any, name: str) -> bool:
    """Whether a part of the table style is switched on in this table (17.4.55: by name, in old files by bits)."""
    if look is None:
        return False
    named = look.get(f"{W}{name}")
    if named is not None:
        return on_off(named) or False
    try:
        return bool(int(look.get(f"{W}val") or "0", 16) & _LOOK[name])
    except ValueError:
        return False
