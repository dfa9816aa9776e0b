"""A check slip as PDF: the Word file as LibreOffice prints it, with the record for programs attached."""

from __future__ import annotations

from io import BytesIO

from checker.errors import CheckerError, Words
from checker.slip.inside import ATTACHED

__all__ = ["pdf"]


def pdf(word: bytes, record: str, path: str) -> bytes:
    """The file made of the slip `word`. Raises `CheckerError` where LibreOffice is not there or fails."""
    import pypdfium2

    from checker.read.office.convert import converted

    try:
        printed = converted(word, ".docx", "MS Word 2007 XML", path, write_as="pdf:writer_pdf_Export")
    except CheckerError:
        raise CheckerError(
            Words(
                "phiếu .pdf do LibreOffice ghi, nhưng trên máy này không có hoặc không chạy được; hãy cài LibreOffice "
                "(có thể chỉ ra bằng biến CHECKER_SOFFICE), hoặc ghi phiếu .docx, .html",
                "a slip as .pdf is written by LibreOffice, which is not here or does not run; install it (the variable "
                "CHECKER_SOFFICE may name it), or write the slip as .docx or .html",
            ),
            path=path,
        ) from None
    document = pypdfium2.PdfDocument(printed)
    try:
        document.new_attachment(ATTACHED).set_data(record.encode())
        whole = BytesIO()
        document.save(whole)
        return whole.getvalue()
    finally:
        document.close()
