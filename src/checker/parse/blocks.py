"""Join wrapped lines into blocks: paragraphs, headings, list lines.

A line starts a new block when it begins with an outline marker that can be one, or when the line before is finished
(`paragraph_start.py`).
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.expression import expression
from checker.parse.columns import cells
from checker.parse.join import join
from checker.parse.lines import Line
from checker.parse.measure import WHOLE, look, measured
from checker.parse.paragraph_start import line_starts, marker_starts, runs_on
from checker.parse.patterns import Marker
from checker.parse.trail import Trail
from checker.source import Span, Text
from checker.value import NamedTuple

__all__ = ["Piece", "cut"]

_WIDE = "   "


class Piece(NamedTuple):
    """A block with its marker, if it has one, and its text without the marker."""

    marker: Marker | None
    text: Text
    """Without the marker; empty when the marker stands alone."""
    span: Span
    marker_span: Span


def cut(lines: Sequence[Line], *, whole: bool = False, drawn: bool = False) -> list[Piece]:
    """The blocks of running text, in order; each line goes into exactly one block.

    With `whole` no line was wrapped: each is a paragraph as its author ended it. With `drawn` wide blanks are
    those between places on a page: they are no blanks that somebody typed.
    """
    seen = [look(line) for line in lines]
    measure = WHOLE if whole else measured(seen)
    pieces: list[Piece] = []
    open_lines: list[Line] = []
    open_marker: Marker | None = None
    trail = Trail()
    quoted = 0
    for index, line in enumerate(seen):
        found = line.marker if not quoted else None
        quoted = _still_quoted(line.line.text, quoted)
        if not open_lines or line.line.apart:
            starts = True
            found = found if found and trail.believes(found, line.line.text) else None
        elif found:
            starts = marker_starts(seen[index - 1], line, found, measure, trail)
            if not starts:
                found = None
                # What is no marker may still begin a paragraph, where each paragraph has a line of its own.
                starts = measure.full == 0 and line.line.text[0].isalnum() and seen[index - 1].stopped
                starts = starts or (measure.whole and not runs_on(seen[index - 1], open_marker, line))
        else:
            starts = line_starts(seen[index - 1], open_marker, line, measure)
        if starts and open_lines:
            pieces.append(_piece(open_lines, open_marker, drawn=drawn))
            open_lines = []
        if starts:
            open_marker = found
            if found:
                trail = trail.after(found)
        open_lines.append(line.line)
    if open_lines:
        pieces.append(_piece(open_lines, open_marker, drawn=drawn))
    return pieces


# A provision of another text, quoted with its own number: “b) Chi các khoản …
_QUOTED_PROVISION = expression(r"“\s?(?:\d{1,3}[.)]|[a-zđ]\)|Điều \d)")
# A quotation that long has lost its closing mark.
_LONGEST_QUOTATION = 60


def _still_quoted(text: str, lines: int) -> int:
    """How many lines of a quoted provision have been read after this line; 0 when none is open."""
    if not lines:
        opened = _QUOTED_PROVISION.search(text) if "“" in text else None
        return 1 if opened and text.count("“", opened.start()) > text.count("”", opened.start()) else 0
    closed = text.count("”") > text.count("“")
    return 0 if closed or lines > _LONGEST_QUOTATION else lines + 1


def _piece(lines: list[Line], found: Marker | None, *, drawn: bool) -> Piece:
    head, last = lines[0], lines[-1]
    lead = found.length if found else 0
    pieces = [(line.text, line.start) for line in lines]
    body = head.text[lead:]
    pieces[:1] = [(body, head.start + lead)] if body or len(pieces) == 1 else []
    if drawn:
        pieces = [part for text, start in pieces for part in _places(text, start)]
    marker_end = head.start + len(head.text[:lead].rstrip())
    return Piece(found, join(pieces), Span(head.start, last.end), Span(head.start, marker_end))


def _places(text: str, start: int) -> list[tuple[str, int]]:
    """The text at each place of a line, with its offset."""
    if _WIDE not in text:
        return [(text, start)]
    return [(cell.text, cell.start) for cell in cells(Line(start, text, 0, 0, False), 0)]
