"""A phrase whose words need not stand side by side.

"kết nạp đảng viên" is also said by "đảng viên được kết nạp": its words are there, in another
order. As no dictionary tells where Vietnamese words end, each syllable must be there beside
a neighbour it has in the phrase.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from sys import intern

from checker.coverage.syllables import Pair, together

__all__ = ["loose"]

# Longer phrases are said loosely by their opening.
_LONGEST = 10


def loose(syllables: Sequence[str], light: Collection[Pair]) -> Iterator[frozenset[Pair]]:
    """The sets of pairs of which each says the phrase loosely; `light` words need not be there."""
    runs: list[list[str]] = [[]]
    place = 0
    kept = syllables[:_LONGEST]
    while place < len(kept):
        if " ".join(kept[place : place + 2]) in light:
            runs.append([])
            place += 2
        else:
            runs[-1].append(kept[place])
            place += 1
    found: list[frozenset[Pair]] = [frozenset()]
    for run in runs:
        covers = list(_covers(run))
        found = [known | cover for known in found for cover in covers]
    yield from dict.fromkeys(found)


def _covers(run: Sequence[str]) -> Iterator[frozenset[Pair]]:
    """Pairs of neighbours that leave out no syllable; a syllable by itself needs not be there."""
    if len(run) < 2:
        yield frozenset()
        return
    pairs = [*map(intern, together(run))]
    if len(run) % 2 == 0:
        yield frozenset(pairs[::2])
        return
    for odd in range(0, len(run) - 1, 2):
        yield frozenset(pairs[:odd:2]) | {pairs[odd], pairs[odd + 1]} | frozenset(pairs[odd + 3 :: 2])
