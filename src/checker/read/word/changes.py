"""Tracked changes of a Word document that nobody has accepted or refused yet."""

from __future__ import annotations

from typing import Any

from checker.read.word.namespaces import W

__all__ = ["tracked"]

_CHANGES = tuple(f"{W}{name}" for name in ("ins", "del", "moveFrom", "moveTo"))


def tracked(body: Any) -> int:
    """How many insertions and deletions stand in `body`, moves counted once."""
    return sum(node.tag != f"{W}moveFrom" for node in body.iter(*_CHANGES))
