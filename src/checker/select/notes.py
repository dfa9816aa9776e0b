"""Collections of footnotes and of the marks that call them."""

from __future__ import annotations

from collections.abc import Iterator

from checker.document import Footnote, FootnoteMark
from checker.expression import expression
from checker.read.syllable import is_syllable
from checker.select.node import Attribute, Collection, Facts, Part
from checker.source import Span
from checker.value import NamedTuple

__all__ = ["COLLECTIONS"]

_LONGEST_WORD = 24
_WORD = expression(r"[^\W\d_]+\Z")


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
    sure: bool
    """Every mark before it has its note, so that the number due is known."""
    written: bool
    """A line begins with this very mark: the note is there, though it was not read as one."""
    run: bool
    """The draft has no notes but marks 1, 2, 3 …: its notes were lost."""


class _Note(NamedTuple):
    """A footnote, and whether the text calls it."""

    note: Footnote
    label: Span
    marked: bool
    lost: bool
    """No mark of any note was recognised: the text may have lost them."""


def _word(text: str, mark: FootnoteMark) -> str:
    """The word that `mark` is glued to."""
    found = _WORD.search(text, max(0, mark.span.start - _LONGEST_WORD), mark.span.start)
    return found[0] if found is not None else ""


def _is_word(word: str) -> bool:
    return len(word) > 1 and is_syllable(word)


def _marks(facts: Facts) -> Iterator[Part]:
    document = facts.document
    text = document.source.text
    if not document.footnote_marks:
        return
    notes = {note.mark for note in document.footnotes}
    words = [_word(text, mark) for mark in document.footnote_marks]
    numbers = [int(mark.mark) for mark, word in zip(document.footnote_marks, words, strict=True) if _is_word(word)]
    run = not notes and len(numbers) > 1 and numbers == list(range(1, len(numbers) + 1))
    begins = {
        line.split("]", 1)[0].split(")", 1)[0] for line in map(str.lstrip, text.splitlines()) if line[:1] in ("[", "(")
    }
    before, sure = 0, True
    for mark, word in zip(document.footnote_marks, words, strict=True):
        noted = mark.mark in notes
        bare = text[mark.span.start].isdigit()
        sure = sure and noted
        written = text[mark.span.start : mark.span.end - 1] in begins
        yield (_Mark(mark, word, before + 1, noted, len(notes), bare, sure, written, run), mark.span)
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
            "sure": Attribute("flag", lambda m: m.sure),
            "written": Attribute("flag", lambda m: m.written),
            "run": Attribute("flag", lambda m: m.run),
            "noted": Attribute("flag", lambda m: m.noted),
            "notes": Attribute("number", lambda m: m.notes),
            "syllable": Attribute("flag", lambda m: _is_word(m.word)),
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
