"""Letters put together to pieces, in the order of the file.

A piece ends at a blank that is drawn, at a gap, and where letters begin to look otherwise. What is a word shows only
when all pieces of a line are known: programs that lack a letter in one font draw it from another, after all the rest.
"""

from __future__ import annotations

from collections.abc import Iterable
from unicodedata import category

from checker.read.pdf.drawn import Piece, Style
from checker.read.pdf.lettering import Lettering
from checker.value import NamedTuple

__all__ = ["Placed", "gather"]

_HYPHEN = "\x02"
"""What PDFium makes of a hyphen at a line end."""
_UNKNOWN = "\x00\ufffe\uffff"
# Shares of the size: a gap and a step back that end a piece, a difference in height.
_GAP = 0.1
_BACK = 0.5
_LEVEL = 0.1
_SAME_PLACE = 0.01
"""Points; the second letter of a ligature stands where the first does."""


class Placed(NamedTuple):
    """A letter on the page as read: x to the right, y downwards, in points."""

    char: str
    owner: int
    """What tells its text object from others."""
    lettering: Lettering
    x: float
    y: float
    room: float
    """From its place to that of the next letter."""


def gather(letters: Iterable[Placed]) -> tuple[tuple[Piece, ...], tuple[Style, ...]]:
    """The pieces that `letters` make, and the styles of the pieces."""
    styles: dict[Style, int] = {}
    pieces: list[Piece] = []
    open_ = _Open()
    blank: float | None = None
    run, owner = -1, None
    for letter in letters:
        if letter.char.isspace():
            blank = round(letter.x, 2)
            continue
        if blank is not None or not open_.goes_on(letter):
            if open_.chars:
                pieces.append(open_.piece(styles, run))
            open_ = _Open(letter, blank)
        if letter.owner != owner:
            run, owner = run + 1, letter.owner
        open_.chars.append(letter.char)
        open_.last, open_.right = letter, max(open_.right, letter.x + letter.room)
        blank = None
    if open_.chars:
        pieces.append(open_.piece(styles, run))
    return tuple(pieces), tuple(styles)


class _Open:
    """A piece that is being put together."""

    __slots__ = ("blank", "chars", "first", "last", "right")

    def __init__(self, first: Placed | None = None, blank: float | None = None) -> None:
        self.chars: list[str] = []
        self.first = self.last = first
        self.blank = blank
        self.right = first.x if first else 0.0

    def goes_on(self, letter: Placed) -> bool:
        """Whether `letter` belongs to the piece."""
        first, last = self.first, self.last
        if first is None or last is None:
            return False
        if category(letter.char)[0] == "M":
            return True  # a mark belongs to the letter before it, wherever its glyph begins
        one, other = first.lettering, letter.lettering
        if one is not other and (one.style, one.size) != (other.style, other.size):
            return False
        if abs(letter.y - first.y) > _LEVEL * one.size:
            return False
        if letter.owner == last.owner and abs(letter.x - last.x) <= _SAME_PLACE:
            return True
        return -_BACK * one.size <= letter.x - self.right <= _GAP * one.size

    def piece(self, styles: dict[Style, int], run: int) -> Piece:
        """The piece, its style counted among `styles`."""
        assert self.first is not None
        lettering = self.first.lettering
        style = styles.setdefault(lettering.style, len(styles))
        edges = round(self.first.x, 2), round(self.right, 2), round(self.first.y, 2)
        return Piece(_whole("".join(self.chars)), *edges, lettering.size, style, self.blank, run)


def _whole(text: str) -> str:
    """The letters of a piece, halves of characters joined; a glyph that the file has no character for is U+FFFD."""
    text = text.replace(_HYPHEN, "-")
    if any("\ud800" <= char <= "\udfff" for char in text):
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    for char in _UNKNOWN:
        text = text.replace(char, "\ufffd")
    return text
