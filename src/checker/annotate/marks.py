"""The marks of comments in the text: where each begins and ends, and the reference to what it says."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from checker.annotate.anchor import Anchor
from checker.annotate.markup import element
from checker.rewrite.runs import Runs

__all__ = ["cut", "put"]


def cut(anchors: Sequence[Anchor], runs: Runs) -> None:
    """Cut the runs where `anchors` begin and end, so that nothing is cut afterwards."""
    for anchor in anchors:
        anchor.cut(runs)


def put(anchors: Sequence[Anchor], first: int, runs: Runs) -> None:
    """Put the marks of the comments `first`, `first` + 1 … on `anchors` into the text, all of which is cut already."""
    places = [(number, anchor.paragraph, anchor.cut(runs)) for number, anchor in enumerate(anchors, first)]
    for number, paragraph, place in places:
        if place is not None:
            place[0].addprevious(element("commentRangeStart", id=number))
        else:
            for mark in _whole(number):
                paragraph.append(mark)
    # Of several that end at one place the first shall be marked first.
    for number, _, place in reversed(places):
        if place is not None:
            for mark in reversed(_end(number)):
                place[1].addnext(mark)


def _whole(number: int) -> list[Any]:
    return [element("commentRangeStart", id=number), *_end(number)]


def _end(number: int) -> list[Any]:
    # Small, as Word's own style for it, so that no line grows.
    look = element("rPr", element("sz", val=16), element("szCs", val=16))
    return [element("commentRangeEnd", id=number), element("r", look, element("commentReference", id=number))]
