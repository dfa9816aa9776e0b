"""From the pages of a PDF to a source: text, places, layout, and which files are refused."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.errors import CheckerError, Words
from checker.layout import Layout
from checker.read.pdf.furniture import Number, page_numbers, repeated
from checker.read.pdf.measure import Edges, measure
from checker.read.pdf.notes import notes
from checker.read.pdf.paragraphs import paragraphs
from checker.read.pdf.process import take_apart
from checker.read.pdf.rows import Row
from checker.read.pdf.scan import legible
from checker.read.pdf.sheets import papers, sheet
from checker.read.pdf.standins import stand_ins
from checker.read.pdf.strokes import strokes
from checker.read.pdf.tables import beside, sort_tables, spans
from checker.read.pdf.writing import Line, write
from checker.source import Anchor, Source, Span

__all__ = ["read"]

_SCANNED_SHARE = 0.8
"""From this share of scanned pages on, what can be read is not the draft."""
_UNKNOWN_SHARE = 0.1
"""Characters that the file has no code for, from which on its text is not to be relied on."""


def read(data: bytes, path: str) -> Source:
    """See `checker.read.pdf.read_pdf`."""
    drawn = list(take_apart(data, path))
    texts = [legible(page) for page in drawn]
    scanned = tuple(number for number, page in enumerate(texts, 1) if page.scanned)
    if scanned and len(scanned) >= _SCANNED_SHARE * len(drawn):
        raise _scan(len(scanned), len(drawn), path)
    found = [sort_tables(page, text.pieces) for page, text in zip(drawn, texts, strict=True)]
    pages = [page.rows for page in found]
    usual = measure(pages)
    paper = list(papers(drawn, pages, usual.size))
    own = [one.edges(page) for one in paper for page in range(one.first, one.end)]
    marks = [
        strokes(beside(page.strokes, lines.grids), lines.rows, edges, usual.size)
        for page, lines, edges in zip(drawn, found, own, strict=True)
    ]
    written = write(pages, marks, [_left(edges, lines) for edges, lines in zip(own, pages, strict=True)], usual)
    _refuse_illegible(written.text, path)
    numbers = page_numbers(pages)
    furniture = tuple(_furniture(written.lines, numbers, repeated(pages)))
    stroked = {page: found.notes for page, found in enumerate(marks) if found.notes is not None}
    layout = Layout(
        form="pdf",
        paragraphs=tuple(paragraphs(written.lines, drawn, marks, stand_ins(drawn, pages))),
        sheets=tuple(sheet(one, written.starts[one.first], drawn, pages, numbers) for one in paper),
        notes=tuple(notes(written.lines, stroked, frozenset(furniture))),
        tables=tuple(spans(written.lines, 1)),
        rows=tuple(spans(written.lines, 2)),
        furniture=furniture,
        scanned_pages=scanned,
    )
    anchors = [Anchor(line.start, 1, page=line.page + 1, line=line.number) for line in written.lines]
    if anchors and anchors[0].start:  # pages without text come first
        anchors[0] = anchors[0]._replace(start=0)
    return Source.of(written.text, path=path, encoding="pdf", layout=layout, anchors=tuple(anchors))


def _left(edges: Edges, lines: Sequence[Row]) -> float:
    """Where the text of a page begins."""
    return edges.left if edges.left is not None else min((row.left for row in lines), default=0.0)


def _furniture(
    lines: Sequence[Line], numbers: Sequence[Number], repeated_rows: frozenset[tuple[int, int]]
) -> Iterator[Span]:
    """Page numbers, and the lines that pages repeat."""
    counted = {(number.page, number.row, number.cell) for number in numbers}
    for line in lines:
        for place, (span, _) in enumerate(line.cells):
            if (line.page, line.row) in repeated_rows or (line.page, line.row, place) in counted:
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
