"""`padded`: a number below a limit has a leading zero."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.finding import Edit
from checker.select.node import Facts, Node
from checker.source import Text
from checker.vocabulary.check import Check, Hit, Option, Options
from checker.vocabulary.dates import padded

__all__ = ["PADDED"]


def _run(nodes: Sequence[Node], options: Options, facts: Facts) -> Iterator[Hit]:
    for node in nodes:
        digits: Text | None = node.read(options["attribute"])
        if digits is None or len(digits.value) > 1 or int(digits.value) >= options["below"]:
            continue
        expected = padded(int(digits.value), options["below"])
        span = digits.span()
        yield Hit(span, {"found": digits.value, "expected": expected}, node, (Edit(span, expected),))


PADDED = Check(
    _run,
    {"below": Option("number", required=True), "attribute": Option("attribute", required=True)},
    frozenset({"found", "expected"}),
    mends=True,
)
