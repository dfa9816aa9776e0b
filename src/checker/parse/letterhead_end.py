"""Where the letterhead ends: behind the last of its parts, with the abstract that runs on below the type name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.parse.columns import cells
from checker.parse.lines import Line
from checker.parse.patterns import marker, pattern

__all__ = ["DATED", "in_capitals", "letterhead_end"]

# The letterhead of a real document is over by then.
_LONGEST_HEAD = 45
_LONGEST_ABSTRACT = 7
DATED = ("PLACE_DATE", "PLACE_DATE_PLAIN", "PLACE_DATE_SHORT", "DATE_ALONE")
"""Terminals of the line with place and date."""
_SIGNALS = ("NATION", "MOTTO", "NUMBER", *DATED, "TITLE")


def _signal(line: Line) -> bool:
    return any(pattern(name).match(cell.text) for cell in cells(line, 0, flat=True) for name in _SIGNALS)


def letterhead_end(lines: Sequence[Line]) -> int:
    """Index of the first line after the letterhead; 0 when there is none."""
    last = -1
    titled = False
    for index, line in enumerate(lines[:_LONGEST_HEAD]):
        if _signal(line):
            last = index
            titled = titled or pattern("TITLE").match(line.text) is not None
        elif (last >= 0 and index - last > 12) or (titled and _is_prose(lines, index)):
            break
        if pattern("ADDRESS_LABEL").match(line.text) or (_opens(line) and not _head_like(line)):
            break
    if last < 0:
        return 0
    title = any(pattern("TITLE").match(c.text) for c in cells(lines[last], 0, flat=True))
    centred = _abstract_end(lines, last) if title else None
    if centred is not None:
        return centred
    index = last + 1
    while index < len(lines) and index - last <= _LONGEST_ABSTRACT:
        line = lines[index]
        # The line below the type name is the abstract even if it begins as content does.
        below_title = title and index == last + 1 and not _is_prose(lines, index)
        if pattern("ADDRESS_LABEL").match(line.text) or (_opens(line) and not below_title):
            break
        if pattern("RULE").match(line.text):
            index += 1
            if title and line.text.strip("* ") != "":
                break
            continue
        found = marker(line.text)
        if found and found.kind not in ("BULLET", "PLUS", "POINT"):
            break
        if _is_prose(lines, index):
            break
        if title and index > last + 1 and line.gap > lines[last + 1].gap:
            break
        if title and in_capitals(line.text) and index > last + 1:
            break
        index += 1
    return index


def _abstract_end(lines: Sequence[Line], title: int) -> int | None:
    """Index of the first line after the abstract, where the file shows it to be centred; else None.

    Whatever its length, the abstract is what stands in the middle of the page below the type name,
    to the next stroke, or to a second heading in capitals ("CHỦ TỊCH ỦY BAN …" above a decision).
    """
    index = title + 1
    while index < len(lines) and index - title <= _LONGEST_ABSTRACT and lines[index].centred:
        line = lines[index]
        if pattern("RULE").match(line.text) or pattern("ADDRESS_LABEL").match(line.text) or marker(line.text):
            break
        if index > title + 1 and in_capitals(line.text) and not in_capitals(lines[index - 1].text):
            break
        index += 1
    if index == title + 1:
        return None
    while index < len(lines) and pattern("RULE").match(lines[index].text):
        index += 1
    return index


def _head_like(line: Line) -> bool:
    return _signal(line) or pattern("ABSTRACT").match(line.text) is not None


def _opens(line: Line) -> bool:
    return pattern("OPENING").match(line.text) is not None


def in_capitals(text: str) -> bool:
    """Are its letters capitals, and more than the three of an abbreviation?"""
    letters = [c for c in text if c.isalpha()]
    return len(letters) > 3 and all(c.isupper() for c in letters)


def _is_prose(lines: Sequence[Line], index: int) -> bool:
    """A line that is a whole sentence, or the first of several full ones."""
    text = lines[index].text
    if len(text) > 100 or re.search(r"[.;:]$", text):
        return True
    run = 0
    for line in lines[index : index + 3]:
        if len(line.text) < 60 or (run and (marker(line.text) or _opens(line))):
            break
        run += 1
    return run == 3
