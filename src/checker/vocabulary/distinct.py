"""`distinct`: no text of the selected nodes stands there twice.

Case, spaces and the mark at the end do not count.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.errors import Words
from checker.finding import Related
from checker.select.node import Facts, Node
from checker.select.where import folded
from checker.vocabulary.check import Check, Hit, Option, Options

__all__ = ["DISTINCT"]


def _run(nodes: Sequence[Node], options: Options, facts: Facts) -> Iterator[Hit]:
    seen: dict[str, Node] = {}
    for node in nodes:
        text = node.read(options["attribute"])
        key = folded(text).rstrip(" .,;:") if text is not None else ""
        if not key:
            continue
        first = seen.setdefault(key, node)
        if first is not node:
            related = (Related(Words("lần đầu", "the first time"), first.place(options["attribute"])),)
            yield Hit(node.place(options["attribute"]), {}, node, related=related)


DISTINCT = Check(_run, {"attribute": Option("place", "text")})
