"""The filters of a rule: tests of a node's attributes.

Texts are compared without regard to case and with every run of white space as one
space, since a heading may be in capitals and a line may be wrapped.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any, NamedTuple

from checker.expression import expression
from checker.select.node import Node
from checker.source import Text

__all__ = ["TESTS", "Condition", "folded", "holds", "pattern"]


class Condition(NamedTuple):
    """Attribute `attribute` must pass `test` against `operand`."""

    attribute: str
    test: str
    operand: Any


def folded(value: Any) -> str:
    """A text as it is compared: lower case, single spaces, none at the ends."""
    text = value.value if isinstance(value, Text) else str(value)
    return " ".join(text.casefold().split())


@lru_cache(maxsize=512)
def _folded_all(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(folded(word) for word in words)


@lru_cache(maxsize=256)
def pattern(form: str) -> re.Pattern[str]:
    """A rule's pattern, compiled."""
    return expression(form)


def _words(operand: Any) -> tuple[str, ...]:
    return _folded_all(tuple(str(word) for word in operand))


def _equals(value: Any, operand: Any) -> bool:
    if isinstance(value, bool) or isinstance(operand, bool):
        return bool(value) is operand
    if isinstance(value, (int, float)):
        return bool(value == operand)
    return value is not None and folded(value) == folded(operand)


def _is_in(value: Any, operand: Any) -> bool:
    return value is not None and folded(value) in _words(operand)


def _starts(value: Any, operand: Any) -> bool:
    return value is not None and folded(value).startswith(_words(operand))


def _ends(value: Any, operand: Any) -> bool:
    return value is not None and folded(value).endswith(_words(operand))


def _contains(value: Any, operand: Any) -> bool:
    if value is None:
        return False
    text = folded(value)
    return any(word in text for word in _words(operand))


def _matches(value: Any, operand: Any) -> bool:
    return value is not None and pattern(operand).search(folded(value)) is not None


TESTS: dict[str, Callable[[Any, Any], bool]] = {
    "is": _equals,
    "exists": lambda value, operand: (value is not None) is operand,
    "in": _is_in,
    "not-in": lambda value, operand: not _is_in(value, operand),
    "starts": _starts,
    "not-starts": lambda value, operand: not _starts(value, operand),
    "ends": _ends,
    "not-ends": lambda value, operand: not _ends(value, operand),
    "contains": _contains,
    "not-contains": lambda value, operand: not _contains(value, operand),
    "matches": _matches,
    "not-matches": lambda value, operand: not _matches(value, operand),
    "at-least": lambda value, operand: value is not None and value >= operand,
    "at-most": lambda value, operand: value is not None and value <= operand,
}


def holds(node: Node, where: tuple[Condition, ...]) -> bool:
    """True when `node` passes every condition."""
    value, attributes = node.value, node.attributes
    for name, test, operand in where:  # noqa: SIM110 - a generator costs twice as much here
        if not TESTS[test](attributes[name].read(value), operand):
            return False
    return True
