"""PDF files: text with the places of its letters, as an office's programs export it.

    bytes → take_apart → Page → legible → rows → write → Source

The first step runs in a process of its own (`taking_apart`); the others are plain functions of what it gives.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.source import Source

__all__ = ["read_pdf"]


def read_pdf(data: bytes, path: str) -> Source:
    """The draft in the PDF `data`, the content of the file `path`.

    Its text is laid out in blanks as it stands on the page, a form feed between pages; its anchors give page and
    line. Raises `CheckerError` for a scan without text, and for what is damaged, locked, too long or without letters.
    """
    # Not above: the process that takes a file apart imports this package and needs none of it.
    from checker.read.pdf.reading import read

    return read(data, path)
