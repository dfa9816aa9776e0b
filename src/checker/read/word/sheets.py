"""The pages of a Word document: paper, margins and page number, section by section."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from checker.layout import PageNumber, Sheet
from checker.read.word.attributes import millimetres, points, switch
from checker.read.word.looks import Looks
from checker.read.word.namespaces import W
from checker.read.word.page_number import Digits, Printed, printed
from checker.read.word.related import related_root
from checker.read.word.settings import Settings
from checker.value import NamedTuple

if TYPE_CHECKING:
    from docx.document import Document

__all__ = ["Section", "sections"]

_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_LETTER = (612.0, 792.0)
"""Points of the paper that Word takes where none is given."""
_DIGITS: dict[str | None, Digits] = {
    "upperRoman": "roman",
    "lowerRoman": "roman",
    "upperLetter": "letters",
    "lowerLetter": "letters",
}
_Edge = Literal["top", "bottom"]
_EDGES: dict[str, _Edge] = {f"{W}headerReference": "top", f"{W}footerReference": "bottom"}
_Furniture = dict[tuple[str, _Edge], Any]
"""Headers and footers in force: by kind and edge."""


class Section(NamedTuple):
    """Pages that are set up alike."""

    sheet: Sheet
    """Its `start` is 0: where the section starts in the text, the reader of the text knows."""
    last: Any
    """Its last paragraph (`CT_P`); None for the section that ends with the document."""


def sections(document: Document, looks: Looks | None = None, settings: Settings | None = None) -> tuple[Section, ...]:
    """The sections of `document` in order, at least one.

    Of page numbers the one in the default header is given, or else in the default footer, or else where there is
    one; `on_first` is said of the first page of the document, so it is False for later sections.
    """
    looks, settings = looks or Looks(document), settings or Settings(document)
    mirrored, both_sides, gutter_at_top = _document_settings(document)
    furniture: _Furniture = {}
    made: list[Section] = []
    known: dict[Any, Printed | None] = {}
    for element, last in _elements(document):
        for reference in () if element is None else element:
            if reference.tag in _EDGES:
                part = document.part.rels.related_parts.get(reference.get(f"{_R}id"))
                kind = reference.get(f"{W}type", "default")
                furniture[kind, _EDGES[reference.tag]] = getattr(part, "element", None)
        title = element is not None and bool(switch(element.find(f"{W}titlePg")))
        found: dict[str, tuple[_Edge, Printed]] = {}
        for kind, used in (("default", True), ("even", both_sides), ("first", title)):
            for edge in _EDGES.values():
                root = furniture.get((kind, edge)) if used else None
                if root is not None and root not in known:
                    known[root] = printed(root, edge, looks, settings)
                number = None if root is None else known[root]
                if number is not None:
                    found.setdefault(kind, (edge, number))
        on_first = not made and ("first" if title else "default") in found
        made.append(Section(_sheet(element, mirrored, gutter_at_top, next(iter(found.values()), None), on_first), last))
    return tuple(made)


def _elements(document: Document) -> list[tuple[Any, Any]]:
    """The `w:sectPr` of each section, None for one without, with the paragraph that ends it."""
    body = document.element.body
    inner = [
        (element, paragraph)
        for element in body.iter(f"{W}sectPr")
        if (paragraph := _paragraph_ended(element)) is not None
    ]
    return [*inner, (body.find(f"{W}sectPr"), None)]


def _paragraph_ended(element: Any) -> Any:
    """The paragraph that ends with a section; None for the last section, and for one as it was before a change."""
    properties = element.getparent()
    paragraph = properties.getparent()
    return paragraph if properties.tag == f"{W}pPr" and paragraph.tag == f"{W}p" else None


def _document_settings(document: Document) -> tuple[bool, bool, bool]:
    """Whether margins are mirrored, left and right pages have headers of their own, the gutter is at the top."""
    from docx.opc.constants import RELATIONSHIP_TYPE

    root = related_root(document.part, RELATIONSHIP_TYPE.SETTINGS)
    names = ("mirrorMargins", "evenAndOddHeaders", "gutterAtTop")
    mirrored, both, top = (root is not None and bool(switch(root.find(f"{W}{name}"))) for name in names)
    return mirrored, both, top


def _sheet(
    element: Any, mirrored: bool, gutter_at_top: bool, number: tuple[_Edge, Printed] | None, on_first: bool
) -> Sheet:
    size, margins = _child(element, "pgSz"), _child(element, "pgMar")
    width, height = _length(size, "w"), _length(size, "h")
    sides = {side: _length(margins, side) for side in ("top", "bottom", "left", "right", "header", "footer")}
    gutter = _length(margins, "gutter") or 0.0
    right_bound = element is not None and bool(switch(element.find(f"{W}rtlGutter")))
    bound = "top" if gutter_at_top and not mirrored else "right" if right_bound else "left"
    side = sides[bound]
    if side is not None:
        sides[bound] = abs(side) + gutter
    # A negative margin is kept even where the header is taller (17.6.11).
    top, bottom, left, right = (_mm(sides[name]) for name in ("top", "bottom", "left", "right"))
    return Sheet(
        0,
        millimetres(width if width and width > 0 else _LETTER[0]),
        millimetres(height if height and height > 0 else _LETTER[1]),
        top,
        bottom,
        left,
        right,
        mirrored,
        None if number is None else _page_number(element, sides, *number, on_first),
    )


def _page_number(
    element: Any, sides: dict[str, float | None], edge: _Edge, number: Printed, on_first: bool
) -> PageNumber:
    form = _child(element, "pgNumType")
    asked = _DIGITS.get(None if form is None else form.get(f"{W}fmt"), "arabic")
    distance = sides["header" if edge == "top" else "footer"] if number.at_edge else None
    return PageNumber(
        number.look,
        number.alignment,
        edge,
        _mm(distance),
        number.digits or asked,
        on_first,
    )


def _child(element: Any, name: str) -> Any:
    return None if element is None else element.find(f"{W}{name}")


def _length(element: Any, name: str) -> float | None:
    return None if element is None else points(element.get(f"{W}{name}"))


def _mm(length: float | None) -> float | None:
    return None if length is None else millimetres(abs(length))
