"""The text of a draft and the way back from it to the file.

`Source.text` is what every later step reads: Unicode NFC, one "\\n" per line
end, no byte order mark. `Source.original` is the text as the user has it. A
`Span` is a half-open range of offsets (from 0) in `Source.text`; `location`
and `quote` give it back in the user's lines, columns and characters.

`Text` is a run of prose put together again from pieces of the source: lines
joined, page furniture left out, a symbol broken at its hyphen made whole. It
keeps the place of each piece, so that any range of it is a `Span` of the source.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import TYPE_CHECKING

from checker.expression import expression
from checker.value import NamedTuple

if TYPE_CHECKING:
    from checker.layout import Layout

__all__ = ["Anchor", "Location", "Source", "Span", "Text"]

_LINE_END = expression(r"\r\n?|\n")
_PAGE_END = expression("\f")


class Span(NamedTuple):
    """A half-open range of offsets in `Source.text`, counted from 0."""

    start: int
    end: int


class Location(NamedTuple):
    """A range in the user's file: lines and columns from 1, `end_column` exclusive.

    Columns count characters (code points) of the file as decoded. `page` is
    known where the text has form feeds. In a word-processor file `paragraph` counts
    its paragraphs, `line` is None and columns count from the start of the paragraph;
    in a PDF `page` and `line` count pages and the lines of that page.
    """

    line: int | None
    column: int | None
    end_line: int | None
    end_column: int | None
    page: int | None = None
    paragraph: int | None = None
    end_page: int | None = None
    """Where pages are known by their number alone (PDF)."""
    end_paragraph: int | None = None


class Anchor(NamedTuple):
    """Where a stretch of the text stands in a file that is no text file."""

    start: int
    """Offset in `Source.original` at which the stretch starts; it ends where the next one does."""
    column: int
    """Of its first character, from 1."""
    paragraph: int | None = None
    """Word: the paragraph, from 1, those in tables included, in reading order."""
    page: int | None = None
    """PDF: the page, from 1."""
    line: int | None = None
    """PDF: the line of that page, from 1."""


class Source(NamedTuple):
    """A draft as text, with the way back to the file it came from."""

    path: str
    """As the user named it; `-` for standard input."""
    text: str
    """NFC, line ends "\\n"."""
    original: str
    """The decoded file without its byte order mark; identical to `text` for most files."""
    encoding: str = "utf-8"
    """Name of the encoding found, e.g. `utf-8`, `utf-16-le`, `windows-1258`, `tcvn3`, `vni`."""
    normalized: bool = False
    """True when the file was not in NFC and had to be composed."""
    offsets: Sequence[int] | None = None
    """`offsets[i]` is the offset in `original` of `text[i]`, with one more for the end of the text;
    None when every character stands at the same offset in both."""
    line_starts: tuple[int, ...] = ()
    """Offsets in `original` at which lines start; computed by `Source.of`."""
    page_starts: tuple[int, ...] = ()
    """Offsets in `original` just after each form feed; computed by `Source.of`."""
    layout: Layout | None = None
    """How it is laid out, for a Word or PDF file; None for a text."""
    anchors: tuple[Anchor, ...] = ()
    """Where its parts stand in a Word or PDF file, in order, the first at 0; empty for a text file."""

    @classmethod
    def of(
        cls,
        text: str,
        *,
        path: str = "-",
        original: str | None = None,
        encoding: str = "utf-8",
        normalized: bool = False,
        offsets: Sequence[int] | None = None,
        layout: Layout | None = None,
        anchors: tuple[Anchor, ...] = (),
    ) -> Source:
        """A source from text already normalised; see the attributes for the arguments."""
        raw = text if original is None else original
        starts, pages = _line_starts(raw), _page_starts(raw)
        return cls(path, text, raw, encoding, normalized, offsets, starts, pages, layout, anchors)

    def _place(self, offset: int) -> int:
        return offset if self.offsets is None else self.offsets[offset]

    def location(self, span: Span) -> Location:
        """Where `span` stands in the user's file."""
        if self.anchors:
            return self._anchored(self._place(span.start), self._place(span.end))
        return self.rows(span)

    def rows(self, span: Span) -> Location:
        """Where `span` stands in `original`, by its lines: of a text file its place, of any other what is shown of it.

        A paragraph of a Word file with soft line breaks has several rows; those of a PDF go on from page to page.
        """
        start, end = self._place(span.start), self._place(span.end)
        first = bisect_right(self.line_starts, start) - 1
        last = bisect_right(self.line_starts, end) - 1
        return Location(
            first + 1,
            start - self.line_starts[first] + 1,
            last + 1,
            end - self.line_starts[last] + 1,
            self._page(start),
        )

    def _anchored(self, start: int, end: int) -> Location:
        """The place of `original[start:end]` in a Word or PDF file."""
        first = self.anchors[bisect_right(self.anchors, start, key=_start) - 1]
        last = self.anchors[bisect_right(self.anchors, end, key=_start) - 1]
        return Location(
            first.line,
            first.column + start - first.start,
            last.line,
            last.column + end - last.start,
            first.page,
            first.paragraph,
            last.page,
            last.paragraph,
        )

    def _page(self, start: int) -> int | None:
        return bisect_right(self.page_starts, start) + 1 if self.page_starts else None

    def quote(self, span: Span) -> str:
        """The user's own characters between the ends of `span`, line ends included."""
        return self.original[self._place(span.start) : self._place(span.end)]


