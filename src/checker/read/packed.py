"""Zip packages: which program made one, and the limits within which any is unpacked.

Word, LibreOffice, Excel and e-books all keep their files in zip archives. A package says what it is in
its first member ("mimetype") or in its list of content types.
"""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO
from typing import Literal

from checker.errors import CheckerError, Words
from checker.expression import expression
from checker.read.binary import SAVE_AS, UNPACK, refused

__all__ = ["MAX_ENTRIES", "MAX_UNPACKED", "broken", "kind_of_packed", "open_package", "too_large", "unpacked"]

MAX_ENTRIES = 10_000
MAX_UNPACKED = 200_000_000
"""Bytes that the members may have together, unpacked: a report of a thousand pages with its pictures has less."""

_ENTRY = b"PK\x01\x02"
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ENCRYPTED = 0x1

_CONTENT_TYPES = "[Content_Types].xml"
_MAIN_PART = "word/document.xml"
_MIMETYPE = "mimetype"
_LONGEST_TYPES = 1_000_000
# The content type of the part that a package is about; those of embedded packages lack "main".
_MAIN = expression(r"(wordprocessingml|ms-word|spreadsheetml|ms-excel|presentationml|ms-powerpoint)\.[\w.]*\bmain\+xml")

_TEXT = "application/vnd.oasis.opendocument.text"
_EXCEL = Words("bảng tính Excel (.xlsx)", "an Excel workbook (.xlsx)")
_POWERPOINT = Words("tệp trình chiếu PowerPoint (.pptx)", "a PowerPoint presentation (.pptx)")
_MADE_BY = {"spreadsheetml": _EXCEL, "ms-excel": _EXCEL, "presentationml": _POWERPOINT, "ms-powerpoint": _POWERPOINT}
_MIME_TYPES = {
    "application/vnd.oasis.opendocument.spreadsheet": Words("bảng tính (.ods)", "a spreadsheet (.ods)"),
    "application/vnd.oasis.opendocument.presentation": Words("tệp trình chiếu (.odp)", "a presentation (.odp)"),
    "application/vnd.oasis.opendocument.graphics": Words("bản vẽ (.odg)", "a drawing (.odg)"),
    "application/epub+zip": Words("sách điện tử (.epub)", "an e-book (.epub)"),
}
_ARCHIVE = Words("tệp nén (.zip)", "a zip archive")


def kind_of_packed(data: bytes, path: str) -> Literal["word", "odt"]:
    """The kind of document that the zip archive `data` holds.

    Raises `CheckerError` for packages of other programs, for plain archives and for what `open_package` refuses.
    """
    with open_package(data, path) as package:
        names = set(package.namelist())
        if _MIMETYPE in names:
            mimetype = _beginning(package, _MIMETYPE, path).strip()
            if mimetype.startswith(_TEXT):
                return "odt"
            raise refused(_MIME_TYPES.get(mimetype, _ARCHIVE), SAVE_AS if mimetype in _MIME_TYPES else UNPACK, path)
        types = _beginning(package, _CONTENT_TYPES, path) if _CONTENT_TYPES in names else ""
    main = _MAIN.search(types)
    if main is not None and main[1] in _MADE_BY:
        raise refused(_MADE_BY[main[1]], SAVE_AS, path)
    if main is not None or _MAIN_PART in names:
        return "word"
    raise refused(_ARCHIVE, UNPACK, path)


def open_package(data: bytes, path: str) -> zipfile.ZipFile:
    """The zip archive `data`, within the limits by what it states; its members are to be read by `unpacked`.

    Raises `CheckerError` for what is damaged, locked or too large.
    """
    if data.count(_ENTRY) > MAX_ENTRIES:  # before objects are made of a million entries
        raise too_large(path)
    try:
        package = zipfile.ZipFile(BytesIO(data))
    except (zipfile.BadZipFile, NotImplementedError, OSError, ValueError, EOFError):
        raise broken(path) from None
    entries = package.infolist()
    if sum(entry.file_size for entry in entries) > MAX_UNPACKED:
        raise too_large(path)
    if any(entry.flag_bits & _ENCRYPTED for entry in entries):
        from checker.read.compound import locked

        raise locked(path)
    # Two members of one name: programs differ in which they take, so what is checked might not be what is read.
    twice = len({entry.filename.lower() for entry in entries}) < len(entries)
    if twice or any(entry.compress_type not in _METHODS for entry in entries):
        raise broken(path)
    return package


def unpacked(package: zipfile.ZipFile, name: str, path: str | None, most: int | None = None) -> bytes:
    """The member `name` of `package`, no more of it than it states, or than `most`; KeyError where there is none.

    `ZipFile.read` would unpack what a false statement hides, all at once, before it finds that out. Raises
    `CheckerError` for the damage, and for a statement that is not true.
    """
    entry = package.getinfo(name)
    try:
        with package.open(entry) as member:
            return member.read(entry.file_size if most is None else min(most, entry.file_size))
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, OSError, ValueError, EOFError):
        raise broken(path) from None


def _beginning(package: zipfile.ZipFile, name: str, path: str) -> str:
    return unpacked(package, name, path, _LONGEST_TYPES).decode("utf-8", "replace").replace("\x00", "")


def too_large(path: str | None = None) -> CheckerError:
    """The refusal of a file that would take more room than any draft."""
    return CheckerError(
        Words(
            "nội dung tệp quá lớn đối với một dự thảo; hãy kiểm tra lại tệp, bớt ảnh và tệp nhúng, hoặc chia nhỏ tệp",
            "what the file holds is too large for a draft; check it, take out pictures and embedded files, or split it",
        ),
        path=path,
    )


def broken(path: str | None) -> CheckerError:
    """The refusal of a package that cannot be opened."""
    return CheckerError(
        Words(
            "tệp bị hỏng hoặc chưa được chép về hết; hãy chép lại tệp, hoặc mở bằng Word rồi lưu thành .docx",
            "the file is damaged or was not copied to its end; copy it again, or save it anew as .docx in Word",
        ),
        path=path,
    )
