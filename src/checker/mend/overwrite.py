"""Putting new content in place of a file so that it is always either the old or the new.

The new content is written whole beside the file, then takes its name in one step. Nothing is
lost on a full disk or a broken connection, and nothing somebody else wrote meanwhile.
"""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path

from checker.errors import CheckerError, Words

__all__ = ["overwrite"]


def overwrite(path: str, old: bytes, new: bytes) -> None:
    """Replace the content `old` of the file `path` by `new`, keeping its permissions and group.

    Raises `CheckerError`, with the file as it was, when it is no ordinary file, may not be
    written, was changed since `old` was read, or the disk is full.
    """
    file = Path(path)
    try:
        status = file.lstat()
        _refuse_unusual(file, status)
        if not os.access(file, os.W_OK):
            raise _refusal(path, "không có quyền ghi tệp này", "no permission to write this file")
        temporary = _written(file, new, status)
        try:
            if file.read_bytes() != old:
                raise _refusal(
                    path,
                    "tệp vừa được thay đổi ở nơi khác; hãy lưu, đóng tệp ở đó rồi chạy lại",
                    "the file has just been changed elsewhere; save and close it there, then run again",
                )
            temporary.replace(file)
        finally:
            temporary.unlink(missing_ok=True)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise _refusal(
            path,
            f"không ghi được tệp ({reason}); hãy kiểm tra ổ đĩa, quyền ghi, và đóng tệp nếu đang mở",
            f"the file cannot be written ({reason}); check the disk and permissions, and close the file if it is open",
        ) from error


def _refuse_unusual(file: Path, status: os.stat_result) -> None:
    """Raise `CheckerError` for what replacing by name would turn into something else."""
    if stat.S_ISLNK(status.st_mode):
        target = file.resolve()
        raise _refusal(
            str(file),
            f"đây là liên kết tới {target}; hãy nêu chính tệp đó",
            f"this is a link to {target}; name that file itself",
        )
    if not stat.S_ISREG(status.st_mode):
        raise _refusal(str(file), "đây không phải tệp thường", "this is not an ordinary file")


def _written(file: Path, content: bytes, status: os.stat_result) -> Path:
    """A new file beside `file`, with its permissions and `content`, on the disk to the last byte."""
    temporary = file.with_name(f".{file.name[:80]}.{os.getpid()}.tmp")
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
            if hasattr(os, "fchown"):
                with suppress(OSError):  # only a member of the group may give the file to it
                    os.fchown(stream.fileno(), -1, status.st_gid)
        temporary.chmod(stat.S_IMODE(status.st_mode))
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return temporary


def _refusal(path: str, vi: str, en: str) -> CheckerError:
    return CheckerError(
        Words(f"không sửa được: {vi}; tệp được giữ nguyên", f"not mended: {en}; the file was left as it was"), path=path
    )
