"""Word files: `read_word(data, path) -> Source`.

package     the zip package opened within limits
walk        its paragraphs in reading order, as pieces of text
numbers     automatic numbers as text
notes       footnotes
text        all of it as one text, with the way back to each node
tcvn3       letters in fonts of before Unicode
looks, settings, sheets    fonts, paragraph and page set-up as they take effect
layout      these laid over the text
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.errors import CheckerError, Words
from checker.source import Anchor, Source

if TYPE_CHECKING:
    from checker.read.word.text import Written

__all__ = ["read_word"]

ENCODING = "docx"


def read_word(data: bytes, path: str) -> Source:
    """The draft in the Word file with the content `data`.

    Raises `CheckerError` for what is damaged, locked with a password, dangerous or without text.
    """
    from checker.read.normal_form import to_normal_form
    from checker.read.word.laid import laid
    from checker.read.word.opened import opened
    from checker.read.word.tcvn3 import as_shown

    word = opened(data, path)
    shown = as_shown(word.written, word.looks)
    original = word.written.text if shown is None else shown
    text, offsets, composed = to_normal_form(original)
    if not text or text.isspace():
        raise CheckerError(
            Words(
                "tệp Word không có chữ nào; hãy xem nội dung có phải là ảnh không, hoặc đã lưu vào tệp này chưa",
                "the Word file holds no text; check whether its content is a picture, or was saved to another file",
            ),
            path=path,
        )
    return Source.of(
        text,
        path=path,
        original=original,
        encoding=ENCODING if shown is None else "tcvn3",
        normalized=composed,
        offsets=offsets,
        layout=laid(word, offsets)._replace(legacy=shown is not None),
        anchors=_anchors(word.written),
    )


def _anchors(written: Written) -> tuple[Anchor, ...]:
    """The start of each paragraph."""
    return tuple(Anchor(line.start, 1, paragraph=line.walked.number) for line in written.lines)
