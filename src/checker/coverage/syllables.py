"""Vietnamese text as comparable syllables.

A Vietnamese word is one or more syllables written apart, so pairs of neighbouring
syllables carry what single words carry elsewhere. Two spellings of one syllable
(hoà/hòa, an abbreviation and its words) come out the same; syllables that mean
nothing by themselves are left out, so that "chất lượng của sinh hoạt" and
"chất lượng sinh hoạt" share their pairs.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise
from sys import intern

from checker.expression import expression

__all__ = ["SUBJECT", "TOKEN", "Pair", "fold", "pairs", "split", "together", "token"]

Pair = str
"""Two neighbouring syllables with a space between them: a text knows its hash, a tuple works it out at each look-up."""

TOKEN = " "
"""What a token begins with, and no pair of syllables."""
SUBJECT = "≈"
"""With what a token goes on that no phrase stands for, but what a whole sentence speaks of."""

_OLD = ("oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ", "uỹ", "uỵ")
_NEW = ("òa", "óa", "ỏa", "õa", "ọa", "òe", "óe", "ỏe", "õe", "ọe", "ùy", "úy", "ủy", "ũy", "ụy")
_MOVED = dict(zip(_OLD, _NEW, strict=True))
_TONE = expression("o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ]")
_SYLLABLE = expression(r"[^\W\d_]+(?:-[^\W\d_]+)*|\d+(?:[.,/]\d+)*")


def fold(text: str) -> str:
    """`text` in lower case with tone marks in one place; every character keeps its offset."""
    lowered = text.lower()
    if len(lowered) != len(text):  # a letter whose lower case is two characters would shift all that follow
        lowered = "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
    return _TONE.sub(lambda found: _MOVED[found[0]], lowered)


def split(folded: str, stop: Collection[str], spellings: Mapping[str, Sequence[str]]) -> list[str]:
    """The syllables of folded text that mean something, abbreviations written out."""
    found: list[str] = _SYLLABLE.findall(folded)
    if not spellings.keys().isdisjoint(found):
        found = [part for syllable in found for part in spellings.get(syllable, (syllable,))]
    return [syllable for syllable in found if syllable not in stop]


def pairs(syllables: Sequence[str]) -> frozenset[Pair]:
    """The pairs of neighbours in `syllables`."""
    return frozenset(together(syllables))


def token(phrase: str) -> Pair:
    """What stands for a phrase among the pairs of a sentence: no pair of syllables is like it."""
    return intern(TOKEN + phrase)


def together(syllables: Sequence[str]) -> Iterator[Pair]:
    """The pairs of neighbours in order of place."""
    return map(" ".join, pairwise(syllables))
