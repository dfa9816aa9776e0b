"""The words around a mention in its paragraph, for rules that judge a figure or date by its company."""

from __future__ import annotations

from typing import Any

from checker.select.node import Attribute, Facts
from checker.source import Span
from checker.value import NamedTuple

__all__ = ["ATTRIBUTES", "Around", "Mentioned", "around"]

_NEAR = 80
"""How many characters count as standing next to a mention."""
_FAR = 600
_STOPS = (". ", "; ", "… ")


class Around(NamedTuple):
    """A mention's paragraph as one line of text, and where in it the mention stands."""

    value: str
    start: int
    end: int

    @property
    def before(self) -> str:
        """The words right before."""
        return self.value[max(0, self.start - _NEAR) : self.start]

    @property
    def after(self) -> str:
        """The words right behind."""
        return self.value[self.end : self.end + _NEAR]

    @property
    def sentence(self) -> str:
        """From the last full stop or semicolon before to the next one behind, no further than a sentence reaches."""
        here = max(0, self.start - _FAR)
        there = min(len(self.value), self.end + _FAR)
        starts = [found + len(stop) for stop in _STOPS if (found := self.value.rfind(stop, here, self.start)) >= 0]
        ends = [found for stop in _STOPS if (found := self.value.find(stop, self.end, there)) >= 0]
        return self.value[max(starts, default=here) : min(ends, default=there)]


class Mentioned(NamedTuple):
    """A mention and the draft it stands in; what is around it is looked up when a rule asks."""

    mention: Any
    span: Span
    facts: Facts

    @property
    def around(self) -> Around:
        """The words around it; nothing where it stands outside the content."""
        return around(self.span, self.facts)


def around(span: Span, facts: Facts) -> Around:
    """What is around `span` of the source, in its paragraph or in the abstract."""
    paragraph = facts.paragraph(span.start)
    text = paragraph.text if paragraph is not None else facts.document.letterhead.abstract
    if text is None or not text.span().start <= span.start < span.end <= text.span().end:
        return Around("", 0, 0)
    return Around(text.value, text.offset(span.start), text.offset(span.end - 1) + 1)


ATTRIBUTES = {
    "before": Attribute("word", lambda m: m.around.before),
    "after": Attribute("word", lambda m: m.around.after),
    "sentence": Attribute("word", lambda m: m.around.sentence),
}
"""What a rule may ask of anything that has surroundings."""
