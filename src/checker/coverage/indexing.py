"""The index of a plan, made: what each pair of syllables weighs for which task. Done once for each plan."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from itertools import chain
from math import log

from checker.coverage.index import Index, IndexedPart, IndexedTask, Other, Term
from checker.coverage.lexicon import Lexicon
from checker.coverage.other_words import other_words
from checker.coverage.syllables import Pair
from checker.plan import Plan

__all__ = ["made"]

# A pair of the plan's terms against a pair of its statements.
_TERM = 2.5
# A term that consists of common formulas: "ban hành kế hoạch".
_FORMULA = 0.3
# Pairs that weigh less are left out where passages are told apart; they are many and decide nothing.
_TELLING = 0.35


def made(plan: Plan, words: Lexicon) -> Index:
    """The index of `plan`."""
    grouped = [(place, task) for place, group in enumerate(plan.groups) for task in group.tasks]
    statements = [words.pairs(task.statement) for _, task in grouped]
    terms = [[(text, words.pairs(text)) for text in task.terms] for _, task in grouped]
    everything = [statements[n].union(*(found for _, found in terms[n])) for n in range(len(grouped))]
    spread = Counter(pair for found in everything for pair in found)
    common = words.boilerplate | words.pairs(plan.title)
    # A pair in two fifths of the tasks tells nothing any more.
    limit = log(max(4.0, 0.4 * len(grouped)))

    def rarity(count: float) -> float:
        return max(0.0, 1 - log(count) / limit) if count > 1 else 1.0

    said = other_words(plan, words, rarity)
    most: dict[Pair, float] = {}
    for one in chain.from_iterable(said.by_task):
        most[one.token] = max(most.get(one.token, 0.0), one.weight)
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
                    IndexedPart(
                        part.statement,
                        terms=(*(own := tuple(filter(None, map(words.pairs, part.terms)))), *also.terms),
                        named=own,
                        topics=also.topics,
                    )
                    for part, also in zip(task.parts, said.by_part[number], strict=True)
                ),
                others={one.token: one.weight for one in said.by_task[number]},
                own=frozenset(one.token for one in said.by_task[number] if one.weight >= most[one.token]),
            )
        )
    postings: dict[Pair, list[tuple[int, float]]] = {}
    for number, indexed in enumerate(tasks):
        for pair, weight in indexed.weights.items():
            if weight >= _TELLING:
                postings.setdefault(pair, []).append((number, weight))
        for one in said.by_task[number]:
            postings.setdefault(one.token, []).append((number, one.pull))
    others: dict[Pair, list[Other]] = {}
    phrases = Counter(pair for other in said.others for pair in other[1])
    for other in said.others:
        # By its rarest pair, so that few are looked at in vain.
        others.setdefault(min(other[1], key=lambda pair: (phrases[pair], pair)), []).append(other)
    vocabulary = words.gates.union(
        *everything,
        *(term for indexed in tasks for part in indexed.parts for term in part.terms),
        *(other[1] for other in said.others),
    )
    types = {pair.split()[1] for pair in words.documents}
    return Index(
        tasks=tuple(tasks),
        keys=frozenset(postings),
        postings={pair: tuple(found) for pair, found in postings.items()},
        vocabulary=vocabulary,
        numbered=frozenset(pair for pair in vocabulary if _is_numbered(pair, types)),
        others={pair: tuple(found) for pair, found in others.items()},
        foreign=said.foreign,
        on=tuple(said.on),
        voices=said.voices,
        headings=tuple(words.pairs(group.title) for group in plan.groups),
    )


def _is_numbered(pair: Pair, types: Collection[str]) -> bool:
    last, _, number = pair.partition(" ")
    return last in types and number[0].isdigit()
