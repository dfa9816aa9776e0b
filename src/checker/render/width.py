"""How many terminal cells a text takes, and cutting, padding and folding by cells.

Vietnamese comes composed or with combining marks, so characters are no measure.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache

__all__ = ["crop", "crop_start", "fold", "pad", "visible", "width"]

ELLIPSIS = "…"

# Nearly every text consists of these, one cell each: Latin letters, composed Vietnamese, common signs.
_NARROW = frozenset(map(chr, (*range(0x20, 0x7F), *range(0xC0, 0x250), *range(0x1E00, 0x1F00)))) | set("“”‘’–—…│^~·°")


@cache
def _cells(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1


def width(text: str) -> int:
    """Terminal cells that `text` takes. Control characters must be gone, see `visible`."""
    return len(text) if _NARROW.issuperset(text) else sum(map(_cells, text))


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
    # Direction overrides could make a line read other than it is; unpaired surrogates cannot be written.
    if character in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069" or category == "Cs":
        return "\N{REPLACEMENT CHARACTER}"
    return character


def _fitting(text: str, cells: int) -> int:
    """How many characters of `text` fit in `cells`."""
    for index, character in enumerate(text):
        cells -= _cells(character)
        if cells < 0:
            return index
    return len(text)


def crop(text: str, cells: int) -> str:
    """`text`, its end replaced by "…" where it is wider than `cells`."""
    if width(text) <= cells:
        return text
    if cells < 1:
        return ""
    return text[: _fitting(text, cells - 1)].rstrip() + ELLIPSIS


def crop_start(text: str, cells: int) -> str:
    """`text`, its beginning replaced by "…" where it is wider than `cells`."""
    if width(text) <= cells:
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
