"""The phrases that tell each task of a plan from the others, drafted from the statements.

A few neighbouring words of a statement are a term when what they say stands in this task and
hardly in another, is no formula that every report has, and is not in the plan's own title.
Words of a list are joined ("điều động, bổ nhiệm"), as one of them alone may stand anywhere.
A document that only one task cites is a term by its type and number. A task that says only
what all reports say takes the phrases that at least no other task has.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import log

from checker.coverage.lexicon import lexicon
from checker.coverage.syllables import Pair, together
from checker.document import Citation
from checker.parse import parse
from checker.plan.chunks import Chunk, Word, chunks
from checker.plan.drafting import Drafting, drafting
from checker.source import Source
from checker.value import NamedTuple

__all__ = ["terms"]

_MOST = 16  # terms of one task: more than a person would go through
_FEW = 4  # with fewer terms, what is less telling is taken too
_TELLING = 0.6  # a pair this rare belongs to one or two tasks
_ENOUGH = 0.2  # so much of a phrase must be told by its pairs
_LEAST = 3  # syllables of a term; one word of two may stand anywhere
_WHOLE = 5  # syllables of a chunk that readers repeat as a whole


class _Phrase(NamedTuple):
    text: str
    pairs: frozenset[Pair]
    weight: float
    place: int
    subject: bool = False


class _Statement(NamedTuple):
    text: str
    pairs: frozenset[Pair]
    citations: tuple[Citation, ...]
    chunks: tuple[Chunk, ...]


class _Tasks(NamedTuple):
    """All statements, and how telling each pair of syllables is among them."""

    statements: tuple[_Statement, ...]
    common: frozenset[Pair]
    spread: Counter[Pair]
    cited: Counter[str]
    """In how many tasks each document is cited, by the key of its symbol."""
    known: frozenset[str]
    """The documents that the title cites."""
    title: frozenset[Pair]

    def telling(self, pair: Pair) -> float:
        """From 1 for a pair that one task has, down to 0."""
        if pair in self.common:
            return 0.0
        return max(0.0, 1 - log(max(1, self.spread[pair])) / log(max(4.0, 0.4 * len(self.statements))))

    def shared(self, pairs: frozenset[Pair]) -> bool:
        """Do several statements have all of `pairs`?"""
        rare = min(self.spread[pair] for pair in pairs)
        return rare > 1 and sum(pairs <= statement.pairs for statement in self.statements) > 1


def terms(statements: Sequence[str], title: str) -> list[tuple[str, ...]]:
    """The terms of each of `statements`, in the order in which they stand there; `title` is the plan's.

    A task whose words are all those of others comes out with none.
    """
    tasks = _read(statements, title, drafting())
    return [tuple(one.text for one in _of(task, tasks)) for task in tasks.statements]


def _read(statements: Sequence[str], title: str, said: Drafting) -> _Tasks:
    spoken = lexicon()
    read = []
    for text in statements:
        cited = _citations(text)
        read.append(_Statement(text, spoken.pairs(text), cited, tuple(chunks(text, cited, said))))
    return _Tasks(
        statements=tuple(read),
        common=spoken.boilerplate | said.common | spoken.pairs(title),
        spread=Counter(pair for task in read for pair in task.pairs),
        cited=Counter(key for task in read for key in {citation.symbol.key for citation in task.citations}),
        known=frozenset(citation.symbol.key for citation in _citations(title)),
        title=spoken.pairs(title),
    )


def _citations(text: str) -> tuple[Citation, ...]:
    return parse(Source.of(text)).mentions.citations


def _of(task: _Statement, tasks: _Tasks) -> list[_Phrase]:
    found = [*_named(task, tasks), *_told(task, tasks)]
    long = [one for one in found if one.subject or len(one.pairs) >= _LEAST - 1]
    kept = _chosen(long)
    if len(kept) < _FEW:
        kept = _chosen([*long, *found])
    if len(kept) < _FEW:
        further = sorted(_unshared(task, tasks), key=lambda one: (-one.weight, one.place))
        kept = _chosen([*kept, *further[: 2 * _FEW - len(kept)]])
    return kept


def _named(task: _Statement, tasks: _Tasks) -> Iterator[_Phrase]:
    """Documents that no other task cites, by type and number: "Nghị quyết số 57"."""
    for citation in task.citations:
        key, number = citation.symbol.key, citation.symbol.number
        if citation.type is not None and number and key not in tasks.known and tasks.cited[key] == 1:
            name = f"{citation.type} số {number}"
            yield _Phrase(name, lexicon().pairs(name), 2.0, citation.span.start)


def _told(task: _Statement, tasks: _Tasks) -> Iterator[_Phrase]:
    """Neighbouring words of the statement that hardly another task has."""
    said = drafting()
    before: Chunk | None = None
    for chunk in task.chunks:
        rows = list(_pieces(chunk.core))
        rows.extend((word,) for word in chunk.core if word.syllables in said.subjects)
        if before is not None and chunk.listed and _short(before) and _short(chunk) and _matters(before, chunk, tasks):
            rows.append((*before.core, *chunk.core))
        for row in rows:
            phrase = _phrase(task, row)
            weights = list(_weights(row, tasks))
            alone = len(row) == 1 and row[0].syllables in said.subjects
            phrase = phrase._replace(subject=alone and max(weights, default=0.0) >= 1.0)
            if phrase.pairs and max(weights, default=0.0) >= _TELLING and sum(weights) >= _ENOUGH * len(weights):
                yield phrase._replace(weight=sum(weights))
        before = chunk


def _phrase(task: _Statement, row: Sequence[Word]) -> _Phrase:
    text = task.text[row[0].start : row[-1].end]
    return _Phrase(text, lexicon().pairs(text), 0.0, row[0].start)


def _weights(row: Sequence[Word], tasks: _Tasks) -> Iterator[float]:
    """How telling each pair is: that a word of no matter meets another tells nothing."""
    own = [[tasks.telling(pair) for pair in together(word.syllables)] for word in row]
    for weights in own:
        yield from weights
    said = drafting()
    plain = [word.syllables in said.openings or word.syllables in said.closings for word in row]
    for place, (left, right) in enumerate(pairwise(row)):
        dull = plain[place] or plain[place + 1]
        yield 0.0 if dull else tasks.telling(f"{left.syllables[-1]} {right.syllables[0]}")


def _pieces(row: Sequence[Word]) -> Iterator[Sequence[Word]]:
    """The whole of a short row; of a long one, neighbours that are long enough together."""
    if sum(len(word.syllables) for word in row) <= _WHOLE:
        if row:
            yield row
        return
    for first in range(len(row)):
        size = 0
        for last in range(first, len(row)):
            size += len(row[last].syllables)
            if size >= _LEAST:
                yield row[first : last + 1]
                break


def _short(chunk: Chunk) -> bool:
    return 1 < sum(len(word.syllables) for word in chunk.core) <= _LEAST


def _matters(first: Chunk, second: Chunk, tasks: _Tasks) -> bool:
    """Has one of them a word that is not common?"""
    pairs = (pair for word in (*first.core, *second.core) for pair in together(word.syllables))
    return any(tasks.telling(pair) for pair in pairs)


def _unshared(task: _Statement, tasks: _Tasks) -> Iterator[_Phrase]:
    """Neighbouring words, what opens and closes a chunk too, that stand in no other task, however common they are."""
    formulas = lexicon().boilerplate
    rows = [row for chunk in task.chunks for row in _pieces(chunk.words)]
    rows += [(*former.words, *chunk.words) for former, chunk in pairwise(task.chunks) if chunk.listed and _short(chunk)]
    for row in rows:
        phrase = _phrase(task, row)
        if len(phrase.pairs) < _LEAST - 1 or tasks.shared(phrase.pairs):
            continue
        if len(phrase.pairs & tasks.title) <= 0.5 * len(phrase.pairs):
            yield phrase._replace(weight=0.1 * len(phrase.pairs - formulas))


def _chosen(found: Sequence[_Phrase]) -> list[_Phrase]:
    """The shortest first, without those that only put shorter ones together, in the order of their places."""
    chosen: dict[frozenset[Pair], _Phrase] = {}
    for one in sorted(found, key=lambda one: (not one.subject, len(one.pairs), -one.weight, one.place)):
        within = frozenset[Pair]().union(*(pairs for pairs in chosen if pairs <= one.pairs))
        if len(chosen) < _MOST and len(one.pairs - within) > 0:
            chosen[one.pairs] = one
    return sorted(chosen.values(), key=lambda one: (one.place, len(one.pairs)))
