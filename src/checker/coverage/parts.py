"""The main parts of a task that nothing in a report speaks of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from checker.coverage.index import IndexedPart
from checker.coverage.lexicon import syllables
from checker.coverage.report import Offer, Report
from checker.coverage.syllables import TOKEN, Pair, pairs

__all__ = ["lacking"]

# A text that has half of the words in which the plan puts a part speaks of it.
_MOSTLY = 0.5
# A passage that is more probably about the task than not, of whose parts this likeliest, and so much likelier than
# any other: what a sentence says in its own words is spread over neighbouring topics.
_ABOUT, _LIKELY, _LIKELIER = 0.5, 0.07, 1.5
# In an item on another task, only what is about the part's own topics more than about any other, and so probably.
_FOREMOST = 0.6
# There the words of a term apart from each other, and formulas, only happen to stand where hardly that part is meant.
_HARDLY = 0.02


def lacking(report: Report, number: int, offers: Sequence[Offer]) -> list[IndexedPart]:
    """The parts of the task of this number that neither `offers` nor, unmistakably, other items speak of.

    None where `offers` speak of no part in words that are known: then nothing can be said of what is lacking.
    """
    parts = report.tasks.tasks[number].parts
    if not parts:
        return []
    places = sorted({place for offer in offers for place in offer.segment.passages} | _in_passing(report, number))
    said = frozenset[Pair]().union(*(report.passages[place].pairs for place in places))
    shared = _shared(parts)
    left = [part for part in parts if not any(term <= said for term in part.terms if term not in shared)]
    if left:
        said = frozenset[Pair]().union(*(_without_symbols(report, place) for place in places))
        heard = _heard(report, number, places)
        left = [part for part in left if not (part in heard or _spoken_of(report, part, number, said))]
    if len(left) == len(parts):
        return []  # an answer in words of its own: which of the parts it speaks of cannot be told
    return [part for part in left if not _elsewhere(report, number, part)] if left else left


def _in_passing(report: Report, number: int) -> set[int]:
    """Where the task is spoken of besides its answers, without results: a part may be."""
    return {
        place
        for segment in report.asides.get(number, ())
        if segment.aside
        for place in segment.passages
        if place not in report.closed
    }


def _shared(parts: Sequence[IndexedPart]) -> frozenset[frozenset[Pair]]:
    """Words of topics that several parts have: they tell none from the others."""
    topical = Counter(term for part in parts for term in frozenset(part.terms) if _topical(term))
    return frozenset(term for term, count in topical.items() if count > 1)


def _topical(term: frozenset[Pair]) -> bool:
    """Are these words of the topic's, not of the plan's own?"""
    return any(pair[0] == TOKEN for pair in term)


def _without_symbols(report: Report, place: int) -> frozenset[Pair]:
    """The pairs of a passage without symbols and dates: "kế hoạch (số 31-KH/ĐU, ngày …) thực hiện"."""
    passage = report.passages[place]
    there = report.mentioned.get(place)
    if there is None or not there.citations:
        return pairs(passage.syllables)
    text, kept, start = passage.text, [], passage.start
    for citation in sorted(there.citations, key=lambda citation: citation.span):
        low = text.offset(citation.symbol_text.span().start)
        last = citation.date.span if citation.date is not None else citation.symbol_text.span()
        kept.append(text.value[start:low])
        start = max(start, text.offset(last.end))
    kept.append(text.value[start : passage.end])
    return pairs(syllables(" ".join(kept))) | pairs(passage.syllables)


def _spoken_of(report: Report, part: IndexedPart, number: int, said: frozenset[Pair]) -> bool:
    """Has `said` a term of the part, half of its words, or a word that neither other parts nor other tasks have?"""
    if any(term <= said for term in part.terms if not _topical(term)):
        return True
    own = report.words.pairs(part.statement) - report.words.boilerplate
    for other in report.tasks.tasks[number].parts:
        if other is not part:
            own -= report.words.pairs(other.statement)
    if own and len(own & said) >= _MOSTLY * len(own):
        return True
    return not said.isdisjoint(own.difference(*_others(report, number)))


def _heard(report: Report, number: int, places: Sequence[int]) -> list[IndexedPart]:
    """The parts that passages of the answers are about by all their words, each passage about one."""
    found, parts = [], report.tasks.tasks[number].parts
    for place in places:
        if report.about(number, place) >= _ABOUT:
            ranked = sorted(((_on(report, part, number, place), nth) for nth, part in enumerate(parts)), reverse=True)
            if ranked[0][0] >= max(_LIKELY, _LIKELIER * sum(chance for chance, _ in ranked[1:])):
                found.append(parts[ranked[0][1]])
    return found


def _on(report: Report, part: IndexedPart, number: int, place: int) -> float:
    """How probably the passage of this number is about a topic of the part, and of no other part of its task."""
    others = (other.topics for other in report.tasks.tasks[number].parts if other is not part)
    return sum([report.passages[place].subjects[topic] for topic in part.topics.difference(*others)])


def _elsewhere(report: Report, number: int, part: IndexedPart) -> bool:
    """Does another item, with results, speak of the part, in words that no other task has or by all of its own?"""
    others = list(_others(report, number))
    telling = [term for term in part.terms if not (_topical(term) or any(term <= words for words in others))]
    exact = [term for term in telling if term in part.named]
    near = [term for term in telling if len(term) == 1 and not term <= report.words.boilerplate]
    for unit in report.units:
        if not unit.may_answer:
            continue
        for place in range(unit.first, unit.last):
            if place not in report.closed:
                passage, chance = report.passages[place], _on(report, part, number, place)
                heard = chance >= max(_FOREMOST, *passage.subjects)
                known = telling if chance >= _HARDLY else (*exact, *near)
                if (heard or any(term <= passage.pairs for term in known)) and report.evidence(number, (place,)):
                    return True
    return False


def _others(report: Report, number: int) -> Iterator[frozenset[Pair]]:
    for other, task in enumerate(report.tasks.tasks):
        if other != number:
            yield task.statement.union(*(term.pairs for term in task.terms))
