"""A Word file opened and read as text, with what tells how it looks: what reading and annotating share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.errors import CheckerError
from checker.read.word.appended import remove_page
from checker.read.word.looks import Looks
from checker.read.word.numbers import Numbers
from checker.read.word.package import open_document
from checker.read.word.text import Written, written
from checker.read.word.walk import Walked
from checker.value import NamedTuple

if TYPE_CHECKING:
    from docx.document import Document

__all__ = ["Opened", "opened"]


class Opened(NamedTuple):
    """A Word file, its text, and the looks of its runs."""

    document: Document
    written: Written
    looks: Looks


def opened(data: bytes, path: str) -> Opened:
    """The Word file with the content `data`. Raises `CheckerError` for what cannot be opened safely."""
    document = open_document(data, path)
    remove_page(document.element)
    looks = Looks(document)
    # Text boxes and notes are counted apart from the body.
    stories = {"body": Numbers(document), "box": Numbers(document), "note": Numbers(document)}

    def numbered(walked: Walked) -> str:
        number, follows = stories["body" if walked.part == "cell" else walked.part].number(walked.paragraph)
        return number + follows

    try:
        return Opened(document, written(document, numbered, looks.hidden), looks)
    except CheckerError as error:
        error.path = path
        raise
