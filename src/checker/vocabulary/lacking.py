"""`lacks`: words that should all stand in a text; one finding for each that does not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.select.node import Facts, Node
from checker.select.where import folded
from checker.source import Span
from checker.vocabulary.check import Check, Hit, Option, Options

__all__ = ["LACKS"]


def _run(nodes: Sequence[Node], options: Options, facts: Facts) -> Iterator[Hit]:
    for node in nodes:
        text = folded(node.read(options["attribute"]) or "")
        end = node.place(options["after"]).end
        for word in options["words"]:
            if folded(word) not in text:
                yield Hit(Span(end, end), {"expected": word}, node)


LACKS = Check(
    _run,
    {
        "attribute": Option("attribute", required=True),
        "words": Option("texts", required=True),
        "after": Option("place", required=True),
    },
    frozenset({"expected"}),
)
