"""`in-order`: parts stand in the order the standard gives.

The order is a list of chains (the left column, the right one); within a chain each part
that is there must come after those before it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.errors import Words
from checker.finding import Related
from checker.select.node import Facts, Node
from checker.vocabulary.check import Check, Hit, Option, Options

__all__ = ["IN_ORDER"]


def _run(nodes: Sequence[Node], options: Options, facts: Facts) -> Iterator[Hit]:
    present = {node.read(options["part"]): node for node in nodes}
    told: set[str] = set()
    for chain in options["chains"]:
        before: Node | None = None
        for part in chain:
            node = present.get(part)
            if node is None:
                continue
            if before is not None and node.span.end <= before.span.start and part not in told:
                told.add(part)
                values = {"part": _name(node, options), "before": _name(before, options)}
                related = Related(Words("phần phải đứng trước", "what should come first"), before.span)
                yield Hit(node.span, values, node, related=(related,))
            else:
                before = node


def _name(node: Node, options: Options) -> str | Words:
    name: str | Words = node.read(options["name"])
    return name


IN_ORDER = Check(
    _run,
    {
        "chains": Option("texts", required=True),
        "part": Option("attribute", required=True),
        "name": Option("attribute", required=True),
    },
    frozenset({"part", "before"}),
)
