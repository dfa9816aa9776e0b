"""A check slip as a file of the format that its ending names."""

from __future__ import annotations

from datetime import date

from checker.slip.sheet import Sheet

__all__ = ["ENDINGS", "slip_file"]

ENDINGS = (".html", ".docx", ".pdf")


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
