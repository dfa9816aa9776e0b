"""Where in a Word file a comment on a range of the text stands.

It stands on the words themselves. Word shows no comment in a text box, a footnote, a header or a footer
([MS-OI29500] 2.1.315), so one on a footnote stands at the note's call and one on a text box at the box. Where
nothing is to be marked (something is missing, or a number that Word writes by itself) it stands on the
nearest word.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import Any

from checker.expression import expression
from checker.read.word.namespaces import W
from checker.read.word.text import Line, Written
from checker.read.word.walk import Piece
from checker.rewrite.runs import Runs, standing
from checker.value import NamedTuple

__all__ = ["Anchor", "beginning", "on_line", "on_range"]

_WORD = expression(r"\S+")
_BOX = f"{W}txbxContent"


class Spot(NamedTuple):
    """A character of a piece; of a piece without text the piece itself."""

    piece: Piece
    offset: int


class Anchor(NamedTuple):
    """From the first to the last marked character; both None on a paragraph in which nothing can be marked."""

    first: Spot | None
    last: Spot | None
    paragraph: Any
    exact: bool
    """The range itself is marked, not something near it."""
    note: str | None = None
    """The number of the footnote that the range stands in."""

    def cut(self, runs: Runs) -> tuple[Any, Any] | None:
        """The elements that begin and end the anchor, cut out so; None for a whole paragraph without words."""
        if self.first is None or self.last is None:
            return None
        first, last = _shown(self.first.piece), _shown(self.last.piece)
        return (
            runs.beginning(self.first.piece, self.first.offset) if first is None else first,
            runs.ending(self.last.piece, self.last.offset + 1) if last is None else last,
        )


def on_range(written: Written, start: int, end: int) -> Anchor:
    """The anchor of `text[start:end]` of the file; of the nearest word where that range cannot be marked."""
    found = list(_marked(written, start, end))
    if not found:
        return _near(written, start)
    line, first, _ = found[0]
    if line.walked.part == "note":
        return _at_call(written, line)
    if line.walked.part != "box":
        found = [one for one in found if one[0].walked.part not in ("note", "box")]
    last_line, last, stop = found[-1]
    at = max(start - _start(line, first), 0)
    begun, ended = _start(line, first) + at, _start(last_line, last) + stop
    unmarked = written.text[start:begun] + written.text[ended:end]
    exact = line.walked.part != "box" and not unmarked.strip()
    return Anchor(Spot(first, at), Spot(last, max(stop - 1, 0)), line.walked.paragraph, exact)


def on_line(written: Written, at: int) -> Anchor:
    """The anchor of all words of the paragraph at offset `at`, or of the nearest that has any."""
    for line in _outward(written, at):
        text = _masked(line)
        if text.strip():
            start = line.start + len(text) - len(text.lstrip())
            return on_range(written, start, line.start + len(text.rstrip()))
    return _near(written, at)


def beginning(written: Written) -> Anchor:
    """The anchor of what sums up, before all others: the first word."""
    return _near(written, 0)


def _marked(written: Written, start: int, end: int) -> Iterator[tuple[Line, Piece, int]]:
    """The pieces of `text[start:end]` that nodes hold, each with where the range ends in it."""
    index = _index(written, start) if start < end else len(written.lines)
    while index < len(written.lines) and written.lines[index].start < end:
        line = written.lines[index]
        for piece, at in zip(line.walked.pieces, line.starts, strict=True):
            first, last = max(start - at, 0), min(end - at, len(piece.text))
            if first < last and piece.node is not None:
                yield line, piece, last
        index += 1


def _near(written: Written, at: int) -> Anchor:
    """The anchor of the word nearest to offset `at`: the one that begins or ends there, else the one before."""
    for line in _outward(written, at):
        words = [(match.start() + line.start, match.end() + line.start) for match in _WORD.finditer(_masked(line))]
        if words:
            here = [word for word in words if word[0] <= at < word[1]]
            before = [word for word in words if word[1] <= at]
            return on_range(written, *(here or before[-1:] or words)[0])._replace(exact=False)
    return Anchor(None, None, written.line(at).walked.paragraph, False)


def _outward(written: Written, at: int) -> Iterator[Line]:
    """The paragraph at offset `at`, then those of the body around it, nearer ones first, then any there are."""
    middle = _index(written, at)
    yield written.lines[middle]
    for distance in range(1, len(written.lines)):
        for index in (middle + distance, middle - distance):
            if 0 <= index < len(written.lines) and written.lines[index].walked.part in ("body", "cell"):
                yield written.lines[index]
    yield from written.lines


def _at_call(written: Written, line: Line) -> Anchor:
    """The anchor of the call of the note that `line` belongs to."""
    index = _index(written, line.start)
    called = next(note for note in written.notes if note.lines[0] <= index < note.lines[1])
    holder = written.line(called.call)
    piece = next(
        piece
        for piece, at in zip(holder.walked.pieces, holder.starts, strict=True)
        if piece.note is not None and at == called.call
    )
    return Anchor(Spot(piece, 0), Spot(piece, 0), holder.walked.paragraph, False, called.mark)


def _masked(line: Line) -> str:
    """The text of `line`, blanks in place of what no node holds."""
    return "".join(" " * len(piece.text) if piece.node is None else piece.text for piece in line.walked.pieces)


def _index(written: Written, at: int) -> int:
    """Which paragraph is at offset `at` of the text."""
    return max(bisect_right(written.lines, at, key=lambda line: line.start) - 1, 0)


def _start(line: Line, piece: Piece) -> int:
    return next(at for one, at in zip(line.walked.pieces, line.starts, strict=True) if one is piece)


def _shown(piece: Piece) -> Any:
    """For text in a box the element of the body's own text that holds the box; else None."""
    found, here = None, piece.node
    while here is not None:
        if here.tag == _BOX:
            found = here
        here = here.getparent()
    return None if found is None else standing(found)
