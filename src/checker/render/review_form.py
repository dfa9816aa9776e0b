"""Output formats of a review by name; the module of each is imported when asked for.

A text format has one function, `whole(review, lang)`, which gives the output piece by piece; that of
the terminal is also told its page. A format that is no text writes the file itself: `write(review, path, lang)`.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from checker.render.page import Page
from checker.review.matrix import Review

__all__ = ["BINARY", "FORMS", "named_by", "pieces", "save"]

FORMS = {
    "text": "checker.render.review_text",
    "json": "checker.render.review_json",
    "csv": "checker.render.review_csv",
    "html": "checker.render.review_html",
    "xlsx": "checker.render.review_xlsx",
}
"""Name of each format and the module that renders it."""
BINARY = frozenset({"xlsx"})
"""Formats that are no text."""

_SUFFIXES = {".json": "json", ".csv": "csv", ".html": "html", ".htm": "html", ".xlsx": "xlsx"}


def named_by(output: Path) -> str:
    """The format that the name of an output file asks for; text where it asks for none."""
    return _SUFFIXES.get(output.suffix.lower(), "text")


def pieces(name: str, review: Review, page: Page, *, everything: bool = False) -> Iterator[str]:
    """`review` in the text format `name`; that of the terminal shows all of very many reports only if `everything`."""
    module = import_module(FORMS[name])
    if name == "text":
        yield from module.whole(review, page, everything=everything)
    else:
        yield from module.whole(review, page.lang)


def save(name: str, review: Review, path: Path, lang: str) -> None:
    """Write `review` to the file `path` in the format `name`, one of `BINARY`. Raises `OSError` when it cannot."""
    import_module(FORMS[name]).write(review, path, lang)
