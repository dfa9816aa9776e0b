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
from collections.abc import Iterator, Mapping

from checker.cache import cached
from checker.expression import expression
from checker.parse.automaton import Automaton, Node, Run, Token
from checker.parse.inline.openings import opening

__all__ = ["Islands"]

_Rule = tuple[str, re.Pattern[str]]

_BLANK = expression(r"\s*")
# Every island holds one of these, and begins at most _REACH characters before it.
_ANCHOR = expression(r"[0-9(/\\…A-IVX](?:(?<![A-IVX])[0-9]*|(?<!\w.)[IVX]*(?!\w))")
_REACH = 50
# So many first characters of a word tell whether an island may begin with it.
_LOOK = 4
_LEAD_REACH = 100
# What an island begins with: no word character before it, and the class of its first character.
_START = expression(r"\(\?<!\\w\)(\(\?=(?:[^()\\]|\\.)*\))")


class Islands:
    """Parses texts by a grammar that has a declared terminal `_GAP`."""

    def __init__(self, automaton: Automaton) -> None:
        self._automaton = automaton
        terminals = sorted(automaton.terminals, key=lambda terminal: (-terminal.priority, terminal.name))
        self._patterns = {terminal.name: terminal.pattern for terminal in terminals}
        self._late = frozenset(terminal.name for terminal in terminals if terminal.priority < 0)
        self._leads: dict[str, list[_Rule]] = {}
        self._islands, self._place = self._prepare()
        self._tails: dict[int, tuple[list[_Rule], list[_Rule]]] = {}

    def parse(self, text: str) -> Node:
        """The tree of `text`."""
        run = Run(self._automaton)
        for token in self._tokens(text, run):
            run.feed(token)
        return run.finish()

    def _tokens(self, text: str, run: Run) -> Iterator[Token]:
        """The tokens of the text; `run` says which tails may follow."""
        islands, tails, leads = self._islands, self._tails, self._leads
        end, size = 0, len(text)
        while end < size:
            rules = tails.get(run.state)
            early, late = self._tails_of(run) if rules is None else rules
            token = _first(early, text, end, run) if early else None
            if token is None:
                blank = _BLANK.match(text, end).end()  # type: ignore[union-attr]
                match = None
                if late:
                    match = islands.match(text, blank)
                    token = _first(late, text, end, run) if match is None else None
                if token is None:
                    if match is None:
                        match = self._next(text, blank)
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
                    token = Token(name, match.group(), start, match.end())
            yield token
            end = token.end_pos or size

    def _next(self, text: str, at: int) -> re.Match[str] | None:
        """The first island at or behind `at`."""
        islands, place = self._islands, self._place
        while True:
            anchor = _ANCHOR.search(text, at)
            if anchor is None:
                return None
            first, end = max(at, anchor.start() - _REACH), anchor.end()
            if first == 0 and (match := islands.match(text)) is not None:
                return match
            for before in place.finditer(text, max(first - 1, 0), end + _LOOK - 1):
                start = before.end()
                if start >= end:
                    break
                match = islands.match(text, start)
                if match is not None:
                    return match
            at = end

    def _prepare(self) -> tuple[re.Pattern[str], re.Pattern[str]]:
        """One expression for all islands, and one for the character before a place where one may begin.

        How islands begin is tested once for all, not by each.
        """
        actions = self._automaton.actions
        start = actions[self._automaton.start]
        groups: dict[str, dict[str, str]] = {}
        for name, pattern in self._patterns.items():
            if name not in start or not pattern:
                continue
            if pattern.endswith("$"):
                for follower, action in actions[start[name]].items():
                    if action >= 0 and follower in self._patterns:
                        self._leads.setdefault(follower, []).append((name, expression(pattern)))
            else:
                begin = _START.match(pattern)
                if begin is None:
                    raise ValueError(f"terminal {name} must begin with WORD_START, FIGURE_START or BRACKET_START")
                groups.setdefault(begin[1], {})[name] = pattern[begin.end() :]
        joined = "|".join(
            f"{first}(?:{'|'.join(f'(?P<{name}>{rest})' for name, rest in group.items())})"
            for first, group in groups.items()
        )
        openings = cached("openings", [joined.encode()], lambda: _openings(groups))
        return expression(rf"(?<!\w)(?:{joined})"), expression(rf"\W(?={openings})")

    def _tails_of(self, run: Run) -> tuple[list[_Rule], list[_Rule]]:
        start, here = self._automaton.actions[self._automaton.start], self._automaton.actions[run.state]
        early: list[_Rule] = []
        late: list[_Rule] = []
        for name, pattern in self._patterns.items():
            if name in here and name not in start:
                (late if name in self._late else early).append((name, expression(pattern)))
        self._tails[run.state] = early, late
        return early, late


def _openings(groups: Mapping[str, Mapping[str, str]]) -> str:
    """What islands begin with; `groups` are their expressions by a look-ahead at the first character."""
    return "|".join(opening(group.values(), _LOOK) or first[3:-1] for first, group in groups.items())


def _lead(leads: list[_Rule], text: str, after: int, start: int) -> Token | None:
    for name, pattern in leads:
        match = pattern.search(text, max(after, start - _LEAD_REACH), start)
        if match is not None:
            return Token(name, match.group(), match.start(), start)
    return None


def _first(tails: list[_Rule], text: str, end: int, run: Run) -> Token | None:
    for name, pattern in tails:
        match = pattern.match(text, end)
        if match is not None and run.accepts(name):
            group = match.lastindex or 0
            return Token(name, match.group(group), match.start(group), match.end())
    return None
