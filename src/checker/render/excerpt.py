"""The line of the draft a finding stands on, with the words at fault underlined."""

from __future__ import annotations

from collections.abc import Iterator

from checker.errors import Words
from checker.render.page import Page, Tone
from checker.render.width import crop, crop_start, visible, width
from checker.source import Location, Source, Span
from checker.value import NamedTuple

__all__ = ["excerpt"]

# No terminal is wider; keeps a draft of one endless line from being copied for each finding.
_FAR = 1000
_MORE_LINES = Words("… (tiếp {} dòng)", "… ({} more lines)")
_MORE_PARAGRAPHS = Words("… (tiếp {} đoạn)", "… ({} more paragraphs)")


class _Line(NamedTuple):
    """The line a span starts on, in three pieces, ready to print."""

    before: str
    marked: str
    after: str


def excerpt(source: Source, span: Span, tone: Tone, page: Page) -> Iterator[str]:
    """Two lines no wider than `page`: the source line with its number, then the mark under it.

    The number is that of the line, in a PDF on its page, or of the paragraph of a Word file. An empty span gets one
    caret where something is missing; of a span over several lines the first is shown.
    """
    place = source.location(span)
    number = str(place.line if place.paragraph is None else place.paragraph)
    row = source.rows(span)
    note = _note(place, row, page.lang)
    before, marked, after = _cropped(_cut(source, span, row), page.cells - len(number) - 5, width(note))
    underline = "^" + "~" * (width(marked) - 1)
    bar = page.paint("faint", "│")
    yield f"  {page.paint('faint', number)} {bar} {before}{page.paint(tone, marked)}{after}".rstrip()
    yield f"  {' ' * len(number)} {bar} {' ' * width(before)}{page.paint(tone, underline)}{page.paint('faint', note)}"


def _note(place: Location, row: Location, lang: str) -> str:
    """How many lines, or paragraphs, the span goes on for."""
    if place.paragraph is not None and place.end_paragraph is not None:
        more = place.end_paragraph - place.paragraph - (place.end_column == 1)
        if more > 0:
            return f" {_MORE_PARAGRAPHS[lang].format(more)}"
    assert row.line is not None
    assert row.end_line is not None
    more = row.end_line - row.line - (row.end_column == 1)
    return f" {_MORE_LINES[lang].format(more)}" if more > 0 else ""


def _cut(source: Source, span: Span, place: Location) -> _Line:
    assert place.line is not None
    assert place.column is not None
    text, line_start = source.original, source.line_starts[place.line - 1]
    start = line_start + place.column - 1
    end = start + len(source.quote(span))
    line_end = source.line_starts[place.line] if place.line < len(source.line_starts) else len(text)
    marked = text[start : min(end, line_end, start + _FAR)].rstrip("\r\n")
    after = text[end : min(line_end, end + _FAR)] if end < line_end else ""
    return _Line(
        visible(text[max(line_start, start - _FAR) : start]).lstrip(" "),
        visible(marked) if marked.isspace() else visible(marked.rstrip()),
        visible(after.rstrip()),
    )


def _cropped(line: _Line, cells: int, reserved: int) -> _Line:
    """`line` cut to `cells` so that the marked words stay in sight, with `reserved` cells free behind them."""
    marked = crop(line.marked, cells - reserved)
    rest = cells - max(width(marked), 1)
    before, after = width(line.before), max(width(line.after), reserved)
    left = min(before, max(rest // 2, rest - after), rest - reserved)
    return _Line(crop_start(line.before, left), marked, crop(line.after, rest - left))
