"""What a draft says of itself against what it is: its own type name, the number of its parts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.expression import expression
from checker.finding import Certainty
from checker.select.node import Facts, Node
from checker.select.where import folded
from checker.source import Text
from checker.vocabulary.check import Check, Hit, Option, Options

__all__ = ["ANNOUNCES_PARTS", "CALLS_ITSELF"]


def _calls_itself(nodes: Sequence[Node], options: Options, facts: Facts) -> Iterator[Hit]:
    title = facts.document.letterhead.title
    if title is None:
        return
    leads = [folded(lead).split() for lead in options["leads"]]
    names = sorted((folded(name).split() for name in options["names"]), key=len, reverse=True)
    own = folded(title).split()
    for node in nodes:
        text: Text = node.read(options["attribute"])
        words = list(re.finditer(r"\S+", text.value))
        said = [folded(word.group()).strip(",.;:") for word in words[:12]]
        for lead in leads:
            if said[: len(lead)] != lead:
                continue
            rest = said[len(lead) :]
            name = next((name for name in names if rest[: len(name)] == name), None)
            if name is None or own[: len(name)] == name:
                continue
            first, last = words[len(lead)], words[len(lead) + len(name) - 1]
            written = text.value[first.start() : last.end()].rstrip(",.;:")
            span = text.span(first.start(), first.start() + len(written))
            yield Hit(span, {"found": written, "expected": title.value}, node)
            break


_GOES_FOR = expression(r"\bgồm\s+(?:có\s+)?(?P<count>\d{1,2})\s+(?P<noun>[^\W\d_]+)")
_SUBJECT = 60
"""Characters before "gồm" in which the draft must name itself."""


def _announces_parts(nodes: Sequence[Node], options: Options, facts: Facts) -> Iterator[Hit]:
    title = facts.document.letterhead.title
    levels: dict[str, list[str]] = options["nouns"]
    if title is None:
        return
    counted: dict[str, int] = {}
    for entry in facts.document.entries():
        counted[entry.level] = counted.get(entry.level, 0) + 1
    for node in nodes:
        text: Text = node.read(options["attribute"])
        for found in _GOES_FOR.finditer(text.value):
            before = folded(text.value[max(0, found.start() - _SUBJECT) : found.start()])
            before = re.split(r"[.;:]", before)[-1]
            if found["noun"] not in levels or folded(title) not in before:
                continue
            counts = [counted.get(level, 0) for level in levels[found["noun"]]]
            most, announced = max(counts), int(found["count"])
            if announced in counts or most >= announced:
                continue
            sure: Certainty | None = None if most else "possible"
            values = {"announced": f"{found['count']} {found['noun']}", "counted": str(most)}
            yield Hit(text.span(found.start("count"), found.end("noun")), values, node, certainty=sure)


CALLS_ITSELF = Check(
    _calls_itself,
    {
        "leads": Option("texts", required=True),
        "names": Option("texts", required=True),
        "attribute": Option("attribute", "text"),
    },
    frozenset({"found", "expected"}),
)
ANNOUNCES_PARTS = Check(
    _announces_parts,
    {"nouns": Option("table", required=True), "attribute": Option("attribute", "text")},
    frozenset({"announced", "counted"}),
)
