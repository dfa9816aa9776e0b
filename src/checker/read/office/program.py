"""Where LibreOffice is on this machine.

CHECKER_SOFFICE may name the program. No configuration file may: the nearest one can lie among the drafts
that somebody sent, and would then say which program is run. For the same reason only absolute
folders of PATH are looked into, never the working folder.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from checker.errors import CheckerError, Words

__all__ = ["VARIABLE", "office"]

VARIABLE = "CHECKER_SOFFICE"

_NAMES = ("soffice.com", "soffice.exe") if sys.platform == "win32" else ("soffice", "libreoffice")
_MAC = "/Applications/LibreOffice.app/Contents/MacOS"
_USUAL = ("/usr/lib/libreoffice/program", "/usr/lib64/libreoffice/program", "/opt/libreoffice/program", "/snap/bin")
_INSTALL = Words(
    "hãy cài LibreOffice (trên Linux: gói libreoffice-writer; trên Windows và macOS: libreoffice.org), "
    "hoặc mở tệp bằng Word rồi lưu thành .docx",
    "install LibreOffice (Linux: the package libreoffice-writer; Windows and macOS: libreoffice.org), "
    "or open the file in Word and save it as .docx",
)


def office(path: str) -> str:
    """The program `soffice`, as an absolute path. Raises `CheckerError` where there is none to read `path` with."""
    named = os.environ.get(VARIABLE)
    if named:
        if Path(named).is_absolute() and Path(named).is_file():
            return named
        raise CheckerError(
            Words(
                f"biến môi trường {VARIABLE} phải là đường dẫn tuyệt đối tới chương trình soffice của LibreOffice, "
                f"nhưng không có tệp {named!r}; hãy sửa hoặc bỏ biến này",
                f"the environment variable {VARIABLE} must be the absolute path of LibreOffice's program soffice, "
                f"but there is no file {named!r}; mend it or take it away",
            ),
            path=path,
        )
    found = _found(os.environ.get("PATH", ""))
    if found is None:
        raise CheckerError(
            Words(
                f"cần LibreOffice để đọc tệp dạng này nhưng không tìm thấy trên máy; {_INSTALL.vi}",
                f"files of this kind are read by LibreOffice, which is not found on this machine; {_INSTALL.en}",
            ),
            path=path,
        )
    return found


@cache
def _found(listed: str) -> str | None:
    for folder in (*listed.split(os.pathsep), *_usual()):
        for name in _NAMES:
            program = Path(folder) / name
            if program.is_absolute() and program.is_file() and os.access(program, os.X_OK):
                return str(program)
    return None


def _usual() -> Iterator[str]:
    if sys.platform == "win32":
        for variable in ("ProgramFiles", "ProgramFiles(x86)"):
            if base := os.environ.get(variable):
                yield str(Path(base) / "LibreOffice" / "program")
    elif sys.platform == "darwin":
        yield _MAC
    else:
        yield from _USUAL
        yield from sorted(map(str, Path("/opt").glob("libreoffice*/program")), reverse=True)
