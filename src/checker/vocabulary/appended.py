"""`appended`: "kèm theo 03 phụ lục" against the appendices that stand behind the signature.

A text extract has often lost them all, so nothing is said where none is found.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.errors import Words
from checker.finding import Related
from checker.select.node import Facts, Node
from checker.select.where import folded
from checker.source import Span
from checker.vocabulary.check import Check, Hit, Option, Options

__all__ = ["APPENDED"]

_HEADING = 60
"""A longer line that begins with the word is prose about an appendix."""


def _run(nodes: Sequence[Node], options: Options, facts: Facts) -> Iterator[Hit]:
    for node in nodes:
        said = folded(node.read("noun"))
        noun = max((noun for noun in map(folded, options["nouns"]) if said.startswith(noun)), key=len, default=None)
        if noun is None:
            continue
        found: dict[str, Span] = {}
        for block in facts.document.appendices:
            line = folded(block.text.value.partition("\n")[0])
            if line.startswith(noun) and len(line) <= _HEADING:
                found.setdefault(line, block.span)
        announced = node.read("value")
        if not found or announced == len(found) or announced != int(announced):
            continue
        related = tuple(Related(Words("đã tìm thấy", "found"), Span(*place)) for place in found.values())
        digits: str = node.read("digits")
        span = node.read("text").span(0, len(digits))
        yield Hit(span, {"announced": f"{digits} {noun}", "found": str(len(found))}, node, related=related)


APPENDED = Check(
    _run,
    {"nouns": Option("texts", required=True)},
    frozenset({"announced", "found"}),
    takes=frozenset({"counts"}),
)
