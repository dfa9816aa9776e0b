"""Files that are no text, refused by name.

The usual mistake is a Word or PDF file where a text file is wanted; the message
says which kind of file was given and how to get text from it.
"""

from __future__ import annotations

from checker.errors import CheckerError, Words

__all__ = ["binary_error", "mostly_control", "refuse_binary"]

_SAVE_AS = Words(
    "hãy mở tệp rồi lưu lại dưới dạng văn bản .txt (UTF-8)",
    "open it and save it as plain text, .txt (UTF-8)",
)
_COPY_TEXT = Words(
    "hãy lấy bản gốc dùng để soạn thảo và lưu dưới dạng văn bản .txt (UTF-8)",
    "take the file it was made from and save that as plain text, .txt (UTF-8)",
)
_RECOGNISE = Words(
    "hãy nhận dạng chữ (OCR) rồi lưu dưới dạng văn bản .txt (UTF-8)",
    "recognise its letters (OCR) and save them as plain text, .txt (UTF-8)",
)
_UNPACK = Words("hãy giải nén rồi nêu tên tệp dự thảo", "unpack it and name the file of the draft")

_WORD = Words("tệp Word (.docx)", "a Word file (.docx)")
_ODT = Words("tệp LibreOffice (.odt)", "a LibreOffice file (.odt)")
_ZIP = Words("tệp nén (.zip)", "a zip archive")
_OLD_OFFICE = Words("tệp Word hoặc Excel kiểu cũ (.doc, .xls)", "an old Word or Excel file (.doc, .xls)")
_IMAGE = Words("tệp ảnh", "a picture")
_ARCHIVE = Words("tệp nén", "an archive")

# First bytes of a file, what kind they show, what to do with it.
_SIGNATURES: tuple[tuple[bytes, Words, Words], ...] = (
    (b"%PDF-", Words("tệp PDF", "a PDF file"), _COPY_TEXT),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", _OLD_OFFICE, _SAVE_AS),
    (b"{\\rtf", Words("tệp RTF", "an RTF file"), _SAVE_AS),
    (b"\x89PNG\r\n", _IMAGE, _RECOGNISE),
    (b"\xff\xd8\xff", _IMAGE, _RECOGNISE),
    (b"GIF8", _IMAGE, _RECOGNISE),
    (b"II*\x00", _IMAGE, _RECOGNISE),
    (b"MM\x00*", _IMAGE, _RECOGNISE),
    (b"\x1f\x8b\x08", _ARCHIVE, _UNPACK),
    (b"Rar!\x1a\x07", _ARCHIVE, _UNPACK),
    (b"7z\xbc\xaf\x27\x1c", _ARCHIVE, _UNPACK),
)
_ZIP_SIGNATURES = (b"PK\x03\x04", b"PK\x05\x06")
_HEAD = 4096

# All controls but those that texts have: tab, line ends, form feed, old systems' end mark, escape, Word's hyphens.
_CONTROLS = bytes(code for code in range(32) if chr(code) not in "\t\n\v\f\r\x1a\x1b\x1e\x1f")
_CONTROL_SHARE = 0.1


def refuse_binary(data: bytes, path: str) -> None:
    """Raise `CheckerError` when `data` begins like a file of a well-known kind that is not text."""
    if data.startswith(_ZIP_SIGNATURES):
        raise _error(*_kind_of_zip(data[:_HEAD]), path)
    for signature, kind, remedy in _SIGNATURES:
        if data.startswith(signature):
            raise _error(kind, remedy, path)


def _kind_of_zip(head: bytes) -> tuple[Words, Words]:
    if b"application/vnd.oasis.opendocument" in head:
        return _ODT, _SAVE_AS
    if b"[Content_Types].xml" in head or b"word/" in head:
        return _WORD, _SAVE_AS
    return _ZIP, _UNPACK


def mostly_control(data: bytes) -> bool:
    """Whether the head of `data` holds more control bytes than any text does."""
    head = data[:_HEAD]
    return len(head) - len(head.translate(None, _CONTROLS)) > _CONTROL_SHARE * len(head)


def binary_error(path: str) -> CheckerError:
    """The refusal of a file that is no text, of whatever kind."""
    return _error(Words("tệp nhị phân", "a binary file"), _SAVE_AS, path)


def _error(kind: Words, remedy: Words, path: str) -> CheckerError:
    return CheckerError(
        Words(
            f"đây là {kind.vi}, không phải văn bản thuần; {remedy.vi}",
            f"this is {kind.en}, not plain text; {remedy.en}",
        ),
        path=path,
    )
