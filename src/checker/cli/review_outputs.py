"""What a review is written to: several files at once, each in its format, or standard output."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from checker.cli.streams import complain, note, put_file, write
from checker.errors import CheckerError, Words
from checker.render.page import Page
from checker.render.review_form import BINARY, named_by, pieces, save
from checker.review.matrix import Review

__all__ = ["complain_of", "formed", "written"]

_NAMED = 10
"""So many unreadable files are named on standard error."""


def formed(named: str | None, outputs: Sequence[Path], records: Path | None = None) -> list[tuple[str, Path | None]]:
    """Each output with its format; `records` is the record file.

    Raises `CheckerError` for what does not go together.
    """
    if not outputs:
        if named in BINARY:
            what = Words(
                f"định dạng {named} cần --output: nêu tên tệp", f"the format {named} needs --output: name a file"
            )
            raise CheckerError(what)
        return [(named or "text", None)]
    if named is not None and len(outputs) > 1:
        what = Words(
            "--format chỉ đi với một --output; với nhiều tệp, đuôi tên tệp cho biết định dạng",
            "--format goes with one --output; of several files the endings tell the formats",
        )
        raise CheckerError(what)
    for output in outputs:
        if not output.parent.is_dir():
            what = Words(
                "thư mục để ghi kết quả chưa có; hãy tạo thư mục đó hoặc chọn nơi khác cho --output",
                "the folder of the output does not exist; make it, or choose another place for --output",
            )
            raise CheckerError(what, path=str(output))
    places = [output.resolve() for output in outputs]
    twice = [output for output, place in zip(outputs, places, strict=True) if places.count(place) > 1]
    if twice:
        raise CheckerError(Words("--output nêu tệp này hai lần", "--output names this file twice"), path=str(twice[0]))
    if records is not None and records.resolve() in places:
        what = Words("--output và --records nêu cùng một tệp", "--output and --records name the same file")
        raise CheckerError(what, path=str(records))
    return [(named or named_by(output), output) for output in outputs]


def written(review: Review, name: str, output: Path | None, page: Page, *, everything: bool) -> None:
    """Write `review` in the format `name` to the file `output`, or to standard output."""
    if name in BINARY and output is not None:
        put_file(partial(save, name, review, lang=page.lang), output)
    else:
        write(pieces(name, review, page, everything=everything), output)


def complain_of(whole: Review, lang: str) -> None:
    """Name the unreadable files on standard error."""
    for record in whole.unreadable[:_NAMED]:
        complain(CheckerError(record.because, path=record.path).sentence(lang), lang)
    left = len(whole.unreadable) - _NAMED
    if left > 0:
        note(Words(f"… và {left} tệp khác không đọc được", f"… and {left} more files that cannot be read")[lang])
