"""Phrases that speak of a plan's tasks in other words than its own.

Three kinds: those of the topics a task is on (`topics.py`), the topics themselves, of which a
whole sentence may speak in any words (`subjects.py`), and the task's own terms said loosely,
their words in any order within one sentence. Each is worth the more, the fewer tasks of the
plan it fits. Made once for each plan and kept with its index.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from sys import intern

from checker.coverage.documents import documents
from checker.coverage.index import Other, Voices
from checker.coverage.lexicon import Lexicon
from checker.coverage.loose import loose
from checker.coverage.syllables import SUBJECT, Pair, token
from checker.coverage.topics import DOCUMENT, Phrase
from checker.coverage.topics_of_tasks import topics_of_tasks
from checker.plan import Plan
from checker.value import NamedTuple

__all__ = ["OfPart", "OtherWords", "Said", "other_words"]

# Worth of a phrase in a score, and where passages are told apart, against its distinctiveness.
_WEIGHT, _PULL = 0.75, 4.0
_HINT_WEIGHT, _HINT_PULL = 0.2, 1.2
# The same of a topic that a whole sentence surely, likely or possibly speaks of.
_VOICES = ((1.0, 4.0), (0.6, 2.5), (0.25, 1.2))
# A phrase whose words only stand in one sentence.
_APART = 0.8
# A term whose words stand apart.
_LOOSE_WEIGHT, _LOOSE_PULL = 0.5, 2.5
# It consists of common formulas.
_FORMULA = 0.3
# What so many tasks share still says a little.
_LEAST_RARITY = 0.15
_LEAST = 0.04
# With so much weight a phrase speaks of a task, whatever else it may speak of.
_SURELY = 0.2


class Said(NamedTuple):
    """A phrase as it speaks of one task."""

    text: str
    token: Pair
    weight: float
    """In a score, against a term of the plan."""
    pull: float
    """Where passages are told apart."""


class OfPart(NamedTuple):
    """What speaks of a part of a task besides its own terms."""

    terms: tuple[frozenset[Pair], ...]
    """Each by itself."""
    topics: frozenset[int]
    """The numbers of the topics it is on."""


class OtherWords(NamedTuple):
    """All that speaks of a plan's tasks in other words."""

    by_task: Sequence[Sequence[Said]]
    by_part: Sequence[Sequence[OfPart]]
    """For each task, for each of its parts."""
    others: Sequence[Other]
    foreign: frozenset[Pair]
    """The tokens of fields of work that no task is on."""
    on: Sequence[Mapping[int, float]]
    """For each task, the numbers of the topics it is on, and how surely."""
    voices: Mapping[int, Voices]
    """The tokens of a topic that some task is on, by its number."""


def other_words(plan: Plan, words: Lexicon, rarity: Callable[[float], float]) -> OtherWords:
    """The phrases for the tasks of `plan`. `rarity` tells what is worth how much that so many tasks share, 0 to 1."""
    return _Collector(plan, words, rarity).all()


