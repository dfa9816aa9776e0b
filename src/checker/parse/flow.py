"""Take page furniture out of the flow: page numbers, strokes, footnotes.

Extractors leave all three where they stood on the page, often in the middle of
a sentence. Footnotes become values of their own; page numbers and strokes are
kept as spans, so that no character of the file is lost.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from checker.document import Footnote, FootnoteMark
from checker.parse.join import join
from checker.parse.lines import Line
from checker.parse.patterns import pattern
from checker.source import Span, Text

__all__ = ["Flow", "clear", "footnote_marks"]

_PAGE_NUMBER = re.compile(r"(?:[-–]\s{0,3}|Trang\s{1,3})?(\d{1,3})(?:\s{0,3}[-–])?$")
_NOTE = re.compile(r"(?:\((\d{1,2})\)\s*|\[(\d{1,2})\]\s*|(\d{1,2})\s+)(?=[^\W\d_]|[(“\"'.])")
_ALONE = re.compile(r"\(?\[?(\d{1,2})\]?\)?$")
# A mark glued to the word before it: "Ban Bí thư1;", "chuyên đề(1)", "quỹ từ thiện1,".
_MARK = re.compile(r"(?<=[^\W\d_])(?:\((\d{1,2})\)|\[(\d{1,2})\])|(?<=[a-zà-ỹđ”\"])(\d{1,2})(?=[\s;,.:)]|$)")
# After capitals only a mark that has a note counts: "01-KL/TW3", but not "H5N1" or "K5".
_MARK_AFTER_CAPITAL = re.compile(r"(?<=[A-ZĐ])(\d{1,2})(?=[\s;,.:)]|$)")
_TERMINAL = re.compile(r"[.!?…][”\"’)]?$")
# Lines a note may run over before it is no longer believed to be one.
_LONGEST_NOTE = 60
_NUMBERED_PAGE_LINES = 15


@dataclass(frozen=True, slots=True)
class Flow:
    """The lines that carry the text, and what was taken from between them."""

    lines: tuple[Line, ...]
    footnotes: tuple[Footnote, ...]
    furniture: tuple[Span, ...]


def clear(lines: list[Line]) -> Flow:
    """Split the lines of the content into running text, footnotes and furniture."""
    kept: list[Line] = []
    notes: list[Footnote] = []
    furniture: list[Span] = []
    seen: set[str] = set()
    last_page = 1
    index = 0
    after_note = -1
    while index < len(lines):
        line = lines[index]
        mark = _note_mark(lines, index, seen, notes, adjacent=index == after_note)
        if mark is not None:
            index = after_note = _take_note(lines, index, mark, kept, notes)
            continue
        number = _page_number(line, last_page, index)
        if number is not None:
            last_page = number
            furniture.append(Span(line.start, line.end))
        elif pattern("RULE").match(line.text):
            furniture.append(Span(line.start, line.end))
        else:
            kept.append(line)
            if any(map(str.isdigit, line.text)):
                seen.update(_marks_in(line.text))
        index += 1
    return Flow(tuple(kept), tuple(notes), tuple(furniture))


def _marks_in(text: str) -> list[str]:
    found = [m[1] or m[2] or m[3] for m in _MARK.finditer(text)]
    return found + [m[1] for m in _MARK_AFTER_CAPITAL.finditer(text)]


def _page_number(line: Line, last: int, index: int) -> int | None:
    found = _PAGE_NUMBER.match(line.text)
    if not found:
        return None
    number = int(found[1])
    return number if last < number <= max(last + 1, index // _NUMBERED_PAGE_LINES + 2) else None


def _note_mark(
    lines: list[Line], index: int, seen: set[str], notes: list[Footnote], *, adjacent: bool
) -> str | None:
    """The mark of the footnote that starts at line `index`, or None when none does.

    `adjacent`: the line stands right below another note.
    """
    line = lines[index]
    if not line.text[0].isdigit() and line.text[0] not in "([":
        return None
    found = _NOTE.match(line.text)
    alone = None if found or index + 1 >= len(lines) else _ALONE.match(line.text)
    if found is None and alone is None:
        return None
    mark = (found[1] or found[2] or found[3]) if found else alone[1] if alone else ""
    taken = {note.mark for note in notes}
    below_stroke = line.rule or (index > 0 and re.match(r"_{5,}$", lines[index - 1].text) is not None)
    if found and (below_stroke or (adjacent and int(mark) == int(notes[-1].mark) + 1)):
        return mark
    if mark in seen and mark not in taken:
        return mark
    return None


def _take_note(
    lines: list[Line], index: int, mark: str, kept: list[Line], notes: list[Footnote]
) -> int:
    """Append the notes that start at line `index`; return the index of the first line after them."""
    first = index
    found = _NOTE.match(lines[first].text)
    body: list[Line] = []
    start = lines[first].start
    lead = found.end() if found else len(lines[first].text)
    index += 1
    while index < len(lines) and index - first < _LONGEST_NOTE and not _note_ends(lines, index, first, kept):
        following = _NOTE.match(lines[index].text)
        if following and _next_mark(mark, following):
            break
        body.append(lines[index])
        index += 1
    head = lines[first]
    rest = head.text[lead:]
    pieces = ([(rest, head.start + lead)] if rest else []) + [(line.text, line.start) for line in body]
    text = join(pieces) if pieces else Text.at("", head.end)
    notes.append(Footnote(mark, text, Span(start, lines[index - 1].end)))
    return index


def _next_mark(mark: str, found: re.Match[str]) -> bool:
    return (found[1] or found[2] or found[3]) == str(int(mark) + 1)


def _note_ends(lines: list[Line], index: int, first: int, kept: list[Line]) -> bool:
    """Whether the page's notes end before line `index`."""
    line, before, head = lines[index], lines[index - 1], lines[first]
    if index == first + 1 and _ALONE.match(head.text):
        return line.page  # the mark stands on a line of its own, the note below it
    if line.page or (line.indent == 1 and lines[first + 1].indent != 1):
        return True
    if _PAGE_NUMBER.match(line.text) and index - first >= 1 and not line.text.startswith("("):
        return True
    if not kept or not _TERMINAL.search(before.text):
        return False
    broken_sentence = not re.search(r"[.;:!?…][”\"’)]?$", kept[-1].text)
    return line.text[0].islower() and broken_sentence


def footnote_marks(texts: list[Text], notes: tuple[Footnote, ...]) -> tuple[FootnoteMark, ...]:
    """The footnote marks in running text, in order of place."""
    known = {note.mark for note in notes}
    marks: list[FootnoteMark] = []
    for text in texts:
        if not any(map(str.isdigit, text.value)):
            continue
        for found in _MARK.finditer(text.value):
            marks.append(FootnoteMark(found[1] or found[2] or found[3], text.span(found.start(), found.end())))
        for found in _MARK_AFTER_CAPITAL.finditer(text.value):
            if found[1] in known:
                marks.append(FootnoteMark(found[1], text.span(found.start(), found.end())))
    return tuple(sorted(marks, key=lambda mark: mark.span))
