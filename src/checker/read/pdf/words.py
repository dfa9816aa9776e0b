"""Words of a row: the pieces that touch each other.

A font that stands in for single letters draws them after all the rest, and without blanks; so blanks that are drawn
count only where they stand between two pieces, and else the gap decides.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.read.pdf.drawn import Piece

__all__ = ["Numbered", "spread", "words"]

Numbered = tuple[int, Piece]
"""A piece with its place in the order of the file."""

# Shares of the size of letters.
_TOUCHING = 0.18
_WIDEST_SPREAD = 0.5
_ALIKE = 0.06
_TWICE = 0.1


def words(pieces: Sequence[Numbered]) -> Iterator[list[Numbered]]:
    """The pieces of a row, those of one word together; what is drawn twice to look bold is taken once."""
    word: list[Numbered] = []
    end = 0.0
    for index, one in enumerate(pieces):
        piece = one[1]
        if word:
            last = word[-1][1]
            if piece.text == last.text and abs(piece.left - last.left) < _TWICE * piece.size:
                continue
            between = (last.left + _TOUCHING * last.size, piece.left)
            parted = piece.blank is not None and between[0] <= piece.blank <= between[1]
            if parted or (piece.left - end > _TOUCHING * min(piece.size, last.size) and not _set_wide(pieces, index)):
                yield word
                word, end = [], 0.0
        word.append(one)
        end = max(end, piece.right)
    if word:
        yield word


def _set_wide(pieces: Sequence[Numbered], index: int) -> bool:
    """Whether the piece `index` and the one before it are letters of a word that is set wide: all as far apart."""
    gap = _letter_gap(pieces, index)
    beside = (_letter_gap(pieces, index - 1), _letter_gap(pieces, index + 1))
    size = pieces[index][1].size
    return gap is not None and any(other is not None and abs(other - gap) <= _ALIKE * size for other in beside)


def spread(word: Sequence[Numbered]) -> float:
    """By how much the letters of `word` are set apart; blanks beside it are wider by as much on either side."""
    return (_letter_gap(word, 1) or 0.0) if len(word) > 2 else 0.0


def _letter_gap(pieces: Sequence[Numbered], index: int) -> float | None:
    """The gap before the piece `index` where it parts two letters of one text object, and no blank does."""
    if not 0 < index < len(pieces):
        return None
    one, other = pieces[index - 1][1], pieces[index][1]
    letters = len(one.text) == len(other.text) == 1 and one.run == other.run and other.blank is None
    gap = other.left - one.right
    return gap if letters and gap <= _WIDEST_SPREAD * one.size else None
