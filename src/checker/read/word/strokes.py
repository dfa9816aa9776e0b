"""Lines drawn in a Word document: the stroke below the motto, the body's name, the abstract.

A stroke is a shape of its own (a line, a connector), hung on some paragraph near the place where it is drawn,
or a border below a paragraph. Where on the page a shape ends up only Word knows, so all that
can be said of a paragraph is whether one is drawn near it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from checker.read.word.namespaces import A, W
from checker.read.word.walk import Walked

__all__ = ["near_strokes"]

_V = "{urn:schemas-microsoft-com:vml}"
_LINES = frozenset(("line", "straightConnector1"))
_CONNECTOR = "#_x0000_t32"
"""VML's name for the straight connector."""
_REACH = 2
"""Paragraphs of the body, above and below, in which a shape drawn below a paragraph hangs."""


def near_strokes(paragraphs: Sequence[Walked]) -> list[bool]:
    """For each of `paragraphs`: does a line shape hang on it or near it? In a table near is the same cell."""
    drawn = [_has_line(walked.paragraph) for walked in paragraphs]
    cells = {_cell(walked.paragraph) for walked, has in zip(paragraphs, drawn, strict=True) if has}
    found: list[bool] = []
    for index, walked in enumerate(paragraphs):
        cell = _cell(walked.paragraph)
        found.append(cell in cells if cell is not None else any(drawn[max(index - _REACH, 0) : index + _REACH + 1]))
    return found


def _cell(paragraph: Any) -> Any:
    parent = paragraph.getparent()
    while parent is not None and parent.tag not in (f"{W}tc", f"{W}body", f"{W}txbxContent"):
        parent = parent.getparent()
    return parent if parent is not None and parent.tag == f"{W}tc" else None


def _has_line(paragraph: Any) -> bool:
    if any(shape.get("prst") in _LINES for shape in paragraph.iter(f"{A}prstGeom")):
        return True
    if next(paragraph.iter(f"{_V}line"), None) is not None:
        return True
    return any(shape.get("type") == _CONNECTOR for shape in paragraph.iter(f"{_V}shape"))
