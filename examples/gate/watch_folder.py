"""Canh một thư mục: kiểm tra từng dự thảo đặt vào đó rồi xếp theo kết luận, kèm báo cáo HTML.

    python watch_folder.py THƯ-MỤC [--once] [--every GIÂY] [-- TÙY CHỌN CỦA checker lint …]

Dự thảo đặt thẳng trong THƯ-MỤC được chuyển vào một trong ba thư mục con:

    dat/                    ĐẠT: mọi điều bắt buộc đã được đánh giá, không có lỗi
    chua-dat/               KHÔNG ĐẠT: có lỗi phải sửa
    khong-danh-gia-duoc/    chưa đánh giá đủ, hoặc tệp không đọc được

Cạnh mỗi dự thảo là TÊN.html. Không cần gì ngoài Python và checker; không ghi đè tệp nào.

A folder watcher for an office: each draft put into the folder is checked and moved by verdict,
the HTML report beside it. A file still being written is left alone until two looks in a row
find it unchanged. It needs nothing but Python and checker, and never overwrites a file.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

ENDINGS = (".txt",)
"""What drafts end in; add to these what your edition of checker reads."""

FOLDERS = {"pass": "dat", "fail": "chua-dat", "not-evaluated": "khong-danh-gia-duoc"}
UNREADABLE = "khong-danh-gia-duoc"


class Stamp(NamedTuple):
    """What changes when a file is written to."""

    size: int
    modified: int


def stamp(path: Path) -> Stamp | None:
    """Size and time of a regular file; None for anything else, or nothing."""
    try:
        status = path.stat()
    except OSError:
        return None
    return Stamp(status.st_size, status.st_mtime_ns) if path.is_file() else None


def look(folder: Path) -> dict[Path, Stamp]:
    """The drafts that lie in `folder` now; hidden and temporary files are none."""
    drafts = (path for path in sorted(folder.iterdir()) if path.suffix.lower() in ENDINGS)
    return {
        path: found for path in drafts if not path.name.startswith((".", "~")) and (found := stamp(path)) is not None
    }


def settled(before: dict[Path, Stamp], now: dict[Path, Stamp]) -> Iterator[Path]:
    """The drafts that did not change between two looks: whoever wrote them has finished."""
    return (path for path, found in now.items() if before.get(path) == found)


def check(draft: Path, options: Sequence[str]) -> tuple[str, bytes]:
    """The verdict on `draft` ("" when it cannot be read) and the HTML report."""
    # -P: a file in that folder must never be taken for a module of Python.
    lint = [sys.executable, "-P", "-m", "checker", "lint", f"./{draft.name}", *options, "--format"]
    report = subprocess.run([*lint, "html"], cwd=draft.parent, stdout=subprocess.PIPE, check=False)
    result = subprocess.run([*lint, "json"], cwd=draft.parent, capture_output=True, check=False)
    if not result.stdout:  # wrong options: no draft can be checked, so stop at once
        raise SystemExit(result.stderr.decode())
    documents = json.loads(result.stdout)["documents"]
    return (documents[0]["verdict"] if documents else "", report.stdout)


def free(folder: Path, name: str) -> Path:
    """`name` in `folder`, with a number where such a draft or its report is there already."""
    stem, suffix = Path(name).stem, Path(name).suffix
    number, path = 1, folder / name
    while path.exists() or path.with_suffix(".html").exists():
        number += 1
        path = folder / f"{stem}-{number}{suffix}"
    return path


def sort(draft: Path, found: Stamp, options: Sequence[str]) -> Path | None:
    """Check `draft` and move it; None when it changed meanwhile and must wait for the next look.

    The report is there first: whoever sees the draft in its new place finds it.
    """
    verdict, report = check(draft, options)
    if stamp(draft) != found:
        return None
    folder = draft.parent / FOLDERS.get(verdict, UNREADABLE)
    folder.mkdir(exist_ok=True)
    target = free(folder, draft.name)
    target.with_suffix(".html").write_bytes(report)
    draft.rename(target)
    return target


def main(arguments: Sequence[str]) -> None:
    """Watch until interrupted; with --once take what is complete and end."""
    end = arguments.index("--") if "--" in arguments else len(arguments)
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--once", action="store_true", help="take what is complete now, then end")
    parser.add_argument("--every", type=float, default=2.0, metavar="SECONDS", help="time between two looks")
    asked = parser.parse_args(arguments[:end])
    before = look(asked.folder)
    while True:
        time.sleep(asked.every)
        now = look(asked.folder)
        for draft in settled(before, now):
            target = sort(draft, now[draft], arguments[end + 1 :])
            if target is not None:
                print(f"{draft.name} → {target.parent.name}/{target.name}", flush=True)
        if asked.once:
            return
        before = now


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    with suppress(KeyboardInterrupt):
        main(sys.argv[1:])
