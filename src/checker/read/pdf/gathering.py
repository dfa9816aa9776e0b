"""Letters put together to pieces, in the order of the file.

A piece ends at a blank that is drawn, at a gap, and where letters begin to look otherwise. What is a word shows only
when all pieces of a line are known: programs that lack a letter in one font draw it from another, after all the rest.
"""

from __future__ import annotations

from collections.abc import Iterable
from unicodedata import category

from checker.expression import expression
from checker.read.pdf.drawn import Piece, Style
from checker.read.pdf.lettering import Lettering
from checker.value import NamedTuple

__all__ = ["Placed", "gather"]

_HYPHEN = "\x02"
"""What PDFium makes of a hyphen at a line end."""
_UNKNOWN = expression("[\x00\ufffe\uffff]")
_HALF = expression("[\ud800-\udfff]")
# Shares of the size: a gap and a step back that end a piece, a difference in height.
_GAP = 0.1
_BACK = 0.5
_LEVEL = 0.1
_SAME_PLACE = 0.01
"""In points."""


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
    chars: list[str] = []
    first: Placed | None = None
    before = blank = None
    right = at = 0.0
    run = last = -1

    def end() -> None:
        if first is not None:
            style = styles.setdefault(first.lettering.style, len(styles))
            edges = round(first.x, 2), round(right, 2), round(first.y, 2)
            pieces.append(Piece(_whole("".join(chars)), *edges, first.lettering.size, style, before, run))

    for letter in letters:
        char, x = letter.char, letter.x
        if char.isspace():
            blank = round(x, 2)
            continue
        owner = letter.owner
        # One glyph that stands for several characters: the library shares its room out to them.
        shared = owner == last and blank is None and abs(x - at) <= _SAME_PLACE
        if first is None or not (shared or (blank is None and _goes_on(letter, first, right))):
            end()
            chars, first, before, right = [], letter, blank, x
        if owner != last:
            run, last = run + 1, owner
        chars.append(char)
        right = right + letter.room if shared else max(right, x + letter.room)
        at, blank = x, None
    end()
    return tuple(pieces), tuple(styles)


def _goes_on(letter: Placed, first: Placed, right: float) -> bool:
    """Whether `letter` belongs to the piece that begins with `first` and reaches to `right`."""
    one, other = first.lettering, letter.lettering
    if one is other or (one.style == other.style and one.size == other.size):
        size = one.size
        level = -_LEVEL * size <= letter.y - first.y <= _LEVEL * size
        if level and -_BACK * size <= letter.x - right <= _GAP * size:
            return True
    # A mark belongs to the letter before it, wherever its glyph begins.
    return category(letter.char)[0] == "M"


def _whole(text: str) -> str:
    """The letters of a piece, halves of characters joined; a glyph that the file has no character for is U+FFFD."""
    text = text.replace(_HYPHEN, "-")
    if _HALF.search(text):
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return _UNKNOWN.sub("\ufffd", text)
