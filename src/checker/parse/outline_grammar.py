"""The grammar of structure, its terminals and its parser.

Blocks are found by looking at whole lines, so the grammar is fed with tokens
ready made; what each kind of line looks like stands in its terminals, which the
steps before it use as patterns.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from lark import Lark, Token, Tree
from lark.lexer import Lexer

from checker.parse.grammar import load

__all__ = ["ReadyTokens", "parse_blocks", "terminals"]


class ReadyTokens(Lexer):
    """A lexer whose input is tokens already."""

    def __init__(self, _conf: object) -> None:
        """Nothing to set up; lark hands over its lexer configuration."""

    def lex(self, tokens: Iterable[Token], *_: object) -> Iterator[Token]:  # type: ignore[override]
        """The tokens as they come."""
        return iter(tokens)


@cache
def _parser() -> Lark:
    return load("structure", lexer=ReadyTokens)


@cache
def terminals() -> Mapping[str, str]:
    """The regular expression of each terminal."""
    return {terminal.name: terminal.pattern.to_regexp() for terminal in _parser().terminals}


def parse_blocks(tokens: Iterable[Token]) -> Tree[Any]:
    """The tree of a draft given as one token a block."""
    return _parser().parse(tokens)
