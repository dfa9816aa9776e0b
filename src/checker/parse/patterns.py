"""The terminals of `grammars/structure.lark` as compiled patterns.

What a line must look like to begin a section, a letterhead part, a recipient …
is written once, in the grammar; the steps before the grammar (which join lines
into blocks) read it from there.
"""

from __future__ import annotations

import re
from functools import cache

from checker.document import Level
from checker.expression import expression
from checker.parse.grammar import load
from checker.value import NamedTuple

__all__ = ["MARKERS", "Marker", "marker", "ordinal", "pattern"]

MARKERS: dict[str, Level] = {
    "PART": "part",
    "CHAPTER": "chapter",
    "ARTICLE": "article",
    "LETTER": "part",
    "SECTION": "section",
    "DETAIL": "subitem",
    "SUBITEM": "subitem",
    "ITEM": "item",
    "POINT": "point",
    "BULLET": "bullet",
    "PLUS": "plus",
}
"""Terminals that begin an outline entry, in the order in which they are tried."""


class Marker(NamedTuple):
    """The marker at the start of a line."""

    kind: str
    """Terminal: SECTION, ITEM …"""
    label: str
    end: str
    """Punctuation after the label: ".", ")", "-", "" …"""
    length: int
    """Characters of the line taken by the marker and the space after it."""

    @property
    def style(self) -> str:
        """The shape of the marker with the label replaced by its first form: "I.", "1/", "1.1.", "a)"."""
        shape = _SHAPES.get(self.kind, self.label)
        return f"{shape}{self.end}"


_SHAPES = {
    "PART": "Phần I",
    "CHAPTER": "Chương I",
    "LETTER": "A",
    "SECTION": "I",
    "ARTICLE": "Điều 1",
    "ITEM": "1",
    "SUBITEM": "1.1",
    "DETAIL": "1.1.1",
    "POINT": "a",
}


@cache
def pattern(name: str) -> re.Pattern[str]:
    """The compiled terminal `name`; use `.match` for the start of a line."""
    return expression(_terminals()[name])


@cache
def _terminals() -> dict[str, str]:
    return {terminal.name: terminal.pattern for terminal in load("structure").terminals}


@cache
def _marker_patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((kind, pattern(kind)) for kind in MARKERS)


# How a line with a marker begins, at the least: most lines are settled by this alone.
_MAYBE = expression(
    r"[0-9+\-–—•●▪◦\uf000-\uf0ff]|(?:[IVX]{1,5}|[A-HĐa-zđ])\s?[.\-–/)]|P(?:hần|HẦN)|C(?:hương|HƯƠNG)|Đ(?:iều|IỀU)"
)


def marker(line: str) -> Marker | None:
    """The outline marker that `line` begins with, or None."""
    if not _MAYBE.match(line):
        return None
    for kind, shape in _marker_patterns():
        found = shape.match(line)
        if found:
            name = kind.lower()
            if kind == "SECTION" and not _is_roman(found[name]):
                continue
            return Marker(kind, found[name], found[f"{name}_end"], found.end())
    return None


_DIGITS = expression(r"\d+")
_ROMAN = expression(r"X{0,3}(?:IX|IV|V?I{0,3})")


def _is_roman(text: str) -> bool:
    return _ROMAN.fullmatch(text) is not None


def ordinal(kind: str, label: str) -> int | None:
    """The place of `label` among its siblings, from 1; None when it has none (bullets, "thứ nhất" is 1).

    Points run in Vietnamese order a, b, c, d, đ, e … (Nghị định 30/2020/NĐ-CP, Phụ lục I.II.6).
    """
    if kind in ("BULLET", "PLUS"):
        return None
    if kind in ("POINT", "LETTER"):
        place = _LETTERS.find(label.lower())
        return place + 1 if place >= 0 else None
    last = label.rsplit(".", 1)[-1]
    digits = _DIGITS.match(last)
    if digits:
        return int(digits.group())
    if last and _is_roman(last):
        return _roman(last)
    return None


_LETTERS = "abcdđeghiklmnopqrstuvxy"


def _roman(text: str) -> int:
    value = 0
    for here, after in zip(text, [*text[1:], ""], strict=True):
        worth = {"I": 1, "V": 5, "X": 10}[here]
        value += -worth if after and {"I": 1, "V": 5, "X": 10}[after] > worth else worth
    return value
