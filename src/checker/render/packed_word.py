"""A Word document as the bytes of a file that are the same whatever the day."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

if TYPE_CHECKING:
    from docx.document import Document

__all__ = ["packed_word"]

_ZIP_DAY = (1980, 1, 1, 0, 0, 0)
"""The first day a zip file can tell."""


def packed_word(word: Document) -> bytes:
    """The file of `word`: python-docx writes the time into each member of the package, here it is always one day."""
    first, last = BytesIO(), BytesIO()
    word.save(first)
    with ZipFile(first) as made, ZipFile(last, "w", ZIP_DEFLATED) as packed:
        for name in made.namelist():
            entry = ZipInfo(name, _ZIP_DAY)
            entry.compress_type = ZIP_DEFLATED
            packed.writestr(entry, made.read(name))
    return last.getvalue()
