"""The examples of a rule."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from checker.compiler.entry import Entry
from checker.datafile import Key
from checker.rule import Example
from checker.suppression import Suppression

__all__ = ["examples"]


def examples(entry: Entry, name: str) -> Iterator[Example]:
    """The examples under `name`, "wrong" or "right"."""
    for place, data in enumerate(entry.data[name]):
        below: Key = (name, place)
        if "standard" in data:
            entry.known(data["standard"], entry.around.standards, (*below, "standard"))
        finds = data.get("finds", ())
        yield Example(
            draft=data["draft"],
            finds=(finds,) if isinstance(finds, str) else tuple(finds),
            fixed=data.get("fixed"),
            standard=data.get("standard"),
            stage=data.get("stage", "draft"),
            plan=data.get("plan"),
            line=entry.file.lines.get((*entry.key, *below), 1),
            suppress=tuple(_suppressions(entry, (*below, "suppress"), data.get("suppress", ()))),
        )


def _suppressions(entry: Entry, below: Key, data: Sequence[Mapping[str, str]]) -> Iterator[Suppression]:
    for place, given in enumerate(data):
        line = entry.file.lines.get((*entry.key, *below, place), 1)
        yield Suppression(
            rule=given["rule"],
            reason=given["reason"],
            origin=f"{entry.file.path}:{line}",
            text=given.get("text"),
            by=given.get("by"),
            until=date.fromisoformat(given["until"]) if "until" in given else None,
            narrow=True,
        )
