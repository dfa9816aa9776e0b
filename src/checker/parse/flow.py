"""Take page furniture out of the flow: page numbers, strokes, footnotes.

Extractors leave all three where they stood on the page, often in the middle of
a sentence. Footnotes become values of their own; page numbers and strokes are
kept as spans, so that no character of the file is lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.document import Footnote, FootnoteMark
from checker.expression import expression
from checker.parse.join import join
from checker.parse.lines import Line
from checker.parse.patterns import pattern
from checker.source import Span, Text
from checker.value import NamedTuple

__all__ = ["Flow", "clear", "footnote_marks"]

_PAGE_NUMBER = expression(r"(?:[-–]\s{0,3}|Trang\s{1,3})?(\d{1,3})(?:\s{0,3}[-–])?$")
_NOTE = expression(r"\((\d{1,2})\)\s*(?=[\w(“\"'.])|\[(\d{1,2})\]\s*(?=\S)|(\d{1,2})\s+(?=[^\W\d_]|[(“\"'.])")
# "1 03 kế hoạch, 07 công văn.": a note that begins with a figure, once its mark and its neighbours say so.
_FIGURE_NOTE = expression(r"(\d{1,2})\s+(?=\d)")
_ALONE = expression(r"\(?\[?(\d{1,2})\]?\)?$")
# One digit apart: a class at the very start lets `re` skip to it without trying to match elsewhere.
_DIGITS = expression(r"[0-9][0-9]*")
_NOT_GLUED = frozenset(" \t./,-–:")
_CLOSED = {"(": ")", "[": "]"}
_NOTE_STARTS = frozenset("0123456789([")
# After capitals a digit is a mark only behind a Party symbol ("01-KL/TW3"), not in "K5", "H5N1" or "85/2015/QH13".
_SYMBOL_END = expression(r"(?:^|-)[A-ZĐ][A-Za-zĐđ]{0,4}/[A-ZĐ]{2,8}$")
_TERMINAL = expression(r"[.!?…][”\"’)]?$")
_FINISHED = expression(r"[.;:!?…][”\"’)]?$")
# A section or an item: the text goes on below a note that no page end follows.
_OUTLINE = expression(r"(?:[IVXL]{1,6}\s?[.\-–]|\d{1,2}\.)\s{1,3}[^\W\d_]")
_SECTION = expression(r"[IVX]{1,5}\s?[.\-–]\s{0,3}[^\W\d_]")
# Columns before a number that stands in the middle of its line.
_INDENTED = 8
# Lines a note may run over before it is no longer believed to be one.
_LONGEST_NOTE = 60
_NUMBERED_PAGE_LINES = 15


class Flow(NamedTuple):
    """The lines that carry the text, and what was taken from between them."""

    lines: tuple[Line, ...]
    footnotes: tuple[Footnote, ...]
    furniture: tuple[Span, ...]


def clear(lines: list[Line], *, paged: bool = True) -> Flow:
    """Split the lines of the content into running text, footnotes and furniture.

    With `paged` the lines are those of printed pages, page numbers among them.
    """
    kept: list[Line] = []
    notes: list[Footnote] = []
    furniture: list[Span] = []
    seen: set[str] = set()
    last_page = 1
    index = 0
    after_note = -1
    while index < len(lines):
        line = lines[index]
        first = line.text[0]
        mark = None
        if first in _NOTE_STARTS:
            mark = _note_mark(lines, index, seen, notes, adjacent=index == after_note)
        if mark is not None:
            note, index = _take_note(lines, index, mark, kept, seen)
            notes.append(note)
            after_note = index
            seen.discard(mark)
            continue
        number = _page_number(line, last_page, index) if paged and len(line.text) < 12 else None
        if number is not None:
            last_page = number
            furniture.append(Span(line.start, line.end))
        elif not first.isalnum() and pattern("RULE").match(line.text):
            furniture.append(Span(line.start, line.end))
        else:
            kept.append(line)
            if _DIGITS.search(line.text):
                seen.update(mark for mark, _, _ in _marks_in(line.text))
        index += 1
    return Flow(tuple(kept), tuple(notes), tuple(furniture))


def _marks_in(text: str) -> Iterator[tuple[str, int, int]]:
    """Footnote marks glued to a word, "Ban Bí thư1;", "01-KL/TW3", "chuyên đề(1)", as (mark, start, end)."""
    for found in _DIGITS.finditer(text):
        start, end = found.span()
        if start == 0 or end - start > 2:
            continue
        before = text[start - 1]
        if before in _NOT_GLUED:
            continue
        after = text[end : end + 1]
        if before in "([":
            if after == _CLOSED[before] and start > 1 and _carries(text[start - 2], before):
                yield found.group(), start - 1, end + 1
        elif after and not (after in ';,.:)”"' or after.isspace()):
            continue
        elif before == "h" and text[start - 2 : start - 1].isdigit():
            continue  # "lúc 19h30"
        elif before.islower() or before in '”"' or _SYMBOL_END.search(text, max(0, start - 16), start):
            yield found.group(), start, end


def _carries(letter: str, bracket: str) -> bool:
    """Whether a mark in brackets may stand right behind `letter`; in square ones it is nothing else."""
    return not letter.isspace() if bracket == "[" else letter.isalpha() or letter in ")”%"


def _page_number(line: Line, last: int, index: int) -> int | None:
    found = _PAGE_NUMBER.match(line.text)
    if not found:
        return None
    number = int(found[1])
    return number if last < number <= max(last + 1, index // _NUMBERED_PAGE_LINES + 2) else None


def _note_mark(lines: list[Line], index: int, seen: set[str], notes: list[Footnote], *, adjacent: bool) -> str | None:
    """The mark of the footnote that starts at line `index`, or None when none does.

    `adjacent`: the line stands right below another note.
    """
    line = lines[index]
    found = _opens(line, seen)
    if found is None:
        alone = _ALONE.match(line.text)
        # A number far from the margin, or above a heading, is the number of a page.
        page = line.indent >= _INDENTED or index + 1 >= len(lines) or _begins_section(lines[index + 1])
        return alone[1] if alone and not page and alone[1] in seen else None
    mark, _ = found
    below_stroke = line.rule or (index > 0 and re.match(r"_{5,}$", lines[index - 1].text) is not None)
    if below_stroke or (adjacent and int(mark) == int(notes[-1].mark) + 1):
        return mark
    if not _NOTE.match(line.text) and not (index + 1 < len(lines) and _next_mark(mark, lines[index + 1], seen)):
        return None
    # A mark seen in the text above announces its note; once it has one it is a number like any other.
    return mark if mark in seen else None


def _opens(line: Line, seen: set[str]) -> tuple[str, int] | None:
    """The mark of the note that may begin with `line`, and where its text begins; `seen` are the marks without note."""
    found = _NOTE.match(line.text)
    if found:
        return found[1] or found[2] or found[3], found.end()
    figure = _FIGURE_NOTE.match(line.text)
    return (figure[1], figure.end()) if figure and figure[1] in seen else None


def _begins_section(line: Line) -> bool:
    """Whether a section begins at `line`, parted by an empty line from what stands before it."""
    return line.gap > 0 and _SECTION.match(line.text) is not None


def _take_note(lines: list[Line], index: int, mark: str, kept: list[Line], seen: set[str]) -> tuple[Footnote, int]:
    """The note that starts at line `index`, and the index of the first line after it."""
    first = index
    found = _opens(lines[first], seen)
    body: list[Line] = []
    start = lines[first].start
    lead = found[1] if found else len(lines[first].text)
    index += 1
    while index < len(lines) and index - first < _LONGEST_NOTE and not _note_ends(lines, index, first, kept):
        if _next_mark(mark, lines[index], seen):
            break
        body.append(lines[index])
        index += 1
    head = lines[first]
    rest = head.text[lead:]
    pieces = ([(rest, head.start + lead)] if rest else []) + [(line.text, line.start) for line in body]
    text = join(pieces) if pieces else Text.at("", head.end)
    return Footnote(mark, text, Span(start, lines[index - 1].end)), index


def _next_mark(mark: str, line: Line, seen: set[str]) -> bool:
    """Whether the note after the note `mark` may begin with `line`."""
    found = _opens(line, seen)
    return found is not None and found[0] == str(int(mark) + 1)


def _note_ends(lines: list[Line], index: int, first: int, kept: list[Line]) -> bool:
    """Whether the page's notes end before line `index`."""
    line, before, head = lines[index], lines[index - 1], lines[first]
    if index == first + 1 and _ALONE.match(head.text):
        return line.page  # the mark stands on a line of its own, the note below it
    if line.page or _begins_section(line) or (line.indent == 1 and lines[first + 1].indent != 1):
        return True
    if _PAGE_NUMBER.match(line.text) and index - first >= 1 and not line.text.startswith("("):
        return True
    if not kept or not _TERMINAL.search(before.text[-3:]):
        return False
    if line.gap and _OUTLINE.match(line.text):
        return True
    return line.text[0].islower() and not _FINISHED.search(kept[-1].text[-3:])


def footnote_marks(texts: Sequence[Text]) -> tuple[FootnoteMark, ...]:
    """The footnote marks in running text, in order of place."""
    return tuple(
        FootnoteMark(mark, text.span(start, end)) for text in texts for mark, start, end in _marks_in(text.value)
    )
