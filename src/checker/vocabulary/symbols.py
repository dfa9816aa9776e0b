"""Checks of symbols in citations: their form, and the type mark against the type name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from checker.expression import expression
from checker.finding import Edit
from checker.select.node import Facts, Node
from checker.select.where import folded
from checker.symbol import Symbol
from checker.vocabulary.check import Check, Hit, Option, Options

__all__ = ["SYMBOL_FORM", "TYPE_MARK"]

_CITATIONS = frozenset({"citations"})
_LOOSE_MARK = expression(r"\s*([-/])\s*")


def _compact(symbol: Symbol) -> str:
    """The symbol with plain hyphens and no spaces around its marks."""
    plain = symbol.raw.replace("–", "-")
    return _LOOSE_MARK.sub(r"\1", plain) if any(map(str.isspace, plain)) else plain


def _form(symbol: Symbol, organs: Mapping[str, list[str]]) -> str:
    """The symbol as the system of its issuer writes it; as it is, where the issuer cannot be told from the organ."""
    plain = _compact(symbol)
    if symbol.mark is None or symbol.year is not None:
        return plain
    organ = symbol.organ.casefold()
    if symbol.system == "state" and organ in (name.casefold() for name in organs["party"]):
        return f"{symbol.number}-{symbol.mark}/{symbol.organ}"
    if symbol.system == "party" and organ.split("-")[0] in (name.casefold() for name in organs["state"]):
        return f"{symbol.number}/{symbol.mark}-{symbol.organ}"
    return plain


def _symbol_form(nodes: Sequence[Node], options: Options, facts: Facts) -> Iterator[Hit]:
    for node in nodes:
        symbol: Symbol = node.value.citation.symbol
        compact, expected = _compact(symbol), _form(symbol, options["organs"])
        loose = compact != symbol.raw.replace("–", "-")
        if expected != compact if options["fault"] == "system" else loose and expected == compact:
            span = node.place("symbol")
            yield Hit(span, {"expected": expected}, node, (Edit(span, expected),))


def _type_mark(nodes: Sequence[Node], options: Options, facts: Facts) -> Iterator[Hit]:
    types: Mapping[str, Mapping[str, list[str]]] = options["types"]
    for node in nodes:
        symbol = node.value.citation.symbol
        names = types.get(symbol.system)
        if names is None or symbol.mark is None or node.value.citation.type is None:
            continue
        written_type = folded(node.value.citation.type)
        marks = [mark for mark, of in names.items() if written_type in of]
        if not marks or symbol.mark not in names or symbol.mark in marks:
            continue
        if options["organs"] and _form(symbol, options["organs"]) != _compact(symbol):
            continue  # written as the other system does, whose marks it may have too
        values = {"expected": " / ".join(marks), "stands-for": ", ".join(names[symbol.mark])}
        yield Hit(node.place("symbol"), values, node)


SYMBOL_FORM = Check(
    _symbol_form,
    {
        "organs": Option("table", required=True),
        "fault": Option("choice", required=True, among=("system", "spacing")),
    },
    frozenset({"expected"}),
    _CITATIONS,
    mends=True,
)
TYPE_MARK = Check(
    _type_mark,
    {"types": Option("table", required=True), "organs": Option("table", {})},
    frozenset({"expected", "stands-for"}),
    _CITATIONS,
)
