"""Text with markup as LanguageTool takes it: what is to be read, and where each character of it stood."""

from __future__ import annotations

from bisect import bisect_right
from json import loads
from typing import Any

from checker.value import NamedTuple

__all__ = ["Annotated", "annotated", "plain"]

_MOST_PIECES = 100_000


class Annotated(NamedTuple):
    """A text, and the way back to the whole that markup is part of."""

    text: str
    whole: str
    starts: tuple[int, ...]
    """Offsets in `text` at which pieces start."""
    places: tuple[int, ...]
    """Offsets in `whole` of those pieces."""
    ends: tuple[int, ...]
    """Offsets in `whole` at which they end: no character of a piece stands further on."""

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Where `text[start:end]` stands in `whole`, what stands between included."""
        first = self._at(start)
        return first, max(first, self._at(end - 1) + 1 if end > start else first)

    def _at(self, offset: int) -> int:
        piece = max(bisect_right(self.starts, offset) - 1, 0)
        return min(self.places[piece] + offset - self.starts[piece], max(self.ends[piece] - 1, self.places[piece]))


def plain(text: str) -> Annotated:
    """A text without markup."""
    return Annotated(text, text, (0,), (0,), (len(text),))


def annotated(data: str) -> Annotated:
    """The text of `{"annotation": [{"text": …}, {"markup": …, "interpretAs": …}, …]}`. Raises `ValueError`."""
    try:
        value: Any = loads(data)
        pieces = value["annotation"]
    except (ValueError, KeyError, TypeError, RecursionError):
        raise ValueError("annotation") from None
    if not isinstance(pieces, list) or len(pieces) > _MOST_PIECES:
        raise ValueError("annotation")
    read: list[str] = []
    whole: list[str] = []
    starts, places, ends = [0], [0], [0]
    at = there = 0
    for piece in pieces:
        said, stood = _piece(piece)
        if said:
            starts.append(at)
            places.append(there)
            ends.append(there + len(stood))
        read.append(said)
        whole.append(stood)
        at += len(said)
        there += len(stood)
    return Annotated("".join(read), "".join(whole), tuple(starts), tuple(places), tuple(ends))


def _piece(piece: Any) -> tuple[str, str]:
    """What is to be read of a piece, and what stands in the whole."""
    if not isinstance(piece, dict):
        raise ValueError("annotation")
    text, markup, instead = piece.get("text"), piece.get("markup"), piece.get("interpretAs", "")
    if isinstance(text, str) and markup is None:
        return text, text
    if isinstance(markup, str) and text is None and isinstance(instead, str):
        return instead, markup
    raise ValueError("annotation")
