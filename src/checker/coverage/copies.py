"""Items that repeat another word for word."""

from __future__ import annotations

from collections.abc import Sequence

from checker.coverage.passages import Passage, Unit
from checker.coverage.syllables import Pair

__all__ = ["copies"]

# So much of two texts must be the same for one to be a copy: a changed number or name still is.
_ALIKE = 0.95
# Shorter texts are alike by chance: "Không có.", "Thực hiện như mục 4."
_LEAST = 12


def copies(units: Sequence[Unit], passages: Sequence[Passage]) -> list[tuple[int, int]]:
    """Pairs of units (by number, in order of place) of which the second repeats the first."""
    texts = [
        (number, frozenset[Pair]().union(*(passages[place].pairs for place in range(unit.first, unit.last))))
        for number, unit in enumerate(units)
        if sum(len(passages[place].syllables) for place in range(unit.first, unit.last)) >= _LEAST
    ]
    texts.sort(key=lambda text: (len(text[1]), text[0]))
    found = []
    for place, (number, pairs) in enumerate(texts):
        for other, longer in texts[place + 1 :]:
            if len(pairs) < _ALIKE * len(longer):
                break
            if 2 * len(pairs & longer) >= _ALIKE * (len(pairs) + len(longer)):
                found.append((min(number, other), max(number, other)))
    return sorted(found)
