"""Items and sentences that repeat others word for word."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain

from checker.coverage.passages import Passage, Unit

__all__ = ["copies", "repeated"]

# So much of two texts must be the same for one to be a copy: a changed number or name still is.
_ALIKE = 0.95
# Shorter texts are alike by chance: "Không có.", "Thực hiện như mục 4."
_LEAST = 12


def copies(units: Sequence[Unit], passages: Sequence[Passage]) -> list[tuple[int, int]]:
    """Pairs of units (by number, in order of place) of which the second repeats the first."""
    texts = []
    for number, unit in enumerate(units):
        words = _words(unit, passages)
        if len(words) >= _LEAST:
            texts.append((len(words), number, frozenset(words)))
    texts.sort(key=lambda text: text[:2])
    found = []
    for place, (length, number, syllables) in enumerate(texts):
        for longer, other, theirs in texts[place + 1 :]:
            if length < _ALIKE * longer:
                break
            if len(syllables & theirs) >= _ALIKE * max(len(syllables), len(theirs)) and _alike(
                units[number], units[other], passages
            ):
                found.append((min(number, other), max(number, other)))
    return sorted(found)


def _words(unit: Unit, passages: Sequence[Passage]) -> list[str]:
    return list(chain.from_iterable(passage.syllables for passage in passages[unit.first : unit.last]))


def _alike(unit: Unit, other: Unit, passages: Sequence[Passage]) -> bool:
    from difflib import SequenceMatcher

    first, second = _words(unit, passages), _words(other, passages)
    return first == second or SequenceMatcher(None, first, second, autojunk=False).ratio() >= _ALIKE


def repeated(passages: Sequence[Passage]) -> Mapping[int, tuple[int, ...]]:
    """For each sentence that stands more than once, by its number, all that are the same."""
    same: dict[tuple[str, ...], list[int]] = {}
    for number, passage in enumerate(passages):
        if len(passage.syllables) >= _LEAST:
            same.setdefault(tuple(passage.syllables), []).append(number)
    return {number: tuple(places) for places in same.values() if len(places) > 1 for number in places}
