"""Files that are no drafts, refused by name.

The usual mistake is a picture, an archive or a workbook among the reports; the message
says which kind of file was given and what to give instead.
"""

from __future__ import annotations

from checker.errors import CheckerError, Words

__all__ = ["SAVE_AS", "UNPACK", "binary_error", "mostly_control", "refuse_binary", "refused"]

SAVE_AS = Words(
    "hãy mở bằng phần mềm đã soạn ra nó rồi lưu thành .docx, .pdf hoặc văn bản .txt (UTF-8)",
    "open it in the program it was made with and save it as .docx, .pdf or plain text, .txt (UTF-8)",
)
_RECOGNISE = Words(
    "hãy lấy tệp Word đã soạn, hoặc nhận dạng chữ (OCR) rồi lưu thành .docx",
    "take the Word file it was made from, or recognise its letters (OCR) and save them as .docx",
)
UNPACK = Words("hãy giải nén rồi nêu tên tệp dự thảo", "unpack it and name the file of the draft")

_IMAGE = Words("tệp ảnh", "a picture")
_ARCHIVE = Words("tệp nén", "an archive")

# First bytes of a file, what kind they show, what to do with it.
_SIGNATURES: tuple[tuple[bytes, Words, Words], ...] = (
    (b"\x89PNG\r\n", _IMAGE, _RECOGNISE),
    (b"\xff\xd8\xff", _IMAGE, _RECOGNISE),
    (b"GIF8", _IMAGE, _RECOGNISE),
    (b"II*\x00", _IMAGE, _RECOGNISE),
    (b"MM\x00*", _IMAGE, _RECOGNISE),
    (b"\x1f\x8b\x08", _ARCHIVE, UNPACK),
    (b"Rar!\x1a\x07", _ARCHIVE, UNPACK),
    (b"7z\xbc\xaf\x27\x1c", _ARCHIVE, UNPACK),
    (b"MIME-Version:", Words("trang web gộp một tệp (.mht)", "a web page in a single file (.mht)"), SAVE_AS),
)
_HEAD = 4096

# All controls but those that texts have: tab, line ends, form feed, old systems' end mark, escape, Word's hyphens.
_CONTROLS = bytes(code for code in range(32) if chr(code) not in "\t\n\v\f\r\x1a\x1b\x1e\x1f")
_CONTROL_SHARE = 0.1


def refuse_binary(data: bytes, path: str) -> None:
    """Raise `CheckerError` when `data` begins like a file of a well-known kind that is no draft."""
    for signature, kind, remedy in _SIGNATURES:
        if data.startswith(signature):
            raise refused(kind, remedy, path)


def mostly_control(data: bytes) -> bool:
    """Whether the head of `data` holds more control bytes than any text does."""
    head = data[:_HEAD]
    return len(head) - len(head.translate(None, _CONTROLS)) > _CONTROL_SHARE * len(head)


def binary_error(path: str) -> CheckerError:
    """The refusal of a file that is no text, of whatever kind."""
    return refused(Words("tệp nhị phân", "a binary file"), SAVE_AS, path)


def refused(kind: Words, remedy: Words, path: str) -> CheckerError:
    """The refusal of the file `path`, which is `kind`."""
    return CheckerError(
        Words(
            f"đây là {kind.vi}, không phải dự thảo; {remedy.vi}",
            f"this is {kind.en}, not a draft; {remedy.en}",
        ),
        path=path,
    )
