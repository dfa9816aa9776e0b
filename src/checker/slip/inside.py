"""What is inside a slip: the part for programs, and the words that a person reads.

The part for programs is in HTML a `<script type="application/json">`, in Word a custom XML part, in PDF an attached
file. What is printed anew or saved in another format has lost it.
"""

from __future__ import annotations

from lxml import etree, html

from checker.errors import CheckerError, Words
from checker.expression import expression
from checker.read.packed import open_package, unpacked
from checker.value import NamedTuple

__all__ = ["ATTACHED", "ID", "NAMESPACE", "PART", "Inside", "inside", "is_slip"]

ID = "checker-slip"
"""Of the element in HTML."""
PART = "customXml/item9001.xml"
"""Of a Word file; LibreOffice numbers such parts anew."""
NAMESPACE = "urn:checker:slip"
ATTACHED = "checker-slip.json"
"""Name of the file attached to a PDF."""
MAX_PART = 20_000_000
"""Bytes; the record of a draft with ten thousand findings has one million."""

_CUSTOM = expression(r"customXml/item\d*\.xml")
_DOCUMENT = "word/document.xml"
_READ = expression(r"word/(?!comments|people)[^/]*\.xml")
"""Parts of a Word file whose words may stand on the page; comments stand beside it."""
_MAIN = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PARAGRAPH, _TEXT = f"{_MAIN}p", f"{_MAIN}t"
_SEEN = etree.XPath("//body//text()[not(ancestor::script or ancestor::style or ancestor::template)]")
_TITLES = ("PHIẾU KIỂM TRA DỰ THẢO", "CHECK SLIP OF A DRAFT")

_NO_SLIP = Words(
    "đây không phải phiếu do “checker slip” lập (.html, .docx, .pdf), hoặc tệp đã hỏng hay lưu ở định dạng khác",
    "this is no slip made by “checker slip” (.html, .docx, .pdf), or it is damaged or saved in another format",
)
_LOST = Words(
    "phiếu không còn phần dành cho máy: đã được in lại, chuyển định dạng, lưu bằng phần mềm bỏ mất phần đó, hoặc chưa "
    "được chép về hết; hãy lấy phiếu gốc như “checker slip” đã ghi",
    "the slip has lost its part for programs: it was printed anew, converted, saved by a program that drops that part, "
    "or not copied to its end; get the slip as “checker slip” wrote it",
)
_SEVERAL = Words(
    "phiếu có nhiều phần dành cho máy, không biết phần nào là thật; hãy lấy phiếu gốc như “checker slip” đã ghi",
    "the slip has several parts for programs, nobody knows which is the true one; get the slip as “checker slip” "
    "wrote it",
)


class Inside(NamedTuple):
    """What was found in a slip."""

    record: str
    """JSON."""
    words: str
    """All that a person reads on it, in order."""


def inside(data: bytes, path: str) -> Inside:
    """What is inside the slip with the content `data`. Raises `CheckerError` for a file that is no slip."""
    records, words = _found(data, path)
    if len(records) == 1:
        return Inside(records[0], words)
    if records:
        raise CheckerError(_SEVERAL, path=path)
    raise CheckerError(_LOST if any(title in words for title in _TITLES) else _NO_SLIP, path=path)


def is_slip(data: bytes) -> bool:
    """Has the file with the content `data` the part of a slip for programs?"""
    try:
        if data.startswith(b"PK"):
            return bool(_in_word(data, "")[0])
        return any(name.encode() in data for name in (ATTACHED, ID)) and bool(_found(data, "")[0])
    except CheckerError:
        return False


def _found(data: bytes, path: str) -> tuple[list[str], str]:
    if data.startswith(b"PK"):
        return _in_word(data, path)
    if data.startswith(b"%PDF-"):
        return _in_pdf(data, path)
    return _in_html(data)


def _in_html(data: bytes) -> tuple[list[str], str]:
    try:
        root = html.document_fromstring(data, parser=html.HTMLParser(encoding="utf-8"))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return [], ""
    records = [script.text or "" for script in root.iter("script") if script.get("id") == ID]
    return records, " ".join(map(str, _SEEN(root)))


def _in_word(data: bytes, path: str) -> tuple[list[str], str]:
    records: list[str] = []
    words: list[str] = []
    with open_package(data, path) as package:
        names = [entry.filename for entry in package.infolist() if entry.file_size < MAX_PART]
        for name in filter(_CUSTOM.fullmatch, names):
            content = unpacked(package, name, path)
            root = _xml(content) if NAMESPACE.encode() in content else None
            if root is not None and root.tag == f"{{{NAMESPACE}}}slip":
                records.append(root.text or "")
        for name in sorted(filter(_READ.fullmatch, names), key=lambda name: (name != _DOCUMENT, name)):
            root = _xml(unpacked(package, name, path))
            if root is not None:
                nodes = root.iter(_PARAGRAPH, _TEXT)
                words += ("\n" if node.tag == _PARAGRAPH else node.text or "" for node in nodes)
    return records, "".join(words)


def _xml(content: bytes) -> etree._Element | None:
    try:
        return etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError:
        return None


def _in_pdf(data: bytes, path: str) -> tuple[list[str], str]:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError:
        return [], ""
    try:
        attached = (document.get_attachment(number) for number in range(document.count_attachments()))
        records = [bytes(one.get_data()).decode("utf-8", "replace") for one in attached if one.get_name() == ATTACHED]
    except pypdfium2.PdfiumError:
        return [], ""
    finally:
        document.close()
    return records, _read(data, path)


def _read(data: bytes, path: str) -> str:
    """The words of a PDF as they stand on its pages, whatever order it keeps them in; none of one that has no text."""
    from checker.read.pdf import read_pdf

    try:
        return read_pdf(data, path).text
    except CheckerError:
        return ""
