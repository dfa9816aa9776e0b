"""The record taken out of a slip, and where it is put in each format.

HTML: a `<script type="application/json">`; Word: a custom XML part; PDF: an attached file.
"""

from __future__ import annotations

from io import BytesIO
from zipfile import BadZipFile, ZipFile

from checker.errors import CheckerError, Words
from checker.expression import expression

__all__ = ["ATTACHED", "ID", "NAMESPACE", "PART", "record_in"]

ID = "checker-slip"
"""Of the element in HTML."""
PART = "customXml/item9001.xml"
"""Of a Word file."""
NAMESPACE = "urn:checker:slip"
ATTACHED = "checker-slip.json"
"""Name of the file attached to a PDF."""
MAX_PART = 20_000_000
"""Bytes; the record of a draft with ten thousand findings has one million."""

_SCRIPT = expression(f'<script type="application/json" id="{ID}">([^<]*)</script>')


def record_in(data: bytes, path: str) -> str:
    """The JSON of the slip with the content `data`. Raises `CheckerError` for a file that is no slip."""
    found = None
    if data.startswith(b"PK"):
        found = _in_word(data)
    elif data.startswith(b"%PDF-"):
        found = _in_pdf(data)
    else:
        match = _SCRIPT.search(data.decode("utf-8", "replace"))
        found = match and match[1]
    if found is None:
        raise CheckerError(
            Words(
                "đây không phải phiếu do “checker slip” lập (.html, .docx, .pdf), hoặc phiếu đã được lưu lại bằng phần "
                "mềm bỏ mất phần dành cho máy",
                "this is no slip made by “checker slip” (.html, .docx, .pdf), or it was saved by a program that drops "
                "the part for programs",
            ),
            path=path,
        )
    return found


def _in_word(data: bytes) -> str | None:
    try:
        with ZipFile(BytesIO(data)) as package:
            for name in package.namelist():
                if name.startswith("customXml/item") and package.getinfo(name).file_size < MAX_PART:
                    text = package.read(name).decode("utf-8", "replace")
                    if NAMESPACE in text:
                        return _text_of(text)
    except (BadZipFile, OSError, ValueError, EOFError, NotImplementedError, RuntimeError):
        return None
    return None


def _text_of(xml: str) -> str | None:
    from lxml import etree

    try:
        root = etree.fromstring(xml.encode(), etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError:
        return None
    return str(root.text or "") if root.tag == f"{{{NAMESPACE}}}slip" else None


def _in_pdf(data: bytes) -> str | None:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError:
        return None
    try:
        for number in range(document.count_attachments()):
            attachment = document.get_attachment(number)
            if attachment.get_name() == ATTACHED:
                return bytes(attachment.get_data()).decode("utf-8", "replace")
    except pypdfium2.PdfiumError:
        return None
    finally:
        document.close()
    return None
