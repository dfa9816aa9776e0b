"""Quantities: the counts and ratios of one paragraph, at their places in its text, for checks that compare them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from checker.document import Count, Ratio
from checker.select.node import Facts
from checker.select.where import folded
from checker.source import Text
from checker.value import NamedTuple

__all__ = ["Figure", "Quantities", "found_words", "quantities"]


class Figure(NamedTuple):
    """A number of a paragraph; offsets are those of the paragraph's text."""

    start: int
    end: int
    """Behind the digits."""
    value: float
    whole: float | None
    """What a ratio is of."""
    noun: tuple[str, ...]

    @property
    def total(self) -> float:
        """The number as a total."""
        return self.value if self.whole is None else self.whole

    def like(self, other: Figure) -> bool:
        """True when both count the same things."""
        return bool(self.noun) and self.noun[:2] == other.noun[:2]


class Quantities(NamedTuple):
    """A paragraph and the quantities it states, in order."""

    text: Text
    value: str
    """In lower case, every character at its place."""
    figures: list[Figure]


def quantities(facts: Facts) -> tuple[Quantities, ...]:
    """The paragraphs that state any quantity, in order of place."""
    return facts.once("quantities", lambda: tuple(_quantities(facts)))


def _quantities(facts: Facts) -> Iterator[Quantities]:
    stated: list[Count | Ratio] = [*facts.document.mentions.counts, *facts.document.mentions.ratios]
    mentions = sorted(stated, key=lambda mention: mention.span.start)
    starts = [mention.span.start for mention in mentions]
    for paragraph in facts.paragraphs():
        first = bisect_left(starts, paragraph.span.start)
        last = bisect_left(starts, paragraph.span.end)
        if last > first:
            figures = [_figure(mention, paragraph.text) for mention in mentions[first:last]]
            yield Quantities(paragraph.text, paragraph.text.value.lower(), figures)


def _figure(mention: Count | Ratio, text: Text) -> Figure:
    start = text.offset(mention.span.start)
    noun = tuple(folded(mention.noun).split())
    if isinstance(mention, Ratio):
        return Figure(start, start + len(mention.text.value), mention.part, mention.whole, noun)
    return Figure(start, start + len(mention.digits), mention.value, None, noun)


def found_words(value: str, words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where one of `words` stands in `value`, not as a part of a longer word."""
    for word in words:
        place = value.find(word)
        while place >= 0:
            end = place + len(word)
            inside = word[0].isalnum() and value[place - 1 : place].isalnum()
            if not inside and not (word[-1].isalnum() and value[end : end + 1].isalnum()):
                yield place, end
            place = value.find(word, end)
