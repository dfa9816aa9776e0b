"""A plan as weighted pairs of syllables: by what each task differs from the others.

A pair weighs by how few tasks of the plan have it; pairs of the plan's own
`terms` weigh more, pairs of common formulas and of the plan's title nothing.
Beside them stand the phrases that speak of a task in other words (`other_words.py`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from zlib import crc32

from checker.cache import cached
from checker.coverage.classifier import checksum
from checker.coverage.lexicon import content, lexicon, topic_content
from checker.coverage.subjects import NAME
from checker.coverage.syllables import SUBJECT, TOKEN, Pair
from checker.plan import Plan, Task
from checker.value import NamedTuple

__all__ = ["MORE", "Index", "IndexedPart", "IndexedTask", "Other", "Term", "Voices", "index"]

# Raised whenever the shape of an index or the weighing changes.
_FORMAT = b"plan index 33"
# Terms worth this much make a task certain: one of its own and half of another.
_CERTAIN = 1.5
# Words weigh so much more for one task than for another that they speak of the one.
_TAKEN = 1.3
MORE = 0.35
"""What each further phrase in other words says, against the strongest: many ways to say one thing are one thing."""
# An opening that repeats half of the statement by weight is that task, whatever follows.
_RESTATED = 0.5


class Term(NamedTuple):
    """A distinguishing phrase of a task."""

    text: str
    pairs: frozenset[Pair]
    weight: float


Other = tuple[Pair, tuple[Pair, ...], tuple[Pair, ...], tuple[int, ...]]
"""A phrase that speaks of tasks in other words than the plan's own: what stands for it among the pairs of a sentence,
the pairs that must all be there, those with which the plan's own words are there too, and say more (or none), and
the numbers of its topics. There are thousands: bare tuples, because each run takes them from the cache."""
Voices = tuple[Pair, Pair, Pair]
"""What stands among the pairs of a sentence for a topic that it surely, likely or possibly speaks of."""


class IndexedPart(NamedTuple):
    """A main part of a task: any of `terms` shows that it is spoken of."""

    statement: str
    terms: tuple[frozenset[Pair], ...]
    named: tuple[frozenset[Pair], ...]
    """Those of them that the plan itself gives."""
    topics: frozenset[int]
    """The numbers of the topics it is on."""


class IndexedTask(NamedTuple):
    """A task as the matcher sees it."""

    task: Task
    group: int
    weights: Mapping[Pair, float]
    keys: frozenset[Pair]
    """The pairs that weigh something."""
    total: float
    terms: tuple[Term, ...]
    statement: frozenset[Pair]
    """All pairs of the statement, formulas included: what merely repeats it is no result."""
    numbers: frozenset[str]
    """Figures of the statement itself."""
    parts: tuple[IndexedPart, ...]
    others: Mapping[Pair, float]
    """The weights of phrases that speak of it in other words, by their tokens."""
    own: frozenset[Pair]
    """Those of them that speak of no task more."""

    def score(self, found: frozenset[Pair]) -> float:
        """How surely text with these pairs speaks of the task, 0 to 1."""
        restated = self.restated(found) / _RESTATED
        named = sum([term.weight for term in self.terms if term.pairs <= found]) / _CERTAIN
        others = self._told(found)
        if others:
            named += (others[0][1] + sum([weight for _, weight in others[1:]]) * MORE) / _CERTAIN
        return 1 - (1 - min(1.0, restated)) * (1 - min(1.0, named))

    def plain(self, found: frozenset[Pair], besides: IndexedTask | None = None) -> float:
        """How surely text with these pairs has words that speak of this task rather than of another, 0 to 1.

        Words that speak of the task `besides` as much do not count: they are taken.
        """
        terms = [term for term in self.terms if term.pairs <= found]
        others = self._told(found & self.own)
        if besides is not None:
            weights, told = besides.weights, besides.others
            terms = [
                term
                for term in terms
                if any(weights.get(pair, 0.0) * _TAKEN < self.weights.get(pair, 0.0) for pair in term.pairs)
                # A document that both name is the other's.
                and not any(pair in weights for pair in term.pairs if pair.split()[1][0].isdigit())
            ]
            others = [(token, weight) for token, weight in others if told.get(token, 0.0) * _TAKEN < weight]
        named = sum([term.weight for term in terms])
        if others:
            named += others[0][1] + sum([weight for _, weight in others[1:]]) * MORE
        return min(1.0, named / _CERTAIN)

    def restated(self, found: frozenset[Pair]) -> float:
        """How much of the task's own words, by weight, text with these pairs has, 0 to 1."""
        return sum(map(self.weights.__getitem__, self.keys & found)) / self.total

    def named(self, found: frozenset[Pair]) -> tuple[str, ...]:
        """The task's terms in text with these pairs, weightiest first."""
        own = sorted((term for term in self.terms if term.pairs <= found), key=lambda term: (-term.weight, term.text))
        told = (token[1:] for token, _ in self._told(found) if token[1] != SUBJECT)
        return tuple(dict.fromkeys((*(term.text for term in own), *told)))

    def names_document(self, found: frozenset[Pair]) -> bool:
        """Has text with these pairs a term of the task with a figure? By their numbers documents are named."""
        return any(map(_has_figure, self.named(found)))

    def _told(self, found: frozenset[Pair]) -> list[tuple[Pair, float]]:
        """The tokens in text with these pairs and their weights, the greatest first: of hundreds, few are there."""
        told = [(token, self.others[token]) for token in self.others.keys() & found]
        return sorted(told, key=lambda one: (-one[1], one[0])) if len(told) > 1 else told


