"""The examples of a rule."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from checker.compiler.entry import Entry
from checker.datafile import Key
from checker.rule import Example
from checker.suppression import Suppression
from checker.typeset import Typeset, laid_out

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
            typeset=_typeset(entry, (*below, "layout"), data) if "layout" in data else None,
        )


def _typeset(entry: Entry, below: Key, data: Mapping[str, Any]) -> Typeset:
    given = data["layout"]
    words = {str(words): tuple(settings.items()) for words, settings in given.get("words", {}).items()}
    number = given.get("page-number")
    made = Typeset(
        form=given.get("form", "word"),
        every=tuple(given.get("every", {}).items()),
        words=tuple(words.items()),
        page=tuple(given.get("page", {}).items()),
        number=None if number is None else tuple(number.items()),
        tracked=given.get("tracked", 0),
        scanned_pages=tuple(given.get("scanned-pages", ())),
    )
    try:
        laid_out(data["draft"], made)
    except ValueError as absent:
        vi, en = f"trong draft không có “{absent}”", f"the draft does not have “{absent}”"
        entry.fail((*below, "words"), vi, en)
    return made


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
