"""One passage as it is read for results: its text, what is mentioned in it, and what of it reports nothing done."""

from __future__ import annotations

from bisect import bisect_right
from typing import Literal

from checker.coverage.above import Above
from checker.coverage.index import IndexedTask
from checker.coverage.lexicon import Ending
from checker.coverage.mentions import Mentioned
from checker.coverage.passages import Passage
from checker.coverage.pending import pending
from checker.finding import Evidence
from checker.source import Span

__all__ = ["Reading"]

# What governs a word stands so near before it.
_BEFORE = 60


class Reading:
    """A passage read for the results of `task`; offsets are those of `folded`, its text."""

    __slots__ = ("basis", "folded", "passage", "shut", "task", "there", "words")

    def __init__(self, passage: Passage, folded: str, there: Mentioned, task: IndexedTask, basis: Above) -> None:
        self.passage = passage
        self.there = there
        self.task = task
        self.basis = basis
        self.words = basis.words
        self.folded = folded
        later = [self.at(date.span) for date in there.dates if basis.to_come(date)]
        self.shut = pending(passage, folded, basis.words, later)

    def is_shut(self, at: int) -> bool:
        """Does what stands at `at` report nothing done?"""
        return any(start <= at < end for start, end in self.shut)

    def at(self, span: Span) -> int:
        """Offset in the passage of a place of the source inside it."""
        text = self.passage.text
        piece = bisect_right(text.places, span.start) - 1
        return text.starts[piece] + span.start - text.places[piece] - self.passage.start

    def follows(self, ending: Ending, at: int) -> bool:
        """Does what stands at `at` follow words of `ending`?"""
        return ending.closes(self.folded[max(0, at - _BEFORE) : at])

    def is_number(self, at: int) -> bool:
        """Is the figure at `at` the number of something: of a document, a point, a term?"""
        return self.follows(self.words.numbering, at) and not self.follows(self.words.not_numbering, at)

    def quote(self, kind: Literal["figure", "document", "action"], start: int, end: int) -> Evidence:
        """What stands in this range, as evidence."""
        low, high = self.passage.start + start, self.passage.start + end
        return Evidence(kind, self.passage.text.value[low:high], self.passage.text.span(low, high))
