"""A Word file opened and read as text: what reading and annotating share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.read.word.package import open_document
from checker.read.word.text import Written, written
from checker.value import NamedTuple

if TYPE_CHECKING:
    from docx.document import Document

__all__ = ["Opened", "opened"]


class Opened(NamedTuple):
    """A Word file and its text."""

    document: Document
    written: Written


def opened(data: bytes, path: str) -> Opened:
    """The Word file with the content `data`. Raises `CheckerError` for what cannot be opened safely."""
    document = open_document(data, path)
    return Opened(document, written(document))
