"""The lexer of the inline grammar: it looks for islands and skips the sea.

Terminals that the start state accepts begin an island; they are joined into one
expression that is searched for. Those among them that end with "$" are leads:
they are looked for right before an island which the parser takes next after them.
All others are tails, tried right behind the last token and only where the parser
would accept them. What lies between two tokens and is not blank becomes one `_GAP`.
So every token given is one the parser takes, and no text fails to parse.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from lark.lexer import Lexer, Token
from lark.parsers.lalr_analysis import Shift

from checker.expression import expression

__all__ = ["IslandLexer"]

_Rule = tuple[str, re.Pattern[str]]

_BLANK = re.compile(r"\s*")
# Every island holds one of these, and begins at most _REACH characters before it.
_ANCHOR = re.compile(r"[0-9(/:\\…A-IVX](?:(?<![A-IVX])[0-9]*|[IVX]*(?!\w))")
_REACH = 50
_PLACE = re.compile(r"(?<!\w)[\w(]")
_LEAD_REACH = 100
# What an island begins with: no word character before it, and the class of its first character.
_START = re.compile(r"\(\?<!\\w\)(\(\?=(?:[^()\\]|\\.)*\))")


class IslandLexer(Lexer):
    """A lark lexer over the terminals of a grammar that has a declared terminal `_GAP`."""

    __future_interface__ = 2

    def __init__(self, lexer_conf: Any) -> None:
        terminals = sorted(lexer_conf.terminals, key=lambda terminal: (-terminal.priority, terminal.name))
        self._patterns: dict[str, str] = {terminal.name: terminal.pattern.to_regexp() for terminal in terminals}
        self._late = frozenset(terminal.name for terminal in terminals if terminal.priority < 0)
        self._islands: re.Pattern[str] | None = None
        self._leads: dict[str, list[_Rule]] = {}
        self._tails: dict[Any, tuple[list[_Rule], list[_Rule]]] = {}

    def lex(self, lexer_state: Any, parser_state: Any) -> Iterator[Token]:
        """The tokens of the text; `parser_state` says which tails may follow."""
        text: str = getattr(lexer_state.text, "text", lexer_state.text)
        islands = self._islands or self._prepare(parser_state.parse_conf)
        tails, leads = self._tails, self._leads
        end, size = 0, len(text)
        while end < size:
            rules = tails.get(parser_state.position)
            early, late = self._tails_of(parser_state) if rules is None else rules
            token = _first(early, text, end, parser_state) if early else None
            if token is None:
                blank = _BLANK.match(text, end).end()  # type: ignore[union-attr]
                match = None
                if late:
                    match = islands.match(text, blank)
                    token = _first(late, text, end, parser_state) if match is None else None
                if token is None:
                    if match is None:
                        match = _next(islands, text, blank)
                    if match is None:
                        if blank < size:
                            yield Token("_GAP", "", blank)
                        return
                    name, start = match.lastgroup or "", match.start()
                    lead = _lead(leads[name], text, blank, start) if start > blank and name in leads else None
                    if lead is not None and lead.start_pos == blank:
                        yield lead
                    elif start > blank:
                        yield Token("_GAP", "", blank)
                        if lead is not None:
                            yield lead
                    token = Token(name, match.group(), start, end_pos=match.end())
            yield token
            end = token.end_pos or size

    def _prepare(self, conf: Any) -> re.Pattern[str]:
        """One expression for all islands; how they begin is tested once for all, not by each."""
        start = conf.states[conf.start_state]
        groups: dict[str, list[str]] = {}
        for name, pattern in self._patterns.items():
            if name not in start:
                continue
            if pattern.endswith("$"):
                for follower, (kind, _) in conf.states[start[name][1]].items():
                    if kind is Shift and follower in self._patterns:
                        self._leads.setdefault(follower, []).append((name, expression(pattern)))
            else:
                begin = _START.match(pattern)
                if begin is None:
                    raise ValueError(f"terminal {name} must begin with WORD_START, FIGURE_START or BRACKET_START")
                groups.setdefault(begin[1], []).append(f"(?P<{name}>{pattern[begin.end() :]})")
        joined = (f"{first}(?:{'|'.join(group)})" for first, group in groups.items())
        self._islands = expression(rf"(?<!\w)(?:{'|'.join(joined)})")
        return self._islands

    def _tails_of(self, parser_state: Any) -> tuple[list[_Rule], list[_Rule]]:
        conf = parser_state.parse_conf
        start, here = conf.states[conf.start_state], conf.states[parser_state.position]
        early: list[_Rule] = []
        late: list[_Rule] = []
        for name, pattern in self._patterns.items():
            if name in here and name not in start:
                (late if name in self._late else early).append((name, expression(pattern)))
        self._tails[parser_state.position] = early, late
        return early, late


def _next(islands: re.Pattern[str], text: str, at: int) -> re.Match[str] | None:
    """The first island at or behind `at`."""
    while True:
        anchor = _ANCHOR.search(text, at)
        if anchor is None:
            return None
        end = anchor.end()
        for place in _PLACE.finditer(text, max(at, anchor.start() - _REACH), end):
            match = islands.match(text, place.start())
            if match is not None:
                return match
        at = end


def _lead(leads: list[_Rule], text: str, after: int, start: int) -> Token | None:
    for name, pattern in leads:
        match = pattern.search(text, max(after, start - _LEAD_REACH), start)
        if match is not None:
            return Token(name, match.group(), match.start(), end_pos=start)
    return None


def _first(tails: list[_Rule], text: str, end: int, parser_state: Any) -> Token | None:
    for name, pattern in tails:
        match = pattern.match(text, end)
        if match is not None and _accepts(parser_state, name):
            group = match.lastindex or 0
            return Token(name, match.group(group), match.start(group), end_pos=match.end())
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
