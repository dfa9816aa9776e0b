"""Which pages of a PDF are pictures, and which letters are text.

A scanned page is a picture as large as the page. What a signing program stamps on it ("Ký bởi: … Thời gian ký: …")
does not make it readable; letters that were recognised on it and lie invisibly over the picture do. On any other
page letters that cannot be seen are no text.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.read.pdf.drawn import Page, Piece
from checker.read.pdf.objects import LARGE
from checker.value import NamedTuple

__all__ = ["Legible", "legible"]

_STAMPS = 300
"""Letters that stamps and signatures on one page may have."""
_RECOGNISED = 20


class Legible(NamedTuple):
    """What can be read of a page."""

    pieces: tuple[Piece, ...]
    scanned: bool
    """It is a picture without text; there are no pieces."""


def legible(page: Page) -> Legible:
    """The text of `page`."""
    hidden = [style.hidden for style in page.styles]
    seen = tuple(piece for piece in page.pieces if not hidden[piece.style])
    if page.pictured < LARGE or _letters(seen) > _STAMPS:
        return Legible(seen, scanned=False)
    unseen = tuple(piece for piece in page.pieces if hidden[piece.style])
    if _letters(unseen) >= _RECOGNISED:
        return Legible(unseen, scanned=False)
    return Legible((), scanned=True)


def _letters(pieces: Sequence[Piece]) -> int:
    return sum(len(piece.text) for piece in pieces)
