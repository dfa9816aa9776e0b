"""Styles, paper, margins and page number of a Word file."""

from __future__ import annotations

from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor
from tests.word.settings import Settings

__all__ = ["ALIGNMENTS", "CONTENT", "set_pages", "set_styles"]

CONTENT = "Noi dung"
"""The style of the content."""
ALIGNMENTS = {
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "centre": WD_ALIGN_PARAGRAPH.CENTER,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
    "justified": WD_ALIGN_PARAGRAPH.JUSTIFY,
}


def set_styles(file: Any, settings: Settings) -> None:
    """The style that all others are based on, and that of the content."""
    normal = file.styles["Normal"]
    fonts = normal.element.get_or_add_rPr().get_or_add_rFonts()
    for name in list(fonts.attrib):
        del fonts.attrib[name]
    for name in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{name}"), settings["font"])
    normal.font.size = Pt(14)
    if settings["colour"] is not None:
        normal.font.color.rgb = RGBColor.from_string(settings["colour"])
    normal.paragraph_format.space_after = Pt(0)
    normal.paragraph_format.line_spacing = 1.0
    content = file.styles.add_style(CONTENT, 1)
    content.base_style = normal
    content.font.size = Pt(settings["content.size"])
    form = content.paragraph_format
    form.alignment = ALIGNMENTS[settings["content.alignment"]]
    form.first_line_indent = Mm(settings["content.first-line"])
    form.space_before = Pt(settings["content.before"])
    form.space_after = Pt(settings["content.after"])
    if settings["content.line-rule"] == "exact":
        form.line_spacing_rule = WD_LINE_SPACING.EXACTLY
        form.line_spacing = Pt(settings["content.line"])
    else:
        form.line_spacing = float(settings["content.line"])


def set_pages(section: Any, settings: Settings) -> None:
    """Paper, margins and the page number, a field in the header or footer."""
    section.page_width, section.page_height = Mm(settings["page.width"]), Mm(settings["page.height"])
    section.top_margin, section.bottom_margin = Mm(settings["page.top"]), Mm(settings["page.bottom"])
    section.left_margin, section.right_margin = Mm(settings["page.left"]), Mm(settings["page.right"])
    section.header_distance = section.footer_distance = Mm(settings["number.distance"])
    if not settings["number.shown"]:
        return
    section.different_first_page_header_footer = not settings["number.on-first"]
    furniture = section.header if settings["number.edge"] == "top" else section.footer
    furniture.is_linked_to_previous = False
    paragraph = furniture.paragraphs[0]
    paragraph.style = "Normal"
    paragraph.alignment = ALIGNMENTS[settings["number.alignment"]]
    for xml in (_BEGIN, _INSTRUCTION, _SEPARATE, "<w:t {}>2</w:t>", _END):
        run = paragraph.add_run()
        run.font.size = Pt(settings["number.size"])
        run._r.append(parse_xml(xml.format(nsdecls("w"))))
    if settings["number.digits"] != "decimal":
        kind = parse_xml(f'<w:pgNumType {nsdecls("w")} w:fmt="{settings["number.digits"]}"/>')
        section._sectPr.find(qn("w:cols")).addprevious(kind)


_BEGIN, _SEPARATE, _END = (f'<w:fldChar {{}} w:fldCharType="{kind}"/>' for kind in ("begin", "separate", "end"))
_INSTRUCTION = '<w:instrText {} xml:space="preserve"> PAGE </w:instrText>'
