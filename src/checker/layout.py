"""What only a laid-out document shows: paper, margins, fonts, spacing, page numbers.

A Word file says it of paragraphs and runs, through styles; a PDF shows it of lines on a page. Both
become these values, as they take effect for the reader of the page: what a run inherits from its
style, the document's defaults and the theme is resolved. What a file does not say is None, never a guess.

Offsets and spans are those of `Source.text`. Lengths on the page are in millimetres, sizes of letters
and distances between lines in points.
"""

from __future__ import annotations

from typing import Literal

from checker.source import Span
from checker.value import NamedTuple

__all__ = ["Alignment", "Layout", "Look", "Note", "PageNumber", "Paragraph", "Sheet", "Spacing", "Stretch"]

Alignment = Literal["left", "centre", "right", "justified"]


class Look(NamedTuple):
    """How letters look."""

    font: str | None
    """Family name as the file gives it: "Times New Roman"."""
    size: float | None
    """Points."""
    bold: bool | None
    italic: bool | None
    underline: bool | None
    capitals: bool = False
    """Shown in capitals whatever was typed."""
    colour: str | None = None
    """"FF0000"; None for automatic, which is black on paper."""


class Stretch(NamedTuple):
    """Letters next to each other that look alike."""

    span: Span
    look: Look


class Spacing(NamedTuple):
    """The distance from line to line."""

    rule: Literal["exact", "least", "multiple"]
    value: float
    """Points; for `multiple` a number of single lines."""


class Paragraph(NamedTuple):
    """A paragraph of a Word file; a line of a PDF, or what stands in one column of it."""

    span: Span
    """Its text, automatic number included, without the line end."""
    stretches: tuple[Stretch, ...]
    """What was typed, in order; an automatic number has none."""
    part: Literal["body", "cell", "box", "note"]
    """Where it stands: in the flow, a table, a text box, a footnote."""
    alignment: Alignment | None = None
    left: float | None = None
    """Indent of the whole paragraph from the left margin."""
    first_line: float | None = None
    """Further indent of its first line; negative for a hanging one."""
    right: float | None = None
    before: float | None = None
    """Points of space above it."""
    after: float | None = None
    line: Spacing | None = None
    ruled: bool | None = None
    """A stroke is drawn under it, by a border or a line shape (underlined letters are a matter of `Look`);
    None where that cannot be seen."""


class Note(NamedTuple):
    """A footnote: the number it is called by, where it is called, and its text (without the number)."""

    mark: str
    call: Span
    span: Span


class PageNumber(NamedTuple):
    """The number printed on the pages."""

    look: Look
    alignment: Alignment | None
    edge: Literal["top", "bottom"]
    distance: float | None
    """From that edge of the paper, in mm."""
    digits: Literal["arabic", "roman", "letters"]
    on_first: bool
    """Printed on the first page of the document too."""


class Sheet(NamedTuple):
    """Pages that are set up alike, from offset `start` on."""

    start: int
    width: float
    height: float
    top: float | None
    bottom: float | None
    left: float | None
    """The binding side of a page turned to the reader; the other side where `mirrored` pages are turned over."""
    right: float | None
    mirrored: bool
    page_number: PageNumber | None


class Layout(NamedTuple):
    """A document as it is laid out."""

    form: Literal["word", "pdf"]
    paragraphs: tuple[Paragraph, ...]
    """In order of place, empty ones left out."""
    sheets: tuple[Sheet, ...]
    notes: tuple[Note, ...] = ()
    """Footnotes and endnotes that the file marks as such."""
    tables: tuple[Span, ...] = ()
    """Tables of data; the borderless ones that hold letterhead and signature are none."""
    furniture: tuple[Span, ...] = ()
    """Tables of contents and other text that is not the author's prose."""
    tracked: int = 0
    """Tracked changes, read as if accepted."""
    converted: str | None = None
    """What the file was before LibreOffice made a Word file of it: "odt", "doc", "rtf", "html"."""
    rows: tuple[Span, ...] = ()
    """The rows of `tables`, in order of place, where they are known."""
    scanned_pages: tuple[int, ...] = ()
    """Pages of a PDF, from 1, that are pictures without text: what stands on them is not known."""

    legacy: bool = False
    """Letters are in fonts of before Unicode, and were read as those fonts show them."""

    @property
    def mendable(self) -> bool:
        """Can a mended text be put back into the file? Into a Word file that is one itself, and in Unicode."""
        return self.form == "word" and self.converted is None and not self.legacy
