"""Have a PDF taken apart by a process of its own, and say what is wrong where that fails."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator

from checker.errors import CheckerError, Words
from checker.read.pdf.drawn import Page, from_json
from checker.read.pdf.taking_apart import MAX_LETTERS, MAX_PAGES, SECONDS

__all__ = ["take_apart"]

_MODULE = "checker.read.pdf.taking_apart"
_RAISED = 1
"""What Python ends with after an error of its own."""

_DAMAGED = Words(
    "không mở được tệp PDF này, tệp bị hỏng hoặc chưa tải về đủ; hãy xuất lại tệp PDF từ bản gốc, hoặc đưa tệp Word",
    "this PDF cannot be opened, it is damaged or incomplete; export it again from its original, or give the Word file",
)
_REFUSED = {
    "damaged": _DAMAGED,
    "locked": Words(
        "tệp PDF này được đặt mật khẩu; hãy mở khóa rồi lưu lại, hoặc đưa tệp Word",
        "this PDF is protected by a password; save it without one, or give the Word file",
    ),
    "pages": Words(
        f"tệp PDF có trên {MAX_PAGES} trang, quá dài đối với một dự thảo; hãy tách lấy phần dự thảo",
        f"more than {MAX_PAGES} pages are too many for a draft; take out the part that is the draft",
    ),
    "letters": Words(
        f"tệp PDF có trên {MAX_LETTERS // 1_000_000} triệu ký tự, quá dài đối với một dự thảo; "
        "hãy tách lấy phần dự thảo",
        f"more than {MAX_LETTERS // 1_000_000} million characters are too many for a draft; "
        "take out the part that is the draft",
    ),
}
_TOO_MUCH = Words(
    "không đọc được tệp PDF này, tệp bị hỏng hoặc đòi quá nhiều bộ nhớ; hãy xuất lại tệp PDF từ bản gốc, "
    "hoặc đưa tệp Word",
    "this PDF cannot be read, it is damaged or takes too much memory; export it again from its original, "
    "or give the Word file",
)
_TOO_LONG = Words(
    f"đọc tệp PDF này mất quá {SECONDS} giây, có lẽ tệp bị hỏng; hãy xuất lại tệp PDF từ bản gốc, hoặc đưa tệp Word",
    f"reading this PDF took more than {SECONDS} seconds, it may be damaged; export it again from its original, "
    "or give the Word file",
)


def take_apart(data: bytes, path: str) -> Iterator[Page]:
    """The pages of the PDF `data`, the content of the file `path`.

    Raises `CheckerError` where it is damaged, locked or too long, or takes too much time or memory.
    """
    for line in _output(data, path).splitlines():
        if line.startswith(b"{"):
            why = json.loads(line)["refused"]
            raise CheckerError(_REFUSED[why], path=path)
        yield from_json(line)


def _output(data: bytes, path: str) -> bytes:
    # The folders that this process finds its modules in, however it came to them.
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    try:
        done = subprocess.run(
            [sys.executable, "-m", _MODULE],
            input=data,
            capture_output=True,
            timeout=SECONDS,
            check=False,
            env=environment,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except subprocess.TimeoutExpired:
        raise CheckerError(_TOO_LONG, path=path) from None
    if done.returncode == _RAISED:
        last = done.stderr.decode(errors="replace").strip().rpartition("\n")[2]
        if not last.startswith("MemoryError"):
            raise CheckerError(_out_of_order(last), path=path)
    if done.returncode:
        # It was ended by the system for what it took, or fell over what it read.
        raise CheckerError(_TOO_MUCH, path=path)
    return done.stdout


def _out_of_order(reason: str) -> Words:
    return Words(
        f"phần đọc tệp PDF không chạy được ({reason}); hãy cài lại chương trình, hoặc đưa tệp Word",
        f"the part that reads PDF files does not work ({reason}); install the program again, or give the Word file",
    )
