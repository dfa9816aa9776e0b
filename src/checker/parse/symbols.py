"""Number and symbol of a document.

Party form `83-KH/TU` (Hướng dẫn 36-HD/VPTW 1.3, Hướng dẫn 05-HD/VPTW 3), State
form `83/KH-UBND`, `3083/UBND-NCKS`, legal texts `30/2020/NĐ-CP` (Nghị định
30/2020/NĐ-CP, Phụ lục I.II.3). The form alone decides the system; whether it is
the right one is a rule's business.
"""

from __future__ import annotations

import re

from checker.document import Symbol
from checker.source import Text

__all__ = ["parse_symbol", "read_symbol"]

_DASH = r"\s{0,3}[-–]\s{0,3}"
_STROKE = r"\s{0,3}/\s{0,3}"
_MARK = r"[A-ZĐƯƠ][A-Za-zĐđƯƠươ]{0,9}"
_SYMBOL = re.compile(
    rf"(?P<number>\d{{0,5}}[a-zđ]?)(?:"
    rf"(?P<party>{_DASH})(?P<pmark>{_MARK}){_STROKE}(?P<porgan>[^\s,;:.()]{{1,40}})"
    rf"|{_STROKE}(?P<year>\d{{4}}){_STROKE}(?P<lmark>[^\s,;:.()]{{1,50}})"
    rf"|{_STROKE}(?P<smark>[^\s,;:.()]{{1,20}}?){_DASH}(?P<sorgan>[^\s,;:.()]{{1,40}})"
    rf"|{_STROKE}(?P<bare>[^\s,;:.()]{{1,40}})"
    rf")"
)
# Type marks of the standards (36-HD/VPTW 1.3.1; 30/2020/NĐ-CP Phụ lục III.I); in the State form
# `NN/XX-YY` only these are a type, anything else is a dispatch without one.
TYPE_MARKS = frozenset(
    "NQ QĐ CT KL QC TT HD TB BC KH CTr ĐA PA TTr CV BB BS QyĐ QĐi TC DA HĐ CĐ BGN BTT GUQ GM GGT GNP PG PC PB NĐ "
    "NQLT TTLT L PL SL".split()
)


def parse_symbol(raw: str) -> Symbol | None:
    """The symbol written in `raw`, or None when there is none."""
    found = _SYMBOL.search(raw)
    if not found:
        return None
    value = " ".join(found.group().split())
    number = found["number"]
    if found["party"]:
        return Symbol(value, number, None, found["pmark"], found["porgan"], "party")
    if found["year"]:
        mark, _, organ = found["lmark"].partition("-")
        return Symbol(value, number, found["year"], mark if organ else None, organ or mark, "state")
    if found["smark"]:
        mark, organ = found["smark"], found["sorgan"]
        if mark in TYPE_MARKS:
            return Symbol(value, number, None, mark, organ, "state")
        return Symbol(value, number, None, None, f"{mark}-{organ}", "state")
    return Symbol(value, number, None, None, found["bare"], "other")


def read_symbol(line: Text) -> Symbol | None:
    """The symbol on the number line of a letterhead ("Số 36-HD/VPTW", "Số:   /TTr-SNV")."""
    found = re.match(r"Số\s*:?\s*", line.value)
    return parse_symbol(line.value[found.end() :] if found else line.value)
