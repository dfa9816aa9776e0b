"""The draft seen as a scan, where its letters show it to be one."""

from __future__ import annotations

from collections.abc import Iterator

from checker.select.node import Attribute, Collection, Facts, Part
from checker.source import Span

__all__ = ["COLLECTIONS"]


def _scans(facts: Facts) -> Iterator[Part]:
    if facts.damage:
        start = facts.document.source.text.find(facts.damage[0])
        yield (facts.damage, Span(start, start + 1))


COLLECTIONS = {"scans": Collection(_scans, {"symbols": Attribute("word", lambda symbols: symbols)})}
