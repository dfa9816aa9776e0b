"""What is usual in a document: the size of its letters, the distance of its lines, where they begin and end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from checker.read.pdf.rows import Row
from checker.value import NamedTuple

__all__ = ["Edges", "Measure", "edges", "measure"]

_PITCHES = (0.9, 3.0)
"""Distances between lines, as shares of the size, that wrapped lines may have."""
_USUAL_PITCH = 1.2
_PITCH_SHARE = 0.1
_NEAR_PITCH = 0.75
_USUAL_WIDTH = 0.46
"""Width of a letter as a share of the size."""
_FULL = 0.6
_EDGE_SHARE = 0.1
_FEWEST = 3


class Measure(NamedTuple):
    """In points."""

    size: float
    """Of most letters."""
    pitch: float
    """From line to line within a paragraph."""
    letter: float
    """Mean width of a letter, blanks included."""


class Edges(NamedTuple):
    """Where full lines begin and end, from the left side of the page; None where too few agree."""

    left: float | None
    right: float | None


def measure(pages: Sequence[Sequence[Row]]) -> Measure:
    """What is usual on `pages`, the rows of each."""
    sizes: Counter[float] = Counter()
    for row in _all(pages):
        for cell in row.cells:
            sizes[round(cell.size * 2) / 2] += len(cell.text)
    size = sizes.most_common(1)[0][0] if sizes else 12.0
    letters = width = 0.0
    for row in _all(pages):
        if len(row.cells) == 1 and abs(row.size - size) < 1:
            letters += len(row.cells[0].text)
            width += row.right - row.left
    return Measure(size, _pitch(pages, size), (width / letters if letters else 0) or _USUAL_WIDTH * size)


def _all(pages: Iterable[Sequence[Row]]) -> Iterator[Row]:
    """The rows of all pages, those of tables left out."""
    for rows in pages:
        yield from (row for row in rows if row.grid is None)


def _pitch(pages: Sequence[Sequence[Row]], size: float) -> float:
    """The least distance that many lines have: that of wrapped lines, not of paragraphs."""
    found: Counter[float] = Counter()
    for rows in pages:
        for above, below in pairwise(rows):
            away = below.base - above.base
            prose = len(above.cells) == len(below.cells) == 1 and above.grid is None is below.grid
            sized = abs(above.size - size) < 1 > abs(below.size - size)
            if prose and sized and _PITCHES[0] * size <= away <= _PITCHES[1] * size:
                found[round(away * 2) / 2] += 1
    for pitch in sorted(found):
        near = {away: times for away, times in found.items() if abs(away - pitch) <= _NEAR_PITCH}
        if sum(near.values()) >= max(2, _PITCH_SHARE * found.total()):
            return max(near, key=near.__getitem__)
    return _USUAL_PITCH * size


def edges(pages: Sequence[Sequence[Row]], size: float) -> Edges:
    """Where the full lines of `pages`, in letters of `size`, begin and end."""
    lines = [row for row in _all(pages) if len(row.cells) == 1 and abs(row.size - size) < 1]
    widest = max((row.right - row.left for row in lines), default=0.0)
    full = [row for row in lines if row.right - row.left >= _FULL * widest]
    return Edges(
        _outermost([row.left for row in full]),
        -found if (found := _outermost([-row.right for row in full])) is not None else None,
    )


def _outermost(places: Sequence[float]) -> float | None:
    """The least of `places` that many agree on; a few may lie beyond (a sign that hangs over the edge)."""
    bins: Counter[int] = Counter(round(place) for place in places)
    enough = max(_FEWEST, _EDGE_SHARE * len(places))
    for place in sorted(bins):
        near = [other for other in places if abs(other - place) <= 1]
        if len(near) >= enough:
            return sorted(near)[len(near) // 2]
    return None
