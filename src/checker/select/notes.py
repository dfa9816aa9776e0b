"""Collections of footnotes and of the marks that call them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from checker.document import Footnote, FootnoteMark
from checker.read.syllable import is_syllable
from checker.select.node import Attribute, Collection, Facts, Part
from checker.source import Span

__all__ = ["COLLECTIONS"]

_LONGEST_WORD = 24
_WORD = re.compile(r"[^\W\d_]+\Z")


class _Mark(NamedTuple):
    """A mark and what it belongs to."""

    mark: FootnoteMark
    word: str
    """The word it is glued to."""
    expected: int
    """The number due here: one more than the mark before, which had a note too."""
    noted: bool
    notes: int
    """How many notes the draft has."""
    bare: bool
    """A digit without brackets."""


class _Note(NamedTuple):
    """A footnote, and whether the text calls it."""

    note: Footnote
    label: Span
    marked: bool
    lost: bool
    """No mark of any note was recognised: the text may have lost them."""


def _marks(facts: Facts) -> Iterator[Part]:
    document = facts.document
    text = document.source.text
    notes = {note.mark for note in document.footnotes}
    before = 0
    for mark in document.footnote_marks:
        word = _WORD.search(text, max(0, mark.span.start - _LONGEST_WORD), mark.span.start)
        noted = mark.mark in notes
        bare = text[mark.span.start].isdigit()
        yield (_Mark(mark, word[0] if word else "", before + 1, noted, len(notes), bare), mark.span)
        if noted:
            before = int(mark.mark)


def _notes(facts: Facts) -> Iterator[Part]:
    document = facts.document
    marks = {mark.mark for mark in document.footnote_marks}
    noted = any(note.mark in marks for note in document.footnotes)
    for note in document.footnotes:
        start = note.span.start
        place = document.source.text.find(note.mark, start, note.span.end)
        label = Span(place, place + len(note.mark)) if place >= 0 else Span(start, start)
        yield (_Note(note, label, note.mark in marks, not noted), note.span)


COLLECTIONS = {
    "footnote-marks": Collection(
        _marks,
        {
            "mark": Attribute("word", lambda m: m.mark.mark),
            "word": Attribute("word", lambda m: m.word),
            "bare": Attribute("flag", lambda m: m.bare),
            "noted": Attribute("flag", lambda m: m.noted),
            "notes": Attribute("number", lambda m: m.notes),
            "syllable": Attribute("flag", lambda m: len(m.word) > 1 and is_syllable(m.word)),
            "due": Attribute("word", lambda m: str(m.expected)),
            "in-order": Attribute("flag", lambda m: int(m.mark.mark) in (1, m.expected - 1, m.expected)),
        },
    ),
    "footnotes": Collection(
        _notes,
        {
            "text": Attribute("text", lambda n: n.note.text),
            "mark": Attribute("word", lambda n: n.note.mark),
            "label": Attribute("place", lambda n: n.label),
            "marked": Attribute("flag", lambda n: n.marked),
            "lost": Attribute("flag", lambda n: n.lost),
        },
    ),
}
