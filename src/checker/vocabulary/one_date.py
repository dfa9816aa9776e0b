"""`one-date`: all mentions of one document give one date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.document import Citation
from checker.errors import Words
from checker.finding import Related
from checker.select.node import Facts, Node
from checker.select.where import folded
from checker.vocabulary.check import Check, Hit, Option, Options
from checker.vocabulary.dates import written
from checker.vocabulary.known import misdated

__all__ = ["ONE_DATE"]


def _may_differ(one: Citation, other: Citation) -> bool:
    """True when two mentions of one symbol may be two documents: numbers restart each term, in every office."""
    if one.type is None or other.type is None or folded(one.type) != folded(other.type) or one.own != other.own:
        return True
    if one.issuer is None or other.issuer is None:
        return False
    first, second = folded(one.issuer), folded(other.issuer)
    return first not in second and second not in first


def _one_date(nodes: Sequence[Node], options: Options, facts: Facts) -> Iterator[Hit]:
    dated: dict[str, list[Citation]] = {}
    records, term = options["records"], options["term"]
    for node in nodes:
        citation: Citation = node.value.citation
        if citation.date is None or citation.date.value is None:
            continue
        earlier = dated.setdefault(node.value.key, [])
        agrees = False
        for other in earlier:
            assert other.date is not None
            agrees = agrees or (other.date.value == citation.date.value and _issuer(other) == _issuer(citation))
            if other.date.value == citation.date.value or _may_differ(citation, other):
                continue
            if records and (misdated(citation, records, term) or misdated(other, records, term)):
                continue  # which of the two is wrong is known, and said of that one
            values = {"date": _day(citation), "other": _day(other)}
            related = (Related(Words("ở đây ghi ngày khác", "another date here"), other.date.span),)
            yield Hit(citation.date.span, values, node, related=related)
            break
        if not agrees:  # one of each kind is enough to compare with, however often it is cited
            earlier.append(citation)


def _issuer(citation: Citation) -> str | None:
    return folded(citation.issuer.value) if citation.issuer is not None else None


def _day(citation: Citation) -> str:
    day = citation.date.value if citation.date is not None else None
    return written(day) if day is not None else ""


ONE_DATE = Check(
    _one_date,
    {"records": Option("table", {}), "term": Option("pattern", "$^")},
    frozenset({"date", "other"}),
    frozenset({"citations"}),
)
