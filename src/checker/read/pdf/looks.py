"""How letters of a PDF look, from what the file says of them."""

from __future__ import annotations

from functools import lru_cache

from checker.layout import Look
from checker.read.pdf.drawn import Style
from checker.read.pdf.fonts import font

__all__ = ["UNKNOWN", "look"]

UNKNOWN = Look(None, None, None, None, None)
"""Letters that were recognised on a scan: how they look is a guess of whoever recognised them."""

_BOLD_FROM = 600
# Flags of a font descriptor (ISO 32000-1, table 123).
_ITALIC, _FORCE_BOLD = 1 << 6, 1 << 18


@lru_cache(maxsize=1_000)
def look(style: Style, size: float, *, underlined: bool) -> Look:
    """The look of letters drawn in `style` and `size` (points)."""
    if style.hidden:
        return UNKNOWN
    name = font(style.font)
    bold = name.bold or style.weight >= _BOLD_FROM or bool(style.flags & _FORCE_BOLD) or style.stroked
    italic = name.italic or style.slanted or bool(style.flags & _ITALIC)
    named = name.family is not None
    return Look(
        name.family,
        round(size * 2) / 2,
        bold if named or bold else None,
        italic if named or italic else None,
        underlined or None,
        colour=None if style.colour == "000000" else style.colour,
    )
