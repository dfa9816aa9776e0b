"""From bytes to text: what a draft says and where each character stands in the file.

A text file may be UTF-8, UTF-16 or one of the codes that Vietnamese offices used
before Unicode; its letters may be composed or not, its lines may end in three
ways. Word files, PDFs and what LibreOffice can make Word files of bring their layout
along. All of it becomes one `Source`. What is no draft is refused with a
`CheckerError` that says what it is and what to do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.errors import CheckerError, Words
from checker.read.drafts import SUFFIXES, expand
from checker.read.encoding import modern_reading, to_text
from checker.read.file import MAX_BYTES, read_bytes
from checker.read.kind import kind_of
from checker.read.normal_form import to_normal_form
from checker.source import Source

if TYPE_CHECKING:
    from pathlib import Path
    from typing import BinaryIO

__all__ = ["MAX_BYTES", "SUFFIXES", "decode", "expand", "from_string", "read"]


def read(path: str | Path, *, stdin: BinaryIO | None = None) -> Source:
    """The draft in the file `path`, or on standard input when `path` is "-".

    `stdin` stands in for the process's own standard input. Raises
    `CheckerError` for what is missing, unreadable, too large, empty or no text.
    """
    name = str(path)
    return decode(read_bytes(name, stdin), name)


def decode(data: bytes, path: str) -> Source:
    """The draft in `data`, the content of the file `path`. Raises as `read` does."""
    kind = kind_of(data, path)
    if kind == "word":
        from checker.read.word import read_word

        return read_word(data, path)
    if kind == "pdf":
        from checker.read.pdf import read_pdf

        return read_pdf(data, path)
    if kind is not None:
        from checker.read.office import read_converted

        return read_converted(data, kind, path)
    original, encoding = to_text(data, path)
    return _source(original, path, encoding)


def from_string(text: str, path: str = "-") -> Source:
    """The draft in `text`, as if it stood in a UTF-8 file. Raises as `read` does."""
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise CheckerError(
            Words(
                f"ký tự thứ {error.start + 1} chỉ là nửa ký tự (surrogate); hãy giải mã lại văn bản",
                f"character {error.start + 1} is half of a character (a surrogate); decode the text again",
            ),
            path=path,
        ) from None
    original, encoding = modern_reading(text.removeprefix("\ufeff"), "utf-8")
    return _source(original, path, encoding)


def _source(original: str, path: str, encoding: str) -> Source:
    text, offsets, composed = to_normal_form(original)
    if not text or text.isspace():
        raise CheckerError(
            Words(
                "tệp trống, không có chữ nào; hãy kiểm tra xem dự thảo đã được lưu vào tệp này chưa",
                "the file holds no text; check that the draft was saved to it",
            ),
            path=path,
        )
    return Source.of(text, path=path, original=original, encoding=encoding, normalized=composed, offsets=offsets)
