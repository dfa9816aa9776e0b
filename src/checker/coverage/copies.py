"""Items and sentences that repeat others word for word."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import chain

from checker.coverage.passages import Passage, Unit

__all__ = ["alike", "copies", "repeated"]

# So much of two texts must be the same for one to be a copy: a changed number or name still is.
_ALIKE = 0.95
# Shorter texts are alike by chance: "Không có.", "Thực hiện như mục 4."
_LEAST = 12
# Copies that differ a little still begin or end alike; only such are compared, and not with more than a few.
_EDGE = 6
_COMPARED = 8


def copies(units: Sequence[Unit], passages: Sequence[Passage]) -> list[tuple[int, int]]:
    """Pairs of units (by number, in order of place) of which the second repeats the first."""
    found: list[tuple[int, int]] = []
    first: dict[tuple[str, ...], int] = {}
    edges: dict[tuple[str, ...], list[tuple[int, tuple[str, ...]]]] = {}
    for number, unit in enumerate(units):
        text = tuple(chain.from_iterable(passage.syllables for passage in passages[unit.first : unit.last]))
        if len(text) < _LEAST:
            continue
        same = first.setdefault(text, number)
        if same != number:
            found.append((same, number))
            continue
        both = (("", *text[:_EDGE]), (*text[-_EDGE:], ""))
        likely = {other: theirs for edge in both for other, theirs in edges.get(edge, ())[:_COMPARED]}
        like = next((other for other, theirs in sorted(likely.items()) if alike(theirs, text)), None)
        if like is not None:
            found.append((like, number))
        for edge in both:
            edges.setdefault(edge, []).append((number, text))
    return found


def alike(text: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Does one of these texts, given as syllables, repeat the other?"""
    if min(len(text), len(other)) < _LEAST or min(len(text), len(other)) < _ALIKE * max(len(text), len(other)):
        return False
    # In order no more can be the same than in any order: most texts need no library to be told apart.
    if 2 * (Counter(text) & Counter(other)).total() < int(_ALIKE * (len(text) + len(other))):
        return False
    from rapidfuzz.distance import Indel

    return Indel.normalized_similarity(text, other, score_cutoff=_ALIKE) >= _ALIKE


def repeated(passages: Sequence[Passage]) -> Mapping[int, tuple[int, ...]]:
    """For each sentence that stands more than once, by its number, all that are the same."""
    same: dict[tuple[str, ...], list[int]] = {}
    for number, passage in enumerate(passages):
        if len(passage.syllables) >= _LEAST:
            same.setdefault(tuple(passage.syllables), []).append(number)
    return {number: tuple(places) for places in same.values() if len(places) > 1 for number in places}
