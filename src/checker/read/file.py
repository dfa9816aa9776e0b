"""The bytes of a file or of standard input, within a limit of size."""

from __future__ import annotations

import stat
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from checker.errors import CheckerError, Words

if TYPE_CHECKING:
    from typing import BinaryIO

__all__ = ["MAX_BYTES", "STDIN", "read_bytes"]

MAX_BYTES = 50_000_000
"""A file of this size or more is refused: a report of a thousand pages has 3 MB."""

STDIN = "-"
"""The name under which standard input is read."""

_CHUNK = 1 << 20


def read_bytes(path: str, stdin: BinaryIO | None = None) -> bytes:
    """All bytes of the file `path`, or of `stdin` when `path` is "-".

    Raises `CheckerError` when the file is missing, a folder, not readable, or
    has `MAX_BYTES` or more.
    """
    try:
        if path == STDIN:
            return _read_all(stdin or sys.stdin.buffer, path)
        file = Path(path)
        status = file.stat()
        if stat.S_ISDIR(status.st_mode):
            raise _folder(path)
        if status.st_size >= MAX_BYTES:
            raise _too_large(path)
        with file.open("rb") as stream:
            return _read_all(stream, path)
    except (OSError, ValueError, AttributeError) as error:
        # ValueError: a zero byte in the name, a closed stream; AttributeError: a process without standard input.
        raise _unreadable(path, error) from error


def _read_all(stream: BinaryIO, path: str) -> bytes:
    """What is left in `stream`. The size is counted here too: a pipe has none beforehand, and a file may grow."""
    chunks: list[bytes] = []
    size = 0
    while chunk := stream.read(_CHUNK):
        size += len(chunk)
        if size >= MAX_BYTES:
            raise _too_large(path)
        chunks.append(chunk)
    return b"".join(chunks)


def _folder(path: str) -> CheckerError:
    return CheckerError(
        Words(
            "đây là thư mục, không phải tệp; hãy nêu tên tệp dự thảo",
            "this is a folder, not a file; name the file of the draft",
        ),
        path=path,
    )


def _too_large(path: str) -> CheckerError:
    limit = MAX_BYTES // 1_000_000
    return CheckerError(
        Words(
            f"tệp từ {limit} MB trở lên, quá lớn đối với một dự thảo; hãy kiểm tra lại tên tệp hoặc chia nhỏ tệp",
            f"{limit} MB or more is too large for a draft; check the name of the file or split it",
        ),
        path=path,
    )


def _unreadable(path: str, error: Exception) -> CheckerError:
    if isinstance(error, FileNotFoundError):
        what = Words(
            "không có tệp này; hãy kiểm tra lại tên và thư mục",
            "no such file; check its name and folder",
        )
    elif isinstance(error, PermissionError):
        what = Words(
            "không có quyền đọc tệp này; hãy xin quyền đọc hoặc chép tệp sang thư mục của mình",
            "no permission to read this file; ask for it, or copy the file to a folder of your own",
        )
    elif path == STDIN:
        what = Words(
            "không đọc được đầu vào chuẩn; hãy nêu tên tệp dự thảo",
            "standard input cannot be read; name the file of the draft",
        )
    else:
        reason = getattr(error, "strerror", None) or str(error)
        what = Words(
            f"không đọc được tệp ({reason}); hãy kiểm tra lại tên tệp, ổ đĩa và đường truyền",
            f"the file cannot be read ({reason}); check its name, the disk and the network",
        )
    return CheckerError(what, path=path)
