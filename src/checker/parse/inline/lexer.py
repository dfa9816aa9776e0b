"""The lexer of the inline grammar: it looks for islands and skips the sea.

Terminals that the start state accepts begin an island; they are joined into one
expression that is searched for. All others are tails, tried right behind the last
token and only where the parser would accept them. What lies between two tokens
and is not blank becomes one `_GAP`. So every token given is one the parser takes,
and no text fails to parse.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from lark.lexer import Lexer, Token
from lark.parsers.lalr_analysis import Shift

__all__ = ["IslandLexer"]

_BLANK = re.compile(r"[^\S\n]*")
# Every island holds one of these characters, and begins at most so many characters before it.
_ANCHOR = re.compile(r"[0-9(/:\\IVX]")
_REACH = 100
_CONDITION = re.compile(r"(?:\(\?<![^()]*\)\(\?=[^()]*\))?")


class IslandLexer(Lexer):
    """A lark lexer over the terminals of a grammar that has a declared terminal `_GAP`."""

    __future_interface__ = 2

    def __init__(self, lexer_conf: Any) -> None:
        self._terminals = sorted(lexer_conf.terminals, key=lambda terminal: (-terminal.priority, terminal.name))
        self._islands: re.Pattern[str] | None = None
        self._tails: dict[Any, tuple[list[_Tail], list[_Tail]]] = {}

    def lex(self, lexer_state: Any, parser_state: Any) -> Iterator[Token]:
        """The tokens of the text; `parser_state` says which tails may follow."""
        text: str = getattr(lexer_state.text, "text", lexer_state.text)
        if self._islands is None:
            self._islands = self._join(parser_state.parse_conf)
        search, at = self._islands.search, self._islands.match
        end = 0
        size = len(text)
        while end < size:
            early, late = self._tails_of(parser_state)
            token = _first(early, text, end, parser_state)
            if token is None:
                blank = _BLANK.match(text, end).end()  # type: ignore[union-attr]
                match = at(text, blank) if late else None
                if match is None:
                    token = _first(late, text, end, parser_state)
                if token is None:
                    if match is None:
                        anchor = _ANCHOR.search(text, blank)
                        match = search(text, max(blank, anchor.start() - _REACH)) if anchor else None
                    if match is None:
                        if blank < size:
                            yield Token("_GAP", "", blank)
                        return
                    if match.start() > blank:
                        yield Token("_GAP", "", blank)
                    token = Token(match.lastgroup, match.group(), match.start(), end_pos=match.end())
            yield token
            end = token.end_pos

    def _join(self, conf: Any) -> re.Pattern[str]:
        """One expression for all islands; a look-around that several begin with is tried once for all."""
        accepted = conf.states[conf.start_state]
        groups: dict[str, list[str]] = {}
        for terminal in self._terminals:
            if terminal.name in accepted:
                pattern = terminal.pattern.to_regexp()
                condition = _CONDITION.match(pattern).group()  # type: ignore[union-attr]
                groups.setdefault(condition, []).append(f"(?P<{terminal.name}>{pattern[len(condition) :]})")
        return re.compile("|".join(f"{condition}(?:{'|'.join(group)})" for condition, group in groups.items()))

    def _tails_of(self, parser_state: Any) -> tuple[list[_Tail], list[_Tail]]:
        state = parser_state.position
        found = self._tails.get(state)
        if found is None:
            conf = parser_state.parse_conf
            islands = conf.states[conf.start_state]
            early: list[_Tail] = []
            late: list[_Tail] = []
            for terminal in self._terminals:
                if terminal.name in conf.states[state] and terminal.name not in islands:
                    tail = (terminal.name, re.compile(terminal.pattern.to_regexp()))
                    (late if terminal.priority < 0 else early).append(tail)
            found = self._tails[state] = early, late
        return found


_Tail = tuple[str, re.Pattern[str]]


def _first(tails: list[_Tail], text: str, end: int, parser_state: Any) -> Token | None:
    for name, pattern in tails:
        match = pattern.match(text, end)
        if match is not None and match.end() > end and _accepts(parser_state, name):
            return Token(name, match.group(), end, end_pos=match.end())
    return None


def _accepts(parser_state: Any, terminal: str) -> bool:
    """True when the parser takes `terminal` next: LALR lookaheads alone promise too much."""
    table = parser_state.parse_conf.states
    stack = parser_state.state_stack.copy()
    while True:
        action = table[stack[-1]].get(terminal)
        if action is None:
            return False
        kind, argument = action
        if kind is Shift:
            return True
        if argument.expansion:
            del stack[-len(argument.expansion) :]
        stack.append(table[stack[-1]][argument.origin.name][1])
