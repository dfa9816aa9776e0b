"""How the parts of a document are laid out: its `Layout` seen through its components.

Only loaded for a Word or PDF file.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from checker.layout import Layout, Look, PageNumber, Paragraph, Sheet
from checker.select.components import Component, components, main_end
from checker.select.node import Facts, inside
from checker.source import Span
from checker.value import NamedTuple

__all__ = [
    "Body",
    "Drawn",
    "Page",
    "Piece",
    "drawn_lines",
    "in_capitals",
    "line_points",
    "lines",
    "page_numbers",
    "pages",
    "paragraphs",
    "pieces",
]

SINGLE = 1.15
"""Height of a single line of Times New Roman by the size of its letters: its ascent, descent and gap are 2,355 units
of 2,048."""
_DRAWN_BELOW = frozenset("-_–—─=")


class Piece(NamedTuple):
    """Letters of one component that look alike."""

    span: Span
    component: str
    number: int
    """Which paragraph or line of the document it belongs to; -1 outside the components."""
    letters: int
    look: Look
    lower: bool
    """Some letter is shown in lower case."""


class Body(NamedTuple):
    """A paragraph of the content."""

    span: Span
    level: str
    letters: int
    paragraph: Paragraph
    size: float | None
    """Of most of its letters."""
    typed_indent: bool
    """It opens with a tab or blanks."""
    between: float | None
    """Points of space to the paragraph of the content below it; None where something else follows."""


class Page(NamedTuple):
    """Pages set up alike."""

    sheet: Sheet
    main: bool
    """They hold more than appendices."""
    letters: int
    """Of the document without its appendices."""
    numbered: bool
    """Some page of the file carries a number."""


class Drawn(NamedTuple):
    """A component below which a line may be drawn."""

    component: str
    drawn: bool | None


def _layout(facts: Facts) -> Layout:
    layout = facts.document.source.layout
    assert layout is not None
    return layout


def _components(facts: Facts) -> tuple[Component, ...]:
    return facts.once("components", lambda: components(facts.document))


def pieces(facts: Facts) -> tuple[Piece, ...]:
    """Every stretch of letters of the document without its appendices, by place."""
    return facts.once("pieces", lambda: tuple(_pieces(facts)))


def _pieces(facts: Facts) -> Iterator[Piece]:
    layout, parts, end = _layout(facts), _components(facts), main_end(facts.document)
    text = facts.document.source.text
    starts = [part.span.start for part in parts]
    for paragraph in layout.paragraphs:
        if paragraph.span.start >= end:
            return
        aside = _aside(paragraph, layout)
        for stretch in paragraph.stretches:
            for span, part in _cut(stretch.span, parts, starts):
                shown = text[span.start : span.end]
                letters = sum(map(str.isalnum, shown))
                if not letters:
                    continue
                name = aside or (part.name if part is not None else "other")
                lower = not stretch.look.capitals and shown != shown.upper()
                yield Piece(span, name, part.number if part is not None else -1, letters, stretch.look, lower)


def _aside(paragraph: Paragraph, layout: Layout) -> str | None:
    """The name of what is no component although its text may look like one."""
    if paragraph.part == "note":
        return "note"
    at = paragraph.span.start
    return "table" if inside(layout.tables, at) or inside(layout.furniture, at) else None


def _cut(span: Span, parts: tuple[Component, ...], starts: list[int]) -> Iterator[tuple[Span, Component | None]]:
    """`span` cut where components begin and end."""
    at = span.start
    index = max(bisect_right(starts, at) - 1, 0)
    while at < span.end:
        while index < len(parts) and parts[index].span.end <= at:
            index += 1
        part = parts[index] if index < len(parts) and parts[index].span.start < span.end else None
        if part is None:
            yield Span(at, span.end), None
            return
        if part.span.start > at:
            yield Span(at, part.span.start), None
        end = min(part.span.end, span.end)
        yield Span(max(at, part.span.start), end), part
        at = end


def paragraphs(facts: Facts) -> tuple[Body, ...]:
    """The paragraphs of the content, by place."""
    return facts.once("paragraphs laid out", lambda: tuple(_bodies(facts)))


def _bodies(facts: Facts) -> Iterator[Body]:
    layout, text = _layout(facts), facts.document.source.text
    levels: dict[int, str] = {}
    all_paragraphs = layout.paragraphs
    starts = [paragraph.span.start for paragraph in all_paragraphs]
    for part in _components(facts):
        index = bisect_right(starts, part.span.start) - 1
        if part.name == "content" and index >= 0 and part.span.start < all_paragraphs[index].span.end:
            levels.setdefault(index, part.level or "paragraph")
    bodies = [i for i in sorted(levels) if _aside(all_paragraphs[i], layout) is None]
    for index, below in pairwise((*bodies, -1)):
        paragraph = all_paragraphs[index]
        shown = text[paragraph.span.start : paragraph.span.end]
        letters = sum(map(str.isalnum, shown))
        size = _size(paragraph)
        yield Body(
            paragraph.span,
            levels[index],
            letters,
            paragraph,
            size,
            shown[:1].isspace(),
            _between(paragraph, all_paragraphs[below], text, size) if below == index + 1 else None,
        )


def _size(paragraph: Paragraph) -> float | None:
    sizes: Counter[float] = Counter()
    for stretch in paragraph.stretches:
        if stretch.look.size is not None:
            sizes[stretch.look.size] += stretch.span.end - stretch.span.start
    return sizes.most_common(1)[0][0] if sizes else None


def _between(above: Paragraph, below: Paragraph, text: str, size: float | None) -> float | None:
    """The space between two paragraphs; empty ones between them are as high as a single line."""
    if above.after is None or below.before is None:
        return None
    empty = text.count("\n", above.span.end, below.span.start) - 1
    if empty and size is None:
        return None
    return above.after + below.before + empty * (size or 0) * SINGLE


def in_capitals(layout: Layout, span: Span) -> bool:
    """All letters at `span` are shown in capitals, whatever was typed."""
    looks = [
        s.look for p in layout.paragraphs for s in p.stretches if s.span.start < span.end and span.start < s.span.end
    ]
    return bool(looks) and all(look.capitals for look in looks)


def lines(body: Body) -> float | None:
    """The distance from line to line as a number of single lines."""
    line = body.paragraph.line
    if line is None:
        return None
    if line.rule == "multiple":
        return line.value
    if body.size is None:
        return None
    number = line.value / (body.size * SINGLE)
    return max(number, 1.0) if line.rule == "least" else number


def line_points(body: Body) -> float | None:
    """The distance from line to line in points."""
    line = body.paragraph.line
    if line is not None and line.rule == "exact":
        return line.value
    number = lines(body)
    return None if number is None or body.size is None else number * body.size * SINGLE


def pages(facts: Facts) -> Iterator[Page]:
    """The pages set up alike, by place."""
    sheets, end = _layout(facts).sheets, main_end(facts.document)
    letters = sum(piece.letters for piece in pieces(facts))
    numbered = any(sheet.page_number is not None for sheet in sheets)
    for sheet in sheets:
        yield Page(sheet, sheet.start < max(end, 1), letters, numbered)


def page_numbers(facts: Facts) -> Iterator[tuple[PageNumber, Span]]:
    """The numbers on the pages of the document without its appendices, each way to print them once."""
    told = set()
    for page in pages(facts):
        number = page.sheet.page_number
        if number is not None and page.main and number not in told:
            told.add(number)
            yield number, Span(page.sheet.start, page.sheet.start)


def drawn_lines(facts: Facts) -> Iterator[tuple[Drawn, Span]]:
    """Each component of the letterhead with what is drawn below its last line."""
    layout, text = _layout(facts), facts.document.source.text
    starts = [paragraph.span.start for paragraph in layout.paragraphs]
    parts = [part for part in _components(facts) if part.name in ("nation", "motto", "issuer", "abstract")]
    lines_of = Counter(part.name for part in parts)
    for name, part in {part.name: part for part in parts}.items():
        index = bisect_right(starts, part.span.start) - 1
        if index < 0 or part.span.start >= layout.paragraphs[index].span.end:
            continue
        below = text[part.span.end :].lstrip()[:3]
        drawn = True if below and _DRAWN_BELOW.issuperset(below) else _drawn(layout.paragraphs[index], part.span)
        if layout.form == "pdf" and lines_of[name] > 1:
            # A line centred below several may be longer than the last, and then seems to belong to nothing.
            drawn = drawn or None
        yield Drawn(name, drawn), part.span


def _drawn(paragraph: Paragraph, span: Span) -> bool | None:
    """A line drawn below the paragraph, or its letters underlined."""
    within = [s for s in paragraph.stretches if s.span.start < span.end and span.start < s.span.end]
    return True if any(stretch.look.underline for stretch in within) else paragraph.ruled
