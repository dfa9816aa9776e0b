"""A plan as weighted pairs of syllables: by what each task differs from the others.

A pair weighs by how few tasks of the plan have it; pairs of the plan's own
`terms` weigh more, pairs of common formulas and of the plan's title nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import lru_cache
from math import log

from checker.cache import cached
from checker.coverage.lexicon import Lexicon, content, lexicon
from checker.coverage.syllables import Pair
from checker.plan import Plan, Task
from checker.value import NamedTuple

__all__ = ["Index", "IndexedPart", "IndexedTask", "Term", "index"]

# Raised whenever the shape of an index or the weighing changes.
_FORMAT = b"plan index 8"
# A pair of the plan's terms against a pair of its statements.
_TERM = 2.5
# A term that consists of common formulas: "ban hành kế hoạch".
_FORMULA = 0.3
# Pairs that weigh less are left out where passages are told apart; they are many and decide nothing.
_TELLING = 0.35
# Terms worth this much make a task certain: one of its own and half of another.
_CERTAIN = 1.5
# An opening that repeats half of the statement by weight is that task, whatever follows.
_RESTATED = 0.5


class Term(NamedTuple):
    """A distinguishing phrase of a task."""

    text: str
    pairs: frozenset[Pair]
    weight: float


class IndexedPart(NamedTuple):
    """A main part of a task: any of `terms` shows that it is spoken of."""

    statement: str
    terms: tuple[frozenset[Pair], ...]


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

    def score(self, found: frozenset[Pair]) -> float:
        """How surely text with these pairs speaks of the task, 0 to 1."""
        restated = sum(map(self.weights.__getitem__, self.keys & found)) / (self.total * _RESTATED)
        named = sum([term.weight for term in self.terms if term.pairs <= found]) / _CERTAIN
        return 1 - (1 - min(1.0, restated)) * (1 - min(1.0, named))

    def named(self, found: frozenset[Pair]) -> tuple[str, ...]:
        """The task's terms in text with these pairs, weightiest first."""
        there = [term for term in self.terms if term.pairs <= found]
        return tuple(term.text for term in sorted(there, key=lambda term: (-term.weight, term.text)))


class Index(NamedTuple):
    """All tasks of a plan, and in which of them each telling pair weighs how much."""

    tasks: tuple[IndexedTask, ...]
    keys: frozenset[Pair]
    postings: Mapping[Pair, tuple[tuple[int, float], ...]]
    vocabulary: frozenset[Pair]
    """All pairs that anything asks for; others need not be kept."""
    headings: tuple[frozenset[Pair], ...]
    """For each group, the pairs of its title."""


@lru_cache(maxsize=64)
def index(plan: Plan) -> Index:
    """The index of `plan`, kept between runs under the plan's and the lexicon's content."""
    return cached("plan-index", (_FORMAT, plan.digest.encode(), content()), lambda: _index(plan, lexicon()))


def _index(plan: Plan, words: Lexicon) -> Index:
    grouped = [(place, task) for place, group in enumerate(plan.groups) for task in group.tasks]
    statements = [words.pairs(task.statement) for _, task in grouped]
    terms = [[(text, words.pairs(text)) for text in task.terms] for _, task in grouped]
    everything = [statements[n].union(*(found for _, found in terms[n])) for n in range(len(grouped))]
    spread = Counter(pair for found in everything for pair in found)
    common = words.boilerplate | words.pairs(plan.title)
    # A pair in two fifths of the tasks tells nothing any more.
    limit = log(max(4.0, 0.4 * len(grouped)))

    def rarity(count: int) -> float:
        return max(0.0, 1 - log(count) / limit) if count else 1.0

    tasks = []
    for number, (group, task) in enumerate(grouped):
        weights = {pair: rarity(spread[pair]) for pair in sorted(statements[number]) if pair not in common}
        named = []
        for text, found in terms[number]:
            sharing = sum(found <= other for other in everything)
            weight = max(0.15, rarity(sharing)) * (_FORMULA if found <= words.boilerplate else 1.0)
            named.append(Term(text, found, weight))
            for pair in found:
                # Formulas inside a term gain little by it, words of the plan's title something.
                factor = 0.5 if pair in words.boilerplate else 1.0 if pair in common else _TERM
                weights[pair] = max(weights.get(pair, 0.0), factor * max(0.15, rarity(spread[pair])))
        weights = {pair: weight for pair, weight in weights.items() if weight > 0}
        tasks.append(
            IndexedTask(
                task=task,
                group=group,
                weights=weights,
                keys=frozenset(weights),
                total=sum(weights.values()) or 1.0,
                terms=tuple(term for term in named if term.pairs),
                statement=statements[number],
                numbers=frozenset(syllable for syllable in words.syllables(task.statement) if syllable[0].isdigit()),
                parts=tuple(
                    IndexedPart(part.statement, tuple(filter(None, map(words.pairs, part.terms))))
                    for part in task.parts
                ),
            )
        )
    postings: dict[Pair, list[tuple[int, float]]] = {}
    for number, indexed in enumerate(tasks):
        for pair, weight in indexed.weights.items():
            if weight < _TELLING:
                continue
            postings.setdefault(pair, []).append((number, weight))
    return Index(
        tasks=tuple(tasks),
        keys=frozenset(postings),
        postings={pair: tuple(found) for pair, found in postings.items()},
        vocabulary=words.gates.union(
            *everything, *(term for indexed in tasks for part in indexed.parts for term in part.terms)
        ),
        headings=tuple(words.pairs(group.title) for group in plan.groups),
    )
