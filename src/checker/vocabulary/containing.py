"""`contains`: words that should not stand where they stand, each occurrence a finding."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.select.node import Facts, Node
from checker.source import Text
from checker.vocabulary.check import Check, Hit, Option, Options

__all__ = ["CONTAINS"]


_DEBRIS = 30
"""Characters that a stamp or a second column may have run in behind the end of the content."""


def _run(nodes: Sequence[Node], options: Options, facts: Facts) -> Iterator[Hit]:
    end = facts.document.content_end.end - _DEBRIS if options["except-at-end"] else len(facts.document.source.text)
    for node in nodes:
        text: Text | None = node.read(options["attribute"])
        if text is None:
            continue
        for word in options["words"]:
            at = text.value.find(word)
            while at >= 0:
                span = text.span(at, at + len(word))
                if span.end < end:
                    yield Hit(span, {"found": word}, node)
                at = text.value.find(word, at + len(word))


CONTAINS = Check(
    _run,
    {
        "words": Option("texts", required=True),
        "attribute": Option("attribute", "text"),
        "except-at-end": Option("flag", False),
    },
    frozenset({"found"}),
)
