"""Which characters a part of a pattern may begin with, and whether two parts can begin alike.

This is the FIRST set of grammars, on the tree of Python's own parser of patterns. Where nothing that follows a repeat
can begin as the repeat does, only one number of repeats can go on, and nothing is tried twice.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from re import _constants as c
from typing import Any, Literal

from checker.value import NamedTuple

__all__ = ["END", "GROUPS", "LETTERS", "REPEATS", "UNKNOWN", "Next", "apart", "first", "inside"]

# Characters of a range that are looked at one by one.
_MANY = 1000

# Kinds of nodes: what is repeated, what is one character, what holds others.
REPEATS = (c.MAX_REPEAT, c.MIN_REPEAT, c.POSSESSIVE_REPEAT)
LETTERS = (c.LITERAL, c.NOT_LITERAL, c.ANY, c.IN)
GROUPS = (c.SUBPATTERN, c.ATOMIC_GROUP)


class Next(NamedTuple):
    """What follows a part: the letters it may start with, or None when they are not known."""

    letters: tuple[Any, ...] | None
    sure: bool
    """It fits whatever the text, so that nothing before it is tried again."""


END = Next((), sure=True)
"""Nothing follows."""
UNKNOWN = Next(None, sure=False)
"""Anything may follow."""


def inside(group: Any) -> list[Any]:
    """The parts of a group."""
    operator, argument = group
    return list(argument[-1] if operator is c.SUBPATTERN else argument)


def first(node: Any, after: Next) -> Next:
    """What a part and all after it may start with."""
    operator, argument = node
    if operator in LETTERS:
        return Next((node,), sure=False)
    if operator in GROUPS:
        return _first_of(inside(node), after)
    if operator is c.BRANCH:
        return _either([_first_of(list(choice), after) for choice in argument[1]])
    if operator in REPEATS:
        least, _, body = argument
        begun = _first_of(list(body), UNKNOWN if least else after)
        return begun if least else _either([begun, after])
    return UNKNOWN


def _first_of(nodes: list[Any], after: Next) -> Next:
    for node in reversed(nodes):
        after = first(node, after)
    return after


def _either(nexts: Sequence[Next]) -> Next:
    letters: list[Any] = []
    for one in nexts:
        if one.letters is None:
            return Next(None, sure=any(each.sure for each in nexts))
        letters += one.letters
    return Next(tuple(letters), sure=any(one.sure for one in nexts))


def apart(letter: Any, others: tuple[Any, ...] | None) -> bool:
    """True when no character fits both `letter` and one of `others`: at most one number of repeats can go on."""
    if others is None:
        return False
    return all(_disjoint(letter, other) for other in others)


def _disjoint(one: Any, other: Any) -> bool:
    kinds = {_kind(one), _kind(other)}
    if kinds in ({"space", "word"}, {"space", "digit"}):
        return True
    first, second = _samples(one), _samples(other)
    if first is not None and second is not None:
        return _cases(first).isdisjoint(_cases(second))
    few, many = (first, other) if first is not None else (second, one)
    if few is None:
        return False
    # Which letters are the same when case is ignored is known of few letters only, and of `\d`, `\s` and `\w`.
    unsure = _kind(many) is None
    return not any((unsure and letter.lower() != letter.upper()) or _fits(letter, many) for letter in few)


def _samples(node: Any) -> set[str] | None:
    """Every character that fits, when they are few; None when they are not."""
    operator, argument = node
    if operator is c.LITERAL:
        return {chr(argument)}
    if operator is not c.IN or argument[0][0] is c.NEGATE:
        return None
    letters: set[str] = set()
    for kind, value in argument:
        if kind is c.LITERAL:
            letters.add(chr(value))
        elif kind is c.RANGE and value[1] - value[0] < _MANY:
            letters.update(map(chr, range(value[0], value[1] + 1)))
        else:
            return None
    return letters


def _cases(letters: set[str]) -> set[str]:
    """The letters in one case: checks may ignore it."""
    return {form for letter in letters for form in (letter.casefold(), letter.upper().casefold())}


def _fits(letter: str, node: Any) -> bool:
    operator, argument = node
    if operator is c.ANY:
        return True
    if operator in (c.LITERAL, c.NOT_LITERAL):
        return (letter == chr(argument)) is (operator is c.LITERAL)
    named = any(_among(letter, kind, value) for kind, value in argument)
    return named is not (argument[0][0] is c.NEGATE)


def _among(letter: str, kind: Any, value: Any) -> bool:
    if kind is c.LITERAL:
        return letter == chr(value)
    if kind is c.RANGE:
        return bool(value[0] <= ord(letter) <= value[1])
    return kind is c.CATEGORY and re.match(_CATEGORIES[value], letter) is not None


_CATEGORIES = {
    c.CATEGORY_DIGIT: r"\d", c.CATEGORY_NOT_DIGIT: r"\D", c.CATEGORY_SPACE: r"\s",
    c.CATEGORY_NOT_SPACE: r"\S", c.CATEGORY_WORD: r"\w", c.CATEGORY_NOT_WORD: r"\W",
}  # fmt: skip


def _kind(node: Any) -> Literal["space", "digit", "word"] | None:
    """`\\s`, `\\d` and `\\w` by name."""
    operator, argument = node
    if operator is not c.IN or len(argument) != 1 or argument[0][0] is not c.CATEGORY:
        return None
    names: dict[Any, Literal["space", "digit", "word"]] = {
        c.CATEGORY_SPACE: "space", c.CATEGORY_DIGIT: "digit", c.CATEGORY_WORD: "word"
    }  # fmt: skip
    return names.get(argument[0][1])
