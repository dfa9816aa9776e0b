"""What goes out: UTF-8 whatever the locale, readers that hang up, files written whole or not at all."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Sequence
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO

from checker.errors import CheckerError, Words

__all__ = ["complain", "guard", "note", "put", "put_file", "save", "use_utf8", "write"]


def use_utf8() -> None:
    """Make standard output and error write UTF-8 with "\\n", on any locale and console."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def write(pieces: Iterable[str], output: Path | None, *, aside: bool = False, option: str | None = "--output") -> None:
    """Write `pieces` to the file `output`, or to standard output (standard error when `aside`), as they come.

    Every piece is taken, even when nobody reads any more: the exit code depends on all.
    A file appears under its name only when it is whole. Raises `CheckerError` when it
    cannot be written; `option` is the one that named it, None where the place is not the user's choice.
    """
    if output is None:
        _to_stream(pieces, sys.stderr if aside else sys.stdout)
    else:
        _to_file(pieces, output, option)


def _to_stream(pieces: Iterable[str], stream: TextIO) -> None:
    for piece in pieces:
        try:
            stream.write(piece)
            stream.flush()
        except BrokenPipeError:
            _silence(stream)
        except OSError as error:
            _silence(stream)
            raise _unwritten(error) from error


def put(data: bytes) -> None:
    """Write `data` to standard output as it is. Raises `CheckerError` when it cannot be written."""
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        _silence(sys.stdout)
    except OSError as error:
        _silence(sys.stdout)
        raise _unwritten(error) from error


def _unwritten(error: OSError) -> CheckerError:
    reason = error.strerror or type(error).__name__
    return CheckerError(
        Words(
            f"không ghi được kết quả ({reason}); hãy kiểm tra ổ đĩa hoặc chọn tệp khác bằng --output",
            f"the result cannot be written ({reason}); check the disk or choose another file with --output",
        )
    )


def save(data: bytes, output: Path) -> None:
    """Write `data` to the file `output`, which appears when it is whole. Raises `CheckerError` when it cannot be."""
    put_file(lambda temporary: temporary.write_bytes(data), output)


def _to_file(pieces: Iterable[str], output: Path, option: str | None) -> None:
    def fill(temporary: Path) -> None:
        with temporary.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as file:
            file.writelines(pieces)

    put_file(fill, output, option)


def put_file(fill: Callable[[Path], object], output: Path, option: str | None = "--output") -> None:
    """Have `fill` write a file that gets the name `output` when it is whole.

    Raises `CheckerError` when it cannot be written; `option` as in `write`.
    """
    temporary = output.with_name(f".{output.name}.{os.getpid()}.tmp")
    try:
        try:
            fill(temporary)
            temporary.replace(output)
        finally:
            temporary.unlink(missing_ok=True)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        advice = (
            Words("hãy kiểm tra ổ đĩa và quyền ghi vào thư mục này", "check the disk and whether you may write there")
            if option is None
            else Words(f"hãy chọn nơi khác cho {option}", f"choose another place for {option}")
        )
        kind = "" if option is None else " kết quả"
        what = Words(
            f"không ghi được tệp{kind} ({reason}); {advice.vi}", f"the file cannot be written ({reason}); {advice.en}"
        )
        raise CheckerError(what, path=str(output)) from error


def guard(output: Path | None, inputs: Sequence[str], option: str = "--output") -> None:
    """Raise `CheckerError` when writing `output`, named by `option`, would overwrite one of `inputs`."""
    if output is None or not output.exists():
        return
    if output.is_dir():
        raise CheckerError(
            Words(f"{option} là một thư mục; hãy ghi tên tệp", f"{option} is a folder; name a file in it"),
            path=str(output),
        )
    for path in inputs:
        if path != "-" and Path(path).exists() and output.samefile(path):
            raise CheckerError(
                Words(
                    f"{option} trùng với tệp cần kiểm tra; hãy chọn tên khác, tệp này được giữ nguyên",
                    f"{option} is one of the files to check; choose another name, the file was left as it is",
                ),
                path=str(output),
            )


def note(sentence: str) -> None:
    """One line on standard error that is no complaint."""
    _to_stream([f"{sentence}\n"], sys.stderr)


def complain(sentence: str, lang: str) -> None:
    """One line on standard error."""
    from checker.render.width import visible

    label = Words("Lỗi", "Error")[lang]
    try:
        print(f"{label}: {visible(sentence)}", file=sys.stderr, flush=True)
    except BrokenPipeError:
        _silence(sys.stderr)


def _silence(stream: TextIO) -> None:
    """Nothing that follows, the interpreter's last flush included, may complain about a reader that left."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
