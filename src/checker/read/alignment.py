"""Composing a text while keeping the way back to each character of the original.

The text is cut where nothing can compose or change order: before any character
of `STEADY`. Between two such cuts stand the pieces that may change, most of
them one letter with its marks; the few that a language has are worked out once.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import overload
from unicodedata import category, combining, normalize

from checker.expression import expression
from checker.read.normal_form import ZERO_WIDTH

__all__ = ["STEADY", "Alignment", "compose", "join_line_ends"]

STEADY = "\\x00-\\x1e\\x20-\\xac\\xae-\u02ff\u1e00-\u1eff\u2010-\u2027\u202f-\u205f"
"""Characters (as in a regular expression's class) that NFC leaves alone and never joins to what stands before."""

_CHANGEABLE = expression(f"\r\n|[^{STEADY}]+")
_LINE_END = expression("\r\n")
_DROP = dict.fromkeys(map(ord, ZERO_WIDTH))


class Alignment(Sequence[int]):
    """The offset in the original of each character of a text, and of its end, kept as runs.

    Within a run both advance together: run `k` begins at `starts[k]` in the
    text and at `places[k]` in the original.
    """

    __slots__ = ("_length", "_places", "_starts")

    def __init__(self, starts: Sequence[int], places: Sequence[int], length: int) -> None:
        self._starts = starts
        self._places = places
        self._length = length

    def __len__(self) -> int:
        """One more than the length of the text."""
        return self._length

    @overload
    def __getitem__(self, index: int) -> int: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[int]: ...
    def __getitem__(self, index: int | slice) -> int | Sequence[int]:
        """The offset in the original of character `index` of the text."""
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(self._length))]
        if index < 0:
            index += self._length
        if not 0 <= index < self._length:
            raise IndexError(index)
        run = bisect_right(self._starts, index) - 1
        return self._places[run] + index - self._starts[run]


def join_line_ends(original: str) -> tuple[str, Alignment]:
    """`original` with each "\\r\\n" made "\\n", and its alignment."""
    places = array("I", [0])
    places.extend(match.end() for match in _LINE_END.finditer(original))
    starts = array("I", (place - run for run, place in enumerate(places)))
    text = original.replace("\r\n", "\n")
    return text, Alignment(starts, places, len(text) + 1)


def compose(original: str) -> tuple[str, Alignment | None]:
    """`original` in NFC, without zero-width characters and with "\\n" for "\\r\\n", and its alignment.

    A zero-width character stays where dropping it would join two letters into
    one. Dropped characters count as part of the character before them. The
    alignment is None when no character has moved.
    """
    parts: list[str] = []
    starts, places = array("I", [0]), array("I", [0])
    done = length = 0  # how far in the original, how long the text
    known: dict[str, tuple[str, tuple[tuple[int, int], ...]]] = {"\r\n": ("\n", ((1, 2),))}
    for match in _CHANGEABLE.finditer(original):
        begin, end = match.span()
        if original[begin] != "\r" and begin > done:
            begin -= 1  # the letter that the marks stand on
        piece = original[begin:end]
        if piece not in known:
            known[piece] = _compose_piece(piece)
        text, jumps = known[piece]
        parts.append(original[done:begin])
        parts.append(text)
        length += begin - done
        for start, place in jumps:
            if length + start or not place:
                starts.append(length + start)
                places.append(begin + place)
            else:  # nothing stands before a file's first character: it takes what was dropped there
                starts.append(1)
                places.append(begin + place + 1)
        length += len(text)
        done = end
    parts.append(original[done:])
    length += len(original) - done
    if len(starts) == 1:
        return "".join(parts), None
    return "".join(parts), Alignment(starts, places, length + 1)


def _compose_piece(piece: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The NFC of `piece`, and the pairs of offsets (in it, in `piece`) from which the two advance together again."""
    whole = normalize("NFC", piece)
    if len(whole) == 1 < len(piece):  # a letter and its marks
        return whole, ((1, len(piece)),)
    drop = _DROP
    text = normalize("NFC", piece.translate(drop))
    if text != whole.translate(drop):
        drop, text = {}, whole
    clusters = _clusters(piece)
    composed = [normalize("NFC", cluster.translate(drop)) for cluster in clusters]
    if "".join(composed) != text:  # letters that compose with letters, as Korean syllables do
        clusters, composed = [piece], [text]
    jumps: list[tuple[int, int]] = []
    start = place = 0
    for old, new in zip(clusters, composed, strict=True):
        place += len(old)
        # A cluster that grew has no place of its own for the surplus: it stands at the cluster's end.
        jumps += ((start + i, place) for i in range(min(len(old), len(new)), len(new) + 1) if len(old) != len(new))
        start += len(new)
    return text, tuple(jumps)


def _clusters(piece: str) -> list[str]:
    """`piece` cut before each character that is not a mark on the one before it."""
    cuts = [at for at, char in enumerate(piece) if not (combining(char) or category(char).startswith("M"))]
    bounds = sorted({0, *cuts, len(piece)})
    return [piece[start:end] for start, end in pairwise(bounds)]
