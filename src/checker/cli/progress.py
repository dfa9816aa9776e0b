"""How far a long run is, on a terminal only."""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Iterable, Iterator
from time import monotonic
from typing import TypeVar

from checker.errors import Words

__all__ = ["remaining", "shown"]

T = TypeVar("T")

_MANY = 10
_RECENT = 100
"""So many pieces of work tell how fast the rest will go."""
_LEFT = Words("còn khoảng", "about")
_MINUTES = Words("phút", "min")
_SECONDS = Words("giây", "s")
_TO_GO = Words("", " left")


def shown(done: Iterable[T], total: int, lang: str = "vi") -> Iterator[T]:
    """`done` as it is, with a count and the time left on standard error when that is a terminal and there are many.

    The count is gone whenever the caller has the turn, so it never mixes with what is printed.
    """
    if total < _MANY or not sys.stderr.isatty():
        yield from done
        return
    times = deque([monotonic()], _RECENT)
    for number, item in enumerate(done, 1):
        _put("")
        yield item
        times.append(monotonic())
        _put(f"{number}/{total} … {remaining(times, total - number, lang)}".rstrip())
    _put("")


def remaining(times: deque[float], left: int, lang: str) -> str:
    """How long `left` more pieces of work will take, going by the `times` (in seconds) at which the last ones ended.

    Empty while that is a guess, or soon over.
    """
    if len(times) < _MANY:
        return ""
    seconds = round((times[-1] - times[0]) / (len(times) - 1) * left)
    if seconds < _MANY:
        return ""
    minutes, rest = divmod(seconds, 60)
    length = f"{minutes} {_MINUTES[lang]}" if minutes > 4 else f"{seconds} {_SECONDS[lang]}"
    if 0 < minutes <= 4:
        length = f"{minutes} {_MINUTES[lang]} {rest} {_SECONDS[lang]}"
    return f"{_LEFT[lang]} {length}{_TO_GO[lang]}"


def _put(text: str) -> None:
    sys.stderr.write(f"\r{text:<48}\r{text}")
    sys.stderr.flush()
