"""`counted`: a number announced by a heading or lead-in against the entries below it.

"Kết quả thực hiện 12 nhiệm vụ trọng tâm" and "hoàn thành 12/12 nhiệm vụ trọng tâm, cụ
thể:" announce the entries that follow. A number inside an entry's own prose ("tuân thủ
05 nguyên tắc tổ chức") does not, and is never judged. In a heading in capitals a figure behind one of
`labels` ("MỤC 2 …") counts nothing.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import TypeVar

from checker.document import BULLETS, DIVISIONS, Count, Ratio
from checker.errors import Words
from checker.expression import expression
from checker.finding import Related
from checker.select.node import Facts, Node
from checker.select.outline import Siblings
from checker.select.where import folded
from checker.source import Span, Text
from checker.value import NamedTuple
from checker.vocabulary.check import Check, Hit, Option, Options

__all__ = ["COUNTED", "LeadIn", "lead_ins", "within"]

T = TypeVar("T", Count, Ratio)

_LONGEST_TITLE = 160
_LONGEST_CUE = 60
_FIGURE = r"(?<![\w/.,-])(\d{1,2})\s+(?=[^\W\d_])"
_MOST = 60
"""A larger number is a figure, not the length of a list."""


class LeadIn(NamedTuple):
    """A paragraph before the entries, and whether it is a heading."""

    text: Text
    title: bool


def lead_ins(siblings: Siblings, facts: Facts) -> Iterator[LeadIn]:
    """The heading the entries stand under and what leads from it to them; what leads to a table counts its rows."""
    start = siblings.entries[0].span.start
    return (lead for lead in _above(siblings, facts) if not facts.tabled(lead.text.span().end, start))


def _above(siblings: Siblings, facts: Facts) -> Iterator[LeadIn]:
    parent = siblings.parent
    first = siblings.entries[0]
    if parent is None:
        if facts.document.preamble and first is facts.document.outline[0]:
            yield LeadIn(facts.document.preamble[-1], False)
        return
    heading = parent.heading
    closed = heading.value.rstrip().endswith((".", ";", ":"))
    if parent.level in DIVISIONS and len(heading.value) <= _LONGEST_TITLE and not closed:
        numbered = [child.level for child in parent.children if child.level not in BULLETS]
        if numbered and siblings.level == numbered[0]:
            yield LeadIn(heading, True)
    elif first is parent.children[0]:
        yield LeadIn(heading, False)
    if first is parent.children[0]:
        start = first.span.start
        yield from (LeadIn(text, False) for text in parent.paragraphs if text.span().start < start)


def within(mentions: Sequence[T], span: Span) -> Iterator[T]:
    """The mentions that stand in `span`."""
    for place in range(bisect_left(mentions, span.start, key=lambda mention: mention.span.start), len(mentions)):
        if mentions[place].span.end > span.end:
            return
        yield mentions[place]


def _shouted(text: Text, nouns: tuple[str, ...], labels: tuple[str, ...]) -> Iterator[Count]:
    """The counts in a heading in capitals, in which no count is read: its words look like names."""
    for found in expression(_FIGURE).finditer(text.value):
        noun = next((noun for noun in nouns if folded(text.value[found.end() :]).startswith(noun)), None)
        if noun is not None and not folded(text.value[: found.start()]).endswith(labels):
            counted = text.slice(found.start(), len(text.value))
            yield Count(counted, counted.span(), float(found[1]), found[1], noun)


def _announced(
    lead: LeadIn, siblings: Siblings, nouns: tuple[str, ...], cues: tuple[str, ...], facts: Facts
) -> Iterator[Count | Ratio]:
    """The numbers in a lead-in that are about the entries themselves."""
    mentions, span = facts.document.mentions, lead.text.span()
    open_ended = lead.text.value.rstrip().endswith(":")
    if not lead.title and not open_ended:
        return
    titled = siblings.parent is None or siblings.parent.level in DIVISIONS
    # Below an item, "đã giải quyết 5/7 kiến nghị, cụ thể:" need not list all seven.
    if titled and siblings.level not in BULLETS:
        yield from (ratio for ratio in within(mentions.ratios, span) if folded(ratio.noun).startswith(nouns))
    for count in within(mentions.counts, span):
        if not folded(count.noun).startswith(nouns):
            continue
        after = count.span.start + len(count.digits)
        rest = folded(facts.document.source.text[after : span.end]).rstrip(" :")
        if lead.title or (len(rest) <= _LONGEST_CUE and rest.endswith(cues)):
            yield count


def _agrees(mention: Count | Ratio, counted: int) -> bool:
    if isinstance(mention, Ratio):
        return mention.whole == counted
    return mention.value == counted


def _shown(mention: Count | Ratio, nouns: tuple[str, ...]) -> tuple[str, Span]:
    """The number with the thing it counts, without the words that follow."""
    noun = max((noun for noun in nouns if folded(mention.noun).startswith(noun)), key=len)
    if isinstance(mention, Ratio):
        return f"{mention.text.value} {noun}", Span(mention.span.start, mention.span.end)
    end = mention.text.value.casefold().find(noun) + len(noun)
    return mention.text.value[:end], mention.text.span(0, end)


def _run(nodes: Sequence[Node], options: Options, facts: Facts) -> Iterator[Hit]:
    nouns: tuple[str, ...] = tuple(map(folded, options["nouns"]))
    cues: tuple[str, ...] = tuple(map(folded, options["cues"]))
    labels: tuple[str, ...] = tuple(map(folded, options["labels"]))
    for node in nodes:
        siblings: Siblings = node.value
        counted = len(siblings.entries)
        for lead in lead_ins(siblings, facts):
            mentions = list(_announced(lead, siblings, nouns, cues, facts))
            if lead.title and lead.text.value.isupper():
                mentions += _shouted(lead.text, nouns, labels)
            if sum(isinstance(mention, Count) for mention in mentions) > 1:
                # "3 nhóm nhiệm vụ và 2 nhóm giải pháp" share one list: which entries are which cannot be told.
                mentions = [mention for mention in mentions if isinstance(mention, Ratio)]
            for mention in mentions:
                number = mention.whole if isinstance(mention, Ratio) else mention.value
                if _agrees(mention, counted) or number != int(number) or not 0 < number <= _MOST:
                    continue
                last = siblings.entries[-1]
                related = Related(Words(f"mục thứ {counted}, cuối cùng", f"entry {counted}, the last"), last.marker)
                announced, span = _shown(mention, nouns)
                yield Hit(span, {"announced": announced, "counted": str(counted)}, node, related=(related,))


COUNTED = Check(
    _run,
    {"nouns": Option("texts", required=True), "cues": Option("texts", required=True), "labels": Option("texts", ())},
    frozenset({"announced", "counted"}),
    takes=frozenset({"lists"}),
)
