"""Compound files (OLE), the boxes in which old Office programs keep their streams: which program made one.

Only the directory is read, as [MS-CFB] describes it: a header of 512 bytes, sectors chained by a table,
entries of 128 bytes that form a tree. Embedded objects have their streams in the same file, so what
counts are the streams right under the root.
"""

from __future__ import annotations

import struct
from array import array
from collections.abc import Iterator, Mapping
from typing import Literal

from checker.errors import CheckerError, Words
from checker.read.binary import SAVE_AS, refused
from checker.value import NamedTuple

__all__ = ["kind_of_compound", "locked"]

_ENTRY = 128
_LAST = 0xFFFFFFFA
"""From here on a sector number says "none", and an entry number likewise."""
_TABLES_IN_HEADER = 109
_ROOT = 5
_MOST_ENTRIES = 100_000

_OTHERS = (
    (("Workbook", "Book"), Words("bảng tính Excel (.xls)", "an Excel workbook (.xls)")),
    (("PowerPoint Document",), Words("tệp trình chiếu PowerPoint (.ppt)", "a PowerPoint presentation (.ppt)")),
    (("__properties_version1.0",), Words("thư điện tử Outlook (.msg)", "an Outlook message (.msg)")),
    (("VisioDocument",), Words("bản vẽ Visio (.vsd)", "a Visio drawing (.vsd)")),
)
_UNKNOWN = Words("tệp của một phần mềm văn phòng cũ, không phải Word", "a file of an old office program, not of Word")


class _Entry(NamedTuple):
    kind: int
    start: int
    """The first sector of a stream."""
    left: int
    right: int
    child: int
    """Entry numbers: the two sides among its siblings, and the top of what it holds."""


def kind_of_compound(data: bytes, path: str) -> Literal["doc"]:
    """ "doc" for a Word document. Raises `CheckerError` for what others made, and for locked and damaged files."""
    try:
        streams = _streams(data)
    except (struct.error, ValueError, IndexError):
        raise CheckerError(
            Words(
                "tệp .doc bị hỏng hoặc chưa được tải về hết; hãy mở bằng Word rồi lưu thành .docx",
                "the .doc file is damaged or was not copied to its end; open it in Word and save it as .docx",
            ),
            path=path,
        ) from None
    if "EncryptedPackage" in streams:
        raise locked(path)
    if "WordDocument" in streams:
        if _is_locked(data, streams["WordDocument"]):
            raise locked(path)
        return "doc"
    kind = next((kind for names, kind in _OTHERS if not streams.keys().isdisjoint(names)), _UNKNOWN)
    raise refused(kind, SAVE_AS, path)


def locked(path: str) -> CheckerError:
    """The refusal of a file that only a password opens."""
    return CheckerError(
        Words(
            "tệp có mật khẩu nên không đọc được; hãy mở tệp, bỏ mật khẩu rồi lưu lại",
            "the file is locked with a password; open it, take the password off and save it again",
        ),
        path=path,
    )


def _streams(data: bytes) -> Mapping[str, int]:
    """What stands right under the root, by name, each with its first sector."""
    entries = _directory(data)
    names = [name for name, _ in entries]
    if not entries or entries[0][1].kind != _ROOT:
        raise ValueError
    found: dict[str, int] = {}
    waiting, seen = [entries[0][1].child], set[int]()
    while waiting:
        number = waiting.pop()
        if number >= _LAST or number in seen:
            continue
        seen.add(number)
        entry = entries[number][1]
        found[names[number]] = entry.start
        waiting += (entry.left, entry.right)
    return found


def _directory(data: bytes) -> list[tuple[str, _Entry]]:
    shift, first = _shift(data), struct.unpack_from("<I", data, 48)[0]
    table = _table(data, shift)
    entries: list[tuple[str, _Entry]] = []
    seen: set[int] = set()
    sector = first
    while sector < _LAST:
        if sector in seen or len(entries) > _MOST_ENTRIES:
            raise ValueError
        seen.add(sector)
        start = (sector + 1) << shift
        block = data[start : start + (1 << shift)]
        entries += map(_entry, (block[at : at + _ENTRY] for at in range(0, len(block), _ENTRY)))
        sector = table[sector]
    return entries


def _shift(data: bytes) -> int:
    shift: int = struct.unpack_from("<H", data, 30)[0]
    if shift not in (9, 12):
        raise ValueError
    return shift


def _entry(raw: bytes) -> tuple[str, _Entry]:
    name, length, kind, left, right, child, start = struct.unpack("<64sHBxIII36xI8x", raw)
    return name[: max(length - 2, 0)].decode("utf-16-le", "replace"), _Entry(kind, start, left, right, child)


def _table(data: bytes, shift: int) -> array[int]:
    """Which sector follows each; no longer than the file has sectors, whatever its header says."""
    table = array("I")
    for sector in _table_sectors(data, shift):
        if len(table) << shift >= len(data):
            break
        if sector < _LAST:
            table.extend(_numbers(data, shift, sector))
    return table


def _table_sectors(data: bytes, shift: int) -> Iterator[int]:
    yield from struct.unpack_from(f"<{_TABLES_IN_HEADER}I", data, 76)
    more, count = struct.unpack_from("<II", data, 68)
    for _ in range(min(count, len(data) >> shift)):
        *listed, more = _numbers(data, shift, more)
        yield from listed


def _numbers(data: bytes, shift: int, sector: int) -> tuple[int, ...]:
    return struct.unpack_from(f"<{(1 << shift) // 4}I", data, (sector + 1) << shift)


def _is_locked(data: bytes, sector: int) -> bool:
    """The flag fEncrypted of the header of a Word document ([MS-DOC] 2.5.2, FibBase)."""
    flags = data[((sector + 1) << _shift(data)) + 11 :][:1]
    return bool(flags) and bool(flags[0] & 1)
