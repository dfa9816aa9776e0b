"""The closed vocabulary of checks: what a rule can ask of the nodes it selects.

Each check is a pure function from nodes to hits, with the options it takes and the
placeholders it fills. Rules combine them with a selection, words and a source.
"""

from __future__ import annotations

from checker.vocabulary import (
    agreeing,
    appended,
    attached,
    citations,
    completed,
    counted,
    dates,
    distinct,
    enumerated,
    figures,
    found,
    known,
    lacking,
    majority,
    numbering,
    ordered,
    padding,
    parts,
    resolving,
    spelling,
    standing,
    superseded,
    symbols,
    trailing,
    written,
)
from checker.vocabulary.check import Check, Hit, Option

__all__ = ["CHECKS", "Check", "Hit", "Option"]

CHECKS: dict[str, Check] = {
    "found": found.FOUND,
    "numbered": numbering.NUMBERED,
    "consistent": majority.CONSISTENT,
    "counted": counted.COUNTED,
    "enumerated": enumerated.ENUMERATED,
    "completed": completed.COMPLETED,
    "appended": appended.APPENDED,
    "on-calendar": dates.ON_CALENDAR,
    "zero-padded": dates.ZERO_PADDED,
    "not-after-document": dates.NOT_AFTER_DOCUMENT,
    "ordered": dates.ORDERED,
    "on-weekday": dates.ON_WEEKDAY,
    "percent-of": figures.PERCENT_OF,
    "adds-up": figures.ADDS_UP,
    "parts": parts.PARTS,
    "in-words": figures.IN_WORDS,
    "regrouped": figures.REGROUPED,
    "end-mark": trailing.END_MARK,
    "spelled": spelling.SPELLED,
    "symbol-form": symbols.SYMBOL_FORM,
    "type-mark": symbols.TYPE_MARK,
    "cited-in-full": citations.CITED_IN_FULL,
    "one-date": citations.ONE_DATE,
    "agreeing": agreeing.AGREEING,
    "known": known.KNOWN,
    "superseded": superseded.SUPERSEDED,
    "written": written.WRITTEN,
    "stands-for": standing.STANDS_FOR,
    "in-order": ordered.IN_ORDER,
    "padded": padding.PADDED,
    "attached": attached.ATTACHED,
    "resolves": resolving.RESOLVES,
    "distinct": distinct.DISTINCT,
    "lacks": lacking.LACKS,
}
