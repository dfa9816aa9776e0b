"""What the inline grammar found, by the passage it stands in."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from checker.coverage.passages import Passage
from checker.document import Citation, Count, DateMention, Document, Percentage, Ratio, Reference
from checker.value import NamedTuple

__all__ = ["NOTHING", "Mentioned", "mentioned"]

_Mention = Citation | DateMention | Count | Ratio | Percentage | Reference


class Mentioned(NamedTuple):
    """What the inline grammar found in one passage."""

    citations: list[Citation]
    dates: list[DateMention]
    figures: list[Count | Ratio | Percentage]
    references: list[Reference]


NOTHING = Mentioned([], [], [], [])
"""Of a passage that mentions nothing."""


def mentioned(document: Document, passages: Sequence[Passage]) -> dict[int, Mentioned]:
    """For each passage by its number, what is mentioned in it; passages with nothing are left out."""
    starts = [passage.place for passage in passages]
    ends = [passage.text.place(passage.end - 1) + 1 for passage in passages]
    found: dict[int, Mentioned] = {}
    every = document.mentions
    figures: tuple[_Mention, ...] = (*every.counts, *every.ratios, *every.percentages)
    kinds: tuple[tuple[_Mention, ...], ...] = (every.citations, every.dates, figures, every.references)
    for kind, mentions in enumerate(kinds):
        for mention in mentions:
            place = bisect_right(starts, mention.span.start) - 1
            if place >= 0 and mention.span.start < ends[place]:
                if place not in found:
                    found[place] = Mentioned([], [], [], [])
                found[place][kind].append(mention)  # type: ignore[arg-type]
    return found
