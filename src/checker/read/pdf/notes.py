"""Footnotes of a PDF: below their stroke at the foot of a page, called by a small raised number above it.

A page's notes are told only where each of them has its call on that page; what is less clear is left to those who read
the text, who see the stroke too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from checker.expression import expression
from checker.layout import Note
from checker.read.pdf.cells import Cell, Part, is_raised
from checker.read.pdf.writing import Line
from checker.source import Span

__all__ = ["notes"]

_MARK = expression(r"[(\[]?(\d{1,3}|\*{1,3})[)\]]?\s*")


def notes(lines: Sequence[Line], first: Mapping[int, int], aside: frozenset[Span]) -> Iterator[Note]:
    """The notes among `lines`, in the order of their text.

    `first` gives the first row of the notes of each page that has a stroke above them, both as an index;
    cells in `aside` (page numbers) belong to none.
    """
    for page, on_page in groupby(lines, key=lambda line: line.page):
        if page in first:
            whole = list(on_page)
            above = [line for line in whole if line.row < first[page]]
            below = [line for line in whole if line.row >= first[page] and line.cells[0][0] not in aside]
            yield from _of_page(above, below)


def _of_page(above: Sequence[Line], below: Sequence[Line]) -> list[Note]:
    calls: dict[str, Span] = {}
    for line in above:
        for span, cell in line.cells:
            for mark, call in _calls(span.start, cell):
                calls.setdefault(mark, call)
    found: list[Note] = []
    last = 0
    for line in below:
        span, cell = line.cells[0]
        end = line.cells[-1][0].end
        begun = _MARK.match(cell.text)
        mark = begun[1] if begun else ""
        if begun and mark in calls and (not last or mark == str(last + 1) or is_raised(cell.parts[0], cell)):
            found.append(Note(mark, calls.pop(mark), Span(span.start + begun.end(), end)))
            last = int(mark) if mark.isdecimal() else 0
        elif not found or (begun and is_raised(cell.parts[0], cell)):
            return []  # the end of a note that began a page earlier, or one that nobody calls
        else:
            found[-1] = found[-1]._replace(span=Span(found[-1].span.start, end))
    return found


def _calls(start: int, cell: Cell) -> Iterator[tuple[str, Span]]:
    """The marks of notes in a cell that starts at the offset `start`; digits drawn one by one are one mark."""
    raised: list[Part] = []
    for part in (*cell.parts, None):
        if part is not None and is_raised(part, cell) and (not raised or part.start == raised[-1].end):
            raised.append(part)
            continue
        if raised and raised[0].start:
            begin, end = raised[0].start, raised[-1].end
            marked = _MARK.fullmatch(cell.text[begin:end])
            if marked:
                yield marked[1], Span(start + begin + marked.start(1), start + begin + marked.end(1))
        raised = [part] if part is not None and is_raised(part, cell) else []
