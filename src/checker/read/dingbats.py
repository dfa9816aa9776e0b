"""Characters of the symbol fonts, as signs that every font has.

Symbol and Wingdings have signs where other fonts have letters; files name them by a letter ("ü"), or by a
code of the private area of Unicode (U+F0FC), and mean the same sign: a tick.
"""

from __future__ import annotations

__all__ = ["is_symbol_font", "plain_sign"]

_BULLET = "•"
# Wingdings: what offices use before list entries, in boxes to tick and as arrows. Any other sign there is a bullet.
_WINGDINGS = dict(zip("lnoqrsuv§¨Øàèðû\xfcýþ", "●■□❑❒⬧◆❖▪◻➢→➔⇨✗✓☒☑", strict=True))
# Symbol: what is not a letter of Greek.
_SYMBOL = {
    "\xb7": _BULLET,
    "\xa3": "≤",
    "\xb3": "≥",
    "\xb9": "≠",
    "\xb1": "±",
    "\xb4": "×",
    "\xae": "→",
    "\xac": "←",
    "\xde": "⇒",
    "\xa8": "♦",
}
_PRIVATE = 0xF000
"""Where codes of symbol fonts stand in Unicode: U+F020 to U+F0FF."""


def is_symbol_font(family: str) -> bool:
    """Whether letters of this font may be signs."""
    return family.lower().startswith(("wingdings", "webdings", "symbol"))


def plain_sign(char: str, family: str = "") -> str:
    """The sign that `char` shows in the font `family`; itself where it is no letter of a symbol font.

    What stands in the private area without a font is taken to be of the font that
    lists use: most signs there are the same shape, a bullet, in both.
    """
    code = ord(char)
    private = _PRIVATE + 0x20 <= code <= _PRIVATE + 0xFF
    letter = chr(code - _PRIVATE) if private else char
    if not private and not is_symbol_font(family):
        return char
    if letter == "\xb7":
        return _BULLET
    if family.lower().startswith("symbol"):  # its letters of Greek, and digits, have codes of their own
        return _SYMBOL.get(letter, letter if letter.isascii() else _BULLET) if private else char
    if not family and letter.isascii() and not letter.isalpha():
        return letter  # U+F02D is the dash of Symbol, and so on
    return _WINGDINGS.get(letter, _BULLET)
