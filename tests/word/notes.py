"""Footnotes of a Word file, for which python-docx has no writer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import nsdecls
from tests.word.settings import Settings

__all__ = ["add_notes"]

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"


def add_notes(file: Any, notes: Sequence[str], settings: Settings) -> None:
    """Give `file` the footnotes with these texts, numbered from 1 as they are called."""
    if not notes:
        return
    font, size = settings["font"], settings["note.size"] * 2
    look = f'<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}"/><w:sz w:val="{size}"/></w:rPr>'
    raised = look.replace("</w:rPr>", '<w:vertAlign w:val="superscript"/></w:rPr>')
    written = "".join(
        f'<w:footnote w:id="{number}"><w:p><w:r>{raised}<w:footnoteRef/></w:r>'
        f'<w:r>{look}<w:t xml:space="preserve"> {text}</w:t></w:r></w:p></w:footnote>'
        for number, text in enumerate(notes, 1)
    )
    separators = "".join(
        f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'
        for number, kind in ((-1, "separator"), (0, "continuationSeparator"))
    )
    xml = f"<w:footnotes {nsdecls('w')}>{separators}{written}</w:footnotes>"
    part = Part(PackURI("/word/footnotes.xml"), _TYPE, xml.encode(), file.part.package)
    file.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
