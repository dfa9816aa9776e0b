"""The filters of a rule: tests of a node's attributes.

Texts are compared without regard to case and with every run of white space as one
space, since a heading may be in capitals and a line may be wrapped.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import Any

from checker.expression import expression
from checker.select.node import Node
from checker.source import Text
from checker.value import NamedTuple

__all__ = ["TESTS", "Condition", "Test", "folded", "holding", "pattern"]


class Condition(NamedTuple):
    """Attribute `attribute` must pass `test` against `operand`."""

    attribute: str
    test: str
    operand: Any


def folded(value: Any) -> str:
    """A text as it is compared: lower case, single spaces, none at the ends."""
    text = value.value if isinstance(value, Text) else str(value)
    return _folded_short(text) if len(text) <= _SHORT else _folded_long(text)


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


# Levels, types, bodies: the same few words again and again.
_SHORT = 40
_folded_short = lru_cache(maxsize=1024)(_folded)
# Paragraphs, which one rule after another looks at; few are kept, as they are long.
_folded_long = lru_cache(maxsize=256)(_folded)


@lru_cache(maxsize=1024)
def pattern(form: str) -> re.Pattern[str]:
    """A rule's pattern, compiled."""
    return expression(form)


def _as_it_is(operand: Any) -> Any:
    return operand


def _comparable(operand: Any) -> Any:
    return operand if isinstance(operand, (bool, int, float)) else folded(operand)


def _words(operand: Any) -> tuple[str, ...]:
    if isinstance(operand, tuple):  # made ready when the rule was compiled
        return operand
    return tuple(folded(word) for word in operand)


def _equals(value: Any, wanted: Any) -> bool:
    if isinstance(value, bool) or isinstance(wanted, bool):
        return bool(value) is wanted
    if isinstance(value, (int, float)):
        return bool(value == wanted)
    return value is not None and folded(value) == (wanted if isinstance(wanted, str) else folded(wanted))


def _is_in(value: Any, words: tuple[str, ...]) -> bool:
    return value is not None and folded(value) in words


def _starts(value: Any, words: tuple[str, ...]) -> bool:
    return value is not None and folded(value).startswith(words)


def _ends(value: Any, words: tuple[str, ...]) -> bool:
    return value is not None and folded(value).endswith(words)


def _contains(value: Any, words: tuple[str, ...]) -> bool:
    if value is None:
        return False
    text = folded(value)
    return any(word in text for word in words)


def _matches(value: Any, form: re.Pattern[str]) -> bool:
    return value is not None and form.search(folded(value)) is not None


class Test(NamedTuple):
    """A test of a value: `passes(value, ready(operand))`."""

    ready: Callable[[Any], Any]
    """Makes the operand ready, once for all values."""
    passes: Callable[[Any, Any], bool]


TESTS: dict[str, Test] = {
    "is": Test(_comparable, _equals),
    "exists": Test(_as_it_is, lambda value, operand: (value is not None) is operand),
    "in": Test(_words, _is_in),
    "not-in": Test(_words, lambda value, words: not _is_in(value, words)),
    "starts": Test(_words, _starts),
    "not-starts": Test(_words, lambda value, words: not _starts(value, words)),
    "ends": Test(_words, _ends),
    "not-ends": Test(_words, lambda value, words: not _ends(value, words)),
    "contains": Test(_words, _contains),
    "not-contains": Test(_words, lambda value, words: not _contains(value, words)),
    "matches": Test(pattern, _matches),
    "not-matches": Test(pattern, lambda value, form: not _matches(value, form)),
    "at-least": Test(_as_it_is, lambda value, operand: value is not None and value >= operand),
    "at-most": Test(_as_it_is, lambda value, operand: value is not None and value <= operand),
}


def holding(nodes: Iterable[Node], where: tuple[Condition, ...]) -> Iterator[Node]:
    """The nodes that pass every condition."""
    ready = [(name, TESTS[test].passes, TESTS[test].ready(operand)) for name, test, operand in where]
    for node in nodes:
        value, attributes = node.value, node.attributes
        for name, passes, operand in ready:
            if not passes(attributes[name].read(value), operand):
                break
        else:
            yield node
