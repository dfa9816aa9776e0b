"""Whether a line begins a block of its own or goes on with the line before.

What counts as finished: a final mark, or a line that ends although the next word had room (`measure.py`). A marker that
interrupts an unfinished, full line is text ("- xã hội thành phố", "25/10/2021 của …", "I. Lênin"), unless it is just
the number that is due.
"""

from __future__ import annotations

import re

from checker.expression import expression
from checker.parse.measure import INDENT, Measure, Seen, room_left
from checker.parse.patterns import Marker, pattern
from checker.parse.trail import Trail

__all__ = ["line_starts", "marker_starts", "runs_on"]

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
# A line of more capitals than this is a heading, no abbreviation that was wrapped.
_CAPITALS = 20
_MARKED = frozenset(",.;:")
# A number or letter alone on its line.
_BARE = expression(r"(?:\d{1,2}(?:\.\d{1,2}){0,2}[.)]|[a-zđ]\)|[IVX]{1,5}[.\-])$")
_LONGEST_BARE = 9


def marker_starts(before: Seen, line: Seen, found: Marker, measure: Measure, trail: Trail) -> bool:
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
    indented = measure.flush is not None and line.line.indent - measure.flush >= INDENT
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
    room = room_left(before, line, measure)
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


def runs_on(before: Seen, open_marker: Marker | None, line: Seen) -> bool:
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


def line_starts(before: Seen, open_marker: Marker | None, line: Seen, measure: Measure) -> bool:
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
        return not runs_on(before, open_marker, line)
    if text.isupper() and len(text) > _CAPITALS and not before.line.text.isupper() and last in _MARKED:
        return True  # a heading in capitals below a paragraph
    goes_on = head.islower() or head in ")]”’,.;:%+=/-–—" or head.isdigit()
    if goes_on and not before.stopped:
        return False
    room = room_left(before, line, measure)
    if goes_on:
        return measure.full == 0 or (room > _CLEAR_SLACK and (line.line.gap > 0 or not head.islower()))
    if measure.flush is not None:
        if line.line.indent - measure.flush >= INDENT:
            return True
        if not before.stopped and before.line.indent - measure.flush >= INDENT and not before.line.text.isupper():
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
