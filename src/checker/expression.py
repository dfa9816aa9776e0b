"""Regular expressions that are compiled once per machine instead of once per process.

Compiling the hundred-odd expressions for official Vietnamese takes longer than
checking a report with them. What `re` makes of each is a list of numbers, kept for all
of them in one entry of `checker.cache` and looked up by the expression itself. The
entry belongs to one version of Python; where it cannot be read or does not fit, `re`
compiles as usual.
"""

from __future__ import annotations

import _sre  # type: ignore[import-not-found]
import atexit
import re
from array import array
from functools import cache

from checker.cache import cached, keep
from checker.value import NamedTuple

__all__ = ["expression"]

_KIND, _PARTS = "expressions", (str(_sre.MAGIC).encode(),)


class _Compiled(NamedTuple):
    """What `_sre.compile` takes besides the expression."""

    flags: int
    code: bytes
    groups: int
    names: dict[str, int]


def expression(text: str, flags: int = 0) -> re.Pattern[str]:
    """`re.compile(text, flags)`, from the cache where it was compiled before."""
    known = _store()
    key = (text, int(flags))
    if key in known:
        try:
            return _loaded(text, known[key])
        except (RuntimeError, TypeError, ValueError):  # made by another build of Python
            return re.compile(text, flags)
    pattern = re.compile(text, flags)
    try:
        known[key] = _taken_apart(pattern, int(flags))
    except (AttributeError, ImportError):  # a Python that keeps its compiler elsewhere
        return pattern
    _save_at_exit()
    return pattern


@cache
def _store() -> dict[tuple[str, int], _Compiled]:
    """Every expression met so far, by text and flags."""
    return cached(_KIND, _PARTS, dict)


@cache
def _save_at_exit() -> None:
    atexit.register(lambda: keep(_KIND, _PARTS, _store()))


def _taken_apart(pattern: re.Pattern[str], flags: int) -> _Compiled:
    from re import _compiler, _parser  # type: ignore[attr-defined]

    code = _compiler._code(_parser.parse(pattern.pattern, flags), flags)
    return _Compiled(pattern.flags, array("I", code).tobytes(), pattern.groups, dict(pattern.groupindex))


def _loaded(text: str, made: _Compiled) -> re.Pattern[str]:
    numbers = array("I")
    numbers.frombytes(made.code)
    names: list[str | None] = [None] * (made.groups + 1)
    for name, group in made.names.items():
        names[group] = name
    pattern: re.Pattern[str] = _sre.compile(text, made.flags, numbers.tolist(), made.groups, made.names, tuple(names))
    return pattern
