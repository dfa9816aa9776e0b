"""The layout of a Word document laid over its text: `laid(word, ends, offsets) -> Layout`."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from checker.layout import Layout, Look, Note, Paragraph, Sheet, Stretch
from checker.read.word.changes import tracked
from checker.read.word.namespaces import W
from checker.read.word.opened import Opened
from checker.read.word.settings import Setting, Settings
from checker.read.word.sheets import sections
from checker.read.word.strokes import near_strokes
from checker.read.word.tables import Tables
from checker.read.word.text import Line
from checker.read.word.walk import Walked
from checker.source import Span

__all__ = ["laid"]


class _Places:
    """From offsets in the text of the Word file to those of `Source.text`."""

    def __init__(self, offsets: Sequence[int] | None) -> None:
        self._offsets = offsets

    def span(self, start: int, end: int) -> Span:
        """Where the characters from `start` to `end` stand."""
        if self._offsets is None:
            return Span(start, end)
        return Span(bisect_left(self._offsets, start), bisect_left(self._offsets, end))


def laid(word: Opened, offsets: Sequence[int] | None) -> Layout:
    """How `word` is laid out; `offsets` as in `Source`."""
    places = _Places(offsets)
    lines = word.written.lines
    data = {line.walked.table for line in lines if line.walked.table is not None}
    tables = Tables(word.document)
    data = {table for table in data if not tables.is_layout(table)}
    in_data = [line for line in lines if line.walked.table in data]
    settings = Settings(word.document)
    return Layout(
        "word",
        tuple(_paragraphs(word, settings, places)),
        tuple(_sheets(word, settings, places)),
        tuple(_notes(word, places)),
        tuple(_stretches(in_data, _table, places)),
        tuple(_stretches([line for line in lines if line.walked.contents], lambda line: None, places)),
        tracked(word.document.element.body),
        rows=tuple(_stretches(in_data, _row, places)),
    )


def _paragraphs(word: Opened, settings: Settings, places: _Places) -> Iterator[Paragraph]:
    lines = word.written.lines
    walked = [line.walked for line in lines]
    found = [settings.setting(one.paragraph) for one in walked]
    strokes = near_strokes(walked)
    for index, line in enumerate(lines):
        if line.start == line.end:
            continue
        setting = found[index]
        before, after = _spaces(setting, _neighbour(walked, found, index, -1), _neighbour(walked, found, index, 1))
        yield Paragraph(
            places.span(line.start, line.end),
            tuple(_looks(word, line, places)),
            line.walked.part,
            setting.alignment,
            setting.left,
            setting.first_line,
            setting.right,
            before,
            after,
            setting.line,
            setting.border_below or strokes[index],
        )


def _neighbour(walked: Sequence[Walked], found: Sequence[Setting], index: int, step: int) -> Setting | None:
    """The setting of the paragraph above or below in the same cell, box or body; None at its edge."""
    other = index + step
    if not 0 <= other < len(walked) or walked[other].paragraph.getparent() is not walked[index].paragraph.getparent():
        return None
    return found[other]


def _spaces(setting: Setting, above: Setting | None, below: Setting | None) -> tuple[float, float]:
    """The space before and after, as far as it is there.

    Towards a neighbour of the same style there is none where the style asks for that; space that is left to Word
    falls away at the start of a cell and at its end.
    """
    before, after = setting.before, setting.after
    if (above is None and setting.before_automatic) or (setting.contextual and _alike(setting, above)):
        before = 0.0
    if (below is None and setting.after_automatic) or (setting.contextual and _alike(setting, below)):
        after = 0.0
    return before, after


def _alike(setting: Setting, other: Setting | None) -> bool:
    return other is not None and other.style == setting.style


def _looks(word: Opened, line: Line, places: _Places) -> Iterator[Stretch]:
    """What was typed in `line`, letters that look alike together."""
    typed = [
        (piece, at)
        for piece, at in zip(line.walked.pieces, line.starts, strict=True)
        if piece.node is not None and piece.text
    ]
    pieces: list[tuple[Look, int, int]] = []
    for run, of_run in groupby(typed, key=lambda one: one[0].run):  # a run may have any number of pieces
        look = word.looks.look(run, line.walked.paragraph)
        pieces += ((look, at, at + len(piece.text)) for piece, at in of_run)
    for look, alike in groupby(pieces, key=lambda piece: piece[0]):
        same = [*alike]
        yield Stretch(places.span(same[0][1], same[-1][2]), look)


def _sheets(word: Opened, settings: Settings, places: _Places) -> Iterator[Sheet]:
    """The page set-ups with the offsets from which they hold."""
    ends = {line.walked.paragraph: line.end for line in word.written.lines}
    start = 0
    for section in sections(word.document, word.looks, settings):
        yield section.sheet._replace(start=places.span(start, start).start)
        start = ends.get(section.last, start)


def _notes(word: Opened, places: _Places) -> Iterator[Note]:
    lines = word.written.lines
    for note in word.written.notes:
        first, last = note.lines
        if first < last:
            yield Note(
                note.mark, places.span(note.call, note.call), places.span(lines[first].start, lines[last - 1].end)
            )


def _table(line: Line) -> Any:
    return line.walked.table


def _row(line: Line) -> Any:
    """The row of the outermost table that `line` stands in."""
    rows = line.walked.paragraph.iterancestors(f"{W}tr", f"{W}tbl")
    row = None
    for node in rows:
        if node is line.walked.table:
            break
        row = node if node.tag == f"{W}tr" else row
    return row


def _stretches(lines: Sequence[Line], key: Any, places: _Places) -> Iterator[Span]:
    """The spans of the lines that have one `key`, one after another."""
    for _, alike in groupby(lines, key=key):
        same = [*alike]
        yield places.span(same[0].start, same[-1].end)
