"""Whether two wordings can be of one thing.

Names of bodies and abstracts of documents are shortened, lengthened and abbreviated freely,
so nothing but two neighbouring syllables in common shows that they are the same, and
nothing but having none in common that they are not.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from types import MappingProxyType
from unicodedata import normalize

from checker.expression import expression
from checker.select.where import folded

__all__ = ["Wording", "apart", "share"]

Wording = frozenset[tuple[str, str]]

_SYLLABLE = expression(r"[^\W_]+")
_WORD = expression(r"[^\W\d_]+")
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_ROMAN = frozenset("IVXLC")


@lru_cache(maxsize=512)
def _pairs(text: str) -> Wording:
    return frozenset(pairwise(_SYLLABLE.findall(_toneless(folded(text)))))


def _toneless(text: str) -> str:
    """`text` without the five tone marks, which one syllable may carry in two places (uỷ, ủy)."""
    return normalize("NFC", "".join(letter for letter in normalize("NFD", text) if letter not in _TONES))


def apart(
    one: str, other: str, general: Sequence[str] = (), alike: Mapping[str, Sequence[str]] = MappingProxyType({})
) -> bool:
    """True when `one` and `other` have nothing in common, though both say enough to tell.

    An abbreviation may stand for anything, and what is in `general` (compared without regard to
    case) is said of many. `alike` has, by name, other names of the same thing.
    """
    if _abbreviates(one) or _abbreviates(other):
        return False
    if folded(one) in general or folded(other) in general:
        return False
    if any(_has(one, name, names) and _has(other, name, names) for name, names in alike.items()):
        return False
    first, second = _pairs(one), _pairs(other)
    return bool(first) and bool(second) and first.isdisjoint(second)


def _has(text: str, name: str, names: Sequence[str]) -> bool:
    written = folded(text)
    return name in written or any(other in written for other in names)


def _abbreviates(text: str) -> bool:
    words = (word for word in _WORD.findall(text) if word.isupper())
    return any(len(word) > 1 and not _ROMAN.issuperset(word) for word in words)


def share(text: str, reference: str) -> float:
    """The share of the wording of `reference` that `text` has too, 0 to 1."""
    wanted = _pairs(reference)
    return len(wanted & _pairs(text)) / len(wanted) if wanted else 0.0
