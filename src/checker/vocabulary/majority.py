"""`consistent`: one way of writing in one document; the minority is at fault.

Where two ways are used equally often, the one that the standard prefers stands; if it prefers
none of them, the draft's first way does, or with `prefer` given neither is called wrong.
"""

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


def _usual(counts: Counter[str], options: Options, facts: Facts) -> tuple[str, int, bool] | None:
    """The way to follow, how often it is used, and whether only the standard speaks for it."""
    # Counter keeps the order of first use, so a tie goes to the way the draft begins with.
    most = counts.most_common()
    if not most:
        return None
    way, times = most[0]
    tied = [other for other, often in most if often == times]
    if len(tied) == 1 or options["prefer"] is None:
        return way, times, False
    liked = {} if facts.standard.assumed else options["prefer"].get(facts.standard.system, {})
    forms = {form for some in liked.values() for form in some}
    fitting = [other for other in tied if other in forms]
    return (fitting[0], times, True) if len(fitting) == 1 else None


def _run(nodes: Sequence[Node], options: Options, facts: Facts) -> Iterator[Hit]:
    for family in _families(nodes, options["by"]):
        ways = [(node, way) for node in family if (way := _key(node.read(options["attribute"]))) is not None]
        usual = _usual(Counter(way for _, way in ways), options, facts)
        if usual is None:
            continue
        way, times, prescribed = usual
        if len(ways) < options["least"] or times == len(ways) or times < options["share"] * len(ways):
            continue
        standing = Words(f"dùng ở {times}/{len(ways)}", f"used in {times} of {len(ways)}")
        values: Values = {
            "expected": _shown(way, options["names"]),
            "times": str(times),
            "total": str(len(ways)),
            "standing": Words("mà thể thức quy định cho", "the form of the standard for") if prescribed else standing,
        }
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
        "prefer": Option("table"),
    },
    frozenset({"expected", "found", "times", "total", "standing"}),
    mends=True,
)
