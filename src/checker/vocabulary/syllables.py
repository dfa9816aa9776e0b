"""`syllables`: a word in Vietnamese letters that cannot be a Vietnamese syllable.

Only words in small letters with a letter that English lacks: names, abbreviations and most
foreign words are none. `known` are frequent syllables, left out to spare the time of looking at
their letters; `except` are borrowed words that are written in one piece.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from unicodedata import normalize

from checker.read.syllable import is_syllable
from checker.select.node import Facts, Node
from checker.select.prose import words
from checker.source import Text
from checker.vocabulary.check import Check, Hit, Option, Options
from checker.vocabulary.phrases import standing

__all__ = ["SYLLABLES"]

_VOWELS = frozenset("aeiouyăâêôơư")
_ALPHABET = _VOWELS | frozenset("bcdđfghjklmnpqrstvwxz")
_OWN = frozenset("ăâêôơư")
"""Vowels that only Vietnamese has: borrowed words with a stop and no tone hardly have them."""
_STOPS = ("c", "p", "t", "ch")
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_SHORTEST = 2


def _plain(word: str) -> str:
    """`word` without its tone."""
    return normalize("NFC", "".join(mark for mark in normalize("NFD", word) if mark not in _TONES))


def _impossible(word: str) -> bool:
    plain = _plain(word)
    if _VOWELS.isdisjoint(plain) or not _ALPHABET.issuperset(plain):  # "đ", "hđ"; a foreign word
        return False
    lost_tone = plain == word and word.endswith(_STOPS) and not _OWN.isdisjoint(word)
    return lost_tone or not is_syllable(word)


def _run(nodes: Sequence[Node], options: Options, facts: Facts) -> Iterator[Hit]:
    unknown = words(facts).difference(options["known"], options["except"])
    wrong = [
        word
        for word in unknown
        if word.isalpha() and not word.isascii() and word.islower() and len(word) >= _SHORTEST and _impossible(word)
    ]
    for node in nodes:
        text: Text = node.read(options["attribute"])
        for start, word in standing(wrong, text.value):
            yield Hit(text.span(start, start + len(word)), {"found": word}, node)


SYLLABLES = Check(
    _run,
    {"known": Option("texts", ()), "except": Option("texts", ()), "attribute": Option("attribute", "text")},
    frozenset({"found"}),
)
