"""`syllables`: a word in Vietnamese letters that cannot be a Vietnamese syllable.

Only words in small letters with a letter that English lacks: names, abbreviations and most
foreign words are none. A tone on the wrong vowel of ươ, uô, iê, yê is told in names too. `known` are
frequent syllables, left out to spare the time of looking at their letters; `except` are borrowed words
that are written in one piece. Where a word is two of the frequent syllables in one way only, it is
told and mended as two words joined.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from unicodedata import normalize

from checker.errors import Words
from checker.finding import Edit
from checker.read.syllable import is_syllable, tone_on_first_vowel
from checker.select.node import Facts, Node
from checker.select.prose import words
from checker.source import Span, Text
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
_NO_SYLLABLE = Words("không phải là một âm tiết tiếng Việt", "is no Vietnamese syllable")


def _plain(word: str) -> str:
    """`word` without its tone."""
    return normalize("NFC", "".join(mark for mark in normalize("NFD", word) if mark not in _TONES))


def _impossible(word: str) -> bool:
    plain = _plain(word)
    if _VOWELS.isdisjoint(plain) or not _ALPHABET.issuperset(plain):  # "đ", "hđ"; a foreign word
        return False
    lost_tone = plain == word and word.endswith(_STOPS) and not _OWN.isdisjoint(word)
    return lost_tone or not is_syllable(word)


def _parted(word: str, known: Collection[str]) -> str | None:
    """`word` as the two known syllables it is made of, None where it is not or may be in several ways."""
    ways = [
        f"{word[:at]} {word[at:]}"
        for at in range(_SHORTEST, len(word) - _SHORTEST + 1)
        if word[:at] in known and word[at:] in known
    ]
    return ways[0] if len(ways) == 1 else None


def _hit(span: Span, word: str, parted: str | None, node: Node) -> Hit:
    if parted is None:
        check = Words(f"Kiểm tra lại dấu và chữ của “{word}”", f"Check the marks and letters of “{word}”")
        return Hit(span, {"found": word, "fault": _NO_SYLLABLE, "advice": check}, node)
    joined = Words(f"là hai tiếng viết dính: “{parted}”", f"is two words joined: “{parted}”")
    part = Words(f"Viết “{parted}”", f"Write “{parted}”")
    return Hit(span, {"found": word, "fault": joined, "advice": part}, node, (Edit(span, parted),))


def _wrong(word: str) -> bool:
    return _impossible(word) if word.islower() else word[1:].islower() and tone_on_first_vowel(word)


def _run(nodes: Sequence[Node], options: Options, facts: Facts) -> Iterator[Hit]:
    unknown = words(facts).difference(options["known"], options["except"])
    wrong = [
        word for word in unknown if word.isalpha() and not word.isascii() and len(word) >= _SHORTEST and _wrong(word)
    ]
    for node in nodes:
        text: Text = node.read(options["attribute"])
        for start, word in standing(wrong, text.value):
            yield _hit(text.span(start, start + len(word)), word, _parted(word, options["known"]), node)


SYLLABLES = Check(
    _run,
    {"known": Option("texts", ()), "except": Option("texts", ()), "attribute": Option("attribute", "text")},
    frozenset({"found", "fault", "advice"}),
    mends=True,
)
