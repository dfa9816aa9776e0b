"""Put lines together into one `Text`."""

from __future__ import annotations

import re
from collections.abc import Iterable

from checker.source import Text

__all__ = ["join"]

# A symbol or a span of years broken at its hyphen or stroke: "83-" + "KH/TU", "2016-" + "2020".
_BROKEN_END = re.compile(r"[^\W_][-/]$")
# The same with the hyphen on the next line: "83" + "-KH/TU".
_BROKEN_START = re.compile(r"[-/][A-ZĐ]{1,6}[-/–]?[^\W_]")


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
        if before and not _BROKEN_END.search(before) and not (before[-1].isdigit() and _BROKEN_START.match(value)):
            values.append(" ")
            length += 1
        values.append(value)
        starts.append(length)
        places.append(place)
        length += len(value)
        before = value
    return Text("".join(values), tuple(starts), tuple(places))
