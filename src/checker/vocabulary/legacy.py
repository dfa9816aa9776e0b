"""`legacy-coded`: a word in a code of before Unicode inside a draft that is in Unicode.

A word of TCVN3 shows as Western letters and signs ("C«ng v¨n"); it is told when it has a sign
that no word has and reads as a Vietnamese syllable in that code.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.select.node import Facts, Node
from checker.select.where import pattern
from checker.source import Text
from checker.vocabulary.check import Check, Hit, Option, Options

__all__ = ["LEGACY_CODED"]

_SIGN = "[\u00a1-\u00ac\u00ae\u00b5-\u00b9\u00bb-\u00be\u00d7\u00f7]"
_WORD = f"[A-Za-z]{{0,6}}{_SIGN}[A-Za-z\u00a1-\u00fe]{{0,8}}"
_SHORTEST = 3


def _meant(word: str) -> str | None:
    """The syllable that `word` is in TCVN3, if it is one."""
    from checker.read.legacy import TCVN3
    from checker.read.syllable import is_syllable

    reading = word.translate({ord(sign): letter for sign, letter in TCVN3.items()})
    # The signs for capitals stand at the start of a word only.
    return reading if reading[1:].islower() and is_syllable(reading) else None


def _run(nodes: Sequence[Node], options: Options, facts: Facts) -> Iterator[Hit]:
    for node in nodes:
        text: Text = node.read(options["attribute"])
        if pattern(_SIGN).search(text.value) is None:
            continue
        for match in pattern(_WORD).finditer(text.value):
            start, end = match.span()
            inside = text.value[start - 1 : start].isalpha() or text.value[end : end + 1].isalpha()
            meant = _meant(match[0]) if end - start >= _SHORTEST and not inside else None
            if meant is not None:
                yield Hit(text.span(*match.span()), {"found": match[0], "expected": meant}, node)


LEGACY_CODED = Check(
    _run, {"attribute": Option("attribute", "text")}, frozenset({"found", "expected"}), takes=frozenset({"file"})
)
