"""How far a long run is, on a terminal only."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

__all__ = ["shown"]

T = TypeVar("T")

_MANY = 10


def shown(done: Iterable[T], total: int) -> Iterator[T]:
    """`done` as it is, with a count on standard error when that is a terminal and there are many.

    The count is gone whenever the caller has the turn, so it never mixes with what is printed.
    """
    if total < _MANY or not sys.stderr.isatty():
        yield from done
        return
    for number, item in enumerate(done, 1):
        _put("")
        yield item
        _put(f"{number}/{total} …")
    _put("")


def _put(text: str) -> None:
    sys.stderr.write(f"\r{text:<20}\r{text}")
    sys.stderr.flush()
