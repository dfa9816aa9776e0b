"""`agreeing`: all mentions of one thing say the same of it.

`of` names the attributes that tell which thing is meant; `apart` one that tells things of the
same name from each other, and may be missing from a mention. What `attribute` says is
compared as `by` says: `beginning` (one begins as the other does: "Thông báo", "Thông
báo kết luận"), or `wording` (something in common). Documents that `records` know well are
left to the check `known`, which can say which of two mentions is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from checker.errors import Words
from checker.finding import Certainty, Related
from checker.known import Known
from checker.select.mentions import Cited
from checker.select.node import Facts, Node
from checker.select.where import folded, pattern
from checker.source import Text
from checker.vocabulary.check import Check, Hit, Option, Options
from checker.vocabulary.known import well_known
from checker.vocabulary.wording import apart

__all__ = ["AGREEING"]

_MOST = 20
"""Mentions of one thing that a further one is compared with: enough, and linear in the draft."""


def _said(node: Node, attribute: str) -> str | None:
    value: Any = node.read(attribute)
    if value is None:
        return None
    return " ".join((value.value if isinstance(value, Text) else str(value)).split())


def _differ(one: str, other: str, options: Options) -> bool:
    if options["by"] == "beginning":
        first, second = folded(one), folded(other)
        return not (first.startswith(second) or second.startswith(first))
    if options["telling"] is not None:
        form = pattern(options["telling"])
        first_told, second_told = form.search(folded(one)), form.search(folded(other))
        if first_told and second_told and first_told[1] != second_told[1]:
            return True
    return apart(one, other, tuple(map(folded, options["general"])), options["alike"])


def _known(node: Node, records: Known) -> bool:
    return bool(records) and isinstance(node.value, Cited) and well_known(node.value.citation, records) is not None


def _groups(nodes: Sequence[Node], options: Options) -> Iterator[list[Node]]:
    groups: dict[tuple[str | None, ...], list[Node]] = {}
    for node in nodes:
        if node.read(options["attribute"]) is not None:
            key = tuple(said and folded(said) for said in (_said(node, name) for name in options["of"]))
            if None not in key:
                groups.setdefault(key, []).append(node)
    return (group for group in groups.values() if len(group) > 1)


def _run(nodes: Sequence[Node], options: Options, facts: Facts) -> Iterator[Hit]:
    attribute, told = options["attribute"], options["apart"]
    for group in _groups(nodes, options):
        seen: list[tuple[str, str | None, Node]] = []
        things = {said for node in group if told is not None and (said := _said(node, told)) is not None}
        for node in group:
            said = _said(node, attribute) or ""
            which = _said(node, told) if told is not None else None
            # Where the name stands for several things, a mention that does not say which may be of any of them.
            alike = [other for other in seen if other[1] == which or (None in (other[1], which) and len(things) < 2)]
            if all(other[0] != said for other in alike) and len(seen) < _MOST:
                seen.append((said, which, node))
            differing = [other for other in alike if _differ(said, other[0], options)]
            if not differing or len(differing) < len(alike) or _known(node, options["records"]):
                continue
            before, of, there = differing[0]
            related = (Related(Words("chỗ ghi khác", "said otherwise here"), there.place(attribute)),)
            sure: Certainty | None = "possible" if told is not None and None in (which, of) else None
            yield Hit(node.place(attribute), {"found": said, "other": before}, node, (), related, sure)


AGREEING = Check(
    _run,
    {
        "attribute": Option("place", required=True),
        "of": Option("texts", required=True),
        "apart": Option("attribute"),
        "by": Option("choice", "wording", among=("wording", "beginning")),
        "general": Option("texts", ()),
        "alike": Option("table", {}),
        "telling": Option("pattern"),
        "records": Option("table", {}),
    },
    frozenset({"found", "other"}),
)
