"""The letters of a piece as its reader would type them.

A PDF gives what its fonts say: letters apart from their marks, signs of symbol fonts, or the Western characters by
which fonts of before Unicode (.VnTime, VNI-Times) stand for Vietnamese ones. Which it is, the font's name tells.
"""

from __future__ import annotations

from functools import lru_cache

from checker.read.dingbats import is_symbol_font, plain_sign
from checker.read.normal_form import to_normal_form
from checker.read.pdf.fonts import font

__all__ = ["as_written"]

_PRIVATE = ("\uf020", "\uf0ff")


@lru_cache(maxsize=20_000)
def as_written(text: str, name: str) -> str:
    """What `text`, drawn in the font that the file calls `name`, says: in the normal form of every source.

    It may be empty: a soft hyphen, say, that is drawn where no line ends.
    """
    known = font(name)
    if known.code and not text.isascii():
        from checker.read.legacy import reading

        text = reading(text, known.code) or text if max(text) <= "\xff" else text
    if known.capitals:
        text = text.upper()
    family = known.family or ""
    if is_symbol_font(family) or any(_PRIVATE[0] <= char <= _PRIVATE[1] for char in text):
        text = "".join(plain_sign(char, family) for char in text)
    return to_normal_form(text)[0].replace("\n", " ").replace("\t", " ").replace("\f", " ")
