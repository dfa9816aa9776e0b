"""A check slip as a Word file of one page, with the record for programs in a custom XML part."""

from __future__ import annotations

from datetime import date, datetime

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from checker.finding import Verdict
from checker.render.packed_word import packed_word
from checker.render.slip.content import Line, Sheet
from checker.slip.inside import NAMESPACE, PART

__all__ = ["word"]

_FONT = "Times New Roman"
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
    _line(made, sheet.title.upper(), size=14, bold=True, after=6).alignment = WD_ALIGN_PARAGRAPH.CENTER
    for fact in sheet.facts:
        _said(made, Line(f"{fact.head}:", fact.text))
    verdict = _line(made, sheet.verdict_named, size=13, bold=True, before=6, after=6, colour=_COLOURS[sheet.verdict])
    _run(verdict, f" · {sheet.counts}", size=13)
    for part in sheet.parts:
        _line(made, part.title, bold=True, before=4).paragraph_format.keep_with_next = True
        for line in part.lines:
            _said(made, Line(f"– {line.head}:" if line.head else "–", line.text))
    _line(made, sheet.note, size=9, before=8)
    head, below = sheet.signed
    for signed in (_line(made, head, bold=True, before=4), _line(made, below, italic=True)):
        signed.paragraph_format.left_indent = Cm(9)
        signed.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _enclose(made, record)
    return packed_word(made)


def _set_up(made: WordDocument, lang: str, day: date) -> None:
    page = made.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.top_margin = page.bottom_margin = page.right_margin = Cm(1.5)
    page.left_margin = Cm(2)
    style = made.styles["Normal"]
    style.font.name, style.font.size = _FONT, Pt(10.5)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), _FONT)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "en-GB" if lang == "en" else "vi-VN")
    style.element.rPr.append(language)
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(0), Pt(2)
    style.paragraph_format.line_spacing = 1.0
    core = made.core_properties
    core.author, core.title, core.comments, core.language = "", "", "", "en" if lang == "en" else "vi"
    core.created = core.modified = datetime(day.year, day.month, day.day)


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


def _said(made: WordDocument, line: Line) -> None:
    paragraph = _line(made, line.head, bold=True, after=1)
    paragraph.paragraph_format.left_indent, paragraph.paragraph_format.first_line_indent = Cm(0.5), Cm(-0.5)
    _run(paragraph, f" {line.text}")


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
