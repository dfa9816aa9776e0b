"""Patterns of rules: a subset of regular expressions that cannot run away.

A rule file may come from anyone, so a pattern may hold at most one unbounded repeat,
no bounded repeat above 100, no repeat inside another, no back-reference and no
look-around. What is left runs in time proportional to the text for each start.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from re import _constants as c
from re import _parser
from typing import Any

from checker.errors import Words

__all__ = ["problem"]

_MOST = 100


def _nodes(tree: Any, repeated: bool) -> Iterator[tuple[Any, Any, bool]]:
    """Every node of a parsed pattern, with whether it stands inside a repeat."""
    for operator, argument in tree:
        yield operator, argument, repeated
        inside = repeated or operator in (c.MAX_REPEAT, c.MIN_REPEAT, c.POSSESSIVE_REPEAT)
        for below in _below(argument):
            yield from _nodes(below, inside)


def _below(argument: Any) -> Iterator[Any]:
    """The patterns inside the argument of a node."""
    if isinstance(argument, _parser.SubPattern):
        yield argument
    elif isinstance(argument, (tuple, list)):
        for part in argument:
            yield from _below(part)


def problem(form: str) -> Words | None:
    """What is wrong with a pattern, or None when it may be used."""
    try:
        tree = _parser.parse(form)
    except re.error as error:
        return Words(f"biểu thức mẫu viết sai: {error}", f"not a valid pattern: {error}")
    unbounded = 0
    for operator, argument, repeated in _nodes(tree, repeated=False):
        if operator in (c.GROUPREF, c.GROUPREF_EXISTS, c.ASSERT, c.ASSERT_NOT):
            return Words(
                "biểu thức mẫu không được dùng tham chiếu ngược hay nhìn trước, nhìn sau",
                "a pattern may not use back-references or look-around",
            )
        if operator not in (c.MAX_REPEAT, c.MIN_REPEAT, c.POSSESSIVE_REPEAT):
            continue
        most = argument[1]
        if repeated and most != 1:
            return Words("biểu thức mẫu không được lặp trong lặp", "a pattern may not repeat a repeat")
        if most == c.MAXREPEAT:
            unbounded += 1
        elif most > _MOST:
            return Words(f"chỉ được lặp tối đa {_MOST} lần", f"a repeat may not exceed {_MOST}")
    if unbounded > 1:
        return Words("chỉ được có một phép lặp không giới hạn", "a pattern may have one unbounded repeat only")
    return None
