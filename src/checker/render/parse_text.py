"""The parsed draft as a tree for a person: each part on its lines, with the line, paragraph or page it starts on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.document import Document, Entry
from checker.errors import Words
from checker.place import numbers
from checker.render.page import Page
from checker.render.width import crop, visible
from checker.render.words import KIND
from checker.source import Source, Span, Text

__all__ = ["parse_text"]

_NUMBER = 6  # cells of the number on the left

_SYSTEM = {
    "party": Words("văn bản của Đảng", "Party document"),
    "state": Words("văn bản của Nhà nước", "State document"),
    "other": Words("hệ thống chưa rõ", "system unknown"),
}
_PARTS = {
    "letterhead": Words("Phần đầu", "Letterhead"),
    "addressees": Words("Kính gửi", "Addressees"),
    "preamble": Words("Mở đầu", "Preamble"),
    "outline": Words("Nội dung", "Outline"),
    "closing": Words("Kết thúc", "Closing"),
    "recipients": Words("Nơi nhận", "Recipients"),
    "signature": Words("Phần ký", "Signature"),
    "footnotes": Words("Chú thích", "Footnotes"),
    "citations": Words("Văn bản được viện dẫn", "Citations"),
    "dates": Words("Ngày tháng", "Dates"),
    "short_names": Words("Tên viết tắt", "Short names"),
    "references": Words("Dẫn chiếu trong văn bản", "Cross-references"),
    "furniture": Words("Số trang, đường kẻ", "Page numbers, separators"),
    "tables": Words("Bảng số liệu", "Tables"),
    "appendices": Words("Sau phần ký", "After the signature"),
}
_ABSENT = Words("không tìm thấy", "not found")

Row = tuple[Span, str]


def parse_text(document: Document, standard: str, because: Words, page: Page) -> str:
    """The tree as lines no wider than `page`, ending in a line end."""
    head = (
        f"{KIND[document.kind][page.lang]} · {_SYSTEM[document.system][page.lang]} · {standard}: {because[page.lang]}"
    )
    lines = [page.paint("strong", visible(document.source.path)), *_rows(document, page)]
    lines.insert(1, crop(visible(head), page.cells))
    return "\n".join(lines) + "\n"


def _rows(document: Document, page: Page) -> Iterator[str]:
    for part, rows in _parts(document):
        name = _PARTS[part][page.lang]
        listed = list(rows)
        if not listed:
            yield f"{page.paint('strong', name)}: {page.paint('faint', _ABSENT[page.lang])}"
            continue
        yield page.paint("strong", name)
        for span, text in listed:
            number = str(numbers(document.source.location(span)))
            yield f"{page.paint('faint', f'{number:>{_NUMBER}}')}  {crop(visible(text), page.cells - _NUMBER - 2)}"


def _parts(document: Document) -> Iterator[tuple[str, Iterable[Row]]]:
    mentions = document.mentions
    yield "letterhead", _letterhead(document)
    yield "addressees", _prose((*document.addressees, *document.also_addressed))
    yield "preamble", _prose(document.preamble)
    yield "outline", (row for entry in document.outline for row in _entry(document.source, entry, 0))
    yield "closing", _prose(document.closing)
    yield "recipients", _prose(document.recipients)
    yield "signature", _signatures(document)
    yield "footnotes", ((note.span, f"{note.mark}  {note.text.value}") for note in document.footnotes)
    yield "citations", ((cited.span, cited.text.value) for cited in mentions.citations)
    yield "dates", ((date.span, date.text.value) for date in mentions.dates)
    yield "short_names", ((short.span, f"{short.name} = {short.stands_for}") for short in mentions.short_names)
    yield "references", ((reference.span, reference.text.value) for reference in mentions.references)
    if document.tables:
        yield "tables", ((row.span, row.text.value) for table in document.tables for row in table.rows)
    yield "furniture", ((span, document.source.quote(span).strip()) for span in document.furniture)
    if document.appendices:
        yield "appendices", _prose(block.text for block in document.appendices)


def _prose(texts: Iterable[Text]) -> Iterator[Row]:
    return ((text.span(), text.value) for text in texts)


def _letterhead(document: Document) -> Iterator[Row]:
    head = document.letterhead
    named = (head.nation, head.motto, head.superior, head.issuer, head.symbol_text, head.place)
    parts = [*named, head.date.text if head.date else None, *head.marks, head.title, head.abstract]
    return _prose(sorted((part for part in parts if part is not None), key=lambda part: part.span().start))


def _entry(source: Source, entry: Entry, depth: int) -> Iterator[Row]:
    indent = "   " * depth
    yield entry.span, f"{indent}{source.quote(entry.marker).strip()} {entry.heading.value}"
    for text in entry.paragraphs:
        yield text.span(), f"{indent}   {text.value}"
    for child in entry.children:
        yield from _entry(source, child, depth + 1)


def _signatures(document: Document) -> Iterator[Row]:
    for signature in document.signatures:
        parts = (*signature.authority, *signature.position, *((signature.signatory,) if signature.signatory else ()))
        yield from _prose(parts)
