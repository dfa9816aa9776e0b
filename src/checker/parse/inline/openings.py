"""The first characters of what regular expressions match: a quick test of where to try them.

Few words of a text begin as any of the terminals do, and looking at their first
characters costs a small part of trying all of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

__all__ = ["opening"]

_MOST = 200
"""A class of more characters than this is taken for any character."""

_FEW = 4

_Chars = tuple[str, ...]
_Trie = dict[str, "_Trie | None"]
"""By character what may follow it; None for anything."""


def opening(patterns: Iterable[str], length: int) -> str | None:
    """An expression that matches up to `length` first characters of whatever one of `patterns` matches.

    It may match elsewhere too. None where a pattern may begin with any character.
    """
    from re import _parser

    trie: _Trie = {}
    for pattern in patterns:
        for classes in _starts(tuple(_parser.parse(pattern)), length):
            if not classes[0]:
                return None
            _add(classes, trie)
    return _written(trie)


def _add(classes: Sequence[_Chars], trie: _Trie) -> None:
    first, *more = classes
    for character in first:
        if not more or not more[0]:
            trie[character] = None
        elif (below := trie.setdefault(character, {})) is not None:
            _add(more, below)


def _written(trie: _Trie) -> str:
    """The trie as an expression; many characters with the same below them share a class."""
    groups: dict[str, list[str]] = {}
    for character, below in sorted(trie.items(), key=lambda item: item[0]):
        groups.setdefault("" if below is None else f"(?:{_written(below)})", []).append(f"\\u{ord(character):04x}")
    # An alternative that begins with a character is passed over faster than one that begins with a class.
    return "|".join(
        start + behind
        for behind, firsts in groups.items()
        for start in (["[" + "".join(firsts) + "]"] if len(firsts) > _FEW else firsts)
    )


def _starts(items: Sequence[tuple[Any, Any]], depth: int) -> Iterator[tuple[_Chars, ...]]:
    """The classes of the first `depth` characters of a parsed expression, one tuple for each way to begin.

    An empty class stands for any character, and ends its tuple.
    """
    if depth == 0:
        yield ()
        return
    if not items:
        yield ((),)
        return
    (kind, value), rest = items[0], items[1:]
    match str(kind):
        case "AT" | "ASSERT" | "ASSERT_NOT":
            yield from _starts(rest, depth)
        case "LITERAL" if value < 0x10000:
            yield from ((((chr(value),), *more)) for more in _starts(rest, depth - 1))
        case "IN" if characters := _members(value):
            yield from ((characters, *more) for more in _starts(rest, depth - 1))
        case "BRANCH":
            for branch in value[1]:
                yield from _starts((*branch, *rest), depth)
        case "SUBPATTERN" if not value[1] and not value[2]:  # no flags of its own
            yield from _starts((*value[3], *rest), depth)
        case "MAX_REPEAT" if value[:2] == (0, 1):
            yield from _starts(rest, depth)
            yield from _starts((*value[2], *rest), depth)
        case _:
            yield ((),)


def _members(members: Sequence[tuple[Any, Any]]) -> _Chars:
    """The characters of a class; empty for a class that is not a short list."""
    characters: list[str] = []
    for kind, value in members:
        if str(kind) not in ("LITERAL", "RANGE"):
            return ()
        low, high = value if str(kind) == "RANGE" else (value, value)
        if high >= 0x10000 or high - low >= _MOST:
            return ()
        characters += map(chr, range(low, high + 1))
    return tuple(characters)
