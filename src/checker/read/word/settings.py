"""How a paragraph is set, with all that it inherits: alignment, indents, spacing, a border under it.

Settings come from the document's defaults, the table style, the paragraph style and the paragraph
itself, later ones over earlier ones (ECMA-376, 17.7.2). Those of a level of a list stand just below
what puts the paragraph on it, a style or the paragraph itself: a style's own indent overrides that of its list.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from checker.layout import Alignment, Spacing
from checker.read.word.attributes import VAL, integer, millimetres, on_off, points, switch
from checker.read.word.namespaces import W
from checker.read.word.numbering import Numbering, Place
from checker.read.word.styles import Styles
from checker.read.word.tables import Standing, Tables
from checker.value import NamedTuple

if TYPE_CHECKING:
    from docx.document import Document

__all__ = ["Setting", "Settings"]

_ALIGNMENTS: dict[str | None, Alignment] = {
    "left": "left",
    "start": "left",
    "center": "centre",
    "right": "right",
    "end": "right",
    "both": "justified",
    "distribute": "justified",
    "thaiDistribute": "justified",
    "lowKashida": "justified",
    "mediumKashida": "justified",
    "highKashida": "justified",
}
_READ = frozenset(f"{W}{name}" for name in ("jc", "ind", "spacing", "contextualSpacing", "pBdr"))
_LINE = 12.0
"""Points of a line, in which `w:beforeLines` counts, and 240ths of a single line make one."""
_AUTOMATIC = 14.0
"""Points that Word puts where a space is left to it, as in web pages."""

_Given = dict[str, Any]


class Setting(NamedTuple):
    """How a paragraph is set. Lengths and spaces are those of `checker.layout.Paragraph`: mm and points."""

    style: str
    """Id of its style."""
    alignment: Alignment
    left: float
    first_line: float
    """Negative for a hanging one."""
    right: float
    before: float
    after: float
    contextual: bool
    """No space towards a neighbour of the same style: neither above nor below."""
    line: Spacing
    border_below: bool
    before_automatic: bool = False
    """The space above is left to Word, which puts 14 points, and none at the start of a cell."""
    after_automatic: bool = False


class Settings:
    """The settings of the paragraphs of `document`."""

    def __init__(self, document: Document) -> None:
        self._styles = Styles(document)
        self._tables = Tables(document)
        self._numbering = Numbering(document)
        self._defaults = _given(self._styles.default("pPr"))
        self._inherited: dict[Any, _Given] = {}
        self._settings: dict[Any, Setting] = {}

    def setting(self, paragraph: Any) -> Setting:
        """How the `CT_P` is set."""
        style = self._styles.of_paragraph(paragraph)
        place = self._numbering.place(paragraph)
        standing = self._tables.standing(paragraph)
        general = (style, standing, place and (place.list.number, place.level, place.by))
        properties = paragraph.find(f"{W}pPr")
        key = (general, _key(properties))
        known = self._settings.get(key)
        if known is None:
            if general not in self._inherited:
                self._inherited[general] = self._merged(style, standing, place)
            known = self._settings[key] = _setting(style, self._inherited[general] | _given(properties))
        return known

    def layers(self, paragraph: Any) -> Iterator[Any]:
        """The `w:pPr` (or None) of all that sets the `CT_P`, the strongest first: its own, that of its style …"""
        yield paragraph.find(f"{W}pPr")
        inherited = self._layers(
            self._styles.of_paragraph(paragraph), self._tables.standing(paragraph), self._numbering.place(paragraph)
        )
        yield from reversed(tuple(inherited))

    def _merged(self, style: str, standing: Standing, place: Place | None) -> _Given:
        merged = dict(self._defaults)
        for properties in self._layers(style, standing, place):
            merged |= _given(properties)
        return merged

    def _layers(self, style: str, standing: Standing, place: Place | None) -> Iterator[Any]:
        listed = None if place is None else place.list.levels[place.level].settings
        yield from self._tables.properties(standing, "pPr")
        for name, element in self._styles.chain("paragraph", style):
            if place is not None and place.by == name:
                yield listed
            yield element.find(f"{W}pPr")
        if place is not None and place.by is None:
            yield listed


def _setting(style: str, given: _Given) -> Setting:
    return Setting(
        style,
        given.get("alignment", "left"),
        millimetres(given.get("left", 0.0)),
        millimetres(given.get("first", 0.0)),
        millimetres(given.get("right", 0.0)),
        _AUTOMATIC if given.get("beforeAutospacing") else given.get("before", 0.0),
        _AUTOMATIC if given.get("afterAutospacing") else given.get("after", 0.0),
        given.get("contextual", False),
        _spacing(given.get("line", _LINE), given.get("rule", "auto")),
        given.get("border", False),
        given.get("beforeAutospacing", False),
        given.get("afterAutospacing", False),
    )


def _spacing(line: float, rule: str) -> Spacing:
    if rule == "auto":
        return Spacing("multiple", round(line / _LINE, 3))
    return Spacing("exact" if rule == "exact" else "least", line)


def _key(properties: Any) -> Any:
    """What tells one `w:pPr` from another."""
    if properties is None:
        return None
    return tuple(
        (child.tag, *child.items(), *(part for border in child for part in (border.tag, border.get(VAL))))
        for child in properties
        if child.tag in _READ
    )


def _given(properties: Any) -> _Given:
    """What a `w:pPr` says, in points."""
    said: _Given = {}
    for child in () if properties is None else properties:
        if child.tag == f"{W}jc":
            if child.get(VAL) in _ALIGNMENTS:
                said["alignment"] = _ALIGNMENTS[child.get(VAL)]
        elif child.tag == f"{W}ind":
            said |= _indents(child)
        elif child.tag == f"{W}spacing":
            said |= _spaces(child)
        elif child.tag == f"{W}contextualSpacing":
            on = switch(child)
            said |= {} if on is None else {"contextual": on}
        elif child.tag == f"{W}pBdr" and (border := child.find(f"{W}bottom")) is not None:
            said["border"] = border.get(VAL) not in (None, "none", "nil")
    return said


def _indents(element: Any) -> _Given:
    hanging, first = points(element.get(f"{W}hanging")), points(element.get(f"{W}firstLine"))
    found = {
        "left": _either(points(element.get(f"{W}left")), points(element.get(f"{W}start"))),
        "right": _either(points(element.get(f"{W}right")), points(element.get(f"{W}end"))),
        "first": first if hanging is None else -hanging,
    }
    return {name: length for name, length in found.items() if length is not None}


def _spaces(element: Any) -> _Given:
    said: _Given = {}
    for side in ("before", "after"):
        space = _either(points(element.get(f"{W}{side}")), _lines(element.get(f"{W}{side}Lines")))
        if space is not None and space >= 0:
            said[side] = space
        automatic = on_off(element.get(f"{W}{side}Autospacing"))
        if automatic is not None:
            said[f"{side}Autospacing"] = automatic
    line, rule = points(element.get(f"{W}line")), element.get(f"{W}lineRule")
    if line is not None and line > 0:
        said["line"] = line
        said["rule"] = "auto"  # what stands where no rule is given (17.3.1.33)
    if rule in ("auto", "exact", "atLeast"):
        said["rule"] = rule
    return said


def _lines(text: str | None) -> float | None:
    """Hundredths of a line, in points."""
    count = integer(text)
    return None if count is None else count / 100 * _LINE


def _either(first: float | None, second: float | None) -> float | None:
    return second if first is None else first
