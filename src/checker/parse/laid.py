"""What a laid-out file itself tells of its lines: notes, tables, tables of contents, centred lines.

A text has to be guessed at; a Word file, or a PDF, says much of it. Here the lines of `Layout.notes`,
`Layout.tables` and `Layout.furniture` are set aside, so that letterhead, prose and ending are read
from the lines that are left.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from checker.document import Block, Footnote, FootnoteMark
from checker.parse.endnotes import endnotes
from checker.parse.join import join
from checker.parse.lines import Line, split_lines
from checker.parse.patterns import pattern
from checker.source import Source, Span, Text
from checker.value import NamedTuple

if TYPE_CHECKING:
    from checker.layout import Layout, Note

__all__ = ["Grid", "Laid", "lay"]

# A table of so few lines that says one of these holds the letterhead or the end of the document, borders or not.
_NOT_DATA = ("NATION", "MOTTO", "RECIPIENTS_LABEL")
_MOST_LINES = 60


class Grid(NamedTuple):
    """A table of data, its rows as text."""

    span: Span
    rows: tuple[Block, ...]


class Laid(NamedTuple):
    """The lines that carry the text, and what was set aside."""

    lines: list[Line]
    footnotes: tuple[Footnote, ...] = ()
    marks: tuple[FootnoteMark, ...] = ()
    tables: tuple[Grid, ...] = ()
    furniture: tuple[Span, ...] = ()
    whole: bool = False
    """Each line is a whole paragraph, as its author ended it."""
    drawn: bool = False
    """Wide blanks in a line show where its parts stand on the page."""


def lay(source: Source, lines: list[Line]) -> Laid:
    """`lines`, those of `source`, without what its layout says to be no part of the flow; all of them without one."""
    layout = source.layout
    if layout is None:
        return Laid(lines)
    if layout.form == "word":
        lines = list(_centred(layout, lines))
    notes = sorted(layout.notes, key=lambda note: note.span)
    lines, of_notes = _taken(lines, [note.span for note in notes])
    lines, of_furniture = _taken(lines, sorted(layout.furniture))
    left, of_tables = _taken(lines, sorted(layout.tables))
    data = [found for found in of_tables if found and _is_data(found)]
    if sum(map(len, data)) + len(left) < len(lines):
        aside = {line.start for found in data for line in found}
        left = [line for line in lines if line.start not in aside]
    left = list(_apart(left, data))
    whole = layout.form == "word"
    starts = [row.start for row in layout.rows]
    left, typed = endnotes(left) if whole else (left, ())
    return Laid(
        left,
        typed + tuple(_footnote(note, found, source) for note, found in zip(notes, of_notes, strict=True)),
        tuple(FootnoteMark(note.mark, note.call) for note in sorted(layout.notes, key=lambda note: note.call)),
        tuple(_grid(found, starts) for found in data),
        tuple(Span(line.start, line.end) for found in of_furniture for line in found),
        whole,
        layout.form == "pdf",
    )


def _centred(layout: Layout, lines: Sequence[Line]) -> Iterator[Line]:
    """The lines, with what is known of their alignment."""
    index = 0
    for line in lines:
        while index < len(layout.paragraphs) and layout.paragraphs[index].span.end <= line.start:
            index += 1
        paragraph = layout.paragraphs[index] if index < len(layout.paragraphs) else None
        if paragraph is None or paragraph.span.start > line.start or paragraph.alignment is None:
            yield line
        else:
            yield line._replace(centred=paragraph.alignment == "centre")


def _taken(lines: Sequence[Line], spans: Sequence[Span]) -> tuple[list[Line], list[list[Line]]]:
    """The lines outside `spans`, which are in order, and those that each of the spans holds."""
    left: list[Line] = []
    taken: list[list[Line]] = [[] for _ in spans]
    index = 0
    for line in lines:
        while index < len(spans) and spans[index].end <= line.start:
            index += 1
        if index < len(spans) and spans[index].start < min(line.end, spans[index].end):
            taken[index].append(line)
        else:
            left.append(line)
    return left, taken


def _apart(lines: Sequence[Line], tables: Sequence[Sequence[Line]]) -> Iterator[Line]:
    """The lines, those marked that stand right below one of `tables`."""
    ends = [table[-1].start for table in tables]
    index = 0
    for line in lines:
        below = index < len(ends) and ends[index] < line.start
        while index < len(ends) and ends[index] < line.start:
            index += 1
        yield line._replace(apart=True) if below else line


def _footnote(note: Note, found: Sequence[Line], source: Source) -> Footnote:
    """A note as a part of the document; its number, where it is printed before the text, belongs to it."""
    start, end = note.span.start, note.span.end
    pieces = [(line.text, start + line.start) for line in split_lines(source.text[start:end])]
    text = join(pieces) if pieces else Text.at("", start)
    if found:
        start, end = min(start, found[0].start), max(end, found[-1].end)
    return Footnote(note.mark, text, Span(start, end))


def _is_data(lines: Sequence[Line]) -> bool:
    return len(lines) > _MOST_LINES or not any(pattern(name).match(line.text) for line in lines for name in _NOT_DATA)


def _grid(lines: Sequence[Line], starts: Sequence[int]) -> Grid:
    """The table on `lines`; its rows begin at some of `starts`."""
    blocks = []
    for _, each in groupby(lines, key=lambda line: bisect_right(starts, line.start) if starts else line.start):
        cells = list(each)
        # The number of a row says nothing.
        told = cells[1:] if len(cells) > 1 and cells[0].text.rstrip(".").isdecimal() else cells
        text = join((line.text, line.start) for line in told)
        blocks.append(Block(text, Span(cells[0].start, cells[-1].end)))
    return Grid(Span(lines[0].start, lines[-1].end), tuple(blocks))
