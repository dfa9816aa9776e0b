"""The entries of a list in a sentence, with one number each: "04 đồng chí nữ, 03 đồng chí nam", "nam 3, nữ 4"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from checker.expression import expression
from checker.parse.inline.figures import amount
from checker.vocabulary.quantities import Figure, found_words

__all__ = ["listed"]

_NUMBER = r"\d(?:[\d.,]*\d)?"
_FIGURE = r"(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?"


def listed(region: str, place: int, joined: Sequence[str]) -> tuple[Figure, ...]:
    """The figures of a flat list, one for each entry; none when an entry has no figure or two of them.

    `place` is where `region` begins in the paragraph.
    """
    first, later = region.find(","), region.find(";")
    if 0 <= first < later:
        region = region[:later]
    cuts = [cut + 1 for cut, mark in enumerate(region) if mark in ",;" and not region[cut + 1 : cut + 2].isdigit()]
    joins = [join for join, _ in found_words(region, joined)]
    parts: list[Figure] = []
    for here, there in pairwise(sorted({0, *cuts, *joins, len(region)})):
        entry = region[here:there].rstrip(" ,;")
        part = _entry(entry, place + here, joined) if entry.strip() else None
        if part is not None:
            parts.append(part)
        elif entry.strip():
            return ()
    return tuple(parts)


def _entry(entry: str, place: int, joined: Sequence[str]) -> Figure | None:
    """ "04 đồng chí nữ", "khiển trách 09", "ngân sách tỉnh 5 tỷ đồng": the one figure of an entry."""
    numbers = list(expression(_NUMBER).finditer(entry))
    if not numbers or any(mark in entry for mark in "(%/"):
        return None
    if not expression(_FIGURE).fullmatch(numbers[0].group()):
        return None
    leads = set(entry[: numbers[0].start()].strip(" :").split()) - set(joined)
    if leads and len(numbers) > 1:
        return None
    number = numbers[0]
    noun = tuple(entry[number.end() :].strip(" :.").split()[:2])
    return Figure(place + number.start(), place + number.end(), amount(number.group()), None, noun)
