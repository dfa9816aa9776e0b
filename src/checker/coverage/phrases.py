"""The kinds of word lists in `rules/coverage.yaml`: phrases to find, acts, and words that govern what follows."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from checker.coverage.syllables import Pair, fold
from checker.expression import expression
from checker.value import NamedTuple

__all__ = ["Acts", "Ending", "Phrases", "acts", "any_of", "compiled", "ending", "first_words", "phrases"]

# Phrases and what may stand after them have together no more words.
_GOVERNING = 8
# What stands in quotation marks, or a name, where an act must have one.
_NAME = r"(?:\s+\w+){0,4}?\s*[“\"][^“”\"]{2,90}[”\"]"


class Phrases(NamedTuple):
    """Phrases to find in folded text."""

    gate: frozenset[str]
    """Meaningful syllables with which phrases begin."""
    gate_pairs: frozenset[Pair]
    """Pairs with which the other phrases begin."""
    pattern: str
    """A regular expression of folded text; begins with letters, so that the engine skips to likely places."""

    def possible(self, syllables: Collection[str], pairs: frozenset[Pair]) -> bool:
        """Can text with these meaningful syllables and pairs hold one of the phrases? Cheaper than to look."""
        return not (self.gate_pairs.isdisjoint(pairs) and self.gate.isdisjoint(syllables))

    def finditer(self, folded: str) -> Iterator[re.Match[str]]:
        """Each phrase in `folded`."""
        for found in compiled(self.pattern).finditer(folded):
            if not found.start() or not folded[found.start() - 1].isalnum():
                yield found


class Acts(NamedTuple):
    """Named actions: a verb, and after it what was done or made."""

    after: Mapping[str, tuple[tuple[str, str], ...]]
    """By the verb, as a pair of syllables or the only one: the verb as folded text and a pattern of what follows it;
    one for each list the verb stands in."""
    objects: Mapping[str, frozenset[str]]
    """By the verb, the first syllables of what it may be done to."""
    pairs: frozenset[Pair]
    """The verbs of two syllables."""
    singles: frozenset[str]
    """The verbs of one."""

    def openings(self, syllables: Collection[str], found: frozenset[Pair]) -> list[str]:
        """The verbs in text with these meaningful syllables and pairs, where an object is too; cheaper than to look."""
        verbs: list[str] = [*(self.pairs & found), *self.singles.intersection(syllables)]
        return [verb for verb in verbs if not self.objects[verb].isdisjoint(syllables)] if verbs else verbs

    def find(self, folded: str, openings: Iterable[str]) -> list[tuple[int, int]]:
        """The ranges of the actions with these verbs in `folded`, in order of place."""
        found: dict[int, int] = {}
        for opening in openings:
            for verb, pattern in self.after[opening]:
                start = folded.find(verb)
                while start >= 0:
                    if start not in found and (not start or not folded[start - 1].isalnum()):
                        match = compiled(pattern).match(folded, start + len(verb))
                        if match:
                            found[start] = match.end()
                    start = folded.find(verb, start + len(verb))
        return sorted(found.items())


class Ending(NamedTuple):
    """Phrases with which the text before something may end."""

    phrases: frozenset[tuple[str, ...]]
    last: frozenset[str]
    """The last words of the phrases."""
    sizes: tuple[int, ...]
    words_between: int
    """So many other words may stand between the phrase and what it governs."""

    def closes(self, before: str) -> bool:
        """Does folded text end with one of the phrases?"""
        words = [word.strip(",“”\"'()") for word in before.split()[-_GOVERNING:]]
        if self.last.isdisjoint(words):
            return False
        count = len(words)
        return any(
            tuple(words[end - size : end]) in self.phrases
            for end in range(max(0, count - self.words_between), count + 1)
            for size in self.sizes
            if size <= end
        )


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """The regular expression of a word list, made when first used: most texts use few of them."""
    return expression(pattern)


def any_of(words: Iterable[str]) -> str:
    """A pattern of any of these phrases, longest first, with any white space or comma between their words."""
    ordered = sorted({fold(phrase) for phrase in words}, key=lambda phrase: (-len(phrase), phrase))
    return "|".join(r"[\s,]+".join(map(re.escape, phrase.replace(",", " ").split())) for phrase in ordered)


def first_words(words: Iterable[str]) -> frozenset[str]:
    """The first word of each phrase, folded."""
    return frozenset(fold(phrase).split()[0] for phrase in words)


def phrases(words: Iterable[str], stop: frozenset[str]) -> Phrases:
    """The list `words`, ready to be found; `stop` are the syllables left out where syllables are compared."""
    listed = list(words)
    opening = [[word for word in fold(phrase).replace(",", " ").split() if word not in stop][:2] for phrase in listed]
    return Phrases(
        frozenset(words[0] for words in opening if len(words) == 1),
        frozenset(" ".join(words) for words in opening if len(words) == 2),
        rf"(?:{any_of(listed)})\b",
    )


def ending(words: Iterable[str], words_between: int = 0) -> Ending:
    """The list `words`, ready to be looked for before something."""
    split_up = frozenset(tuple(fold(phrase).replace(",", " ").split()) for phrase in words)
    last = frozenset(phrase[-1] for phrase in split_up)
    return Ending(split_up, last, tuple(sorted({len(phrase) for phrase in split_up})), words_between)


def acts(listed: Iterable[Mapping[str, Any]], between: Iterable[str], stop: frozenset[str]) -> Acts:
    """The acts `listed`; only words of `between` stand between verb and object where the list allows no others."""
    light = rf"(?:[\s,]+(?:{any_of(between)}|\d+))" + "{0,6}"
    after: dict[str, list[tuple[str, str]]] = {}
    objects: dict[str, frozenset[str]] = {}
    for act in listed:
        count = act.get("words_between")
        gap = rf"(?:[\s,]+\w+){{0,{count}}}?" if count else light
        firsts = frozenset(next(word for word in fold(name).split() if word not in stop) for name in act["objects"])
        pattern = rf"{gap}[\s,]+(?:{any_of(act['objects'])})\b{_NAME if act.get('named') else ''}"
        for verb in map(fold, act["verbs"]):
            first, *rest = verb.split()
            opening = f"{first} {rest[0]}" if rest else first
            after.setdefault(opening, []).append((verb, pattern))
            objects[opening] = objects.get(opening, frozenset()) | firsts
    pairs = frozenset(opening for opening in after if " " in opening)
    singles = frozenset(opening for opening in after if " " not in opening)
    return Acts({opening: tuple(lists) for opening, lists in after.items()}, objects, pairs, singles)
