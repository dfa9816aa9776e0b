"""The parts of a draft, as the parser understood them.

Everything here is an immutable value that knows its place: a `Text` for prose
and a `Span` for the whole of a part, both leading back to the file. Names are
those of the format standards (letterhead, addressees, preamble, section, item,
point, closing, recipients, signature block).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import chain
from operator import attrgetter
from typing import Literal

from checker.source import Source, Span, Text
from checker.symbol import Symbol, System
from checker.value import NamedTuple

__all__ = [
    "BULLETS",
    "DIVISIONS",
    "Block",
    "Citation",
    "Count",
    "DateMention",
    "Document",
    "Entry",
    "Footnote",
    "FootnoteMark",
    "Kind",
    "Letterhead",
    "Level",
    "Mentions",
    "Percentage",
    "Precision",
    "Ratio",
    "Reference",
    "ShortName",
    "Signature",
    "Table",
]

Kind = Literal[
    "resolution", "decision", "regulation", "rules", "directive", "conclusion", "circular", "guide",
    "notice", "report", "plan", "program", "scheme", "submission", "dispatch", "minutes", "slip", "other",
]  # fmt: skip
Level = Literal["part", "chapter", "section", "article", "item", "subitem", "point", "bullet", "plus"]
BULLETS: frozenset[Level] = frozenset({"bullet", "plus"})
"""Levels whose marks are no numbers."""
DIVISIONS: frozenset[Level] = frozenset({"part", "chapter", "section"})
"""Levels whose first line is a heading."""
Precision = Literal["day", "month", "quarter", "year"]


class Block(NamedTuple):
    """A run of prose between two paragraph ends: one paragraph, heading or list line."""

    text: Text
    span: Span


class DateMention(NamedTuple):
    """A date as written. `year`, `month`, `day` and `quarter` are the numbers written, or None."""

    text: Text
    span: Span
    form: Literal["full", "short", "month", "quarter", "year", "period"]
    """full: "ngày 05 tháng 02 năm 2024"; short: "25/10/2021"; month: "tháng 3/2022";
    quarter: "quý I/2022"; year: "năm 2022"; period: "6 tháng đầu năm 2024", "2020-2025"."""
    precision: Precision
    year: int | None
    month: int | None = None
    day: int | None = None
    quarter: int | None = None
    until_year: int | None = None
    """Last year of a period "2020-2025"."""
    day_digits: str | None = None
    """The day as written, with its padding: "04", "4"."""
    month_digits: str | None = None

    @property
    def value(self) -> date | None:
        """The calendar day, or None when it is not one (no day written, or 31/02)."""
        if self.year is None or self.month is None or self.day is None:
            return None
        try:
            return date(self.year, self.month, self.day)
        except ValueError:
            return None


class Citation(NamedTuple):
    """A mention of another document by its symbol."""

    text: Text
    """From the type name to the end of what was recognised."""
    span: Span
    type: str | None
    """Type name as written ("Kết luận", "Thông báo kết luận"); None when only the symbol stands."""
    type_text: Text | None
    number_word: bool
    """True when "số" stands before the symbol (or heads the list the symbol is in)."""
    symbol: Symbol
    symbol_text: Text
    date: DateMention | None
    comma_before_date: bool
    """True for "…, ngày 25/10/2021"."""
    issuer: Text | None
    abstract: Text | None
    in_list: bool = False
    """True when type and "số" are inherited from the head of a list ("Các Kết luận số: A; B")."""
    own: bool = False
    """True when the reporting unit says it issued the document ("đã ban hành Kế hoạch số …")."""


class ShortName(NamedTuple):
    """A short name given to a document or phrase: "(viết tắt là Kế hoạch 83)"."""

    text: Text
    span: Span
    name: str
    stands_for: str
    """Symbol of the citation it follows, or the phrase it abbreviates."""


class Reference(NamedTuple):
    """A cross-reference inside the draft: "như nội dung 4 của nhiệm vụ trọng tâm", "mục II.3"."""

    text: Text
    span: Span
    number: str | None
    """Label of the item pointed to: "4", "1.2", "a"."""
    section: str | None
    """Label of the section pointed to where one is written ("II"), else None."""
    phrase: str | None
    """Words that name the section ("nhiệm vụ trọng tâm"), else None."""


class Ratio(NamedTuple):
    """ "12/12", "9.728/9.897", "6/7"."""

    text: Text
    span: Span
    part: float
    whole: float
    noun: str
    """Up to four words that follow: "nhiệm vụ trọng tâm"."""


class Percentage(NamedTuple):
    """ "98,3%"; `value` in per cent."""

    text: Text
    span: Span
    value: float


class Count(NamedTuple):
    """A number of things: "12 nhiệm vụ", "07 nhiệm vụ", "14 đảng viên"."""

    text: Text
    span: Span
    value: float
    digits: str
    """As written, with padding and thousands marks."""
    noun: str
    """Up to four words that follow the number."""


class FootnoteMark(NamedTuple):
    """A mark in running text: the 1 of "Ban Bí thư1", the (1) of "chuyên đề(1)"."""

    mark: str
    span: Span


class Footnote(NamedTuple):
    """A note and its text, taken out of the flow."""

    mark: str
    text: Text
    span: Span


class Mentions(NamedTuple):
    """What stands inside running text, each kind in order of place."""

    citations: tuple[Citation, ...] = ()
    dates: tuple[DateMention, ...] = ()
    """Dates inside citations included."""
    short_names: tuple[ShortName, ...] = ()
    references: tuple[Reference, ...] = ()
    ratios: tuple[Ratio, ...] = ()
    percentages: tuple[Percentage, ...] = ()
    counts: tuple[Count, ...] = ()


class Entry(NamedTuple):
    """A node of the outline: a section, item, sub-item, point or bullet with what hangs below it."""

    level: Level
    label: str
    """Without its punctuation: "I", "12", "1.1", "a", "-"."""
    style: str
    """The shape of the marker, the same for all markers written alike: "I.", "I-", "1.", "1/", "1.1.", "a)", "-"."""
    marker: Span
    heading: Text
    """The first paragraph, without the marker."""
    paragraphs: tuple[Text, ...]
    """Further paragraphs of its own, before any child or after."""
    children: tuple[Entry, ...]
    span: Span

    def walk(self) -> Iterator[Entry]:
        """This entry and all below it, in order of place."""
        yield self
        for child in self.children:
            yield from child.walk()

    def texts(self) -> Iterator[Text]:
        """Every paragraph of this entry and of those below it, in order of place."""
        for entry in self.walk():
            yield entry.heading
            yield from entry.paragraphs


class Letterhead(NamedTuple):
    """Components 1 to 5. A part that was not found is None; `span` is None when all are absent."""

    span: Span | None
    nation: Text | None
    """"ĐẢNG CỘNG SẢN VIỆT NAM" or "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"."""
    motto: Text | None
    superior: Text | None
    issuer: Text | None
    symbol: Symbol | None
    symbol_text: Text | None
    """The whole line: "Số 36-HD/VPTW"."""
    place: Text | None
    date: DateMention | None
    """May be blank in a draft: `day`, `month` or `year` None."""
    title: Text | None
    """Type name in capitals: "BÁO CÁO"."""
    abstract: Text | None
    marks: tuple[Text, ...]
    """"Dự thảo lần 2", "MẬT", "HỎA TỐC", "HỎA TỐC HẸN GIỜ"."""
    other: tuple[Text, ...] = ()
    """Lines among them that are none of these parts: a third organ, a slogan."""


class Signature(NamedTuple):
    """One signature block."""

    span: Span
    authority: tuple[Text, ...]
    """"T/M BAN THƯỜNG VỤ", "KT. CHỦ TỊCH"."""
    position: tuple[Text, ...]
    signatory: Text | None


class Table(NamedTuple):
    """A table of data in the content, which is neither prose nor outline. Only a Word file or a PDF shows one."""

    span: Span
    rows: tuple[Block, ...]
    """What the cells of each row say, one after the other, without the number of the row."""
    mentions: Mentions


class Document(NamedTuple):
    """A draft, understood. Parts that are absent are None or empty."""

    source: Source
    kind: Kind
    system: System
    letterhead: Letterhead
    addressees_label: Text | None
    """"Kính gửi:" or "Kính trình:"."""
    addressees: tuple[Text, ...]
    """One for each line of the list, without its dash, with its end mark."""
    preamble: tuple[Text, ...]
    outline: tuple[Entry, ...]
    closing: tuple[Text, ...]
    """Last paragraphs of the content, after the outline: "Trên đây là báo cáo …"."""
    recipients_label: Text | None
    recipients: tuple[Text, ...]
    """One for each line, without its dash, with its end mark."""
    signatures: tuple[Signature, ...]
    footnotes: tuple[Footnote, ...]
    footnote_marks: tuple[FootnoteMark, ...]
    appendices: tuple[Block, ...]
    """What follows the signature: appendix pages, tables, stamps; kept, not analysed."""
    furniture: tuple[Span, ...]
    """Page numbers and separators left out of the prose."""
    mentions: Mentions
    content_end: Span
    """The last character of the content (where the closing mark stands), empty if there is no content."""
    also_addressed: tuple[Text, ...] = ()
    """The lines of a second list, below "Đồng kính gửi:"."""
    tables: tuple[Table, ...] = ()
    """The tables of data in the content, in order of place."""

    def entries(self) -> Iterator[Entry]:
        """Every outline entry, in order of place."""
        for entry in self.outline:
            yield from entry.walk()

    def texts(self) -> Iterator[Text]:
        """Every paragraph of the content (preamble, outline, closing) in order of place."""
        yield from self.preamble
        for entry in self.outline:
            yield from entry.texts()
        yield from self.closing

    def mentioned(self) -> Mentions:
        """`mentions` and those of the tables, each kind in order of place."""
        if not self.tables:
            return self.mentions
        kinds = zip(self.mentions, *(table.mentions for table in self.tables), strict=True)
        return Mentions(*(tuple(sorted(chain(*kind), key=attrgetter("span"))) for kind in kinds))
