"""`known`: what a citation says of a document against what is known of it.

Numbers start again each term (Party) or year (State), so a symbol alone names no document. A
citation is taken to mean an entry only where its type agrees, nothing else it says
speaks against it, and either its abstract is the entry's title or its date falls
into the entry's own series. Entries of low confidence never find fault, those of medium
confidence only a possible one; any entry that agrees ends the matter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from checker.document import Citation
from checker.errors import Words
from checker.finding import Certainty, Edit
from checker.known import Known, KnownDocument
from checker.select.node import Facts, Node
from checker.select.where import folded, pattern
from checker.vocabulary.check import Check, Hit, Option, Options, Values
from checker.vocabulary.dates import written
from checker.vocabulary.wording import apart, share

__all__ = ["KNOWN", "misdated", "surely", "well_known"]

_TITLED = 0.6
"""Share of an entry's title that shows an abstract to be of that document."""
_SHORTENED = 0.35
"""Less will do where the date differs in one number only."""


def _agrees_in_type(citation: Citation, document: KnownDocument) -> bool:
    """True when the type cited is one of the document's, a longer or a shorter name of it, or not given."""
    if citation.type is None:
        return False
    cited = folded(citation.type)
    return any(cited.startswith(folded(t)) or folded(t).startswith(cited) for t in document.types)


def _term(text: str, form: re.Pattern[str]) -> str | None:
    found = form.search(folded(text))
    return found[1] if found else None


def _series(document: KnownDocument, known: Known, form: re.Pattern[str]) -> tuple[date, date] | None:
    """Days between which the symbol surely meant `document`.

    For a term of a committee these are the first and the last day known of that term; for a
    State document its year.
    """
    if "/" in document.symbol[: document.symbol.find("-") + 1]:
        return date(document.date.year, 1, 1), date(document.date.year, 12, 31)
    term = _term(document.issuer, form)
    if term is None:
        return None
    days = [other.date for same in known.values() for other in same if _term(other.issuer, form) == term]
    return min(days), max(days)


def _speaks_against(citation: Citation, document: KnownDocument, form: re.Pattern[str]) -> bool:
    """True when issuer or abstract show that another document is meant."""
    if citation.issuer is not None:
        cited, real = _term(citation.issuer.value, form), _term(document.issuer, form)
        if (cited is not None and real is not None and cited != real) or apart(citation.issuer.value, document.issuer):
            return True
    if citation.abstract is None or document.title is None:
        return False
    return apart(citation.abstract.value, document.title)


def _one_slip(one: date, other: date) -> bool:
    """True when two days differ in one of day, month and year only."""
    return sum((one.day != other.day, one.month != other.month, one.year != other.year)) == 1


def _meant(citation: Citation, known: Known, form: re.Pattern[str]) -> KnownDocument | None:
    """The entry that `citation` means though it dates it otherwise; None where that is not plain."""
    day = citation.date.value if citation.date is not None else None
    same = known.get(citation.symbol.key, ())
    if day is None or not same or any(document.date == day for document in same):
        return None
    able = [
        document
        for document in same
        if document.confidence != "low"
        and _agrees_in_type(citation, document)
        and not _speaks_against(citation, document, form)
    ]

    def titled(document: KnownDocument) -> bool:
        if citation.abstract is None or document.title is None:
            return False
        enough = _SHORTENED if _one_slip(day, document.date) else _TITLED
        return share(citation.abstract.value, document.title) >= enough

    def in_series(document: KnownDocument) -> bool:
        series = _series(document, known, form)
        return series is not None and series[0] <= day <= series[1]

    meant = list(filter(titled, able)) or list(filter(in_series, able))
    return meant[0] if len(meant) == 1 else None


def misdated(citation: Citation, known: Known, term: str) -> KnownDocument | None:
    """The document that `citation` surely means and gives another date than the known one, if there is one.

    `term` is a pattern whose first group is the number of a committee's term.
    """
    return _meant(citation, known, pattern(term))


def well_known(citation: Citation, known: Known) -> KnownDocument | None:
    """The one entry, well founded, with the date that `citation` gives."""
    day = citation.date.value if citation.date is not None else None
    same = [document for document in known.get(citation.symbol.key, ()) if document.date == day]
    return same[0] if len(same) == 1 and same[0].confidence == "high" else None


def surely(citation: Citation, known: Known) -> KnownDocument | None:
    """The one well-founded document that `citation`, which gives no date, can mean.

    A number that starts anew each term needs an abstract that agrees; a symbol with its year does not.
    """
    same = known.get(citation.symbol.key, ())
    if len(same) != 1 or same[0].confidence != "high" or not _agrees_in_type(citation, same[0]):
        return None
    document, abstract = same[0], citation.abstract
    if "/" in document.symbol[: document.symbol.find("-") + 1]:
        return document
    titled = abstract is not None and document.title is not None and share(abstract.value, document.title) >= _TITLED
    return document if titled else None


def _of_type(citation: Citation, document: KnownDocument, types: Mapping[str, Sequence[str]]) -> bool:
    """True where the type cited may stand: it is the document's, or the mark does not allow it at all."""
    cited = folded(citation.type)
    return _agrees_in_type(citation, document) or cited not in types.get(citation.symbol.mark or "", ())


def _run(nodes: Sequence[Node], options: Options, facts: Facts) -> Iterator[Hit]:
    known: Known = options["records"]
    form = pattern(options["term"])
    part: str = options["part"]
    for node in nodes:
        citation: Citation = node.value.citation
        if citation.symbol.key not in known:
            continue
        if part == "date":
            document = _meant(citation, known, form)
            if document is None or citation.date is None or citation.date.value is None:
                continue
            sure: Certainty | None = None if document.confidence == "high" else "possible"
            values: Values = {
                "found": written(citation.date.value),
                "expected": written(document.date),
                "title": _named(document),
            }
            yield Hit(citation.date.span, values, node, certainty=sure)
            continue
        document = well_known(citation, known)
        if document is None:
            continue
        if part == "type" and citation.type_text is not None:
            types = options["types"].get(citation.symbol.system, {})
            if not _of_type(citation, document, types):
                values = {"found": citation.type_text.value, "expected": document.types[0], "title": _named(document)}
                span = citation.type_text.span()
                yield Hit(span, values, node, (Edit(span, document.types[0]),))
        elif part == "issuer" and citation.issuer is not None:
            real = document.issuer.partition(" (")[0]
            if apart(citation.issuer.value, document.issuer, tuple(map(folded, options["general"]))):
                values = {"found": citation.issuer.value, "expected": real, "title": _named(document)}
                yield Hit(citation.issuer.span(), values, node)


def _named(document: KnownDocument) -> Words:
    name = f"{document.types[0]} số {document.symbol}" + (f" ({document.title})" if document.title else "")
    return Words(name, name)


KNOWN = Check(
    _run,
    {
        "records": Option("table", required=True),
        "part": Option("choice", required=True, among=("date", "type", "issuer")),
        "term": Option("pattern", "$^"),
        "types": Option("table"),
        "general": Option("texts", ()),
    },
    frozenset({"found", "expected", "title"}),
    frozenset({"citations"}),
    mends=True,
)
