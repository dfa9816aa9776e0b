"""A draft written as text, as a typist sets it in Word: whole paragraphs, letterhead and signature in a table, footnotes.

Only what the same findings depend on is set; `tests/word` writes Word files to the letter of the standards.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import NamedTuple
from xml.sax.saxutils import escape
from zipfile import ZipFile

__all__ = ["as_word"]

# White space left for a number or a day to be written in is no gap between columns.
_GAP = r"(?<!Số)(?<!Số:)(?<!ngày)(?<!tháng)(?<!năm) {4,}"
_COLUMNS = re.compile(rf"\S{_GAP}\S")
_FAR = 30
"""Columns from which a line alone stands in the right column."""
_CENTRED = 6
_FULL = 70
"""Characters that a line has at least before it is wrapped."""
_WIDEST = 110
"""In a draft without longer lines paragraphs are wrapped."""
_MARKER = re.compile(r"(?:[IVX]+[.-]|\d+(?:\.\d+)*[.)/-]|[a-zđ][.)/]|[-–+]|Phần|PHẦN|Chương|Điều)\s")
_NOTE = re.compile(r"(\d{1,2}) (?=[A-ZĐÀ-Ỹ])")
_CALL = r"(?<=[^\W\d_]){}(?=[;,.)\s]|$)"
_PAGE_NUMBER = re.compile(r"\f?\s*\d{1,3}\s*$")
_APPENDIX = re.compile(r"\s*PHỤ LỤC")


class _Line(NamedTuple):
    text: str
    indent: int
    gap: bool
    """An empty line stands above it."""


def as_word(draft: str) -> bytes:
    """The draft as a .docx."""
    lines = list(_lines(draft))
    head = _head(lines)
    end = next((at for at in range(head, len(lines)) if _COLUMNS.search(lines[at].text)), len(lines))
    behind = next((at for at in range(end, len(lines)) if _APPENDIX.match(lines[at].text)), len(lines))
    wrapped = max((len(line.text) + line.indent for line in lines), default=0) <= _WIDEST
    body, notes = _noted([*_paragraphs(lines[head:end], wrapped)])
    parts = [
        _table(lines[:head]),
        *body,
        _table(lines[end:behind]),
        *(_paragraph(text, centred) for text, centred in _paragraphs(lines[behind:], wrapped)),
    ]
    return _package("".join(parts), notes)


def _lines(draft: str) -> Iterator[_Line]:
    """The lines with something on them, without numbers of pages."""
    gap = False
    for raw in draft.split("\n"):
        line = raw.replace("\f", "").rstrip()
        if not line.strip() or (_PAGE_NUMBER.match(raw) and (raw.startswith("\f") or len(raw) > _FAR)):
            gap = gap or "\f" not in raw
            continue
        yield _Line(line.strip(" "), len(line) - len(line.lstrip(" ")), gap)
        gap = False


def _head(lines: Sequence[_Line]) -> int:
    """The first line after the letterhead: below an empty line after the last line in two columns."""
    last = max((at for at, line in enumerate(lines[:12]) if _COLUMNS.search(line.text)), default=-1)
    if last < 0:
        return 0
    return next((at for at in range(last + 1, len(lines)) if lines[at].gap), len(lines))


def _paragraphs(lines: Sequence[_Line], wrapped: bool) -> Iterator[tuple[str, bool]]:
    """Whole paragraphs, and whether they are centred."""
    text, before = "", None
    for line in lines:
        goes_on = (
            wrapped
            and before is not None
            and not (line.gap or line.indent or before.indent)
            and not _MARKER.match(line.text)
            and (len(before.text) >= _FULL or line.text[0].islower())
        )
        if before is not None and not goes_on:
            yield text, before.indent >= _CENTRED
        text = f"{text} {line.text}" if goes_on else line.text
        before = line
    if before is not None:
        yield text, before.indent >= _CENTRED


def _noted(paragraphs: Sequence[tuple[str, bool]]) -> tuple[list[str], list[str]]:
    """The paragraphs as XML, and the text of each note, called where its number stood."""
    written = [(escape(text), centred) for text, centred in paragraphs]
    notes: list[str] = []
    for at, (text, _) in enumerate(paragraphs):
        found = _NOTE.match(text)
        if not found or int(found[1]) != len(notes) + 1:
            continue
        call = re.compile(_CALL.format(found[1]))
        place = next((above for above in range(at) if call.search(written[above][0])), None)
        if place is not None:
            mark = (
                f'</w:t></w:r><w:r><w:footnoteReference w:id="{len(notes) + 1}"/></w:r><w:r><w:t xml:space="preserve">'
            )
            written[place] = call.sub(mark, written[place][0], 1), written[place][1]
            written[at] = "", False
            notes.append(escape(text[found.end() :]))
    return [_paragraph(text, centred, raw=True) for text, centred in written if text], notes


def _table(lines: Sequence[_Line]) -> str:
    """The lines in two columns as a table without borders: the left cell, then the right one."""
    columns: tuple[list[str], list[str]] = ([], [])
    for line in lines:
        cells = re.split(_GAP, line.text)
        if len(cells) > 1:
            columns[0].append(cells[0])
            columns[1].append(" ".join(cells[1:]))
        else:
            columns[line.indent >= _FAR].append(line.text)
    if not lines:
        return ""
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
        + ("".join(_paragraph(text, True) for text in column) or "<w:p/>")
        + "</w:tc>"
        for width, column in zip((4400, 5000), columns, strict=True)
    )
    grid = '<w:tblGrid><w:gridCol w:w="4400"/><w:gridCol w:w="5000"/></w:tblGrid>'
    return f'<w:tbl><w:tblPr><w:tblW w:w="9400" w:type="dxa"/></w:tblPr>{grid}<w:tr>{cells}</w:tr></w:tbl><w:p/>'


def _paragraph(text: str, centred: bool, *, raw: bool = False) -> str:
    settings = '<w:jc w:val="center"/>' if centred else '<w:ind w:firstLine="567"/><w:jc w:val="both"/>'
    run = f'<w:r><w:t xml:space="preserve">{text if raw else escape(text)}</w:t></w:r>'
    return f"<w:p><w:pPr>{settings}</w:pPr>{run}</w:p>"


_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_PARTS = ("styles", "footnotes", "header")
_STYLES = f"""<w:styles {_W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman"
 w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="28"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>
<w:spacing w:before="60" w:after="60"/></w:pPr></w:pPrDefault></w:docDefaults></w:styles>"""
_HEADER = f"""<w:hdr {_W}><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r>
<w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r>
<w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>"""
_PAGE = """<w:sectPr><w:headerReference w:type="default" r:id="header"/><w:pgSz w:w="11906" w:h="16838"/>
<w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="567"/><w:titlePg/></w:sectPr>"""


def _package(body: str, notes: Sequence[str]) -> bytes:
    footnotes = "".join(
        f'<w:footnote w:id="{number}"><w:p><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>'
        f'<w:r><w:t xml:space="preserve"> {text}</w:t></w:r></w:p></w:footnote>'
        for number, text in enumerate(notes, 1)
    )
    files = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_TYPE}.document.main+xml"/>'
        + "".join(f'<Override PartName="/word/{part}.xml" ContentType="{_TYPE}.{part}+xml"/>' for part in _PARTS)
        + "</Types>",
        "_rels/.rels": f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="document" '
        f'Type="{_RELATION}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_RELATIONS}">'
        + "".join(f'<Relationship Id="{part}" Type="{_RELATION}/{part}" Target="{part}.xml"/>' for part in _PARTS)
        + "</Relationships>",
        "word/document.xml": f"<w:document {_W} {_R}><w:body>{body}{_PAGE}</w:body></w:document>",
        "word/styles.xml": _STYLES,
        "word/header.xml": _HEADER,
        "word/footnotes.xml": f"<w:footnotes {_W}>{footnotes}</w:footnotes>",
    }
    packed = BytesIO()
    with ZipFile(packed, "w") as package:
        for name, content in files.items():
            package.writestr(name, f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{content}')
    return packed.getvalue()
