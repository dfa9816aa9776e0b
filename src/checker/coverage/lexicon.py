"""The words of `rules/coverage.yaml`, compiled."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain
from typing import Any, NamedTuple

from checker.cache import cached
from checker.coverage.syllables import Pair, fold, pairs, split
from checker.resources import folder

__all__ = ["Lexicon", "Phrases", "content", "lexicon", "syllables"]

# Raised whenever the shape of what is compiled changes.
_FORMAT = b"coverage words 2"


class Phrases(NamedTuple):
    """Phrases to find in folded text."""

    gate: frozenset[str]
    """First meaningful syllables: a text with none of them holds none of the phrases."""
    pattern: str
    """A group-free regular expression of folded text."""

    def finditer(self, folded: str, words: Collection[str]) -> Iterator[re.Match[str]]:
        """Each phrase in `folded`, whose meaningful syllables are `words`."""
        return iter(()) if self.gate.isdisjoint(words) else _compiled(self.pattern).finditer(folded)

    def search(self, folded: str, words: Collection[str]) -> re.Match[str] | None:
        """The first phrase in `folded`."""
        return next(self.finditer(folded, words), None)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What `rules/coverage.yaml` says, ready to use; its comments tell what each list is for."""

    stop: frozenset[str]
    spellings: Mapping[str, tuple[str, ...]]
    boilerplate: frozenset[Pair]
    acts: Phrases
    completed: str
    """A pattern of the text before an act, as are `weakened`, `numbering` and `terms_of_office`."""
    weakened: str
    future: Phrases
    unfinished: Phrases
    numbering: str
    time_units: frozenset[str]
    terms_of_office: str
    headings: Mapping[str, Phrases]

    def syllables(self, text: str) -> list[str]:
        """The meaningful syllables of unfolded `text`."""
        return split(fold(text), self.stop, self.spellings)

    def pairs(self, text: str) -> frozenset[Pair]:
        """The pairs of neighbouring syllables of unfolded `text`."""
        return pairs(self.syllables(text))


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


@cache
def content() -> bytes:
    """The shipped file as it is: what is computed with its words is kept under it."""
    return (folder("rules") / "coverage.yaml").read_bytes()


@cache
def lexicon() -> Lexicon:
    """The shipped words. Raises `CheckerError` when the file is not valid."""
    return cached("coverage-words", (_FORMAT, content()), lambda: _lexicon(content().decode("utf-8")))


@lru_cache(maxsize=1 << 14)
def _meaning(written: str) -> tuple[str, ...]:
    words = lexicon()
    return tuple(split(fold(written), words.stop, words.spellings))


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


def _gate(phrases: Iterable[str], stop: frozenset[str]) -> frozenset[str]:
    return frozenset(
        next(word for word in fold(phrase).replace(",", " ").split() if word not in stop) for phrase in phrases
    )


def _phrases(phrases: list[str], stop: frozenset[str]) -> Phrases:
    return Phrases(_gate(phrases, stop), rf"\b(?:{_any(phrases)})\b")


def _ending(phrases: list[str], words_between: int = 0) -> str:
    """A pattern of text that ends with one of `phrases`, give or take so many words of the same clause."""
    return rf"\b(?:{_any(phrases)})(?: +\w+){{0,{words_between}}}\W*\Z"


def _acts(acts: list[dict[str, Any]], between: list[str], stop: frozenset[str]) -> Phrases:
    light = rf"(?:[\s,]+(?:{_any(between)}|\d+))" + "{0,6}"
    patterns = []
    for act in acts:
        count = act.get("words_between")
        gap = rf"(?:[\s,]+\w+){{0,{count}}}?" if count else light
        patterns.append(rf"(?:{_any(act['verbs'])}){gap}[\s,]+(?:{_any(act['objects'])})")
    return Phrases(_gate((verb for act in acts for verb in act["verbs"]), stop), rf"\b(?:{'|'.join(patterns)})\b")
