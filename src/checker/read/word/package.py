"""A Word file opened: the zip package, within limits, as python-docx holds it.

Nothing outside the file is ever fetched, and no macro is run: relations that lead out and the parts
that hold macros are left where they are.
"""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

from checker.errors import CheckerError, Words

if TYPE_CHECKING:
    from docx.document import Document

__all__ = ["MAIN_PART", "MAX_ENTRIES", "MAX_UNPACKED", "open_document"]

MAIN_PART = "word/document.xml"
"""Where Word puts the text, by which a Word file is told from other packages."""
MAX_ENTRIES = 10_000
MAX_UNPACKED = 400_000_000
"""Bytes that the whole package may have unpacked: a report of a thousand pages with its pictures has less."""


def open_document(data: bytes, path: str) -> Document:
    """The Word file with the content `data`. Raises `CheckerError` for what cannot be opened safely."""
    import docx

    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            _refuse_bomb(package, path)
        return docx.Document(BytesIO(data))
    except CheckerError:
        raise
    except Exception as error:  # python-docx and lxml raise what the damage happens to bring
        raise _damaged(path) from error


def _refuse_bomb(package: zipfile.ZipFile, path: str) -> None:
    # Reading a member never gives more than the size its entry states, so the sum of these is the limit.
    entries = package.infolist()
    if len(entries) > MAX_ENTRIES or sum(entry.file_size for entry in entries) > MAX_UNPACKED:
        raise CheckerError(
            Words(
                "tệp Word giải nén ra quá lớn đối với một dự thảo; hãy kiểm tra lại tệp, bớt ảnh rồi lưu lại",
                "unpacked, this Word file is too large for a draft; check it, or save it with fewer pictures",
            ),
            path=path,
        )


def _damaged(path: str) -> CheckerError:
    return CheckerError(
        Words(
            "tệp Word bị hỏng, không mở được; hãy mở bằng Word, lưu lại rồi thử lại",
            "this Word file is damaged and cannot be opened; open it in Word, save it again and try once more",
        ),
        path=path,
    )
