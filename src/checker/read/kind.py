"""What kind of file some bytes are, told by the bytes and never by the name.

Drafts travel under wrong names: a web page called .doc, a new Word file called .doc, a workbook
among the reports. The first bytes tell a text from the rest at once; what is packed is looked into.
"""

from __future__ import annotations

from typing import Literal

from checker.expression import expression
from checker.read.binary import refuse_binary

__all__ = ["Kind", "kind_of"]

Kind = Literal["word", "odt", "doc", "rtf", "html", "pdf"]

_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_RTF = b"{\\rtf"
_PDF = b"%PDF-"
_PDF_WITHIN = 1024
"""What mail and web servers put before a PDF is passed over by those who read it (ISO 32000-1, annex H.3.4.1)."""
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_HEAD = 4096
_FIRST_TAG = expression(
    r"<(?:!doctype\s+html\b|(?:html|head|body|meta|title|style|table|div|p|span|font|center)[\s>/])"
)
# A web page may begin with an XML declaration and with comments.
_BEFORE = (("<?", ">"), ("<!--", "-->"))


def kind_of(data: bytes, path: str) -> Kind | None:
    """The kind of document that `data`, the content of the file `path`, is; None for text.

    Raises `CheckerError` for what is neither: pictures, archives, workbooks, damaged and locked files.
    """
    if data.startswith(_ZIP):
        from checker.read.packed import kind_of_packed

        return kind_of_packed(data, path)
    if data.startswith(_COMPOUND):
        from checker.read.compound import kind_of_compound

        return kind_of_compound(data, path)
    if data.startswith(_RTF):
        return "rtf"
    if data[:_PDF_WITHIN].lstrip(b"\xef\xbb\xbf\x00 \t\r\n").startswith(_PDF):
        return "pdf"
    if _is_page(data[:_HEAD]):
        return "html"
    refuse_binary(data, path)
    return None


def _is_page(head: bytes) -> bool:
    """Whether a file that begins with `head` is a web page, in whatever encoding."""
    for mark in _MARKS:
        head = head.removeprefix(mark)
    head = head.replace(b"\x00", b"").lstrip()  # UTF-16
    if not head.startswith(b"<"):
        return False
    rest = head.decode("latin-1").lower()
    while opened := next((pair for pair in _BEFORE if rest.startswith(pair[0])), None):
        rest = rest.partition(opened[1])[2].lstrip()
    return _FIRST_TAG.match(rest) is not None
