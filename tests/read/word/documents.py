"""Word documents made for the tests from the XML of their body."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any

import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml

if TYPE_CHECKING:
    from docx.document import Document

__all__ = ["NAMESPACES", "document", "packed", "para"]

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
_NOTES_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"


def para(*texts: str) -> str:
    """A paragraph with a run for each text."""
    runs = "".join(f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>' for text in texts)
    return f"<w:p>{runs}</w:p>"


def document(body: str, *, notes: str | None = None) -> Document:
    """A document with this body, and with these footnotes (`w:footnote` elements)."""
    made = docx.Document()
    element: Any = made.element.body
    for child in list(element):
        if not child.tag.endswith("}sectPr"):
            element.remove(child)
    root: Any = parse_xml(f"<w:body {NAMESPACES}>{body}</w:body>")
    for place, child in enumerate(list(root)):
        element.insert(place, child)
    if notes is not None:
        blob = f"<w:footnotes {NAMESPACES}>{notes}</w:footnotes>".encode()
        part = Part(PackURI("/word/footnotes.xml"), _NOTES_TYPE, blob, made.part.package)
        made.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    return made


def packed(made: Document) -> bytes:
    """The file of a document."""
    file = BytesIO()
    made.save(file)
    return file.getvalue()
