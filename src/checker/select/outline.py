"""Collections of the outline: its entries, and the lists that sibling entries form."""

from __future__ import annotations

from collections.abc import Iterator

from checker.document import Entry
from checker.select.node import Attribute, Collection, Facts, Part
from checker.source import Span
from checker.value import NamedTuple

__all__ = ["COLLECTIONS", "Siblings"]

_THROUGHOUT = frozenset({"part", "chapter", "article"})
"""Levels numbered through the whole document, whatever they hang under."""


class Siblings(NamedTuple):
    """Entries of one level that are numbered together."""

    level: str
    entries: tuple[Entry, ...]
    parent: Entry | None


def _entries(facts: Facts) -> Iterator[Part]:
    for entry in facts.document.entries():
        yield (entry, entry.span)


def _lists(facts: Facts) -> Iterator[Part]:
    found: list[Siblings] = []
    throughout: dict[str, list[Entry]] = {}
    parents: tuple[Entry | None, ...] = (None, *facts.document.entries())
    for parent in parents:
        levels: dict[str, list[Entry]] = {}
        for entry in facts.document.outline if parent is None else parent.children:
            together = throughout if entry.level in _THROUGHOUT else levels
            together.setdefault(entry.level, []).append(entry)
        found += [Siblings(level, tuple(entries), parent) for level, entries in levels.items()]
    found += [Siblings(level, tuple(entries), None) for level, entries in throughout.items()]
    for siblings in sorted(found, key=lambda s: s.entries[0].span):
        yield (siblings, Span(siblings.entries[0].span.start, siblings.entries[-1].span.end))


def _family(entry: Entry) -> str:
    """Entries whose markers should look alike: the level and, for 1.1 and 1.1.1, its depth."""
    return f"{entry.level} {entry.label.count('.')}"


def _astray(siblings: Siblings) -> bool:
    """True for 2.1, 2.2 … below an item 1."""
    parent, label = siblings.parent, siblings.entries[0].label
    if parent is None or "." not in label or not parent.label[:1].isdigit():
        return False
    return label.rpartition(".")[0].lstrip("0") != parent.label.lstrip("0")


COLLECTIONS = {
    "entries": Collection(
        _entries,
        {
            "level": Attribute("word", lambda e: e.level),
            "family": Attribute("word", _family),
            "label": Attribute("word", lambda e: e.label),
            "style": Attribute("word", lambda e: e.style),
            "marker": Attribute("place", lambda e: e.marker),
            "heading": Attribute("text", lambda e: e.heading),
            "paragraphs": Attribute("number", lambda e: len(e.paragraphs)),
            "children": Attribute("number", lambda e: len(e.children)),
        },
    ),
    "lists": Collection(
        _lists,
        {
            "level": Attribute("word", lambda s: s.level),
            "size": Attribute("number", lambda s: len(s.entries)),
            "parent": Attribute("word", lambda s: s.parent.label if s.parent is not None else None),
            "first": Attribute("word", lambda s: s.entries[0].label),
            "marker": Attribute("place", lambda s: s.entries[0].marker),
            "astray": Attribute("flag", _astray),
        },
    ),
}
