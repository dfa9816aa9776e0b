"""Join wrapped lines into blocks: paragraphs, headings, list lines.

A line starts a new block when it begins with an outline marker that can be one,
or when the line before is finished. What counts as finished: a final mark, or
a line that ends although the next word had room (see `lines.width`). A marker
that interrupts an unfinished, full line is text ("- xã hội thành phố", "25/10/2021
của …", "I. Lênin"), unless it is just the number that is due.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from checker.expression import expression
from checker.parse.columns import cells
from checker.parse.join import join
from checker.parse.lines import Line, first_word, width
from checker.parse.patterns import Marker, marker, pattern
from checker.parse.trail import Trail
from checker.source import Span, Text
from checker.value import NamedTuple

__all__ = ["Piece", "cut"]

_FINAL = expression(r"(?:[.;:!?…]|\./\.)\s?[”\"’)\]]?\d?$")
_STOP = expression(r"(?:[.!?…]|\./\.)\s?[”\"’)\]]?\d?$")
# A number after one of these words is part of the sentence, whatever follows it.
_WANTS_NUMBER = expression(
    r"(?:tháng|năm|ngày|khoản|điểm|mục|điều|khóa|khoá|thứ|số|quý|phần|chương|kỳ|lần|và|hoặc|từ|đến|[,(/–-])$", re.I
)
# "…, khoản 2, điểm" / "a) và các …": a provision that is cited; not "quan điểm", "địa điểm".
_CITES_POINT = expression(r"(?:^|[,;(]\s?|(?<!\w)(?:tại|theo|các|và|hoặc|ở|của|như)\s)điểm$", re.I)
# No sentence ends with these words, nor a heading: "tồn tại" and "hiện tại" are other words.
_NEVER_LAST = expression(r"(?<!\w)(?:của|và|với|hoặc|các|những|(?<!tồn\s)(?<!hiện\s)(?<!thực\s)tại)$", re.I)
# A full line leaves less room than this share of the measure, beside the next word.
_SLACK = 0.03
_CLEAR_SLACK = 0.10
# Room that shows a paragraph end after a stop, after a semicolon or colon, and without any final mark.
_AFTER_STOP = 0.08
_AFTER_PAUSE = 0.15
_AFTER_NOTHING = 0.25
# Below this share of wrapped lines the text has one line a paragraph.
_WRAPPED_SHARE = 0.04
_LONG_LINE = 70_000
_WIDE = "   "
# So many wrapped lines show how wide a full one is.
_SAMPLE = 30
# A line of more capitals than this is a heading, no abbreviation that was wrapped.
_CAPITALS = 20
_MARKED = frozenset(",.;:")
# A number or letter alone on its line.
_BARE = expression(r"(?:\d{1,2}(?:\.\d{1,2}){0,2}[.)]|[a-zđ]\)|[IVX]{1,5}[.\-])$")
_LONGEST_BARE = 9
# Columns by which a first line is indented, at the least.
_INDENT = 2


class Piece(NamedTuple):
    """A block with its marker, if it has one, and its text without the marker."""

    marker: Marker | None
    text: Text
    """Without the marker; empty when the marker stands alone."""
    span: Span
    marker_span: Span


class _Seen(NamedTuple):
    """A line and what shows in it alone."""

    line: Line
    marker: Marker | None
    finished: bool
    """Ends with a final mark, a semicolon or a colon."""
    stopped: bool
    """Ends with a final mark."""


class _Measure(NamedTuple):
    """What is typical of the lines of this text."""

    full: int
    """Width of a full line; 0 when lines are not wrapped."""
    gaps: bool
    """True when empty lines mean something: wrapped lines follow each other without."""
    flush: int | None
    """Columns before a continuation line, where the first lines of paragraphs are indented more; else None."""
    whole: bool = False
    """True when each line is a paragraph as its author ended it."""


_WHOLE = _Measure(0, True, None, whole=True)


def _measure(lines: Sequence[_Seen]) -> _Measure:
    flush = _flush(lines)
    wrapped = [
        (line.line, after.line.gap)
        for line, after in pairwise(lines)
        if not (line.finished or after.marker) and after.line.text[0].islower()
    ]
    if not lines or len(wrapped) < max(2, _WRAPPED_SHARE * len(lines)):
        return _Measure(0, True, flush)
    sample = wrapped[:: len(wrapped) // _SAMPLE + 1]
    widths = sorted(width(line.text) for line, _ in sample)
    full = widths[(len(widths) * 9) // 10]
    if full > _LONG_LINE:
        return _Measure(0, True, flush)
    return _Measure(full, sum(gap > 0 for _, gap in wrapped) * 3 < len(wrapped), flush)


def _flush(lines: Sequence[_Seen]) -> int | None:
    """The indent of continuation lines, where markers stand clearly to the right of it."""
    left = min((line.line.indent for line in lines), default=0)
    inside = [line.line.indent - left >= _INDENT for line in lines if line.line.text[0].islower() and not line.marker]
    first = [line.line.indent - left >= _INDENT for line in lines if line.marker]
    if sum(first) < 2 or sum(first) < 0.7 * len(first) or sum(inside) > 0.05 * len(inside):
        return None
    return left


def _see(line: Line) -> _Seen:
    text = line.text
    if text[-1].isalpha():
        return _Seen(line, marker(text), finished=False, stopped=False)
    tail = text[-5:]
    return _Seen(line, marker(text), _FINAL.search(tail) is not None, _STOP.search(tail) is not None)


def cut(lines: Sequence[Line], *, whole: bool = False, drawn: bool = False) -> list[Piece]:
    """The blocks of running text, in order; each line goes into exactly one block.

    With `whole` no line was wrapped: each is a paragraph as its author ended it. With `drawn` wide blanks are
    those between places on a page: they are no blanks that somebody typed.
    """
    seen = [_see(line) for line in lines]
    measure = _WHOLE if whole else _measure(seen)
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
            starts = _marker_starts(seen[index - 1], line, found, measure, trail)
            if not starts:
                found = None
                # What is no marker may still begin a paragraph, where each paragraph has a line of its own.
                starts = measure.full == 0 and line.line.text[0].isalnum() and seen[index - 1].stopped
                starts = starts or (measure.whole and not _runs_on(seen[index - 1], open_marker, line))
        else:
            starts = _starts(seen[index - 1], open_marker, line, measure)
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


def _room(before: _Seen, after: _Seen, measure: _Measure) -> float:
    """Room left on `before` beside the first word of `after`, as a share of a full line."""
    if not measure.full:
        return 1.0
    return 1 - (width(before.line.text) + width(first_word(after.line.text)) + 250) / measure.full


def _marker_starts(before: _Seen, line: _Seen, found: Marker, measure: _Measure, trail: Trail) -> bool:
    """Whether the marker at the start of `line` begins a block."""
    last = before.line.text[-1]
    rest = line.line.text[found.length :]
    dash = found.kind in ("BULLET", "PLUS")
    if not dash and not trail.believes(found, line.line.text):
        return False
    if found.kind == "POINT" and rest[:1].islower() and _CITES_POINT.search(before.line.text[-12:]):
        return False
    if found.kind == "LETTER" and not (measure.whole or before.finished or rest.isupper() or before.marker):
        return False  # "… đồng chí" / "B. Phong"
    indented = measure.flush is not None and line.line.indent - measure.flush >= _INDENT
    if measure.flush is not None and not indented and not before.finished and found.kind != "SECTION":
        return False  # first lines are indented here, this one is not
    if measure.whole:
        return not (dash and rest[:1].isdigit() and last.isdigit())  # "2024" / "- 2029"
    if not measure.full:
        # One line a paragraph, or too few lines to tell: a dash may still stand inside a sentence.
        inside = not before.finished and (
            (rest[:1].islower() and last.isalnum()) or (rest[:1].isdigit() and last.isdigit())
        )
        return not (dash and inside)
    room = _room(before, line, measure)
    separate = line.line.gap > 0 and measure.gaps
    if dash:
        if before.finished or (separate and not rest[:1].islower()):
            return True
        if rest[:1].islower() or rest[:1].isdigit():
            # "…chính trị" / "- xã hội", "2024" / "- 2029": the dash belongs to the sentence.
            return room > _AFTER_NOTHING and not last.isdigit()
        return room > _SLACK or last in ",)”" or not last.isalpha()
    if _WANTS_NUMBER.search(before.line.text[-8:]) and not (before.finished and room > _SLACK):
        # "III. THÀNH PHẦN" / "1. Đại biểu …": below a heading, or an empty line, the number that is due is an entry.
        heading = room > _AFTER_NOTHING and (before.marker is not None or before.line.text.isupper())
        return (separate or heading) and rest[:1].isupper() and trail.due(found)
    if before.finished or room > _CLEAR_SLACK:
        return True
    if separate and (rest[:1].isupper() or not rest):
        return True
    return trail.due(found) and rest[:1].isupper() and room > -_SLACK


def _runs_on(before: _Seen, open_marker: Marker | None, line: _Seen) -> bool:
    """Whether a whole line goes on with the one before: its author pressed Enter in the middle of a sentence."""
    if before.finished:
        return False
    text = line.line.text
    if text[0].isdigit():
        return _WANTS_NUMBER.search(before.line.text[-8:]) is not None
    if text.isupper():
        # A heading in the middle of the page, over two lines.
        heading = before.line.centred and line.line.centred and before.line.text.isupper()
        return open_marker is not None and heading is True
    return text[0].islower() or text[0] in ")]”’,.;:%+=/-–—"


def _starts(before: _Seen, open_marker: Marker | None, line: _Seen, measure: _Measure) -> bool:
    """Whether a line without marker begins a paragraph of its own."""
    text, last = line.line.text, before.line.text[-1]
    head = text[0]
    if before.finished and len(text) <= _LONGEST_BARE and _BARE.match(text):
        return True  # an entry whose text is missing
    if last in "-/" and before.line.text[-2:-1].isalnum():
        return False
    if last.isalpha() and _NEVER_LAST.search(before.line.text[-10:]):
        return False
    if measure.whole:
        return not _runs_on(before, open_marker, line)
    if text.isupper() and len(text) > _CAPITALS and not before.line.text.isupper() and last in _MARKED:
        return True  # a heading in capitals below a paragraph
    goes_on = head.islower() or head in ")]”’,.;:%+=/-–—" or head.isdigit()
    if goes_on and not before.stopped:
        return False
    room = _room(before, line, measure)
    if goes_on:
        return measure.full == 0 or (room > _CLEAR_SLACK and (line.line.gap > 0 or not head.islower()))
    if measure.flush is not None:
        if line.line.indent - measure.flush >= _INDENT:
            return True
        if not before.stopped and before.line.indent - measure.flush >= _INDENT and not before.line.text.isupper():
            return open_marker is not None and room > _AFTER_NOTHING
    separate = line.line.gap > 0 and measure.gaps
    if before.line.text.isupper() and not text.isupper() and text[1:2].islower():
        return True  # below a heading in capitals
    if before.finished:
        if room > _SLACK and pattern("CLOSING").match(text):
            return True
        if before.stopped or last == ":":
            return room > _AFTER_STOP or (separate and (room > _SLACK or last != ":" or open_marker is not None))
        if room > _AFTER_PAUSE or (separate and room > -_SLACK):
            return True
        return pattern("OPENING").match(text) is not None
    if separate and room > _CLEAR_SLACK:
        return True
    if not separate and before.line.text.rfind("(") > before.line.text.rfind(")"):
        return False  # inside a bracket
    # A heading, or a paragraph that lacks its final mark, ends well short of the margin.
    return room > _AFTER_NOTHING
