"""Collections of figures: counts, ratios, percentages, ratios with their percentage, sums, numbers as written."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any

from checker.document import Count, Percentage, Ratio
from checker.expression import expression
from checker.select.around import ATTRIBUTES, Around, Mentioned, around
from checker.select.node import Attribute, Collection, Facts, Part
from checker.source import Span, Text
from checker.value import NamedTuple

__all__ = ["COLLECTIONS", "Numeral", "Share", "Sum"]

_NEAR = 80
"""A percentage further from its ratio is of something else."""
# The digit comes first, for the engine to look for.
_NUMERAL = r"\d(?<![\w.,/–-]\d)[\d.,]*(?<=\d)(?![\w/]|[–-]\w)"
_FORMS = (
    ("grouped-by-point", r"[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?"),
    ("grouped-by-comma", r"[1-9]\d{0,2}(?:,\d{3}){2,}(?:\.\d+)?|[1-9]\d{0,2}(?:,\d{3})+\.\d+"),
    ("thousand-or-decimal", r"[1-9]\d{0,2},\d{3}"),
    ("decimal-comma", r"\d+,\d+"),
    ("decimal-point", r"\d+\.\d{1,2}"),
)
"""How a number is written. With three digits behind its one comma it may be either."""
_BRACKET = r"\([^()]{0,100}\)"
_TERM = r"\d(?:[\d.,]*\d)?"
_FIGURE = r"(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?|\d+\.\d{1,2}"


class Share(NamedTuple):
    """A ratio and the percentage said of it: "98/112 …, đạt 87,5%", "87,5% (98/112 …)"."""

    ratio: Ratio
    percentage: Percentage
    between: str
    span: Span
    facts: Facts

    @property
    def around(self) -> Around:
        """The words around both."""
        return around(self.span, self.facts)


class Numeral(NamedTuple):
    """A number as written."""

    around: Around
    form: str
    paragraph: Text

    @property
    def text(self) -> Text:
        """Its digits and marks."""
        return self.paragraph.slice(self.around.start, self.around.end)


class Sum(NamedTuple):
    """An addition that is written out: "10.239 + 377 + 0 = 10.616"."""

    parts: tuple[Text, ...]
    total: Text
    span: Span


def _mentioned(name: str) -> Callable[[Facts], Iterator[Part]]:
    def gather(facts: Facts) -> Iterator[Part]:
        mentions: tuple[Any, ...] = getattr(facts.document.mentions, name)
        return ((Mentioned(mention, mention.span, facts), mention.span) for mention in mentions)

    return gather


def _digits(count: Mentioned) -> Span:
    text: Text = count.mention.text
    return text.span(0, len(count.mention.digits))


def _quantities(facts: Facts) -> Iterator[Part]:
    """Counts and ratios, in order of place."""
    mentions = facts.document.mentions
    stated: list[Count | Ratio] = [*mentions.counts, *mentions.ratios]
    stated.sort(key=lambda mention: mention.span.start)
    return ((Mentioned(mention, mention.span, facts), mention.span) for mention in stated)


def _shares(facts: Facts) -> Iterator[Part]:
    """Each ratio with the percentage next to it: behind it, or before it when the ratio stands in brackets."""
    mentions = facts.document.mentions
    shares: list[Ratio | Percentage] = [*mentions.ratios, *mentions.percentages]
    shares.sort(key=lambda mention: mention.span.start)
    bracket = expression(_BRACKET)
    for first, last in pairwise(shares):
        if type(first) is type(last) or last.span.start - first.span.end > 3 * _NEAR:
            continue
        span = Span(first.span.start, last.span.end)
        words = around(span, facts)
        between = words.value[words.start + len(first.text.value) : words.end - len(last.text.value)]
        between = bracket.sub("", between)
        # Nothing is around two that stand in different paragraphs.
        if not words.value or len(between) > _NEAR:
            continue
        if isinstance(first, Ratio) and isinstance(last, Percentage):
            yield (Share(first, last, between, span, facts), span)
        elif isinstance(first, Percentage) and isinstance(last, Ratio) and between.rstrip().endswith("("):
            yield (Share(last, first, between, span, facts), span)


def _texts(facts: Facts) -> Iterator[Text]:
    return (paragraph.text for paragraph in facts.paragraphs())


def _numerals(facts: Facts) -> Iterator[Part]:
    """The numbers that stand alone: no part of a date, symbol, range or label."""
    written = expression(_NUMERAL)
    forms = [(name, expression(form)) for name, form in _FORMS]
    for text in _texts(facts):
        for found in written.finditer(text.value):
            digits = found.group()
            form: str | None = "plain"
            if not digits.isdecimal():
                form = next((name for name, pattern in forms if pattern.fullmatch(digits)), None)
            if form is not None:
                start, end = found.span()
                yield (Numeral(Around(text.value, start, end), form, text), text.span(start, end))


def _sums(facts: Facts) -> Iterator[Part]:
    """Additions written out with "+" and "="."""
    term, figure = expression(_TERM), expression(_FIGURE)
    for text in _texts(facts):
        value = text.value
        equals = value.find("=")
        while equals >= 0:
            yield from _sum(text, equals, term, figure)
            equals = value.find("=", equals + 1)


def _sum(text: Text, equals: int, term: Any, figure: Any) -> Iterator[Part]:
    total = term.match(text.value, _skip(text.value, equals + 1, 1))
    parts: list[Text] = []
    end = equals
    while True:
        end = _skip(text.value, end - 1, -1) + 1
        start = end
        while start > 0 and (text.value[start - 1].isdigit() or text.value[start - 1] in ".,"):
            start -= 1
        if start == end or not figure.fullmatch(text.value, start, end):
            return
        parts.append(text.slice(start, end))
        end = _skip(text.value, start - 1, -1) + 1
        if end == 0 or text.value[end - 1] != "+":
            break
        end -= 1
    # "(2) + 3 = 5", "x 3 + 4 = 7": what stands before belongs to the sum and was not understood.
    before = text.value[max(0, end - 1) : end]
    if (
        total is None
        or not figure.fullmatch(total.group())
        or len(parts) < 2
        or before in {"-", "–", "x", "×", "*", "/", "%"}
    ):
        return
    yield (
        Sum(tuple(reversed(parts)), text.slice(total.start(), total.end()), text.span(total.start(), total.end())),
        text.span(total.start(), total.end()),
    )


def _skip(value: str, place: int, step: int) -> int:
    """The next place from `place` on that is no blank."""
    while 0 <= place < len(value) and value[place].isspace():
        place += step
    return place


COLLECTIONS = {
    "counts": Collection(
        _mentioned("counts"),
        {
            "text": Attribute("text", lambda c: c.mention.text),
            "value": Attribute("number", lambda c: c.mention.value),
            "digits": Attribute("word", lambda c: c.mention.digits),
            "length": Attribute("number", lambda c: len(c.mention.digits)),
            "padded": Attribute("flag", lambda c: c.mention.digits.startswith("0")),
            "number": Attribute("place", _digits),
            "noun": Attribute("word", lambda c: c.mention.noun),
            **ATTRIBUTES,
        },
    ),
    "ratios": Collection(
        _mentioned("ratios"),
        {
            "text": Attribute("text", lambda r: r.mention.text),
            "part": Attribute("number", lambda r: r.mention.part),
            "whole": Attribute("number", lambda r: r.mention.whole),
            "excess": Attribute("number", lambda r: r.mention.part - r.mention.whole),
            "noun": Attribute("word", lambda r: r.mention.noun),
            **ATTRIBUTES,
        },
    ),
    "quantities": Collection(
        _quantities,
        {
            "text": Attribute("text", lambda q: q.mention.text),
            "noun": Attribute("word", lambda q: q.mention.noun),
            **ATTRIBUTES,
        },
    ),
    "percentages": Collection(
        _mentioned("percentages"),
        {
            "text": Attribute("text", lambda p: p.mention.text),
            "value": Attribute("number", lambda p: p.mention.value),
            **ATTRIBUTES,
        },
    ),
    "shares": Collection(
        _shares,
        {
            "ratio": Attribute("text", lambda s: s.ratio.text),
            "percentage": Attribute("text", lambda s: s.percentage.text),
            "noun": Attribute("word", lambda s: s.ratio.noun),
            "between": Attribute("word", lambda s: s.between),
            **ATTRIBUTES,
        },
    ),
    "sums": Collection(_sums, {"total": Attribute("text", lambda s: s.total)}),
    "numerals": Collection(
        _numerals,
        {
            "text": Attribute("text", lambda n: n.text),
            "form": Attribute("word", lambda n: n.form),
            "length": Attribute("number", lambda n: n.around.end - n.around.start),
            **ATTRIBUTES,
        },
    ),
}
