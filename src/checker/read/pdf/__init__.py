"""PDF files: text with the places of its letters, as an office's programs export it.

    bytes → take_apart → Page → legible → rows → write → Source

The first step runs in a process of its own; the others are plain functions of what it gives.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from checker.errors import CheckerError, Words
from checker.layout import Layout, Paragraph, Stretch
from checker.read.pdf.drawn import Page
from checker.read.pdf.furniture import page_numbers, repeated
from checker.read.pdf.looks import look
from checker.read.pdf.measure import Edges, measure
from checker.read.pdf.process import take_apart
from checker.read.pdf.rows import Cell, Row, rows
from checker.read.pdf.scan import legible
from checker.read.pdf.sheets import papers, sheet
from checker.read.pdf.strokes import Strokes, strokes
from checker.read.pdf.writing import Line, write
from checker.source import Anchor, Source, Span

__all__ = ["read_pdf"]

_SCANNED_SHARE = 0.8
"""From this share of scanned pages on, what can be read is not the draft."""
_UNKNOWN_SHARE = 0.1
"""Characters that the file has no code for, from which on its text is not to be relied on."""


def read_pdf(data: bytes, path: str) -> Source:
    """The draft in the PDF `data`, the content of the file `path`.

    Its text is laid out in blanks as it stands on the page, a form feed between pages; its anchors give page and
    line. Raises `CheckerError` for a scan without text, and for what is damaged, locked, too long or without letters.
    """
    drawn = list(take_apart(data, path))
    read = [legible(page) for page in drawn]
    scanned = tuple(number for number, page in enumerate(read, 1) if page.scanned)
    if scanned and len(scanned) >= _SCANNED_SHARE * len(drawn):
        raise _scan(len(scanned), len(drawn), path)
    pages = [rows(page, text.pieces) for page, text in zip(drawn, read, strict=True)]
    usual = measure(pages)
    paper = list(papers(drawn, pages, usual.size))
    own = [one.edges(page) for one in paper for page in range(one.first, one.end)]
    marks = [
        strokes(page.strokes, lines, edges, usual.size) for page, lines, edges in zip(drawn, pages, own, strict=True)
    ]
    written = write(pages, marks, [_left(edges, lines) for edges, lines in zip(own, pages, strict=True)], usual)
    _refuse_illegible(written.text, path)
    numbers = page_numbers(pages)
    heads = repeated(pages)
    counted = {(number.page, number.row, number.cell) for number in numbers}
    layout = Layout(
        form="pdf",
        paragraphs=tuple(_paragraphs(written.lines, drawn, marks)),
        sheets=tuple(sheet(one, written.starts[one.first], drawn, pages, numbers) for one in paper),
        furniture=tuple(_furniture(written.lines, counted, heads)),
        scanned_pages=scanned,
    )
    anchors = [Anchor(line.start, 1, page=line.page + 1, line=line.number) for line in written.lines]
    if anchors and anchors[0].start:  # pages without text come first
        anchors[0] = anchors[0]._replace(start=0)
    return Source.of(written.text, path=path, layout=layout, anchors=tuple(anchors))


def _left(edges: Edges, lines: Sequence[Row]) -> float:
    """Where the text of a page begins."""
    return edges.left if edges.left is not None else min((row.left for row in lines), default=0.0)


def _paragraphs(lines: Sequence[Line], drawn: Sequence[Page], marks: Sequence[Strokes]) -> Iterator[Paragraph]:
    """A paragraph for each cell: one for a line, or one for each of its columns."""
    for line in lines:
        own = marks[line.page]
        note = own.notes is not None and line.row >= own.notes
        for place, (span, cell) in enumerate(line.cells):
            underlined = {part for row, at, part in own.underlined if (row, at) == (line.row, place)}
            stretches = tuple(_stretches(span.start, cell, drawn[line.page], underlined))
            part: Literal["body", "cell", "note"] = "note" if note else "cell" if len(line.cells) > 1 else "body"
            yield Paragraph(span, stretches, part, ruled=(line.row, place) in own.ruled)


def _stretches(start: int, cell: Cell, page: Page, underlined: set[int]) -> Iterator[Stretch]:
    """Letters that look alike; a blank between two that do belongs to both."""
    open_: Stretch | None = None
    for index, part in enumerate(cell.parts):
        looks = look(page.styles[part.piece.style], part.piece.size, underlined=index in underlined)
        span = Span(start + part.start, start + part.end)
        if open_ and open_.look == looks:
            open_ = Stretch(Span(open_.span.start, span.end), looks)
        else:
            if open_:
                yield open_
            open_ = Stretch(span, looks)
    if open_:
        yield open_


def _furniture(
    lines: Sequence[Line], numbers: set[tuple[int, int, int]], heads: frozenset[tuple[int, int]]
) -> Iterator[Span]:
    for line in lines:
        for place, (span, _) in enumerate(line.cells):
            if (line.page, line.row) in heads or (line.page, line.row, place) in numbers:
                yield span


def _scan(scanned: int, pages: int, path: str) -> CheckerError:
    vi = "tệp là ảnh quét" if scanned == pages else f"{scanned} trên {pages} trang của tệp là ảnh quét"
    en = "this is a scanned image" if scanned == pages else f"{scanned} of {pages} pages are scanned images"
    return CheckerError(
        Words(
            f"không đánh giá được: {vi}, không có lớp chữ; hãy đưa tệp Word",
            f"not evaluated: {en} without a text layer; give the Word file",
        ),
        path=path,
    )


def _refuse_illegible(text: str, path: str) -> None:
    letters = sum(char.isalnum() for char in text)
    unknown = text.count("\ufffd")
    if unknown > _UNKNOWN_SHARE * (letters + unknown):
        raise CheckerError(
            Words(
                "không đánh giá được: tệp PDF không cho biết chữ nào ứng với nét nào (phông chữ thiếu bảng mã); "
                "hãy đưa tệp Word",
                "not evaluated: this PDF does not say which characters its letters are (its fonts lack their codes); "
                "give the Word file",
            ),
            path=path,
        )
    if not letters:
        raise CheckerError(
            Words(
                "tệp PDF không có chữ nào (trang trống, hoặc chữ chỉ là hình vẽ); hãy đưa tệp Word",
                "the PDF holds no text (empty pages, or letters drawn as shapes); give the Word file",
            ),
            path=path,
        )
