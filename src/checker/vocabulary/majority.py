"""`consistent`: one way of writing in one document; the minority is at fault."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from checker.errors import Words
from checker.finding import Edit
from checker.select.node import Facts, Node
from checker.source import Text
from checker.vocabulary.check import Check, Hit, Option, Options, Values

__all__ = ["CONSISTENT"]


def _key(value: Any) -> str | None:
    if value is None:
        return None
    if isinstance(value, bool):
        return "yes" if value else "no"
    return value.value if isinstance(value, Text) else str(value)


def _shown(value: str, names: Any) -> Words:
    named = names.get(value) if names else None
    return named if isinstance(named, Words) else Words(f"“{value}”", f"“{value}”")


def _families(nodes: Sequence[Node], by: str | None) -> Iterator[list[Node]]:
    families: dict[Any, list[Node]] = {}
    for node in nodes:
        families.setdefault(_key(node.read(by)) if by is not None else None, []).append(node)
    yield from families.values()


def _edits(node: Node, way: str, options: Options) -> tuple[Edit, ...]:
    """What makes `node` like the majority, where the rule says what each way puts at which place."""
    if options["write"] is None or way not in options["write"]:
        return ()
    return (Edit(node.place(options["write-at"]), options["write"][way]),)


def _run(nodes: Sequence[Node], options: Options, facts: Facts) -> Iterator[Hit]:
    for family in _families(nodes, options["by"]):
        ways = [(node, way) for node in family if (way := _key(node.read(options["attribute"]))) is not None]
        # Counter keeps the order of first use, so a tie goes to the way the draft begins with.
        usual = Counter(way for _, way in ways).most_common(1)
        if not usual:
            continue
        way, times = usual[0]
        if len(ways) < options["least"] or times == len(ways) or times < options["share"] * len(ways):
            continue
        values: Values = {"expected": _shown(way, options["names"]), "times": str(times), "total": str(len(ways))}
        before: str | None = None
        for node, other in ways:
            told, before = other == before and options["once"], other
            if other != way and not told:
                found = {**values, "found": _shown(other, options["names"])}
                yield Hit(node.place(options["at"]), found, node, _edits(node, way, options))


CONSISTENT = Check(
    _run,
    {
        "attribute": Option("attribute", required=True),
        "by": Option("attribute"),
        "at": Option("place"),
        "least": Option("number", 3),
        "share": Option("number", 0.6),
        "once": Option("flag", False),
        "names": Option("names"),
        "write": Option("table"),
        "write-at": Option("place"),
    },
    frozenset({"expected", "found", "times", "total"}),
    mends=True,
)
