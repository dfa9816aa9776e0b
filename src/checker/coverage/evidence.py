"""Results of the unit's own in a passage: figures, dates, documents, named actions.

Only what the unit adds counts: not what repeats the task's statement, not the
plan's own basis, not a superior's document cited as ground, not what is still to come.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from checker.coverage.index import IndexedTask
from checker.coverage.lexicon import Lexicon
from checker.coverage.passages import Passage
from checker.coverage.syllables import Pair, fold
from checker.document import Citation, Count, DateMention, Document, Percentage, Ratio, Reference
from checker.finding import Evidence
from checker.source import Span

__all__ = ["Mentioned", "mentioned", "results", "unfinished"]

# Between a citation and the date that belongs to it stand the names of bodies, no more.
_NEAR = 70
_Mention = Citation | DateMention | Count | Ratio | Percentage | Reference
_CLAUSE = re.compile(r"[;.:]\s|;|\.$")


class Mentioned(NamedTuple):
    """What the inline grammar found in one passage."""

    citations: list[Citation]
    dates: list[DateMention]
    figures: list[Count | Ratio | Percentage]
    references: list[Reference]


def mentioned(document: Document, passages: Sequence[Passage]) -> dict[int, Mentioned]:
    """For each passage by its number, what is mentioned in it; passages with nothing are left out."""
    starts = [passage.span.start for passage in passages]
    found: dict[int, Mentioned] = {}
    every = document.mentions
    figures = (*every.counts, *every.ratios, *every.percentages)
    kinds: tuple[tuple[_Mention, ...], ...] = (every.citations, every.dates, figures, every.references)
    for kind, mentions in enumerate(kinds):
        for mention in mentions:
            place = bisect_right(starts, mention.span.start) - 1
            if place >= 0 and mention.span.start < passages[place].span.end:
                if place not in found:
                    found[place] = Mentioned([], [], [], [])
                found[place][kind].append(mention)  # type: ignore[arg-type]
    return found


def results(
    passage: Passage, there: Mentioned | None, task: IndexedTask, basis: frozenset[str], words: Lexicon
) -> list[Evidence]:
    """The evidence for `task` in `passage`, in order of place.

    `there` is what is mentioned in it; `basis` the keys of the symbols of the plan itself and what it carries out.
    """
    if there is None and words.acts.gate.isdisjoint(passage.syllables):
        return []
    return _Reading(passage, there or Mentioned([], [], [], []), task, basis, words).evidence()


def unfinished(passage: Passage, task: IndexedTask, words: Lexicon) -> Evidence | None:
    """The words by which the report itself says that a part is not done, where they stand in `passage`."""
    found = words.unfinished.search(passage.folded, passage.syllables) if _gated(words, passage) else None
    if found is None or words.pairs(found[0]) <= task.statement:
        return None
    start, end = passage.start + found.start(), passage.start + found.end()
    return Evidence("action", passage.text.value[start:end], passage.text.span(start, end))


def _gated(words: Lexicon, passage: Passage) -> bool:
    return not words.unfinished.gate.isdisjoint(passage.syllables)


@cache
def _ending(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


class _Reading:
    """One passage, read for results."""

    def __init__(
        self, passage: Passage, there: Mentioned, task: IndexedTask, basis: frozenset[str], words: Lexicon
    ) -> None:
        self.passage = passage
        self.there = there
        self.task = task
        self.basis = basis
        self.words = words
        self.folded = passage.folded
        self.shut = list(self._to_come())
        self.acts = [act for act in self._acts() if not self._is_shut(act[0])]

    def evidence(self) -> list[Evidence]:
        found = [*self._figures(), *self._dates(), *self._documents(), *self._actions()]
        return sorted(found, key=lambda evidence: (evidence.span, evidence.type))

    def _to_come(self) -> Iterator[tuple[int, int]]:
        """The ranges of the passage that speak of what is still to be done."""
        for marker in self.words.future.finditer(self.folded, self.passage.syllables):
            start, end = self._clause(marker.start())
            before = self.folded[start : marker.start()]
            done = before.rfind("đã ")
            if done >= 0:
                # "Đã tổ chức 05 buổi và sẽ tổ chức 03 buổi": what was done stays.
                start += max(before.rfind(","), before.rfind(" và "), done + 3)
            yield start, end

    def _clause(self, at: int) -> tuple[int, int]:
        start, end = 0, len(self.folded)
        for mark in _CLAUSE.finditer(self.folded):
            if mark.start() < at:
                start = mark.end()
            else:
                end = mark.start()
                break
        return start, end

    def _is_shut(self, at: int) -> bool:
        return any(start <= at < end for start, end in self.shut)

    def _at(self, span: Span) -> int:
        """Offset in the passage of a place of the source inside it (near enough where lines were joined)."""
        text, passage = self.passage.text, self.passage
        piece = bisect_right(text.places, span.start) - 1
        return text.starts[piece] + span.start - text.places[piece] - passage.start

    def _acts(self) -> Iterator[tuple[int, int]]:
        for act in self.words.acts.finditer(self.folded, self.passage.syllables):
            before = self.folded[: act.start()]
            if _ending(self.words.weakened).search(before):
                continue
            if self._restated(act.start(), act.end()) and not _ending(self.words.completed).search(before):
                continue
            yield act.start(), act.end()

    def _restated(self, start: int, end: int) -> bool:
        """Is this act, with what it is about, only the task's own words?"""
        tail = self.folded[end : end + 40].split()[:4]
        about = self.words.pairs(" ".join((self.folded[start:end], *tail)))
        return len(about & self.task.statement) >= 0.6 * len(about)

    def _actions(self) -> Iterator[Evidence]:
        value = self.passage.text.value
        for start, end in self.acts:
            low, high = self.passage.start + start, self.passage.start + end
            yield Evidence("action", value[low:high], self.passage.text.span(low, high))

    def _figures(self) -> Iterator[Evidence]:
        cited = [citation.span for citation in self.there.citations]
        dated = [date.span for date in self.there.dates]
        for figure in self.there.figures:
            at = self._at(figure.span)
            if self._is_shut(at) or _within(figure.span, cited) or _within(figure.span, dated):
                continue
            if isinstance(figure, Count):
                noun = fold(figure.noun).split()
                if not noun or noun[0] in self.words.time_units or " ".join(noun[:2]) in self.words.time_units:
                    continue
                if figure.digits in self.task.numbers and _about(figure, self.words) & self.task.statement:
                    continue
            if _ending(self.words.numbering).search(self.folded[:at]):
                continue
            yield Evidence("figure", figure.text.value, figure.span)

    def _dates(self) -> Iterator[Evidence]:
        for date in self.there.dates:
            at = self._at(date.span)
            if self._is_shut(at) or self._of_a_document(date, at):
                continue
            if date.precision == "year" and not (self.acts or "đã " in self.folded):
                continue
            if date.until_year is not None or _ending(self.words.terms_of_office).search(self.folded[:at]):
                continue
            yield Evidence("date", date.text.value, date.span)

    def _of_a_document(self, date: DateMention, at: int) -> bool:
        """Is it the date of a cited document? Its issuer may stand between."""
        for citation in self.there.citations:
            if citation.span.start <= date.span.start < citation.span.end:
                return True
            end = self._at(citation.span) + len(citation.text.value)
            if (
                date.precision == "day"
                and 0 <= at - end < _NEAR
                and not set(",;.") & set(self.folded[end:at].rstrip(", "))
            ):
                return True
        return False

    def _documents(self) -> Iterator[Evidence]:
        """Documents the unit issued, or that it says it reviewed or put into its own."""
        for citation in self.there.citations:
            at = self._at(citation.span)
            if citation.symbol.key in self.basis or self._is_shut(at):
                continue
            start, _ = self._clause(at)
            if citation.own or any(start <= act_start < at for act_start, _ in self.acts):
                yield Evidence("document", citation.text.value, citation.span)


def _within(span: Span, others: Sequence[Span]) -> bool:
    return any(other.start <= span.start < other.end for other in others)


def _about(count: Count, words: Lexicon) -> frozenset[Pair]:
    return words.pairs(f"{count.digits} {count.noun}")
