"""How wide the lines of a text are set, and what shows in a line alone.

The measure is the width of a full line. Against it the room left at the end of a line tells whether the next word
would have fitted: whether the line was wrapped or its author ended it.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from checker.expression import expression
from checker.parse.lines import Line, first_word, width
from checker.parse.patterns import Marker, marker
from checker.value import NamedTuple

__all__ = ["INDENT", "WHOLE", "Measure", "Seen", "look", "measured", "room_left"]

_FINAL = expression(r"(?:[.;:!?…]|\./\.)\s?[”\"’)\]]?\d?$")
_STOP = expression(r"(?:[.!?…]|\./\.)\s?[”\"’)\]]?\d?$")
# Below this share of wrapped lines the text has one line a paragraph.
_WRAPPED_SHARE = 0.04
_LONG_LINE = 70_000
# So many wrapped lines show how wide a full one is.
_SAMPLE = 30
INDENT = 2
"""Columns by which a first line is indented, at the least."""


class Seen(NamedTuple):
    """A line and what shows in it alone."""

    line: Line
    marker: Marker | None
    finished: bool
    """Ends with a final mark, a semicolon or a colon."""
    stopped: bool
    """Ends with a final mark."""


class Measure(NamedTuple):
    """What is typical of the lines of this text."""

    full: int
    """Width of a full line; 0 when lines are not wrapped."""
    gaps: bool
    """True when empty lines mean something: wrapped lines follow each other without."""
    flush: int | None
    """Columns before a continuation line, where the first lines of paragraphs are indented more; else None."""
    whole: bool = False
    """True when each line is a paragraph as its author ended it."""


WHOLE = Measure(0, True, None, whole=True)
"""Where no line was wrapped."""


def measured(lines: Sequence[Seen]) -> Measure:
    """What is typical of `lines`: how wide they run, and what empty lines and indents mean among them."""
    flush = _flush(lines)
    wrapped = [
        (line.line, after.line.gap)
        for line, after in pairwise(lines)
        if not (line.finished or after.marker) and after.line.text[0].islower()
    ]
    if not lines or len(wrapped) < max(2, _WRAPPED_SHARE * len(lines)):
        return Measure(0, True, flush)
    sample = wrapped[:: len(wrapped) // _SAMPLE + 1]
    widths = sorted(width(line.text) for line, _ in sample)
    full = widths[(len(widths) * 9) // 10]
    if full > _LONG_LINE:
        return Measure(0, True, flush)
    return Measure(full, sum(gap > 0 for _, gap in wrapped) * 3 < len(wrapped), flush)


def _flush(lines: Sequence[Seen]) -> int | None:
    """The indent of continuation lines, where markers stand clearly to the right of it."""
    left = min((line.line.indent for line in lines), default=0)
    inside = [line.line.indent - left >= INDENT for line in lines if line.line.text[0].islower() and not line.marker]
    first = [line.line.indent - left >= INDENT for line in lines if line.marker]
    if sum(first) < 2 or sum(first) < 0.7 * len(first) or sum(inside) > 0.05 * len(inside):
        return None
    return left


def look(line: Line) -> Seen:
    """What shows in `line` alone."""
    text = line.text
    if text[-1].isalpha():
        return Seen(line, marker(text), finished=False, stopped=False)
    tail = text[-5:]
    return Seen(line, marker(text), _FINAL.search(tail) is not None, _STOP.search(tail) is not None)


def room_left(before: Seen, after: Seen, measure: Measure) -> float:
    """Room left on `before` beside the first word of `after`, as a share of a full line."""
    if not measure.full:
        return 1.0
    return 1 - (width(before.line.text) + width(first_word(after.line.text)) + 250) / measure.full
