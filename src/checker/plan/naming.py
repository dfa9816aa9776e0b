"""Names in a drafted plan: its id, the ids of its groups, the words by which reports name a group."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from datetime import date

from checker.coverage.lexicon import lexicon
from checker.expression import expression
from checker.plan.drafting import drafting, opening, words

__all__ = ["group_title", "plan_id", "slug"]

_NAMING = 4  # words that name a group in the headings of reports
_LEAST = 3
_SHORT = 8


def plan_id(symbol: str | None, day: date | None, name: str) -> str:
    """The id of the plan: from its symbol and year, else from the name of its file."""
    base = slug(symbol) if symbol else slug(name)
    return f"{base}-{day.year}" if symbol and day is not None else base or "ke-hoach"


def slug(text: str) -> str:
    """Lower-case letters without marks, digits and hyphens: an id."""
    letters = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    bare = (letter for letter in letters if not unicodedata.combining(letter))
    return "-".join("".join(letter if letter.isascii() and letter.isalnum() else " " for letter in bare).split())


def group_title(heading: str) -> str:
    """Words by which a report's heading names the group: a short heading, or what a long one begins to speak of."""
    said = drafting()
    bare = expression(r"\s*\([^()]*\)").sub("", heading).rstrip(" .:;") or heading
    written = bare.split()
    if len(written) <= _SHORT:
        if bare.isupper():
            return bare.lower()
        return bare if written[1:] and written[1][0].isupper() else bare[0].lower() + bare[1:]
    while len(written) > _NAMING:
        folded = words(" ".join(written[:_SHORT]))
        size = opening(folded, said.openings | said.heads)
        if not size and folded[:1] in said.cuts and not opening(folded, said.kept):
            size = 1
        if not size:
            break
        written = written[size:]
    return _beginning(written)


def _beginning(written: Sequence[str]) -> str:
    """The first few meaningful words; of a symbol the number."""
    taken: list[str] = []
    for word in written:
        number = expression(r"\d+(?=[-/])").match(word)
        taken.append(number[0] if number else word.strip(",;:"))
        size = len(lexicon().syllables(" ".join(taken)))
        if number or size >= _NAMING or (size >= _LEAST and word[-1] in ",;:"):
            break
    return " ".join(taken)
