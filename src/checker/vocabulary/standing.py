"""`stands-for`: an abbreviation against the name it should stand for.

A table gives for each mark the names it stands for. A name that belongs to some marks of
the table beside a mark that is none of them is at fault; a name the table does not know
says nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from checker.finding import Certainty
from checker.select.node import Facts, Node
from checker.select.where import folded
from checker.source import Text
from checker.vocabulary.check import Check, Hit, Option, Options

__all__ = ["STANDS_FOR"]


def _run(nodes: Sequence[Node], options: Options, facts: Facts) -> Iterator[Hit]:
    table: Mapping[str, list[str]] = options["table"]
    for node in nodes:
        mark, name = node.read(options["mark"]), node.read(options["name"])
        if mark is None or name is None:
            continue
        written = folded(name)
        fitting = {known: _longest(names, written) for known, names in table.items()}
        best = max(fitting.values(), default=0)
        marks = [known for known, length in fitting.items() if length == best]
        if not best or str(mark) in marks:
            continue
        stands_for = ", ".join(table[mark]) if mark in table else "…"
        shown = name.value if isinstance(name, Text) else name
        values = {"mark": str(mark), "name": str(shown), "expected": " / ".join(marks), "stands-for": stands_for}
        doubtful: Certainty | None = None if mark in table else options["unknown"]
        place = node.place(options["at"])
        start = facts.document.source.text.find(str(mark), place.start, place.end)
        span = place if start < 0 else place._replace(start=start, end=start + len(str(mark)))
        yield Hit(span, values, node, certainty=doubtful)


def _longest(names: Sequence[str], written: str) -> int:
    """Length of the longest of `names` that `written` begins with, or 0."""
    return max((len(name) for name in map(folded, names) if _begins(written, name)), default=0)


def _begins(written: str, name: str) -> bool:
    return written.startswith(name) and not written[len(name) : len(name) + 1].isalnum()


STANDS_FOR = Check(
    _run,
    {
        "mark": Option("attribute", required=True),
        "name": Option("attribute", required=True),
        "table": Option("table", required=True),
        "at": Option("place", required=True),
        "unknown": Option("choice", "possible", among=("certain", "likely", "possible")),
    },
    frozenset({"mark", "name", "expected", "stands-for"}),
)
