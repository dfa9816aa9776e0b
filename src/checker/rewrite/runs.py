"""Runs of a Word document, cut where a mark or a change begins, and joined again.

A cut leaves the look of the text as it is: both halves carry the properties of the run.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from copy import deepcopy
from typing import Any

from checker.read.word.namespaces import W
from checker.read.word.walk import Piece

__all__ = ["Runs", "join", "spaced", "standing"]

TEXT = f"{W}t"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"

# Where runs stand, and marks may stand between them.
_LEVELS = frozenset(
    f"{W}{name}"
    for name in ("p", "hyperlink", "ins", "moveTo", "sdtContent", "smartTag", "customXml", "fldSimple", "dir", "bdo")
)
# Controls whose content Word makes anew from elsewhere, or lets be of one kind only.
_BOUND = frozenset(
    f"{W}{name}"
    for name in ("dataBinding", "text", "date", "dropDownList", "comboBox", "picture", "equation", "citation")
) | {f"{_W14}checkbox"}


class Runs:
    """The runs as they are being cut."""

    def __init__(self) -> None:
        self._parts: dict[Any, list[tuple[int, Any]]] = {}
        """For each `w:t` that was cut: where its parts begin in the text it had, and the node of each."""

    def beginning(self, piece: Piece, offset: int) -> Any:
        """The element that begins with character `offset` of the text of `piece`; what may not be cut is that whole."""
        node, at = self._part(piece.node, offset)
        place = standing(node)
        if place is not node.getparent():
            return place
        if at:
            node = self._cut(piece.node, node, at)
        return _run_from(node)

    def ending(self, piece: Piece, offset: int) -> Any:
        """The element that ends just before character `offset` of the text of `piece`; as above."""
        node, at = self._part(piece.node, max(offset - 1, 0))
        place = standing(node)
        if place is not node.getparent():
            return place
        if node.tag == TEXT and at + 1 < len(node.text or ""):
            self._cut(piece.node, node, at + 1)
        following = node.getnext()
        if following is not None:
            _run_from(following)
        return node.getparent()

    def between(self, piece: Piece, start: int, end: int) -> list[Any]:
        """The nodes that give characters `start` to `end` of the text of `piece`, and nothing else, cut out so."""
        self.beginning(piece, start)
        self.ending(piece, end)
        parts = self._parts.get(piece.node, [(0, piece.node)])
        return [node for at, node in parts if start <= at < end]

    def _part(self, whole: Any, offset: int) -> tuple[Any, int]:
        """The part of the node `whole` that has character `offset` now, and which character of it that is."""
        parts = self._parts.get(whole)
        if parts is None:
            return whole, offset if whole.tag == TEXT else 0
        at, node = parts[bisect_right(parts, offset, key=lambda part: part[0]) - 1]
        return node, offset - at

    def _cut(self, whole: Any, node: Any, at: int) -> Any:
        """Cut `node` before its character `at`; gives the new node behind it."""
        text = node.text or ""
        new = node.makeelement(node.tag, dict(node.attrib))
        node.text, new.text = text[:at], text[at:]
        spaced(node)
        spaced(new)
        node.addnext(new)
        parts = self._parts.setdefault(whole, [(0, whole)])
        place = next(place for place, (_, other) in enumerate(parts) if other is node)
        parts.insert(place + 1, (parts[place][0] + at, new))
        return new


def _run_from(node: Any) -> Any:
    """The run that begins with `node`: its own, cut before it where something else stands there."""
    run = node.getparent()
    before = node.getprevious()
    if before is None or (before.tag == f"{W}rPr" and before.getprevious() is None):
        return run
    new = run.makeelement(run.tag, dict(run.attrib))
    properties = run.find(f"{W}rPr")
    if properties is not None:
        new.append(deepcopy(properties))
    moved = [node, *node.itersiblings()]
    for child in moved:
        new.append(child)
    run.addnext(new)
    return new


def standing(node: Any) -> Any:
    """The element with `node` in it that stands among the runs of its paragraph, where marks may stand beside it."""
    found, here = None, node
    while here.tag != f"{W}p":
        parent = here.getparent()
        if parent is None:
            break
        if parent.tag == f"{W}sdt":  # told by its content
            here = parent
            continue
        if parent.tag not in _LEVELS or _is_bound(parent):
            found = None
        elif found is None:
            found = here
        here = parent
    return node if found is None else found


def _is_bound(content: Any) -> bool:
    if content.tag != f"{W}sdtContent":
        return False
    properties = content.getparent().find(f"{W}sdtPr")
    return properties is not None and any(child.tag in _BOUND for child in properties)


def spaced(node: Any) -> None:
    """Have blanks at the ends of the text of `node` kept, and say so only where there are any."""
    text = node.text or ""
    if text != text.strip():
        node.set(_SPACE, "preserve")
    elif _SPACE in node.attrib:
        del node.attrib[_SPACE]


def join(spots: Iterable[Any]) -> None:
    """Join each run of `spots`, given in the order of the document, to the one after it where both look alike."""
    for run in reversed(list(spots)):
        following = run.getnext()
        if following is not None and _alike(run, following):
            _absorb(run, following)


def _alike(one: Any, other: Any) -> bool:
    if one.tag != f"{W}r" or other.tag != f"{W}r" or dict(one.attrib) != dict(other.attrib):
        return False
    # What was cut has something on both sides.
    sides = (one[-1], other[0]) if len(one) and len(other) else ()
    if not sides or any(side.tag == TEXT and not side.text for side in (one[-1], *other)):
        return False
    return _look(one) == _look(other)


def _look(run: Any) -> bytes:
    from lxml import etree

    properties = run.find(f"{W}rPr")
    return b"" if properties is None or not len(properties) else etree.tostring(properties, method="c14n")


def _absorb(run: Any, following: Any) -> None:
    own, moved = list(run), [child for child in following if child.tag != f"{W}rPr"]
    if own and moved and own[-1].tag == moved[0].tag == TEXT:
        first = moved.pop(0)
        own[-1].text = (own[-1].text or "") + (first.text or "")
        spaced(own[-1])
    for child in moved:
        run.append(child)
    following.getparent().remove(following)
