"""The lines of a PDF as paragraphs of a layout: their letters and their rules."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from checker.layout import Paragraph, Stretch
from checker.read.pdf.cells import Cell
from checker.read.pdf.drawn import Page
from checker.read.pdf.looks import look
from checker.read.pdf.strokes import Strokes
from checker.read.pdf.writing import Line
from checker.source import Span

__all__ = ["paragraphs"]


def paragraphs(
    lines: Sequence[Line], drawn: Sequence[Page], marks: Sequence[Strokes], families: Mapping[str, str]
) -> Iterator[Paragraph]:
    """A paragraph for each cell: one for a line, or one for each of its columns.

    `drawn` and `marks` are the pages and what their strokes mean, `families` the fonts that others stand in for.
    """
    for line in lines:
        own = marks[line.page]
        note = own.notes is not None and line.row >= own.notes
        for place, (span, cell) in enumerate(line.cells):
            underlined = own.underlined.get((line.row, place), frozenset())
            stretches = tuple(_stretches(span.start, cell, drawn[line.page], underlined, families))
            cells = len(line.cells) > 1 or line.grid is not None
            part: Literal["body", "cell", "note"] = "note" if note else "cell" if cells else "body"
            yield Paragraph(span, stretches, part, ruled=(line.row, place) in own.ruled)


def _stretches(
    start: int, cell: Cell, page: Page, underlined: frozenset[int], families: Mapping[str, str]
) -> Iterator[Stretch]:
    """Letters that look alike; a blank between two that do belongs to both."""
    open_: Stretch | None = None
    for index, part in enumerate(cell.parts):
        looks = look(page.styles[part.piece.style], part.piece.size, underlined=index in underlined)
        if looks.font and looks.font in families:
            looks = looks._replace(font=families[looks.font])
        span = Span(start + part.start, start + part.end)
        if open_ and open_.look == looks:
            open_ = Stretch(Span(open_.span.start, span.end), looks)
        else:
            if open_:
                yield open_
            open_ = Stretch(span, looks)
    if open_:
        yield open_
