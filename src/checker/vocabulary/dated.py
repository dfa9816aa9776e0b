"""`year-told`: a month or quarter whose year its surroundings tell.

The year may stand in the abstract, in the sentence or before it in the same item, or in a heading above. A draft
that speaks of one year only needs none; where it speaks of several, "tháng 12 đã lấy phiếu tín nhiệm" leaves
the reader to guess.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from checker.document import DateMention
from checker.select.around import Mentioned
from checker.select.node import Facts, Node
from checker.source import Span
from checker.vocabulary.check import Check, Hit, Option, Options
from checker.vocabulary.quantities import found_words

__all__ = ["YEAR_TOLD"]


class _Years:
    """Where a draft names years."""

    def __init__(self, facts: Facts) -> None:
        self.dates = [date for date in facts.document.mentions.dates if date.year is not None]
        self.starts = [date.span.start for date in self.dates]
        self.cited = {citation.date.span for citation in facts.document.mentions.citations if citation.date is not None}

    def within(self, start: int, end: int) -> bool:
        """True when a year stands there, be it that of a citation."""
        place = bisect_left(self.starts, start)
        return place < len(self.starts) and self.starts[place] < end

    def several(self) -> bool:
        """True when the draft speaks of more than one year by its own words."""
        return len({date.year for date in self.dates if date.span not in self.cited}) > 1


def _run(nodes: Sequence[Node], options: Options, facts: Facts) -> Iterator[Hit]:
    years = facts.once("years", lambda: _Years(facts))
    abstract = facts.document.letterhead.abstract
    if not years.several() or (abstract is not None and years.within(*abstract.span())):
        return
    for node in nodes:
        mention: DateMention = node.value.mention
        if mention.year is None and not _told(node.value, years, options, facts):
            yield Hit(Span(mention.span.start, mention.span.end), {}, node)


def _told(date: Mentioned, years: _Years, options: Options, facts: Facts) -> bool:
    around = date.around
    if not around.value or any(found_words(around.sentence.lower(), options["relative"])):
        return True
    place = date.span.start
    entries = list(facts.entries_around(place))
    if any(years.within(*entry.heading.span()) for entry in entries):
        return True
    paragraph = facts.paragraph(place)
    start, end = paragraph.span if paragraph is not None else (place, place)
    return years.within(min(start, entries[-1].span.start) if entries else start, end)


YEAR_TOLD = Check(
    _run,
    {"relative": Option("texts", required=True)},
    takes=frozenset({"dates"}),
)
