"""The text every later step reads: Unicode NFC, "\\n" at line ends, plain blanks.

Most files are so already and pass through untouched. Blanks of other widths,
other line ends and control characters become their plain kin, one for one, so
that places hold. What has no width, and what composing joins, changes the
number of characters; `alignment` then keeps the way back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import is_normalized

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["C1_AS_WESTERN", "ZERO_WIDTH", "to_normal_form"]

ZERO_WIDTH = "\xad\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064" + (
    "\u2066\u2067\u2068\u2069\u206a\u206b\u206c\u206d\u206e\u206f\ufeff\x1f"
)
"""Characters nobody sees: soft hyphens (also Word's own, 0x1F), joiners, marks of direction and byte order."""

C1_AS_WESTERN = {
    chr(code): bytes((code,)).decode("cp1252", "replace").replace("\ufffd", " ") for code in range(0x80, 0xA0)
}
"""The controls 0x80 to 0x9F; in a real text they are quotes and dashes of Windows-1252 read as Latin-1."""

_SPACES = "\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_LINE_ENDS = "\r\v\u2028\u2029"
_CONTROLS = "".join(chr(code) for code in (*range(0x20), 0x7F) if chr(code) not in "\t\n\f\r\v\x1e\x1f")

_PLAIN: dict[str, str] = {
    **dict.fromkeys(_SPACES + _CONTROLS, " "),
    **dict.fromkeys(_LINE_ENDS, "\n"),
    "\x1e": "-",  # Word's no-break hyphen
    **C1_AS_WESTERN,
}


def to_normal_form(original: str) -> tuple[str, Sequence[int] | None, bool]:
    """`original` in normal form, the offset in `original` of each of its characters, and whether it was not in NFC.

    The offsets have one more element than the text, for its end; they are None
    when every character stands at the same offset in both.
    """
    composed = is_normalized("NFC", original)
    # Printable is what has a glyph or is the plain blank; whatever is handled below is not.
    plain = original.replace("\n", "").isprintable()
    if composed and plain:
        return original, None, False
    text, offsets = original, None
    invisible = not plain and any(char in original for char in ZERO_WIDTH)
    if not composed or invisible:
        from checker.read.alignment import compose

        text, offsets = compose(original)
    elif "\r\n" in original:
        from checker.read.alignment import join_line_ends

        text, offsets = join_line_ends(original)
    if not plain:
        for char, stand_in in _PLAIN.items():
            text = text.replace(char, stand_in)
    return text, offsets, not composed