def _start(anchor: Anchor) -> int:
    return anchor.start


def _line_starts(original: str) -> tuple[int, ...]:
    if original.count("\r") != original.count("\r\n"):
        return (0, *(match.end() for match in _LINE_END.finditer(original)))
    # Every line ends in "\n", as almost always: four times as fast.
    lengths = [len(line) + 1 for line in original.split("\n")]
    return tuple(accumulate(lengths[:-1], initial=0))


def _page_starts(original: str) -> tuple[int, ...]:
    return tuple(match.end() for match in _PAGE_END.finditer(original)) if "\f" in original else ()


class Text(NamedTuple):
    """Prose put together from pieces of a `Source`.

    `value` is the text to read; `starts[k]` is the offset in `value` of piece k
    and `places[k]` the offset in `Source.text` at which that piece was found.
    Between two pieces stands at most one space that the source does not have
    there (a joined line end).
    """

    value: str
    starts: tuple[int, ...]
    places: tuple[int, ...]

    @classmethod
    def at(cls, value: str, place: int) -> Text:
        """A text of one piece that starts at offset `place` of the source."""
        return cls(value, (0,), (place,))

    def place(self, offset: int) -> int:
        """The offset in `Source.text` of character `offset` of this text."""
        piece = bisect_right(self.starts, offset) - 1
        return self.places[piece] + offset - self.starts[piece]

    def offset(self, place: int) -> int:
        """The offset in this text of what stands at `place` of the source: the inverse of `place`.

        A place between two pieces gives the end of the first, one before the text 0.
        """
        piece = max(bisect_right(self.places, place) - 1, 0)
        end = self.starts[piece + 1] if piece + 1 < len(self.starts) else len(self.value)
        return min(max(self.starts[piece] + place - self.places[piece], 0), end)

    def span(self, start: int = 0, end: int | None = None) -> Span:
        """The span of `value[start:end]`; an empty range gives an empty span."""
        if end is None:
            end = len(self.value)
        if end <= start:
            at = self.place(start)
            return Span(at, at)
        return Span(self.place(start), self.place(end - 1) + 1)

    def slice(self, start: int, end: int | None = None) -> Text:
        """The part `value[start:end]`, with its places."""
        if end is None:
            end = len(self.value)
        if end <= start:
            return Text("", (0,), (self.place(start),))
        first = bisect_right(self.starts, start) - 1
        last = bisect_right(self.starts, end - 1) - 1
        starts = (0, *(s - start for s in self.starts[first + 1 : last + 1]))
        places = (self.place(start), *self.places[first + 1 : last + 1])
        return Text(self.value[start:end], starts, places)
