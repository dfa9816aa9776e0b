"""Which topics of `rules/topics.yaml` a sentence is about, judged by all its words.

A phrase says what it says wherever it stands; a sentence on something else may have it in
passing. The learned classifier hears the whole sentence, and so both lifts what is said in
no known phrase and silences a phrase that only happens to stand there.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from checker.coverage.classifier import learned

__all__ = ["NAME", "features", "subjects", "topic_numbers"]

NAME = "topics"
"""Of the learned classifier."""

# A single syllable tells less than two together.
_PAIR, _SINGLE = 10, 6


def features(syllables: Sequence[str]) -> dict[str, int]:
    """What the classifier looks at in a sentence of these meaningful syllables: figures say nothing of the subject."""
    words = [syllable for syllable in syllables if not syllable[0].isdigit()]
    found = dict.fromkeys(words, _SINGLE)
    found.update(dict.fromkeys(map(" ".join, pairwise(words)), _PAIR))
    return found


def subjects(syllables: Sequence[str]) -> tuple[float, ...]:
    """How probably a sentence of these meaningful syllables is about each topic, by its number; the last is none."""
    return learned(NAME).probabilities(features(syllables))


def topic_numbers() -> Mapping[str, int]:
    """The number of each topic in what `subjects` gives, by the topic's id."""
    return {name: number for number, name in enumerate(learned(NAME).classes)}
