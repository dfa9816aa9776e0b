"""Running the program: in this process, and as a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

import pytest

from checker.cli.run import run


class Said(NamedTuple):
    """Exit code, standard output, standard error."""

    code: int
    out: str
    err: str


Checker = Callable[..., Said]


@pytest.fixture
def checker(capsys: pytest.CaptureFixture[str]) -> Checker:
    """`checker(*arguments)` in this process."""

    def call(*arguments: str | Path) -> Said:
        code = run([str(argument) for argument in arguments])
        return Said(code, *capsys.readouterr())

    return call


@pytest.fixture
def process() -> Callable[..., subprocess.CompletedProcess[bytes]]:
    """`process(*arguments, env={}, stdin=b"")`: the program as its users start it."""

    def call(
        *arguments: str | Path, env: Mapping[str, str] = {}, stdin: bytes = b""
    ) -> subprocess.CompletedProcess[bytes]:
        command = [sys.executable, "-m", "checker", *map(str, arguments)]
        return subprocess.run(command, input=stdin, capture_output=True, env={**os.environ, **env}, check=False)

    return call


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """The end of a short Party report with one error: "./." where the content ends."""
    path = tmp_path / "dự thảo.txt"
    path.write_text(
        "BÁO CÁO\nkết quả công tác quý I năm 2024\n\n"
        "I. Kết quả\n1. Ngày 31/02/2024, Đảng ủy tổ chức hội nghị.\n2. Đã kết nạp 05 đảng viên.\n"
        "Trên đây là báo cáo kết quả công tác quý I năm 2024./.\n\n"
        "Nơi nhận:\n- Thường trực Thành ủy;\n- Lưu Văn phòng Đảng ủy.\n\n"
        "T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n\n\nNguyễn Văn An\n",
        encoding="utf-8",
    )
    return path
