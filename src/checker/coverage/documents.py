"""The documents that the tasks of a plan name: "Kết luận số 21-KL/TW" is "kết luận 21" to everyone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence

from checker.coverage.lexicon import Lexicon
from checker.coverage.syllables import Pair
from checker.plan import Plan
from checker.value import NamedTuple

__all__ = ["Named", "documents"]

# The type of a document without its number, where the plan knows only one of the type: "Kết luận".
_UNNUMBERED = 0.7


class Named(NamedTuple):
    """A document by its type and number."""

    text: str
    pairs: frozenset[Pair]
    factor: float
    """How surely these words mean it."""


def documents(plan: Plan, words: Lexicon) -> list[list[Named]]:
    """For each task of `plan`, the documents it names, and the plan itself."""
    title = words.syllables(plan.title)
    own = dict.fromkeys(_named(words.syllables(f"{' '.join(title[:2])} {plan.symbol}"), words))
    every = [
        dict.fromkeys(found for text in (task.statement, *task.terms) for found in _named(words.syllables(text), words))
        for task in plan.tasks
    ]
    numbers: dict[tuple[str, str], set[str]] = defaultdict(set)
    for first, second, number in (*own, *_named(title, words), *(one for found in every for one in found)):
        numbers[first, second].add(number)
    # The plan's own type alone is no name for it: units issue such documents too.
    alone = {f"{first} {second}" for (first, second), found in numbers.items() if len(found) == 1}
    alone -= {f"{first} {second}" for first, second, _ in own}
    return [list(_spelled({**found, **own}, alone)) for found in every]


def _named(syllables: Sequence[str], words: Lexicon) -> Iterator[tuple[str, str, str]]:
    for place in range(2, len(syllables)):
        first, second, number = syllables[place - 2 : place + 1]
        if number[0].isdigit() and f"{first} {second}" in words.documents:
            yield first, second, number


def _spelled(found: Iterable[tuple[str, str, str]], alone: Collection[Pair]) -> Iterator[Named]:
    for first, second, number in found:
        pair = f"{first} {second}"
        yield Named(f"{pair} {number}", frozenset((pair, f"{second} {number}")), 1.0)
        if pair in alone:
            yield Named(pair, frozenset((pair,)), _UNNUMBERED)
