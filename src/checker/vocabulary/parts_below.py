"""`parts-below`: a total in a lead-in against the entries of the list below it, one part each.

"Tổng số 98 đơn, gồm:" with "- Khiếu nại: 30 đơn;", "- Tố cáo: 12 đơn;" … below. Every entry must give exactly one
number of the same thing; otherwise nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.document import Count, Entry
from checker.expression import expression
from checker.finding import Certainty
from checker.select.node import Facts, Node
from checker.select.outline import Siblings
from checker.select.where import folded
from checker.source import Span, Text
from checker.value import NamedTuple
from checker.vocabulary.check import Check, Hit, Option, Options
from checker.vocabulary.counted import lead_ins, within
from checker.vocabulary.parts import Addition, disagreeing
from checker.vocabulary.quantities import found_words

__all__ = ["PARTS_BELOW"]

_MOST = 12
_LONGEST = 200
"""A longer entry tells of more than its number."""
_NUMBERS = r"\d+"
_TINY = 1e-6


class _Total(NamedTuple):
    stated: Count
    complete: bool
    """True when the lead-in says that the list is all of it."""


def _total(lead: Text, options: Options, facts: Facts) -> _Total | None:
    """The last count of a lead-in that ends with words such as "gồm:", if nothing else is counted behind it."""
    said = lead.value.lower().rstrip()
    if not said.endswith(":"):
        return None
    said = said.rstrip(" :")
    kind = next((name for name in ("composed", "among") if said.endswith(tuple(options[name]))), None)
    counts = list(within(facts.document.mentions.counts, lead.span()))
    if kind is None or not counts:
        return None
    last = counts[-1]
    behind = said[lead.offset(last.text.span().start) + len(last.text.value) :]
    if any(mark in behind for mark in ";.(") or any(letter.isdigit() for letter in behind):
        return None
    return _Total(last, kind == "composed")


def _part(entry: Entry, total: Count, facts: Facts) -> Count | None:
    """The one number of an entry, of the same thing as the total."""
    if entry.children or len(entry.heading.value) > _LONGEST:
        return None
    if len(expression(_NUMBERS).findall(entry.heading.value.replace(".", "").replace(",", ""))) != 1:
        return None
    counts = list(within(facts.document.mentions.counts, entry.heading.span()))
    same = [count for count in counts if folded(count.noun).split()[:1] == folded(total.noun).split()[:1]]
    return same[0] if len(counts) == len(same) == 1 else None


def _run(nodes: Sequence[Node], options: Options, facts: Facts) -> Iterator[Hit]:
    for node in nodes:
        siblings: Siblings = node.value
        if not 2 <= len(siblings.entries) <= _MOST:
            continue
        for lead in lead_ins(siblings, facts):
            total = _total(lead.text, options, facts)
            if total is None or any(found_words(lead.text.value.lower(), options["open"])):
                continue
            parts = [_part(entry, total.stated, facts) for entry in siblings.entries]
            known = [part for part in parts if part is not None]
            added = sum(part.value for part in known)
            off = abs(added - total.stated.value)
            near = off <= max(2, total.stated.value * 0.05)
            if len(known) < len(parts) or off < _TINY or not (total.complete or near):
                continue
            yield _hit(total.stated, known, node, None if total.complete else "possible")


def _hit(total: Count, parts: Sequence[Count], node: Node, certainty: Certainty | None) -> Hit:
    addition = Addition(
        total.text.span(0, len(total.digits)),
        total.digits,
        [part.digits for part in parts],
        [Span(*part.text.span(0, len(part.digits))) for part in parts],
    )
    return disagreeing(addition, node, certainty)


PARTS_BELOW = Check(
    _run,
    {
        "composed": Option("texts", required=True),
        "among": Option("texts", required=True),
        "open": Option("texts", required=True),
    },
    frozenset({"total", "parts", "sum"}),
    takes=frozenset({"lists"}),
)
