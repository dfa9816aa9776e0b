"""`written`: a part of the draft is written in one of the forms the standard knows.

Case, marks and spaces between words count; how many spaces, and a stroke drawn beside
the words, do not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.finding import Edit
from checker.select.node import Facts, Node
from checker.source import Text
from checker.vocabulary.check import Check, Hit, Option, Options

__all__ = ["WRITTEN"]

_STROKES = " \t\n\u00a0*_=~-–—"


def _bare(text: Text) -> Text:
    """The text without strokes at its ends."""
    value = text.value
    start = len(value) - len(value.lstrip(_STROKES))
    return text.slice(start, max(start, len(value.rstrip(_STROKES))))


def _run(nodes: Sequence[Node], options: Options, facts: Facts) -> Iterator[Hit]:
    forms: list[str] = options["forms"]
    for node in nodes:
        given: Text | None = node.read(options["attribute"])
        if given is None:
            continue
        text = _bare(given)
        found = " ".join(text.value.split())
        if found in forms:
            continue
        span = text.span()
        yield Hit(span, {"found": found, "expected": forms[0]}, node, (Edit(span, forms[0]),))


WRITTEN = Check(
    _run,
    {"forms": Option("texts", required=True), "attribute": Option("attribute", "text")},
    frozenset({"found", "expected"}),
    mends=True,
)
