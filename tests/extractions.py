"""The same document as other programs would have extracted it: wrapped, paged, in columns or out of them."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable

__all__ = ["EXTRACTIONS"]

_PAGE_LINES = 45
# Lines set in columns or centred are no prose.
_SET = re.compile(r" {4,}|.*\S {3,}\S")


def _is_wrapped(text: str) -> bool:
    """True when the document itself has its paragraphs over several lines."""
    return max(map(len, text.splitlines())) <= 100


def wrapped(text: str, cells: int) -> str:
    """Paragraphs over lines of at most `cells`; a document wrapped already is left as it is."""
    if _is_wrapped(text):
        return text
    lines: list[str] = []
    for line in text.split("\n"):
        prose = len(line) > cells and not _SET.match(line)
        lines += textwrap.wrap(line, cells, break_long_words=False) if prose else [line]
    return "\n".join(lines)


def paged(text: str) -> str:
    """Pages of equal length with a number at the top of each from the second on."""
    if "\f" in text:
        return text
    lines = wrapped(text, 90).split("\n")
    pages = [lines[start : start + _PAGE_LINES] for start in range(0, len(lines), _PAGE_LINES)]
    first, *others = ["\n".join(page) for page in pages]
    return "\n".join([first, *(f"\f{' ' * 40}{number}\n\n{page}" for number, page in enumerate(others, 2))])


def uncolumned(text: str) -> str:
    """The left column of the letterhead, then the right one."""
    lines = text.split("\n")
    end = next(at for at, line in enumerate(lines) if line.strip() in ("BÁO CÁO", "KẾ HOẠCH") or "Kính gửi" in line)
    left: list[str] = []
    right: list[str] = []
    for line in lines[:end]:
        pieces = re.split(r" {6,}", line.strip())
        if line.strip():
            (right if line.startswith(" " * 30) else left).append(pieces[0])
            right += pieces[1:]
    return "\n".join([*left, "", *right, "", *lines[end:]])


def indented(text: str) -> str:
    """The first line of each paragraph set in."""
    return re.sub(r"(?m)^(?=\S)(?!.* {3}\S)", " " * 6, text) if not _is_wrapped(text) else text


EXTRACTIONS: dict[str, Callable[[str], str]] = {
    "wrapped at 70": lambda text: wrapped(text, 70),
    "wrapped at 80": lambda text: wrapped(text, 80),
    "wrapped, a blank line after each": lambda text: wrapped(text, 90).replace("\n", "\n\n"),
    "no blank lines": lambda text: re.sub(r"\n[ \t]*(?=\n)", "", text),
    "pages": paged,
    "letterhead out of columns": uncolumned,
    "tabs between columns": lambda text: re.sub(r" {8,}", "\t", text),
    "first lines set in": indented,
    "blanks at the ends of lines": lambda text: re.sub(r"(?m)(?<=\S)$", " ", text),
    "lines ending as on Windows": lambda text: text.replace("\n", "\r\n"),
}
