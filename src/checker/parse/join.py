"""Put lines together into one `Text`."""

from __future__ import annotations

from collections.abc import Iterable

from checker.expression import expression
from checker.source import Text

__all__ = ["join"]

# A symbol broken before its hyphen: "83" + "-KH/TU".
_BROKEN_START = expression(r"[-/][A-ZĐ]{1,6}[-/–]?[^\W_]")


def join(pieces: Iterable[tuple[str, int]]) -> Text:
    """One text from `(line, place in the source)` pairs, one space for each line end.

    No space is put where a symbol was broken at its hyphen. An empty iterable
    is not allowed.
    """
    values: list[str] = []
    starts: list[int] = []
    places: list[int] = []
    length = 0
    before = ""
    for value, place in pieces:
        if before and not _is_broken(before, value):
            values.append(" ")
            length += 1
        values.append(value)
        starts.append(length)
        places.append(place)
        length += len(value)
        before = value
    return Text("".join(values), tuple(starts), tuple(places))


def _is_broken(before: str, after: str) -> bool:
    """Whether a symbol or a span of years was broken here: "83-" + "KH/TU", "2016-" + "2020"."""
    if before[-1] in "-/":
        return before[-2:-1].isalnum()
    return before[-1].isdigit() and _BROKEN_START.match(after) is not None
