"""Fonts that stand in for another where it lacks a letter: of the program that made the PDF, not of the author.

They give themselves away inside words: "tỉnh" with its "ỉ" alone in another family.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from checker.read.pdf.cells import Cell, Part
from checker.read.pdf.drawn import Page
from checker.read.pdf.fonts import font
from checker.read.pdf.rows import Row

__all__ = ["stand_ins"]

_FEWEST = 3
"""Once or twice may be a slip of the author's."""


def stand_ins(drawn: Sequence[Page], pages: Sequence[Sequence[Row]]) -> Mapping[str, str]:
    """For each family that stands in for another, that other; `pages` are the rows of the pages `drawn`."""
    letters: Counter[str] = Counter()
    within: Counter[tuple[str, str]] = Counter()
    for page, rows in zip(drawn, pages, strict=True):
        families = [font(style.font).family or "" for style in page.styles]
        for row in rows:
            for cell in row.cells:
                for part in cell.parts:
                    letters[families[part.piece.style]] += part.end - part.start
                for one, other in pairwise(cell.parts):
                    two = families[one.piece.style], families[other.piece.style]
                    if _inside_word(cell, one, other) and two[0] != two[1] and all(two):
                        within[min(two), max(two)] += 1
    found: dict[str, str] = {}
    for two, times in within.most_common():
        rare, usual = sorted(two, key=letters.__getitem__)
        if times >= _FEWEST and rare not in found and usual not in found:
            found[rare] = usual
    return found


def _inside_word(cell: Cell, one: Part, other: Part) -> bool:
    """Whether a word goes on from `one` to `other` without a change in size."""
    touching = one.end == other.start and one.piece.size == other.piece.size
    return touching and cell.text[one.end - 1].isalpha() and cell.text[one.end].isalpha()
