"""`found`: every node the rule selects is a finding."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.finding import Edit
from checker.select.node import Facts, Node
from checker.source import Span
from checker.vocabulary.check import Check, Hit, Option, Options

__all__ = ["FOUND"]


def _place(node: Node, options: Options) -> Span:
    """The place at fault: a part of the node, or the empty place before or after one."""
    if options["before"] is not None:
        start = node.place(options["before"]).start
        return Span(start, start)
    if options["after"] is not None:
        end = node.place(options["after"]).end
        return Span(end, end)
    return node.place(options["at"])


def _run(nodes: Sequence[Node], options: Options, facts: Facts) -> Iterator[Hit]:
    for node in nodes:
        span = _place(node, options)
        edits: tuple[Edit, ...] = ()
        if options["insert"] is not None:
            edits = (Edit(Span(span.start, span.start), options["insert"]),)
        elif options["replace"] is not None:
            edits = (Edit(span, options["replace"]),)
        yield Hit(span, {"expected": options["expected"] or "…"}, node, edits)


FOUND = Check(
    _run,
    {
        "at": Option("place"),
        "before": Option("place"),
        "after": Option("place"),
        "insert": Option("text"),
        "replace": Option("text"),
        "expected": Option("text"),
    },
    frozenset({"expected"}),
    mends=True,
)
