"""Results of the unit's own in a passage: figures, dates, documents, named actions.

Only what the unit adds counts: not what repeats the task's statement, not the
plan's own basis, not a superior's document cited as ground, not what is still to come.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Literal

from checker.coverage.index import IndexedTask
from checker.coverage.lexicon import Ending, Lexicon, syllables
from checker.coverage.mentions import NOTHING, Mentioned
from checker.coverage.passages import Passage
from checker.coverage.syllables import fold, pairs
from checker.document import Count, DateMention
from checker.expression import expression
from checker.finding import Evidence
from checker.plan import symbol_key
from checker.source import Span

__all__ = ["results", "unfinished"]

# Between a citation and the date that belongs to it stand the names of bodies, no more.
_NEAR = 70
# What governs a word stands so near before it.
_BEFORE = 60
# A number that nothing follows; dates, symbols and labels have marks beside them.
# (What is not before it is looked for after its first digit, so that the engine skips from digit to digit.)
_BARE = expression(r"[0-9](?<![\w./,-][0-9])[0-9]{0,2}(?:\.[0-9]{3})*(?:,[0-9]+)?(?=[ ]*(?:[;)]|[.,](?:\s|$)|$))")
_DIGIT = expression("[0-9]")
_CLAUSE_END = expression(r"[;.:](?:\s|$)")


def results(
    passage: Passage, there: Mentioned | None, task: IndexedTask, basis: frozenset[str], words: Lexicon
) -> list[Evidence]:
    """The evidence for `task` in `passage`, in order of place.

    `there` is what is mentioned in it; `basis` the keys of the symbols of the plan itself and what it carries out.
    """
    verbs = words.acts.openings(passage.syllables, passage.pairs)
    mentions = there is not None and bool(there.citations or there.dates or there.figures)
    numbers = _DIGIT.search(passage.text.value, passage.start, passage.end) is not None
    if not (verbs or mentions or numbers):
        return []
    folded = passage.folded
    acts = words.acts.find(folded, verbs)
    if not (acts or mentions or numbers):
        return []
    reading = _Reading(passage, folded, there or NOTHING, task, words)
    return reading.evidence(acts, basis)


def unfinished(passage: Passage, task: IndexedTask, words: Lexicon) -> Evidence | None:
    """The words by which the report itself says that a part is not done, where they stand in `passage`."""
    if not words.unfinished.possible(passage.syllables, passage.pairs):
        return None
    for found in words.unfinished.finditer(passage.folded):
        if not pairs(syllables(found[0])) <= task.statement:
            start, end = passage.start + found.start(), passage.start + found.end()
            return Evidence("action", passage.text.value[start:end], passage.text.span(start, end))
    return None


class _Reading:
    """One passage, read for results."""

    def __init__(self, passage: Passage, folded: str, there: Mentioned, task: IndexedTask, words: Lexicon) -> None:
        self.passage = passage
        self.there = there
        self.task = task
        self.words = words
        self.folded = folded
        self.shut = list(self._to_come()) if words.future.possible(passage.syllables, passage.pairs) else []

    def evidence(self, acts: Sequence[tuple[int, int]], basis: frozenset[str]) -> list[Evidence]:
        done = [act for act in acts if self._is_done(*act)]
        found = [
            *self._figures(),
            *self._bare_figures(),
            *self._dates(acting=bool(done)),
            *self._documents([start for start, _ in done], basis),
            *(self._quote("action", start, end) for start, end in done),
        ]
        found.sort(key=lambda evidence: (evidence.span.start, evidence.type))
        return found

    def _to_come(self) -> Iterator[tuple[int, int]]:
        """The ranges of the passage that speak of what is still to be done."""
        for marker in self.words.future.finditer(self.folded):
            start, end = self._clause(marker.start())
            before = self.folded[start : marker.start()]
            done = before.rfind("đã ")
            if done >= 0:
                # "Đã tổ chức 05 buổi và sẽ tổ chức 03 buổi": what was done stays.
                start += max(before.rfind(","), before.rfind(" và "), done + 3)
            yield start, end

    def _clause(self, at: int) -> tuple[int, int]:
        start, end = 0, len(self.folded)
        for mark in _CLAUSE_END.finditer(self.folded):
            if mark.start() >= at:
                end = mark.start()
                break
            start = mark.end()
        return start, end

    def _is_shut(self, at: int) -> bool:
        return any(start <= at < end for start, end in self.shut)

    def _at(self, span: Span) -> int:
        """Offset in the passage of a place of the source inside it."""
        text = self.passage.text
        piece = bisect_right(text.places, span.start) - 1
        return text.starts[piece] + span.start - text.places[piece] - self.passage.start

    def _follows(self, ending: Ending, at: int) -> bool:
        """Does what stands at `at` follow words of `ending`?"""
        return ending.closes(self.folded[max(0, at - _BEFORE) : at])

    def _is_done(self, start: int, end: int) -> bool:
        """Is the act in this range reported as done, and more than the task's own words?"""
        if self._is_shut(start) or self._follows(self.words.weakened, start):
            return False
        return not self._restated(start, end) or self._follows(self.words.completed, start)

    def _restated(self, start: int, end: int) -> bool:
        """Is this act, with what it is about, only the task's own words?"""
        tail = self.folded[end : end + 40].split()[:4]
        about = pairs(syllables(" ".join((self.folded[start:end], *tail))))
        return len(about & self.task.statement) >= 0.6 * len(about)

    def _quote(self, kind: Literal["figure", "document", "action"], start: int, end: int) -> Evidence:
        low, high = self.passage.start + start, self.passage.start + end
        return Evidence(kind, self.passage.text.value[low:high], self.passage.text.span(low, high))

    def _figures(self) -> Iterator[Evidence]:
        for figure in self.there.figures:
            at = self._at(figure.span)
            if self._is_shut(at) or self._inside(figure.span) or self._follows(self.words.numbering, at):
                continue
            if isinstance(figure, Count):
                noun = fold(figure.noun).split()
                if not noun or noun[0] in self.words.time_units or " ".join(noun[:2]) in self.words.time_units:
                    continue
                if figure.digits in self.task.numbers and (figure.digits, noun[0]) in self.task.statement:
                    continue
                yield self._quote("figure", at, at + self._noun_end(figure.text.value))
            else:
                yield Evidence("figure", figure.text.value, figure.span)

    def _bare_figures(self) -> Iterator[Evidence]:
        """Numbers that end a clause: "Kết nạp đảng viên: 17; cho ra khỏi Đảng 01."."""
        numbers = list(_BARE.finditer(self.folded))
        if not numbers:
            return
        there = self.there
        spans = [citation.span for citation in there.citations] + [date.span for date in there.dates]
        spans += [figure.span for figure in there.figures] + [reference.span for reference in there.references]
        for number in numbers:
            at = number.start()
            place = self.passage.text.place(self.passage.start + at)
            if any(span.start <= place < span.end for span in spans):
                continue
            if not (self._is_shut(at) or self._follows(self.words.numbering, at) or number[0] in self.task.numbers):
                yield self._quote("figure", at, number.end())

    def _noun_end(self, counted: str) -> int:
        """Where the noun ends: the grammar takes a few words after the number, whatever they are."""
        for gap in re.finditer(" ", counted):
            following = fold(counted[gap.end() :]).split(" ", 1)[0]
            if gap.start() > len(counted.split(" ", 1)[0]) and following in self.words.stop:
                return gap.start()
        return len(counted)

    def _inside(self, span: Span) -> bool:
        """Does it stand inside a citation or a date?"""
        others = [citation.span for citation in self.there.citations] + [date.span for date in self.there.dates]
        return any(other.start <= span.start < other.end for other in others)

    def _dates(self, *, acting: bool) -> Iterator[Evidence]:
        for date in self.there.dates:
            at = self._at(date.span)
            if self._is_shut(at) or date.until_year is not None or self._of_a_document(date, at):
                continue
            if date.precision == "year" and not (acting or "đã " in self.folded):
                continue
            if not self._follows(self.words.terms_of_office, at):
                yield Evidence("date", date.text.value, date.span)

    def _of_a_document(self, date: DateMention, at: int) -> bool:
        """Is it the date of a cited document? Its issuer may stand between."""
        for citation in self.there.citations:
            if citation.span.start <= date.span.start < citation.span.end:
                return True
            end = self._at(citation.span) + len(citation.text.value)
            if date.precision == "day" and 0 <= at - end < _NEAR and not set(";.") & set(self.folded[end:at]):
                return True
        return False

    def _documents(self, acts: Sequence[int], basis: frozenset[str]) -> Iterator[Evidence]:
        """Documents the unit issued, or that it says it reviewed or put into its own."""
        for citation in self.there.citations:
            at = self._at(citation.symbol_text.span())
            if symbol_key(citation.symbol.raw) in basis or self._is_shut(at):
                continue
            start, _ = self._clause(at)
            issued = citation.own or self._follows(self.words.issued, self._at(citation.span))
            if issued or any(start <= act < at for act in acts):
                first = citation.type_text or citation.symbol_text
                last = citation.date.text if citation.date is not None else citation.symbol_text
                yield self._quote("document", self._at(first.span()), self._at(last.span()) + len(last.value))
