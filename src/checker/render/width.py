"""How many terminal cells a text takes, and cutting, padding and folding by cells.

Vietnamese comes composed or with combining marks, so characters are no measure.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache

from checker.expression import expression

__all__ = ["ELLIPSIS", "crop", "crop_start", "fold", "pad", "visible", "width"]

ELLIPSIS = "…"

# Nearly every text has none of these, only Latin letters, composed Vietnamese and common signs, one cell each.
_UNSURE = expression("[^\\x00-\\x7f\u00c0-\u024f\u1e00-\u1eff“”‘’–—…│·°]")


@cache
def _cells(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1


def width(text: str) -> int:
    """Terminal cells that `text` takes. Control characters must be gone, see `visible`."""
    return len(text) if _is_narrow(text) else sum(map(_cells, text))


def _is_narrow(text: str) -> bool:
    """True when every character surely takes one cell."""
    return text.isascii() or _UNSURE.search(text) is None


def _is_wider(text: str, cells: int) -> bool:
    """True when `text` takes more than `cells`; of a long text only the beginning is looked at."""
    beginning = text[: max(cells, 0) + 1]
    return len(beginning) > cells if _is_narrow(beginning) else width(text) > cells


def visible(text: str) -> str:
    """`text` composed and on one line: tabs and line ends as spaces, other controls as their pictures.

    What a draft holds can so never move the cursor or set a terminal's colours.
    """
    if not text.isprintable():
        text = "".join(map(_printable, text))
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def _printable(character: str) -> str:
    if character == "\t":
        return "    "
    if character in "\r\n\f\v\x85\u2028\u2029":
        return " "
    category = unicodedata.category(character)
    if category == "Cc":
        return chr(0x2400 + ord(character)) if character < " " else "\N{SYMBOL FOR DELETE}"
    # Direction overrides could make a line read other than it is; unpaired surrogates cannot be written, these two
    # noncharacters not in XML.
    if character in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufffe\uffff" or category == "Cs":
        return "\N{REPLACEMENT CHARACTER}"
    return character


def _fitting(text: str, cells: int) -> int:
    """How many characters of `text` fit in `cells`."""
    if _is_narrow(text):
        return min(cells, len(text))
    for index, character in enumerate(text):
        cells -= _cells(character)
        if cells < 0:
            return index
    return len(text)


def crop(text: str, cells: int) -> str:
    """`text`, its end replaced by "…" where it is wider than `cells`."""
    if not _is_wider(text, cells):
        return text
    if cells < 1:
        return ""
    return text[: _fitting(text, cells - 1)].rstrip() + ELLIPSIS


def crop_start(text: str, cells: int) -> str:
    """`text`, its beginning replaced by "…" where it is wider than `cells`."""
    if not _is_wider(text, cells):
        return text
    if cells < 1:
        return ""
    kept = _fitting(text[::-1], cells - 1)
    return ELLIPSIS + text[len(text) - kept :]


def pad(text: str, cells: int) -> str:
    """`text` followed by spaces up to `cells`; a wider text is left as it is."""
    return text + " " * (cells - width(text))


def fold(text: str, cells: int) -> Iterator[str]:
    """`text` folded at spaces into lines of at most `cells`; a longer word keeps a line of its own."""
    if _is_narrow(text):
        rest = " ".join(text.split())
        while len(rest) > cells:
            space = rest.rfind(" ", 0, max(cells, 0) + 1)
            if space < 0 and (space := rest.find(" ")) < 0:
                break
            yield rest[:space]
            rest = rest[space + 1 :]
        if rest:
            yield rest
    else:
        yield from _fold_wide(text, cells)


def _fold_wide(text: str, cells: int) -> Iterator[str]:
    """`fold` of a text whose characters may take no cell, or two."""
    line, used = "", 0
    for word in text.split():
        taken = width(word)
        if line and used + 1 + taken > cells:
            yield line
            line, used = word, taken
        elif line:
            line, used = f"{line} {word}", used + 1 + taken
        else:
            line, used = word, taken
    if line:
        yield line
