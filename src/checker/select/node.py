"""Nodes: one part of a Document each, with attributes a rule may ask for."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from checker.legibility import stray_symbols
from checker.source import Span, Text
from checker.value import NamedTuple

if TYPE_CHECKING:
    from checker.document import Document, Entry
    from checker.errors import Words
    from checker.finding import Coverage
    from checker.standard import Standard
    from checker.suppression import Idle

__all__ = ["Attribute", "Collection", "Facts", "Need", "Node", "Paragraph", "Part", "inside"]

T = TypeVar("T")

Need = Literal["letterhead", "document-date", "coverage", "letters", "layout", "paragraph-layout"]
"""What must be known before a rule can be judged at all; `letters`: that they are as they were typed;
`layout`: how it is laid out; `paragraph-layout`: also the settings of its paragraphs, which a PDF does not tell."""


Part = tuple[Any, Span]
"""A part of the Document, or a view of it, with its place."""


class Attribute(NamedTuple):
    """How to read one attribute of a node.

    `kind` says what comes out: `text` (a `Text`, which also has a place), `place` (a `Span`),
    `word` (a string), `number`, `flag`. Everything but a flag may be None.
    """

    kind: Literal["text", "place", "word", "number", "flag"]
    read: Callable[[Any], Any]


class Node(NamedTuple):
    """One selected part."""

    value: Any
    span: Span
    attributes: Mapping[str, Attribute]

    def read(self, name: str) -> Any:
        """The value of attribute `name`."""
        return self.attributes[name].read(self.value)

    def place(self, name: str | None = None) -> Span:
        """Where attribute `name` stands; the whole node without a name, or where the attribute is absent."""
        if name is None:
            return self.span
        found = self.read(name)
        if found is None:
            return self.span
        return found.span() if isinstance(found, Text) else Span(found.start, found.end)


class Collection(NamedTuple):
    """A named set of parts and what may be asked of each."""

    gather: Callable[[Facts], Iterable[Part]]
    attributes: Mapping[str, Attribute]
    needs: Need | None = None
    late: bool = False
    """True when it is gathered from the findings of all other rules; what it holds is about the file as a whole."""


class Paragraph(NamedTuple):
    """A paragraph of the content or a footnote."""

    text: Text
    span: Span
    footnote: str | None
    """The mark, for a footnote."""


class Facts:
    """All that is known of the draft while it is checked; what is worked out is kept."""

    __slots__ = ("_kept", "coverage", "document", "idle", "standard", "uncovered")

    def __init__(self, document: Document, standard: Standard, coverage: Coverage | None = None) -> None:
        self.document = document
        self.standard = standard
        self.coverage = coverage
        self.uncovered: Words | None = None
        """Why there is no coverage, where that is known."""
        self.idle: tuple[Idle, ...] = ()
        """The suppressions that silence nothing, once all other rules have run."""
        self._kept: dict[str, Any] = {}

    def once(self, name: str, make: Callable[[], T]) -> T:
        """`make()`, called at most once for this draft under `name`."""
        if name not in self._kept:
            self._kept[name] = make()
        kept: T = self._kept[name]
        return kept

    @property
    def damage(self) -> str:
        """The symbols that show the draft to be a damaged scan; "" for a text that can be relied on."""
        return self.once("damage", lambda: stray_symbols(self.document.source.text))

    @property
    def legible(self) -> bool:
        """False for a damaged scan and where pages are pictures: what is missing may well stand on the paper."""
        layout = self.document.source.layout
        return not self.damage and not (layout is not None and layout.scanned_pages)

    def knows(self, need: Need) -> bool:
        """True when the draft has what `need` names."""
        head, layout = self.document.letterhead, self.document.source.layout
        match need:
            case "letterhead":
                return head.span is not None
            case "document-date":
                return head.date is not None and head.date.value is not None
            case "coverage":
                return self.coverage is not None
            case "letters":
                return self.legible
            case "layout":
                return layout is not None and layout.converted != "html"
            case "paragraph-layout":
                return layout is not None and layout.form == "word"

    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The paragraphs of the content and the footnotes, by place."""
        return self.once("paragraphs", self._paragraphs)

    def _paragraphs(self) -> tuple[Paragraph, ...]:
        found = [Paragraph(text, text.span(), None) for text in self.document.texts() if text.value]
        found += [Paragraph(note.text, note.span, note.mark) for note in self.document.footnotes]
        return tuple(sorted(found, key=lambda paragraph: paragraph.span))

    def tabled(self, start: int, end: int | None) -> bool:
        """True when a table of data stands behind the offset `start` of the source and before `end`, or anywhere."""
        tables = self.document.tables
        place = bisect_left(tables, start, key=lambda table: table.span.start)
        return place < len(tables) and (end is None or tables[place].span.start < end)

    def entries_around(self, offset: int) -> Iterator[Entry]:
        """The outline entries that `offset` of the source stands in, outermost first."""
        level = self.document.outline
        while level:
            place = bisect_right(level, offset, key=lambda entry: entry.span.start) - 1
            if place < 0 or offset >= level[place].span.end:
                return
            yield level[place]
            level = level[place].children

    def paragraph(self, offset: int) -> Paragraph | None:
        """The paragraph or footnote that `offset` of the source stands in, None outside the content."""
        paragraphs = self.paragraphs()
        starts = self.once("paragraph starts", lambda: [p.span.start for p in paragraphs])
        reaches = self.once("paragraph reaches", lambda: list(accumulate((p.span.end for p in paragraphs), max)))
        # A footnote may stand inside a paragraph that goes on over the page, hence the way back.
        place = bisect_right(starts, offset) - 1
        while place >= 0 and offset < reaches[place]:
            if offset < paragraphs[place].span.end:
                return paragraphs[place]
            place -= 1
        return None


def inside(spans: Sequence[Span], at: int) -> bool:
    """True when one of `spans`, which are in order, holds the offset `at`."""
    place = bisect_left(spans, at + 1, key=lambda span: span.start) - 1
    return place >= 0 and at < spans[place].end
