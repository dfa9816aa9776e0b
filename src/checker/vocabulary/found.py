"""`found`: every node the rule selects is a finding; only a possible one where `unsure` is true of the node.

`insert` and `replace` may name attributes of the node: `{compact}`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.expression import expression
from checker.finding import Certainty, Edit
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


_ATTRIBUTE = expression(r"\{([a-z-]+)\}")


def _filled(form: str, node: Node) -> str:
    """The text to write, its attributes of the node filled in."""
    return _ATTRIBUTE.sub(lambda name: str(node.read(name[1])), form)


def _run(nodes: Sequence[Node], options: Options, facts: Facts) -> Iterator[Hit]:
    for node in nodes:
        span = _place(node, options)
        edits: tuple[Edit, ...] = ()
        if options["insert"] is not None:
            edits = (Edit(Span(span.start, span.start), _filled(options["insert"], node)),)
        elif options["replace"] is not None:
            edits = (Edit(span, _filled(options["replace"], node)),)
        sure: Certainty | None = "possible" if options["unsure"] is not None and node.read(options["unsure"]) else None
        yield Hit(span, {"expected": options["expected"] or "…"}, node, edits, (), sure)


FOUND = Check(
    _run,
    {
        "at": Option("place"),
        "before": Option("place"),
        "after": Option("place"),
        "insert": Option("template"),
        "replace": Option("template"),
        "expected": Option("text"),
        "unsure": Option("attribute"),
    },
    frozenset({"expected"}),
    mends=True,
)
