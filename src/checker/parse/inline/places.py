"""Tokens of the parse tree and where they stand."""

from __future__ import annotations

from checker.parse.automaton import Node, Token

__all__ = ["begin", "end", "leaf"]


def begin(token: Token) -> int:
    """Offset of the first character of `token` that is not blank."""
    return (token.start_pos or 0) + len(token) - len(token.lstrip())


def end(token: Token) -> int:
    """Offset behind the last character of `token`."""
    return token.end_pos or 0


def leaf(tree: Node, index: int = 0) -> Token:
    """The token that is child `index` of `tree`, as the grammar promises."""
    child = tree.children[index]
    assert isinstance(child, Token)
    return child
