"""What a change of the text comes down to in a Word file: nodes to be taken out, and where new text goes.

Only text that people wrote and that stands in runs can be changed. What makes or ends a paragraph, what Word
numbers or computes by itself, and what a control holds is left to people.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import Any, Literal

from checker.mend.changes import Change
from checker.read.word.namespaces import W
from checker.read.word.text import Written
from checker.read.word.walk import Piece
from checker.rewrite.fields import made_by_fields
from checker.rewrite.runs import standing
from checker.value import NamedTuple

__all__ = ["Places", "Target", "trimmed"]


class Target(NamedTuple):
    """A change in terms of nodes: ranges of pieces taken out, new text in place of the first or beside `piece`."""

    start: int
    """Offset in the text, by which targets are ordered."""
    removed: tuple[tuple[Piece, int, int], ...]
    text: str
    piece: Piece
    """The piece that the new text looks like."""
    offset: int
    """Where nothing is removed: the new text goes before this character of the text of `piece`, or after it."""
    side: Literal["before", "after"]


def trimmed(text: str, change: Change) -> Change:
    """`change` of `text` without what stays the same at both its ends."""
    start, end, new = change
    while start < end and new and text[start] == new[0]:
        start, new = start + 1, new[1:]
    while start < end and new and text[end - 1] == new[-1]:
        end, new = end - 1, new[:-1]
    return Change(start, end, new)


class Places:
    """The places of one document."""

    def __init__(self, root: Any, written: Written) -> None:
        self._written = written
        self._root = root
        self._made: frozenset[Any] | None = None

    def target(self, change: Change, *, tracked: bool = False) -> Target | None:
        """What `change` comes down to; None where it cannot be made, or not so that it is `tracked`."""
        start, end, new = trimmed(self._written.text, change)
        if any(letter in new for letter in "\n\r\v\f"):
            return None
        if start == end:
            return self._beside(start, new, tracked)
        removed = tuple(
            (piece, first, last)
            for piece, first, last in self._written.pieces(start, end)
            if self._free(piece, tracked)
        )
        # A paragraph's end, or an automatic number, is no piece that can be taken out.
        if sum(last - first for _, first, last in removed) != end - start:
            return None
        return Target(start, removed, new, removed[0][0], removed[0][1], "before")

    def _beside(self, at: int, new: str, tracked: bool) -> Target | None:
        """Where `new` goes in between: to the word that it becomes part of, else behind what stands before it."""
        line = self._written.line(at)
        before = self._piece(at - 1) if at > line.start else None
        after = self._piece(at) if at < line.end else None
        letter = self._written.text[at] if after is not None else ""
        joins = letter.isalnum() and not new[-1:].isspace()
        for found, side in ((after, "before"), (before, "after")) if joins else ((before, "after"), (after, "before")):
            if found is not None and self._free(found[0], tracked):
                return Target(at, (), new, *found, "before" if side == "before" else "after")
        return None

    def _piece(self, at: int) -> tuple[Piece, int] | None:
        """The piece that gives character `at` of the text, and which of its characters that is."""
        line = self._written.line(at)
        index = bisect_right(line.starts, at) - 1
        # Pieces without text stand at the same offset as the one after them.
        while index >= 0 and at >= line.starts[index] + len(line.walked.pieces[index].text):
            index -= 1
        return None if index < 0 else (line.walked.pieces[index], at - line.starts[index])

    def _free(self, piece: Piece, tracked: bool) -> bool:
        if piece.node is None or piece.run is None or standing(piece.node) is not piece.node.getparent():
            return False
        if self._made is None:
            self._made = made_by_fields(self._root)
        if piece.node in self._made:
            return False
        return not tracked or self._trackable(piece.node)

    def _trackable(self, node: Any) -> bool:
        """Changes inside somebody else's tracked insertion, or in a note, are not tracked."""
        while node.getparent() is not None:
            node = node.getparent()
            if node.tag in (f"{W}ins", f"{W}moveTo"):
                return False
        return node is self._root
