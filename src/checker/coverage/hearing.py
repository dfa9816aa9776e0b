"""What a sentence says: its pairs, the phrases in it, and the topics that all its words together speak of."""

from __future__ import annotations

from collections.abc import Sequence

from checker.coverage.index import Index
from checker.coverage.subjects import subjects
from checker.coverage.syllables import Pair, fold, together
from checker.value import NamedTuple

__all__ = ["Heard", "heard"]

# A figure and what is counted take no more room between two words.
_OVER = 30
# A topic is surely, likely, possibly what a sentence speaks of with such probabilities.
_LEVELS = (0.8, 0.6, 0.4)
# A sentence so probably on one topic hardly speaks of another that is so improbable.
_SURELY_ELSEWHERE, _HARDLY = 0.5, 0.02


class Heard(NamedTuple):
    """What a sentence says."""

    pairs: frozenset[Pair]
    """Its pairs, and the tokens of the phrases in it and of the topics it speaks of."""
    subjects: tuple[float, ...]
    """How probably it is about each topic, by its number; the last is none."""


def heard(index: Index, syllables: Sequence[str], text: str) -> Heard:
    """What a sentence says that has this text and these meaningful syllables.

    Figures do not keep words apart: "kết nạp 118 đảng viên" has the pairs of "kết nạp đảng viên" too.
    """
    about = subjects(syllables)
    voices = [
        three[next(level for level, least in enumerate(_LEVELS) if about[topic] >= least)]
        for topic, three in index.voices.items()
        if about[topic] >= _LEVELS[-1]
    ]
    found = _phrases(index, syllables, text, about)
    return Heard(found.union(voices) if voices else found, about)


def _phrases(index: Index, syllables: Sequence[str], text: str, about: Sequence[float]) -> frozenset[Pair]:
    """The pairs, and the tokens of phrases, in a sentence with these subjects."""
    kept = index.vocabulary.intersection(together(syllables))
    numbered = index.numbered & kept
    if numbered:
        # "Nghị quyết ở 18 đảng bộ" is not "Nghị quyết 18".
        plain = fold(text)
        kept -= {pair for pair in numbered if not _names(plain, *pair.split())}
    last = len(syllables) - 1
    over = [
        f"{syllables[place - 1]} {syllables[onward]}"
        for place, syllable in enumerate(syllables)
        if syllable <= "9~" and place
        for onward in range(place + 1, min(place + 2, last) + 1)
    ]
    skipped = index.vocabulary.intersection(over) if over else over
    if skipped:
        plain = fold(text)
        kept |= {pair for pair in skipped if not _parted(plain, *pair.split())}
    most = max(about)
    elsewhere = about.index(most) if most >= _SURELY_ELSEWHERE else None
    there = [
        (token, pairs)
        for pair in kept & index.others.keys()
        for token, pairs, unless, topics in index.others[pair]
        if kept.issuperset(pairs)
        and not (unless and kept.issuperset(unless))
        # In a sentence that surely speaks of something else, and hardly of it, a phrase only happens to stand.
        and not (
            elsewhere is not None
            and topics
            and elsewhere not in topics
            and sum([about[topic] for topic in topics]) < _HARDLY
        )
    ]
    if len(there) < 2:
        return kept.union(token for token, _ in there)
    # "kê khai tài sản" says nothing more where "bản kê khai tài sản" is heard.
    heard = [(token, frozenset(pairs)) for token, pairs in there]
    return kept.union(token for token, pairs in heard if not any(pairs < longer for _, longer in heard))


def _parted(folded: str, before: str, after: str) -> bool:
    """Does a mark stand right after the word before the figure: "sau đợt sinh hoạt, 15 chi bộ"?"""
    start = folded.find(before)
    while start >= 0:
        mark = folded[start + len(before) : start + len(before) + 1]
        if mark and mark in ",;:." and 0 <= folded.find(after, start) - start < _OVER:
            return True
        start = folded.find(before, start + 1)
    return False


def _names(folded: str, last: str, number: str) -> bool:
    """Does the number stand right after this word, as that of a document?"""
    start = folded.find(last)
    while start >= 0:
        after = folded[start + len(last) :].lstrip()
        if after.startswith("số"):
            after = after[2:].lstrip(" :\n")
        if after.startswith(number):
            return True
        start = folded.find(last, start + 1)
    return False
