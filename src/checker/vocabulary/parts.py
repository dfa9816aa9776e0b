"""`parts`: a total against the parts it is said to be made of (`totals.py`)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.errors import Words
from checker.finding import Certainty, Related
from checker.parse.inline.figures import amount
from checker.select.node import Facts, Node
from checker.source import Span
from checker.value import NamedTuple
from checker.vocabulary.check import Check, Hit, Option, Options
from checker.vocabulary.figures import shown
from checker.vocabulary.quantities import Quantities, quantities
from checker.vocabulary.totals import Claim, among, composed, remainders

__all__ = ["PARTS", "Addition", "disagreeing"]


def _run(nodes: Sequence[Node], options: Options, facts: Facts) -> Iterator[Hit]:
    by_place = {node.span.start: node for node in nodes}
    for paragraph in quantities(facts):
        claims = [
            *remainders(paragraph, options["remainder"]),
            *composed(paragraph, options),
            *among(paragraph, options),
        ]
        told: set[int] = set()
        for claim in sorted(claims, key=lambda claim: claim.total.start):
            if claim.total.start not in told:
                told.add(claim.total.start)
                yield _hit(claim, paragraph, by_place)


def _hit(claim: Claim, paragraph: Quantities, by_place: dict[int, Node]) -> Hit:
    text = paragraph.text
    span = text.span(claim.total.start, claim.total.end)
    others = [part for part in claim.parts if part is not claim.total]
    related = [Span(*text.span(part.start, part.end)) for part in others]
    written = [text.value[part.start : part.end].partition("/")[0].strip() for part in claim.parts]
    total = text.value[claim.total.start : claim.total.end].strip()
    return disagreeing(Addition(span, total, written, related), by_place.get(span.start), claim.certainty)


class Addition(NamedTuple):
    """A total and its parts as written, with their places."""

    span: Span
    total: str
    parts: Sequence[str]
    places: Sequence[Span]


def disagreeing(addition: Addition, node: Node | None, certainty: Certainty | None) -> Hit:
    """The hit for a total that its parts do not make."""
    digits = max((len(part.partition(",")[2]) for part in addition.parts), default=0)
    values = {
        "total": addition.total,
        "parts": " + ".join(addition.parts),
        "sum": shown(sum(map(amount, addition.parts)), digits),
    }
    related = tuple(Related(Words("một phần", "a part"), place) for place in addition.places)
    return Hit(addition.span, values, node, related=related, certainty=certainty)


PARTS = Check(
    _run,
    {
        "composed": Option("texts", required=True),
        "among": Option("texts", required=True),
        "remainder": Option("texts", required=True),
        "joined": Option("texts", required=True),
        "open": Option("texts", required=True),
        "scales": Option("texts", required=True),
        "times": Option("texts", required=True),
    },
    frozenset({"total", "parts", "sum"}),
    takes=frozenset({"quantities"}),
)