class Index(NamedTuple):
    """All tasks of a plan, and in which of them each telling pair weighs how much."""

    tasks: tuple[IndexedTask, ...]
    keys: frozenset[Pair]
    postings: Mapping[Pair, tuple[tuple[int, float], ...]]
    vocabulary: frozenset[Pair]
    """All pairs that anything asks for; others need not be kept."""
    numbered: frozenset[Pair]
    """Those of them that end in the number of a document."""
    others: Mapping[Pair, tuple[Other, ...]]
    """The phrases that speak of tasks in other words, by one pair of each."""
    foreign: frozenset[Pair]
    """The tokens of fields of work that no task is on."""
    on: tuple[Mapping[int, float], ...]
    """For each task, the numbers of the topics it is on, and how surely."""
    voices: Mapping[int, Voices]
    """The tokens of a topic that some task is on, by its number."""
    headings: tuple[frozenset[Pair], ...]
    """For each group, the pairs of its title."""

    def strengths(self, found: frozenset[Pair]) -> dict[int, float]:
        """How much text with these pairs says of each task, by number; unlike a score without a limit."""
        said: dict[int, float] = {}
        strongest: dict[int, float] = {}
        for pair in found & self.keys:
            for task, weight in self.postings[pair]:
                if pair[0] != TOKEN:
                    said[task] = said.get(task, 0.0) + weight
                else:
                    known = strongest.get(task, 0.0)
                    strongest[task] = max(weight, known)
                    said[task] = said.get(task, 0.0) + max(weight - known, 0.0) + min(weight, known) * MORE
        return said

    def about(self, task: int, subjects: Sequence[float]) -> float:
        """How probably a sentence with these subjects is about the task of this number."""
        return sum([subjects[topic] * strength for topic, strength in self.on[task].items()])

    def touches(self, task: int, subjects: Sequence[float]) -> float:
        """The same, of all topics that the task so much as mentions."""
        return sum([subjects[topic] for topic in self.on[task]])


def _has_figure(text: str) -> bool:
    return any(map(str.isdigit, text))


@lru_cache(maxsize=64)
def index(plan: Plan) -> Index:
    """The index of `plan`, kept between runs under the plan's and the lexicons' content."""
    # The topics are long, and a checksum is enough to know them again.
    topics = topic_content()
    made_of = (_FORMAT, plan.digest.encode(), content(), b"%d %d" % (len(topics), crc32(topics)), checksum(NAME))
    return cached("plan-index", made_of, lambda: _made(plan))


def _made(plan: Plan) -> Index:
    from checker.coverage.indexing import made  # rarely needed: the cache has it

    return made(plan, lexicon())