class _Collector:
    """One plan while its phrases are collected."""

    def __init__(self, plan: Plan, words: Lexicon, rarity: Callable[[float], float]) -> None:
        self.words = words
        self.rarity = rarity
        self.tasks = plan.tasks
        self.topics = topics_of_tasks(plan.tasks, words)
        self.named = documents(plan, words)
        self.everything = [words.pairs(task.statement).union(*map(words.pairs, task.terms)) for task in plan.tasks]
        self.others: dict[Pair, Other] = {}

    def all(self) -> OtherWords:
        found: list[dict[Pair, Said]] = [{} for _ in self.tasks]
        for phrase, places, strengths in self.topics.fitting():
            for number, worth in self._worth(strengths):
                for one in self._said(phrase, places, number, worth):
                    known = found[number].get(one.token)
                    if known is None or known.weight < one.weight:
                        found[number][one.token] = one
        voices: dict[int, Voices] = {}
        for place, topic in self.topics.numbered():
            for number, worth in self._worth(self.topics.strengths(place)):
                voices[place] = _voices(topic.name)
                for key, (weight, pull) in zip(voices[place], _VOICES, strict=True):
                    found[number][key] = Said(topic.name, key, worth * weight, worth * pull)
        for number, task in enumerate(self.tasks):
            found[number].update((one.token, one) for term in task.terms for one in self._loose(term, number))
        parts = [
            [self._of_part((part.statement, *part.terms), part.terms, number) for part in task.parts]
            for number, task in enumerate(self.tasks)
        ]
        by_task = [tuple(sorted(one.values(), key=lambda said: (-said.weight, said.token))) for one in found]
        foreign = frozenset(self._foreign(found))
        others = tuple(self.others[key] for key in sorted(self.others))
        return OtherWords(by_task, parts, others, foreign, self.topics.on, voices)

    def _worth(self, strengths: Mapping[int, float]) -> Iterator[tuple[int, float]]:
        """What is worth how much for which task that fits them so surely."""
        everyone = sum(strengths.values())
        for number, strength in strengths.items():
            yield number, strength * max(_LEAST_RARITY, self.rarity(everyone))

    def _foreign(self, found: Sequence[Mapping[Pair, Said]]) -> Iterator[Pair]:
        """The tokens of what is no task of this plan; none where the plan sets work in every field."""
        if any(name <= found for name in self.topics.every_field for found in self.everything):
            return
        spoken = frozenset[Pair]().union(*self.everything)
        surely = {one.token for said in found for one in said.values() if one.weight >= _SURELY}
        known = {frozenset(pairs) for token, pairs, *_ in self.others.values() if token in surely}
        for topic in self.topics.topics:
            if topic.field and not topic.named_in(self.everything):
                for phrase in topic.phrases:
                    own = phrase.of_document or phrase.pairs in known or phrase.pairs <= spoken
                    if phrase.sure and not phrase.apart and not own:
                        yield self._known(phrase.text, phrase.pairs)

    def _said(self, phrase: Phrase, topics: Collection[int], number: int, worth: float) -> Iterator[Said]:
        weight, pull = (_WEIGHT, _PULL) if phrase.sure else (_HINT_WEIGHT, _HINT_PULL)
        for text, pairs, factor in self._spelled(phrase, number):
            value = worth * factor * (_APART if phrase.apart and not phrase.of_document else 1.0)
            if value * weight >= _LEAST:
                yield Said(text, self._known(text, pairs, topics), value * weight, value * pull)

    def _spelled(self, phrase: Phrase, number: int) -> Iterator[tuple[str, frozenset[Pair], float]]:
        """The phrase as it is, or with each document that the task names."""
        if not phrase.of_document:
            yield phrase.text, phrase.pairs, 1.0
            return
        for one in self.named[number]:
            yield phrase.text.replace(DOCUMENT, one.text), phrase.pairs | one.pairs, one.factor

    def _known(
        self,
        text: str,
        pairs: frozenset[Pair],
        topics: Collection[int] = (),
        unless: frozenset[Pair] = frozenset(),
    ) -> Pair:
        key = token(text)
        one = (key, tuple(map(intern, sorted(pairs))), tuple(sorted(unless)), tuple(sorted(topics)))
        self.others.setdefault(key, one)
        return key

    def _loose(self, term: str, number: int) -> Iterator[Said]:
        """The term with its words apart, where that still tells something."""
        exact = self.words.pairs(term)
        for pairs in loose(self.words.syllables(term), self.words.light):
            if pairs == exact or not pairs:
                continue
            # Names of bodies and formulas are in every report: by the rest of its words a term is told from others.
            telling = pairs - self.words.boilerplate or pairs
            sharing = sum(telling <= other for other in self.everything)
            worth = max(_LEAST_RARITY, self.rarity(sharing)) * (_FORMULA if pairs <= self.words.boilerplate else 1.0)
            text = " … ".join(sorted(pairs))
            yield Said(
                term,
                self._known(text, pairs, self.topics.on[number], exact),
                worth * _LOOSE_WEIGHT,
                worth * _LOOSE_PULL,
            )

    def _of_part(self, named_by: Sequence[str], terms: Sequence[str], number: int) -> OfPart:
        """What speaks of a part besides its terms: sure phrases of its topics, and its terms with their words apart."""
        within = [self.words.pairs(text) for text in named_by]
        on = [(place, topic) for place, topic in self.topics.numbered() if topic.named_in(within)]
        found = [pairs for term in terms for pairs in loose(self.words.syllables(term), self.words.light) if pairs]
        for _, topic in on:
            found += (frozenset((one,)) for one in _voices(topic.name))
            for phrase in topic.phrases:
                if phrase.sure:
                    spelled = self._spelled(phrase, number)
                    found += (frozenset((self._known(text, pairs),)) for text, pairs, _ in spelled)
        return OfPart(tuple(found), frozenset(place for place, _ in on))


def _voices(name: str) -> Voices:
    """The tokens of the topic of this name, from surely to possibly."""
    return (token(f"{SUBJECT}3 {name}"), token(f"{SUBJECT}2 {name}"), token(f"{SUBJECT}1 {name}"))
