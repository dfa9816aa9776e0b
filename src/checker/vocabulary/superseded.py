"""`superseded`: a document cited as the rule to follow after another took its place.

The entries of the table say what was replaced by what, and since when. A draft is at least as
late as its own date or, without one, the latest date it cites. In a clause that says
that the document is replaced, repealed or a thing of the past it is cited rightly.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from checker.document import Citation
from checker.finding import Certainty
from checker.known import Known, KnownDocument
from checker.select.mentions import Cited
from checker.select.node import Facts, Node
from checker.select.where import folded
from checker.vocabulary.check import Check, Hit, Option, Options
from checker.vocabulary.dates import written

__all__ = ["SUPERSEDED"]

_REACH = 400


def _not_before(facts: Facts) -> date | None:
    """A day the draft is not older than: its own or the latest it cites."""

    def latest() -> date | None:
        own = facts.document.letterhead.date
        if own is not None and own.value is not None:
            return own.value
        cited = (citation.date for citation in facts.document.mentions.citations)
        return max((day.value for day in cited if day is not None and day.value is not None), default=None)

    return facts.once("not before", latest)


def _sentence(cited: Cited, facts: Facts) -> tuple[str, str]:
    """The words before and after the citation, up to the ends of its sentence."""
    text, whole = facts.document.source.text, cited.citation.span
    start, end = whole.start - _REACH, whole.end + _REACH
    if cited.paragraph is not None:
        start, end = max(start, cited.paragraph.span.start), min(end, cited.paragraph.span.end)
    before, after = text[max(start, 0) : whole.start], text[whole.end : end]
    for mark in (". ", ".\n", "; ", ";\n"):
        before, after = before.rpartition(mark)[2], after.partition(mark)[0]
    return folded(before), folded(after)


def _meant(citation: Citation, known: Known) -> KnownDocument | None:
    """The replaced document that is cited: by its date, or by its symbol where only one document has it."""
    same = known.get(citation.symbol.key, ())
    if citation.date is None:
        return same[0] if len(same) == 1 and same[0].replaced is not None else None
    return next((d for d in same if d.date == citation.date.value and d.replaced is not None), None)


def _run(nodes: Sequence[Node], options: Options, facts: Facts) -> Iterator[Hit]:
    cues, past = tuple(map(folded, options["cues"])), tuple(map(folded, options["past"]))
    for node in nodes:
        cited: Cited = node.value
        document = _meant(cited.citation, options["records"])
        if document is None or document.replaced is None or document.confidence == "low":
            continue
        day = _not_before(facts)
        if day is None or day < document.replaced.since:
            continue
        before, after = _sentence(cited, facts)
        if not before.endswith(cues) or any(word in before or word in after for word in past):
            continue
        values = {"by": document.replaced.by, "since": written(document.replaced.since)}
        sure: Certainty | None = (
            None if document.confidence == "high" and cited.citation.date is not None else "possible"
        )
        yield Hit(node.place("symbol"), values, node, certainty=sure)


SUPERSEDED = Check(
    _run,
    {
        "records": Option("table", required=True),
        "cues": Option("texts", required=True),
        "past": Option("texts", required=True),
    },
    frozenset({"by", "since"}),
    frozenset({"citations"}),
)
