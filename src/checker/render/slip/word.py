"""A check slip as a Word file of one page, with the record for programs in a custom XML part."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.shared import Cm, Emu, Pt, RGBColor
from docx.table import Table
from docx.text.paragraph import Paragraph

from checker.finding import Verdict
from checker.render.packed_word import packed_word
from checker.render.word_defaults import set_defaults
from checker.slip.inside import NAMESPACE, PART
from checker.slip.sheet import Part as Listed
from checker.slip.sheet import Sheet

__all__ = ["word"]

_FONT = "Times New Roman"
_LEFT, _RIGHT = Cm(2), Cm(1.5)
_ACROSS = Cm(21) - _LEFT - _RIGHT
"""What is between the margins; lengths in EMU."""
_NAMES = Cm(3.8)
_CHARACTER, _BESIDE = Cm(0.19), Cm(0.5)
"""What a letter and the edges of a cell take at most."""
_NARROW = 7
"""Letters that a column has room for at least."""
_COLOURS: dict[Verdict, str] = {"pass": "0A5C2B", "fail": "9C1C10", "not-evaluated": "6B4A00"}
_PROPERTIES = "/customXml/itemProps9001.xml"
_STORE = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    b'<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" '
    b'ds:itemID="{5C1B7A60-3F0E-4B57-9C1D-7E2B0D9A4C11}"><ds:schemaRefs/></ds:datastoreItem>'
)
"""Every custom part has properties: its name among such parts, the same in every slip."""


def word(sheet: Sheet, record: str, day: date) -> bytes:
    """The file: the same bytes for the same slip."""
    made = Document()
    _set_up(made, sheet.lang, day)
    _line(made, sheet.title, size=14, bold=True, after=8).alignment = WD_ALIGN_PARAGRAPH.CENTER
    _table(made, sheet.facts, (_NAMES, _ACROSS - _NAMES))
    head, verdict, counts = sheet.conclusion
    concluded = _line(made, f"{head}: ", size=12, before=8, after=6)
    concluded.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _run(concluded, verdict, size=12, bold=True, colour=_COLOURS[sheet.verdict])
    _run(concluded, f" ({counts})", size=12)
    for part in sheet.parts:
        _part(made, part)
    _foot(made, sheet)
    _enclose(made, record)
    return packed_word(made)


def _part(made: WordDocument, part: Listed) -> None:
    _line(made, part.title, size=11, bold=True, before=6, after=3).paragraph_format.keep_with_next = True
    if part.rows:
        *narrow, _ = zip(part.heads, *part.rows, strict=True)
        widths = [min(max(_NARROW, *map(len, column)) * _CHARACTER + _BESIDE, _ACROSS // 3) for column in narrow]
        table = _table(made, (part.heads, *part.rows), (*widths, _ACROSS - sum(widths)))
        for cell in table.rows[0].cells:
            cell.paragraphs[0].runs[0].bold = True
    for number, note in enumerate(part.notes):
        _line(made, note, before=0 if number else 2)


def _table(made: WordDocument, rows: Sequence[tuple[str, ...]], widths: Sequence[int]) -> Table:
    """A table over the whole page, its columns as wide as `widths` say."""
    table: Table = made.add_table(len(rows), len(widths), "Table Grid")
    table.autofit = False
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Emu(width)
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text, width in zip(row.cells, texts, widths, strict=True):
            cell.width = Emu(width)
            spacing = cell.paragraphs[0].paragraph_format
            spacing.space_before = spacing.space_after = Pt(1)
            _run(cell.paragraphs[0], text)
    return table


def _foot(made: WordDocument, sheet: Sheet) -> None:
    """What the slip is, and below it the place for the signature."""
    _line(made, sheet.note, size=9, italic=True, before=6, after=8)
    day, who, how = sheet.signed
    for text, bold in ((day, False), (who, True), (how, False)):
        paragraph = _line(made, text, bold=bold, italic=not bold, after=0)
        paragraph.paragraph_format.left_indent = _ACROSS // 2
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER


def _set_up(made: WordDocument, lang: str, day: date) -> None:
    page = made.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.top_margin = page.bottom_margin = Cm(1.5)
    page.left_margin, page.right_margin = _LEFT, _RIGHT
    set_defaults(made, _FONT, 10, lang, datetime(day.year, day.month, day.day))
    style = made.styles["Normal"]
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(0), Pt(2)
    style.paragraph_format.line_spacing = 1.0


def _line(
    made: WordDocument,
    text: str,
    *,
    size: float | None = None,
    bold: bool = False,
    italic: bool = False,
    before: int = 0,
    after: int = 2,
    colour: str | None = None,
) -> Paragraph:
    paragraph = made.add_paragraph()
    paragraph.paragraph_format.space_before, paragraph.paragraph_format.space_after = Pt(before), Pt(after)
    _run(paragraph, text, size=size, bold=bold, italic=italic, colour=colour)
    return paragraph


def _run(
    paragraph: Paragraph,
    text: str,
    *,
    size: float | None = None,
    bold: bool = False,
    italic: bool = False,
    colour: str | None = None,
) -> None:
    run = paragraph.add_run(text)
    run.bold, run.italic = bold or None, italic or None
    if size is not None:
        run.font.size = Pt(size)
    if colour is not None:
        run.font.color.rgb = RGBColor.from_string(colour)


def _enclose(made: WordDocument, record: str) -> None:
    from lxml import etree

    root = etree.Element(f"{{{NAMESPACE}}}slip", nsmap={None: NAMESPACE})
    root.text = record
    content = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    part = Part(PackURI(f"/{PART}"), "application/xml", content, made.part.package)
    properties = Part(PackURI(_PROPERTIES), CONTENT_TYPE.OFC_CUSTOM_XML_PROPERTIES, _STORE, made.part.package)
    part.relate_to(properties, RELATIONSHIP_TYPE.CUSTOM_XML_PROPS)
    made.part.relate_to(part, RELATIONSHIP_TYPE.CUSTOM_XML)
