"""Files and standard input: what is read and what is refused."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Never

import pytest

from checker.errors import CheckerError
from checker.read import MAX_BYTES, read

TEXT = "Báo cáo số 12-BC/TU\n"


def test_a_file_is_read(tmp_path: Path) -> None:
    file = tmp_path / "báo cáo.txt"
    file.write_text(TEXT, encoding="utf-8")
    assert read(file).text == TEXT
    assert read(str(file)).path == str(file)


def test_standard_input_is_read() -> None:
    source = read("-", stdin=io.BytesIO(TEXT.encode("utf-16")))
    assert (source.text, source.path) == (TEXT, "-")


def test_the_process_own_standard_input_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    assert read("-").text == TEXT


class _Slow(io.BytesIO):
    """A pipe that hands over a byte at a time."""

    def read(self, _size: int | None = -1, /) -> bytes:
        return super().read(1)


def test_a_slow_pipe_is_read_to_its_end() -> None:
    assert read("-", stdin=_Slow(TEXT.encode())).text == TEXT


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("không-có.txt", "không có tệp này"),
        ("", "đây là thư mục"),
        ("a\0b.txt", "không đọc được tệp"),
        ("a" * 5000, "không đọc được tệp"),
    ],
)
def test_what_cannot_be_opened(tmp_path: Path, name: str, words: str) -> None:
    path = f"{tmp_path}/{name}"
    with pytest.raises(CheckerError) as refused:
        read(path)
    assert refused.value.path == path
    assert words in refused.value.what.vi


def _refuse(*_: object, **__: object) -> Never:
    raise PermissionError(13, "Permission denied")


def test_a_file_one_may_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "mat.txt"
    file.write_text(TEXT, encoding="utf-8")
    monkeypatch.setattr(Path, "open", _refuse)  # a test may run as root, whom no file refuses
    with pytest.raises(CheckerError, match="no permission to read this file"):
        read(file)


def test_a_process_without_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", None)
    with pytest.raises(CheckerError, match="standard input cannot be read"):
        read("-")


def test_a_file_too_large_is_refused_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "lon.txt"
    with file.open("wb") as stream:
        stream.truncate(MAX_BYTES)
    monkeypatch.setattr(Path, "open", _refuse)
    with pytest.raises(CheckerError) as refused:
        read(file)
    assert refused.value.sentence("vi").startswith(f"{file}: tệp từ 50 MB trở lên")


class _Endless(io.BytesIO):
    """A pipe without an end."""

    def read(self, size: int | None = -1, /) -> bytes:
        return b"a" * (size or 0)


def test_an_endless_pipe_is_refused() -> None:
    with pytest.raises(CheckerError, match="50 MB or more"):
        read("-", stdin=_Endless())
