"""The characters of a file: which encoding it is in, and what it says in it.

Order matters: a byte order mark decides; zero bytes mean UTF-16 or no text at
all; then UTF-8, which no other text of more than a few letters passes for; and
only what is not UTF-8 is tried as a Vietnamese code of before Unicode. A file
in such a code may also have been saved as UTF-8 with its Latin look-alikes
("C«ng v¨n"); it says so by having no letter that only Vietnamese has.
"""

from __future__ import annotations

from checker.errors import CheckerError, Words
from checker.expression import expression
from checker.read.binary import binary_error, mostly_control

__all__ = ["BYTE_ORDER_MARKS", "modern_reading", "to_text"]

# The marks of UTF-32 begin with those of UTF-16, so they come first.
BYTE_ORDER_MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_SAMPLE = 4096
_SAVE_AGAIN = Words(
    "hãy mở tệp bằng phần mềm đã soạn ra nó rồi lưu lại dưới dạng văn bản .txt (UTF-8)",
    "open it in the program it was written with and save it as plain text, .txt (UTF-8)",
)
# Letters of Vietnamese alone, and their marks where they stand apart; no older code is spelled out with these.
_VIETNAMESE_ONLY = expression("[\u1ea0-\u1ef9\u0302\u0306\u031b]")


def to_text(data: bytes, path: str) -> tuple[str, str]:
    """What `data` says, without its byte order mark, and the name of its encoding.

    Raises `CheckerError` for what is no text, and for bytes no known encoding has.
    """
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            try:
                text = data[len(mark) :].decode(encoding)
            except UnicodeDecodeError as error:
                raise _broken(data, len(mark) + error.start, encoding, path) from None
            return modern_reading(text, encoding)
    if b"\x00" in data:
        return modern_reading(*_unmarked_utf16(data, path))
    if mostly_control(data):
        raise binary_error(path)
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        return _legacy(data, error, path)
    return modern_reading(text, "utf-8")


def modern_reading(text: str, encoding: str) -> tuple[str, str]:
    """`text`, read again where its characters only stand in for an older code, and the name of that code."""
    if text.isascii() or _VIETNAMESE_ONLY.search(text):
        return text, encoding
    from checker.read import legacy

    return legacy.read_text(text) or (text, encoding)


def _unmarked_utf16(data: bytes, path: str) -> tuple[str, str]:
    """UTF-16 without a mark shows by its blanks and digits: every other byte of theirs is zero."""
    head = data[:_SAMPLE]
    first, second = head[0::2].count(0), head[1::2].count(0)
    encoding = "utf-16-le" if second > first else "utf-16-be"
    rare, usual = sorted((first, second))
    if usual * 5 >= len(head) and rare * 20 <= usual:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            raise binary_error(path) from None
        if not mostly_control(text[:_SAMPLE].encode()):
            return text, encoding
    raise binary_error(path)


def _legacy(data: bytes, error: UnicodeDecodeError, path: str) -> tuple[str, str]:
    from checker.read import legacy

    found = legacy.read_bytes(data)
    if found is None:
        raise _no_known_code(data, error.start, path)
    return found


def _no_known_code(data: bytes, start: int, path: str) -> CheckerError:
    return CheckerError(
        Words(
            f"byte thứ {start + 1} (0x{data[start]:02X}) không phải UTF-8, và tệp cũng không dùng bảng mã "
            f"Windows-1258, TCVN3 hay VNI; {_SAVE_AGAIN.vi}",
            f"byte {start + 1} (0x{data[start]:02X}) is not UTF-8, and the file is not in Windows-1258, "
            f"TCVN3 or VNI either; {_SAVE_AGAIN.en}",
        ),
        path=path,
        line=_line(data[:start].decode()),
    )


def _broken(data: bytes, start: int, encoding: str, path: str) -> CheckerError:
    name = encoding.upper()
    return CheckerError(
        Words(
            f"tệp bắt đầu bằng dấu của {name} nhưng byte thứ {start + 1} không phải {name}; {_SAVE_AGAIN.vi}",
            f"the file begins with the mark of {name}, but byte {start + 1} is not {name}; {_SAVE_AGAIN.en}",
        ),
        path=path,
        line=_line(data[:start].decode(encoding, "ignore")),
    )


def _line(before: str) -> int:
    return before.replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1
