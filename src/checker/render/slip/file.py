"""A check slip as a file of the format that its ending names."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from checker.errors import CheckerError, Words
from checker.slip.sheet import Sheet
from checker.value import NamedTuple

if TYPE_CHECKING:
    from checker.pipeline import Settings
    from checker.slip.record import Record
    from checker.suppression import Suppression

__all__ = ["ENDINGS", "Made", "slip_file", "slip_of"]

ENDINGS = (".html", ".docx", ".pdf")
_A_SLIP = Words(
    "đây là phiếu kiểm tra, không phải dự thảo; để đối chiếu phiếu với tệp: checker slip verify PHIẾU TỆP",
    "this is a check slip, no draft; to hold a slip against a file: checker slip verify SLIP FILE",
)


class Made(NamedTuple):
    """A slip, as a file, and what is in it."""

    file: bytes
    sheet: Sheet
    record: Record


def slip_of(
    draft: tuple[str, bytes],
    settings: Settings,
    suppressions: Sequence[Suppression],
    day: date,
    *,
    lang: str,
    ending: str,
    path: str,
) -> Made:
    """The slip on the `draft` (name and content) checked on `day`, as the file `path`.

    `ending` is one of `ENDINGS`. Raises `CheckerError` for a draft that is a slip itself, as checking does, and as
    `slip_file` does.
    """
    from checker.render.slip.content import sheet
    from checker.slip.check import check
    from checker.slip.inside import is_slip
    from checker.slip.written import written

    name, data = draft
    if is_slip(data):
        raise CheckerError(_A_SLIP, path=name)
    checked = check(data, name, settings, suppressions, day)
    page = sheet(checked, lang)
    return Made(slip_file(page, written(checked.record, page), day, ending, path), page, checked.record)


def slip_file(sheet: Sheet, record: str, day: date, ending: str, path: str) -> bytes:
    """The slip of `sheet`, with `record` for programs; `ending` is one of `ENDINGS`, `path` is for errors.

    .html and .docx are the same bytes for the same slip. Raises `CheckerError` for .pdf where LibreOffice is not there.
    """
    if ending == ".html":
        from checker.render.slip.html import html

        return html(sheet, record).encode()
    from checker.render.slip.word import word

    made = word(sheet, record, day)
    if ending == ".docx":
        return made
    from checker.render.slip.pdf import pdf

    return pdf(made, record, path)
