"""The text of a draft as the editor has it, and its places in the editor's units.

The protocol ends a line at "\\n", "\\r\\n" or "\\r" and nowhere else. Python's `splitlines`, by which pygls
counts, ends one at form feeds and others too, and those are common in drafts taken from a PDF.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping

from lsprotocol.types import Position, PositionEncodingKind, Range

from checker.expression import expression
from checker.value import NamedTuple

__all__ = ["Mirror"]

_LINE_END = expression(r"\r\n?|\n")
_LAST_OF_PLANE = "\uffff"


def _bytes(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))


def _words(text: str) -> int:
    """Length in UTF-16: two for a character beyond the first plane."""
    return len(text) + sum(char > _LAST_OF_PLANE for char in text)


_LENGTH: Mapping[PositionEncodingKind, Callable[[str], int]] = {
    PositionEncodingKind.Utf8: _bytes,
    PositionEncodingKind.Utf16: _words,
    PositionEncodingKind.Utf32: len,
}


class Mirror(NamedTuple):
    """A text with its lines; offsets count its characters (code points) from 0."""

    text: str
    starts: tuple[int, ...]
    """Where its lines start."""
    units: PositionEncodingKind
    """What the editor counts columns in."""

    @classmethod
    def of(cls, text: str, units: PositionEncodingKind = PositionEncodingKind.Utf16) -> Mirror:
        """The mirror of `text`."""
        return cls(text, (0, *(match.end() for match in _LINE_END.finditer(text))), units)

    def line(self, number: int) -> str:
        """The line of this number, from 0, without its end."""
        end = self.starts[number + 1] if number + 1 < len(self.starts) else len(self.text)
        return self.text[self.starts[number] : end].rstrip("\r\n")

    def position(self, offset: int) -> Position:
        """The place of `offset`; inside a line end it is the end of its line."""
        number = bisect_right(self.starts, offset) - 1
        before = self.line(number)[: offset - self.starts[number]]
        return Position(number, len(before) if before.isascii() else _LENGTH[self.units](before))

    def range(self, start: int, end: int) -> Range:
        """The range of `text[start:end]`."""
        return Range(self.position(start), self.position(end))

    def offset(self, position: Position) -> int:
        """The offset of `position`: what lies behind the end of its line, or of the text, is that end."""
        if position.line >= len(self.starts):
            return len(self.text)
        line, start = self.line(position.line), self.starts[position.line]
        if line.isascii():
            return start + min(position.character, len(line))
        length, taken = _LENGTH[self.units], 0
        for index, char in enumerate(line):
            taken += length(char)
            if taken > position.character:
                return start + index
        return start + len(line)

    def changed(self, place: Range | None, text: str) -> Mirror:
        """With `text` in place of what stands at `place`; of all, where it is None."""
        if place is None:
            return Mirror.of(text, self.units)
        start, end = sorted((self.offset(place.start), self.offset(place.end)))
        return Mirror.of(self.text[:start] + text + self.text[end:], self.units)
