"""The text of a Word document, one line for each paragraph, with the place of every piece.

Footnotes stand at the end, one line each; the number by which a note is called is not part of the
text. The lines can be joined to `Source.text`, and every character leads back to the node it came from.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from checker.read.packed import too_large
from checker.read.word.notes import Notes
from checker.read.word.walk import Piece, Walked, walk, walk_note
from checker.value import NamedTuple

if TYPE_CHECKING:
    from docx.document import Document

__all__ = ["MAX_LINES", "Called", "Line", "Written", "written"]

MAX_LINES = 200_000
"""Paragraphs, those of tables and notes included: a thousand pages of closely printed figures have fewer."""


class Called(NamedTuple):
    """A note: what it is called by, the offset of its call, and its lines, as a range of indices."""

    mark: str
    call: int
    lines: tuple[int, int]


class Line(NamedTuple):
    """A paragraph with its offset in the text and those of its pieces."""

    walked: Walked
    start: int
    starts: tuple[int, ...]
    end: int


class Written(NamedTuple):
    """The document as one text."""

    text: str
    lines: tuple[Line, ...]
    notes: tuple[Called, ...]

    def line(self, offset: int) -> Line:
        """The paragraph at `offset` of the text."""
        return self.lines[max(bisect_right(self.lines, offset, key=_start) - 1, 0)]

    def pieces(self, start: int, end: int) -> Iterator[tuple[Piece, int, int]]:
        """The pieces that give `text[start:end]`, line ends left out, each with the range of its own text meant."""
        index = max(bisect_right(self.lines, start, key=_start) - 1, 0)
        while index < len(self.lines) and self.lines[index].start < end:
            line = self.lines[index]
            for piece, at in zip(line.walked.pieces, line.starts, strict=True):
                first, last = max(start - at, 0), min(end - at, len(piece.text))
                if first < last:
                    yield piece, first, last
            index += 1


def _start(line: Line) -> int:
    return line.start


def written(
    document: Document,
    numbered: Callable[[Walked], str] = lambda walked: "",
    hidden: Callable[[Any, Any], bool] = lambda run, paragraph: False,
) -> Written:
    """The text of `document`; `numbered` gives the automatic number of a paragraph with the blank after it.

    Raises `CheckerError`, which names no file, for more than `MAX_LINES` paragraphs.
    """
    lines: list[Line] = []
    values: list[str] = []
    length = 0

    def add(walked: Walked) -> Line:
        nonlocal length
        starts: list[int] = []
        at = length
        for piece in walked.pieces:
            starts.append(at)
            at += len(piece.text)
            values.append(piece.text)
        line = Line(walked, length, tuple(starts), at)
        if len(lines) == MAX_LINES:
            raise too_large()
        lines.append(line)
        values.append("\n")
        length = at + 1
        return line

    notes = Notes(document)
    calls: list[tuple[Piece, int, int]] = []
    for walked in walk(document, hidden):
        number = numbered(walked)
        if number:
            walked = walked._replace(pieces=(Piece(number, None, None), *walked.pieces))  # noqa: PLW2901
        line = add(walked)
        calls += (
            (piece, at, walked.number) for piece, at in zip(walked.pieces, line.starts, strict=True) if piece.note
        )
    called: list[Called] = []
    taken: set[tuple[str, str]] = set()
    for piece, at, number_of in calls:
        assert piece.note is not None
        mark = notes.mark(piece.note[0])
        element = notes.element(*piece.note)
        first = len(lines)
        if element is not None and piece.note not in taken:  # a second call of a note does not say it twice
            taken.add(piece.note)
            for walked in walk_note(element, number_of, hidden):
                add(walked)
        called.append(Called(mark, at, (first, len(lines))))
    return Written("".join(values), tuple(lines), tuple(called))
