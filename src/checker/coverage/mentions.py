"""What the inline grammar found, by the passage it stands in."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from checker.coverage.passages import Passage
from checker.coverage.phrases import compiled
from checker.document import Citation, Count, DateMention, Document, Percentage, Ratio, Reference
from checker.value import NamedTuple

__all__ = ["NOTHING", "Mentioned", "mentioned"]

_Mention = Citation | DateMention | Count | Ratio | Percentage | Reference


# A sentence that only points elsewhere is short.
_SHORT = 40
_POINTING = frozenset(("mục", "vụ", "dung", "điểm", "xem"))
_ORDINALS = {
    word: str(number)
    for number, word in enumerate(("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"), start=1)
}
# "Như nhiệm vụ trọng tâm số 4", "như nội dung mục 10, phần I", "cùng với mục I.8", "tương tự mục 6", "xem I.4",
# "tại nội dung thứ tư".
_LOOSE = (
    r"\b(?:như|xem|với|tại|ở|trong|tương tự)\s+"
    r"(?:(?:kết quả|nội dung)\s+(?:(?:tại|ở|của|nêu tại|nêu ở)\s+)?(?=mục|điểm))?(?:"
    r"(?P<phrase>nhiệm vụ(?:\s+[^\W\d_]+){1,3}?)\s+(?:số|thứ)\s+(?P<one>\d{1,2}|[^\W\d_]{2,4})"
    r"|(?:mục|điểm|nội dung|nhiệm vụ)?\s*(?:số\s+)?(?P<section>[ivx]{1,4})\.(?P<two>\d{1,2})"
    r"|(?:mục|điểm|nội dung|nhiệm vụ)\s+"
    r"(?:số\s+(?P<three>\d{1,2})|thứ\s+(?P<four>\d{1,2}|[^\W\d_]{2,4})|(?P<five>\d{1,2}))"
    r")(?:,?\s+(?:của\s+)?(?:phần|mục)\s+(?P<after>[ivx]{1,4})\b)?(?=\s*(?:[.,;)]|$|(?:phần|của|nêu|trên|ở|này|đã|thuộc|tại|mục)\b))"
)
_LISTED = _LOOSE.rpartition("(?=")[0] + r"(?=\s*(?:,|và)\s+(?:mục|điểm|nội dung|nhiệm vụ)\s)"


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
    every = document.mentioned()
    figures: tuple[_Mention, ...] = (*every.counts, *every.ratios, *every.percentages)
    kinds: tuple[tuple[_Mention, ...], ...] = (every.citations, every.dates, figures, every.references)
    for kind, mentions in enumerate(kinds):
        for mention in mentions:
            place = bisect_right(starts, mention.span.start) - 1
            if place >= 0 and mention.span.start < ends[place]:
                if place not in found:
                    found[place] = Mentioned([], [], [], [])
                found[place][kind].append(mention)  # type: ignore[arg-type]
    for place, passage in enumerate(passages):
        there = found.get(place)
        if len(passage.syllables) <= _SHORT:
            loose = _loose(passage, listed=there is not None and bool(there.references))
            if loose is not None:
                found.setdefault(place, Mentioned([], [], [], [])).references.insert(0, loose)
    return found


def _loose(passage: Passage, *, listed: bool) -> Reference | None:
    """A cross-reference in words that are one only in a sentence that says little else.

    Where others are known, only one that a list with them begins with: "tại điểm 1 và điểm 2, mục I".
    """
    if _POINTING.isdisjoint(passage.syllables):
        return None
    match = compiled(_LISTED if listed else _LOOSE).search(passage.folded)
    if match is None:
        return None
    written = match["one"] or match["two"] or match["three"] or match["four"] or match["five"]
    number = written if written.isdigit() else _ORDINALS.get(written)
    if number is None:
        return None
    text = passage.text.slice(passage.start + match.start(), passage.start + match.end())
    section = match["section"] or match["after"]
    return Reference(text, text.span(), str(int(number)), section and section.upper(), match["phrase"])
