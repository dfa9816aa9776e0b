"""What a sentence does: tells a result, names a limit, promises, praises, or frames the rest.

Headings say so for what stands below them; in prose, and in a sentence by itself, only its
words do. The learned classifier looks at all of them, small words above all.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from itertools import pairwise

from checker.coverage.classifier import learned
from checker.expression import expression

__all__ = ["NAME", "features", "moods"]

NAME = "moods"
"""Of the learned classifier."""

_WORD = expression(r"[^\W\d_]+|\d+")
_FIGURE, _START, _FIRST = "#", "^", "^^ "
_TWO, _THREE, _SINGLE = 10, 7, 6


def features(folded: str) -> dict[str, int]:
    """What the classifier looks at in a sentence of this folded text: words, neighbours, and with what it begins."""
    words = [_START, *(_FIGURE if word[0].isdigit() else word for word in _WORD.findall(folded))]
    found = dict.fromkeys(words, _SINGLE)
    found.update(dict.fromkeys(map(" ".join, zip(words, words[1:], words[2:], strict=False)), _THREE))
    found.update(dict.fromkeys(map(" ".join, pairwise(words)), _TWO))
    found[_FIRST + " ".join(words[1:3])] = _TWO
    return found


@lru_cache(maxsize=1024)
def moods(folded: str) -> Mapping[str, float]:
    """How probably a sentence of this folded text is a "result", a "limit", "forward", "praise" or an "overview"."""
    classifier = learned(NAME)
    return dict(zip(classifier.classes, classifier.probabilities(features(folded)), strict=True))
