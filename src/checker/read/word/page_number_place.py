"""Where in a header or footer a page number stands: by a frame, a text box, a table, tab stops or alignment."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

from checker.expression import expression
from checker.layout import Alignment
from checker.read.word.attributes import VAL, points
from checker.read.word.namespaces import W
from checker.read.word.settings import Settings

__all__ = ["alignment", "at_edge"]

_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_ALIGNED: dict[str | None, Alignment] = {
    "left": "left",
    "start": "left",
    "center": "centre",
    "right": "right",
    "end": "right",
}
_VML = expression(r"mso-position-horizontal:\s*(left|center|right)")
_WRAPPERS = tuple(f"{W}{name}" for name in ("sdt", "sdtContent", "customXml", "ins"))


def alignment(element: Any, paragraph: Any, root: Any, settings: Settings) -> Alignment | None:
    """Where between the margins the field at `element` in `paragraph` of the header `root` stands.

    None where it stands at a measured place, or cannot be told.
    """
    frame = _frame(paragraph, settings)
    if frame is not None:
        return _ALIGNED.get(frame.get(f"{W}xAlign"))
    for outer in paragraph.iterancestors(f"{W}txbxContent", f"{W}tc"):
        if outer.tag == f"{W}tc":
            return _in_cell(outer, settings.setting(paragraph).alignment)
        return _of_box(outer, root)
    tabs = sum(node.tag == f"{W}tab" for node in _before(element, paragraph))
    positioned = [node for node in _before(element, paragraph) if node.tag == f"{W}ptab"]
    if positioned:
        return _ALIGNED.get(positioned[-1].get(f"{W}alignment"))
    if not tabs:
        return settings.setting(paragraph).alignment
    stops = _stops(paragraph, settings)
    return (
        _ALIGNED.get(stops[tabs - 1]) if tabs <= len(stops) and stops[tabs - 1] in ("center", "right", "end") else None
    )


def at_edge(paragraph: Any, root: Any, edge: Literal["top", "bottom"], settings: Settings) -> bool:
    """Whether `paragraph` is what the header begins with, or the footer ends with."""
    outer = [paragraph, *paragraph.iterancestors()]
    if any(node.tag == f"{W}txbxContent" for node in outer):
        return False
    blocks = list(_blocks(root))
    place = next((index for index, block in enumerate(blocks) if block in outer), None)
    if place is None:
        return False
    flowing = [index for index, block in enumerate(blocks) if _frame(block, settings) is None]
    if _frame(paragraph, settings) is not None:  # a frame stands beside the paragraph after it
        if _frame(paragraph, settings).get(f"{W}vAnchor") == "page":
            return False
        place = next((index for index in flowing if index > place), place)
    return not flowing or place == (flowing[0] if edge == "top" else flowing[-1])


def _blocks(root: Any) -> Iterator[Any]:
    """The paragraphs and tables of a header or footer."""
    waiting = list(reversed(root))
    while waiting:
        node = waiting.pop()
        if node.tag in _WRAPPERS:
            waiting += reversed(node)
        elif node.tag in (f"{W}p", f"{W}tbl"):
            yield node


def _frame(paragraph: Any, settings: Settings) -> Any:
    """The frame that lifts `paragraph` out of the flow, or None (17.3.1.11)."""
    for properties in settings.layers(paragraph):
        frame = None if properties is None else properties.find(f"{W}framePr")
        if frame is not None:
            return None if frame.get(f"{W}dropCap") not in (None, "none") else frame
    return None


def _in_cell(cell: Any, inner: Alignment) -> Alignment | None:
    """The place of what is aligned `inner` in a cell that is one of a row."""
    row = next(cell.iterancestors(f"{W}tr"), None)
    cells = [] if row is None else [one for one in row.iter(f"{W}tc") if next(one.iterancestors(f"{W}tr")) is row]
    index, count = cells.index(cell) if cell in cells else 0, len(cells)
    if count <= 1:
        return inner
    fits = {"left": index == 0, "right": index == count - 1, "centre": 2 * index == count - 1}
    return inner if fits.get(inner) else None


def _of_box(box: Any, root: Any) -> Alignment | None:
    """The place of a text box; one that stands in the line is where its paragraph is, which is not followed."""
    for outer in box.iterancestors():
        if outer is root:
            break
        if outer.tag == f"{_WP}anchor":
            align = outer.find(f"{_WP}positionH/{_WP}align")
            return None if align is None else _ALIGNED.get(align.text)
        found = _VML.search(outer.get("style") or "")
        if found:
            return _ALIGNED.get(found[1])
    return None


def _before(element: Any, paragraph: Any) -> Iterator[Any]:
    """The tabs in `paragraph` before `element`."""
    for node in paragraph.iter(f"{W}r", f"{W}fldSimple", f"{W}tab", f"{W}ptab"):
        if node is element:
            return
        if node.tag in (f"{W}tab", f"{W}ptab") and node.getparent().tag == f"{W}r":
            yield node


def _stops(paragraph: Any, settings: Settings) -> list[str]:
    """The kinds of the tab stops of `paragraph` from left to right."""
    stops: dict[float, str] = {}
    for properties in reversed(tuple(settings.layers(paragraph))):
        for stop in () if properties is None else properties.iterfind(f"{W}tabs/{W}tab"):
            place, kind = points(stop.get(f"{W}pos")), stop.get(VAL)
            if place is None or kind is None or kind == "bar":
                continue
            stops.pop(place, None)
            if kind != "clear":
                stops[place] = kind
    return [kind for _, kind in sorted(stops.items())]
