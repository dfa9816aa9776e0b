"""The parts of a number and symbol: `83-KH/TU`, `30/2020/NĐ-CP`, `3083/UBND-NCKS`."""

from __future__ import annotations

import re

from checker.expression import expression
from checker.symbol import Symbol, System

__all__ = ["read_symbol"]

_PARTS = expression(r"[\s.…_]*(?P<number>\d*[a-zđ]?)(?P<mark>[-–/])(?P<rest>.*)", re.DOTALL)
_YEAR = expression(r"(\d{4})/?(?=\D)")
_SEPARATOR = expression(r"[-–/]")
# Terminals of the grammar whose first part is a body, not a type mark.
_WITHOUT_MARK = frozenset({"LEGAL", "DISPATCH", "BLANK_DISPATCH"})


def read_symbol(raw: str, terminal: str) -> Symbol:
    """The symbol written `raw`, which `terminal` of the inline grammar recognised."""
    parts = _PARTS.fullmatch("".join(raw.split()))
    if parts is None:  # not reached with the shipped grammar
        return Symbol(raw, "", None, None, raw, "other")
    rest = parts["rest"]
    if parts["mark"] != "/":
        mark, slash, organ = rest.partition("/")
        system: System = "party" if slash else "other"
        return Symbol(raw, parts["number"], None, mark, organ, system)
    year = _YEAR.match(rest)
    if year is not None:
        rest = rest[year.end() :]
    if terminal in _WITHOUT_MARK:
        return Symbol(raw, parts["number"], year and year[1], None, rest, "state")
    mark, *organ_parts = _SEPARATOR.split(rest, maxsplit=1)
    if not organ_parts:
        return Symbol(raw, parts["number"], year and year[1], None, rest, "state")
    return Symbol(raw, parts["number"], year and year[1], mark, organ_parts[0], "state")
