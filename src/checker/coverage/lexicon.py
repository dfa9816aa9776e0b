"""The words of `rules/coverage.yaml`, compiled."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache
from itertools import chain
from typing import Any

from checker.cache import cached
from checker.coverage.syllables import Pair, fold, pairs, split
from checker.expression import expression
from checker.resources import folder
from checker.value import NamedTuple

__all__ = ["Acts", "Ending", "Lexicon", "Phrases", "content", "lexicon", "syllables"]

# Raised whenever the shape of what is compiled changes.
_FORMAT = b"coverage words 9"
# Phrases and what may stand after them have together no more words.
_GOVERNING = 8
# So many written words are kept at most; a draft has a thousand.
_REMEMBERED = 1 << 14


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
        for found in _compiled(self.pattern).finditer(folded):
            if not found.start() or not folded[found.start() - 1].isalnum():
                yield found


class Acts(NamedTuple):
    """Named actions: a verb, and after it what was done or made."""

    after: Mapping[Pair | str, tuple[str, str, frozenset[str]]]
    """By the verb, as a pair of syllables or the only one: the verb as folded text, a pattern of what follows it,
    and the first syllables of what it may be done to."""
    pairs: frozenset[Pair]
    """The verbs of two syllables."""
    singles: frozenset[str]
    """The verbs of one."""

    def openings(self, syllables: Collection[str], found: frozenset[Pair]) -> list[Pair | str]:
        """The verbs in text with these meaningful syllables and pairs, where an object is too; cheaper than to look."""
        verbs: list[Pair | str] = [*(self.pairs & found)]
        verbs.extend(self.singles.intersection(syllables))
        return [verb for verb in verbs if not self.after[verb][2].isdisjoint(syllables)]

    def find(self, folded: str, openings: Iterable[Pair | str]) -> list[tuple[int, int]]:
        """The ranges of the actions with these verbs in `folded`, in order of place."""
        found = []
        for opening in openings:
            verb, pattern, _ = self.after[opening]
            start = folded.find(verb)
            while start >= 0:
                if not start or not folded[start - 1].isalnum():
                    match = _compiled(pattern).match(folded, start + len(verb))
                    if match:
                        found.append((start, match.end()))
                start = folded.find(verb, start + len(verb))
        return sorted(found)


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


class Lexicon(NamedTuple):
    """What `rules/coverage.yaml` says, ready to use; its comments tell what each list is for."""

    stop: frozenset[str]
    spellings: Mapping[str, tuple[str, ...]]
    boilerplate: frozenset[Pair]
    acts: Acts
    issued: Ending
    completed: Ending
    weakened: Ending
    future: Phrases
    unfinished: Phrases
    numbering: Ending
    time_units: frozenset[str]
    terms_of_office: Ending
    headings: Mapping[str, Phrases]

    def syllables(self, text: str) -> list[str]:
        """The meaningful syllables of unfolded `text`."""
        return split(fold(text), self.stop, self.spellings)

    def pairs(self, text: str) -> frozenset[Pair]:
        """The pairs of neighbouring syllables of unfolded `text`."""
        return pairs(self.syllables(text))

    @property
    def gates(self) -> frozenset[Pair]:
        """All pairs that `Phrases.possible` asks for."""
        return self.acts.pairs | self.future.gate_pairs | self.unfinished.gate_pairs


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """The regular expression, compiled when first used: most texts use few of them."""
    return expression(pattern)


@cache
def content() -> bytes:
    """The shipped file as it is: what is computed with its words is kept under it."""
    return (folder("rules") / "coverage.yaml").read_bytes()


@cache
def lexicon() -> Lexicon:
    """The shipped words. Raises `CheckerError` when the file is not valid."""
    return cached("coverage-words", (_FORMAT, content()), lambda: _lexicon(content().decode("utf-8")))


class _Meanings(dict[str, tuple[str, ...]]):
    """The meaningful syllables of each written word, worked out once; a reader of many drafts starts anew at times."""

    def __missing__(self, written: str) -> tuple[str, ...]:
        if len(self) >= _REMEMBERED:
            self.clear()
        words = lexicon()
        meaning = self[written] = tuple(split(fold(written), words.stop, words.spellings))
        return meaning


_meaning = _Meanings().__getitem__


def syllables(text: str) -> list[str]:
    """The meaningful syllables of `text`: as `Lexicon.syllables`, each written word worked out once."""
    return list(chain.from_iterable(map(_meaning, text.split())))


def _lexicon(text: str) -> Lexicon:
    from checker.datafile import read

    value: dict[str, Any] = read("rules/coverage.yaml", text, "coverage.schema.json").value
    stop = frozenset(fold(value["stop"]).split())
    spellings = {fold(str(short)): tuple(fold(long).split()) for short, long in value["spellings"].items()}
    boilerplate: set[Pair] = set()
    for phrase in value["boilerplate"]:
        boilerplate |= pairs(split(fold(phrase), stop, spellings))
    return Lexicon(
        stop=stop,
        spellings=spellings,
        boilerplate=frozenset(boilerplate),
        acts=_acts(value["acts"], value["between"], stop),
        issued=_ending(value["issued"], words_between=2),
        completed=_ending(value["completed"], words_between=4),
        weakened=_ending(value["weakened"], words_between=1),
        future=_phrases(value["future"], stop),
        unfinished=_phrases(value["unfinished"], stop),
        numbering=_ending(value["numbering"]),
        time_units=frozenset(map(fold, value["time_units"])),
        terms_of_office=_ending(value["terms_of_office"]),
        headings={kind: _phrases(words, stop) for kind, words in value["headings"].items()},
    )


def _any(phrases: Iterable[str]) -> str:
    """A pattern of any of `phrases`, longest first, with any white space or comma between their words."""
    ordered = sorted({fold(phrase) for phrase in phrases}, key=lambda phrase: (-len(phrase), phrase))
    return "|".join(r"[\s,]+".join(map(re.escape, phrase.replace(",", " ").split())) for phrase in ordered)


def _gated(phrases: list[str], stop: frozenset[str], pattern: str) -> Phrases:
    opening = [[word for word in fold(phrase).replace(",", " ").split() if word not in stop][:2] for phrase in phrases]
    return Phrases(
        frozenset(words[0] for words in opening if len(words) == 1),
        frozenset((words[0], words[1]) for words in opening if len(words) == 2),
        pattern,
    )


def _phrases(phrases: list[str], stop: frozenset[str]) -> Phrases:
    return _gated(phrases, stop, rf"(?:{_any(phrases)})\b")


def _ending(phrases: list[str], words_between: int = 0) -> Ending:
    split_up = frozenset(tuple(fold(phrase).replace(",", " ").split()) for phrase in phrases)
    last = frozenset(phrase[-1] for phrase in split_up)
    return Ending(split_up, last, tuple(sorted({len(phrase) for phrase in split_up})), words_between)


def _acts(acts: list[dict[str, Any]], between: list[str], stop: frozenset[str]) -> Acts:
    light = rf"(?:[\s,]+(?:{_any(between)}|\d+))" + "{0,6}"
    after: dict[Pair | str, tuple[str, str, frozenset[str]]] = {}
    for act in acts:
        count = act.get("words_between")
        gap = rf"(?:[\s,]+\w+){{0,{count}}}?" if count else light
        objects = frozenset(next(word for word in fold(name).split() if word not in stop) for name in act["objects"])
        pattern = rf"{gap}[\s,]+(?:{_any(act['objects'])})\b"
        for verb in map(fold, act["verbs"]):
            first, *rest = verb.split()
            after[(first, rest[0]) if rest else first] = (verb, pattern, objects)
    pairs = frozenset(opening for opening in after if isinstance(opening, tuple))
    return Acts(after, pairs, frozenset(opening for opening in after if isinstance(opening, str)))
