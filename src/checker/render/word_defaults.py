"""What the Word files of the program have in common: letters, their language, and properties that name nobody."""

from __future__ import annotations

from datetime import datetime

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt

__all__ = ["set_defaults"]


def set_defaults(word: Document, font: str, points: float, lang: str, made: datetime) -> None:
    """Set all text of `word` in `font`, in the language `lang`; `made` is when the file says it was made."""
    style = word.styles["Normal"]
    style.font.name, style.font.size = font, Pt(points)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), font)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "en-GB" if lang == "en" else "vi-VN")
    style.element.rPr.append(language)
    core = word.core_properties
    core.author, core.title, core.comments, core.language = "", "", "", "en" if lang == "en" else "vi"
    core.created = core.modified = made
