"""Lark grammars, read from `grammars/` and compiled once.

Lark checks that a grammar is LALR(1) and builds its tables; `checker.cache` keeps
them under a digest of the grammar. A usual run reads the finished tables and
drives them itself (`checker.parse.automaton`), without importing Lark.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from checker.cache import cached
from checker.parse.automaton import END, Automaton, Rule, Terminal
from checker.resources import folder

__all__ = ["compile_grammar", "load"]


@cache
def load(name: str) -> Automaton:
    """The tables of `grammars/<name>.lark`, from the cache where they were made before.

    Raises `FileNotFoundError` for an unknown name.
    """
    return compile_grammar(name, (folder("grammars") / f"{name}.lark").read_text(encoding="utf-8"))


def compile_grammar(name: str, text: str) -> Automaton:
    """The tables of the grammar `text`, kept under `name`.

    Raises `lark.exceptions.GrammarError` for a grammar that is not LALR(1).
    """
    return cached(f"grammar-{name}", [text.encode()], lambda: _tables(text))


def _tables(text: str) -> Automaton:
    import lark
    from lark.lexer import Lexer
    from lark.parsers.lalr_analysis import Shift

    class NoLexer(Lexer):
        """Tokens are found by ours; Lark only builds the tables."""

        def __init__(self, _conf: object) -> None: ...

        def lex(self, _state: Any, _parser: Any) -> Any: ...

    grammar = lark.Lark(text, parser="lalr", lexer=NoLexer, maybe_placeholders=False)
    table = grammar.parser.parser._parse_table
    states = {state: number for number, state in enumerate(table.states)}
    rules: dict[Any, int] = {}
    actions: list[dict[str, int]] = []
    for row in table.states.values():
        actions.append({})
        for symbol, (kind, argument) in row.items():
            shift = kind is Shift
            actions[-1][str(symbol)] = states[argument] if shift else -1 - rules.setdefault(argument, len(rules))
    return Automaton(
        start=states[table.start_states["start"]],
        end=states[table.end_states["start"]],
        actions=tuple(actions),
        rules=tuple(map(_rule, rules)),
        terminals=tuple(_terminal(terminal) for terminal in grammar.terminals if terminal.name != END),
    )


def _rule(rule: Any) -> Rule:
    origin = str(rule.origin.name)
    kept = tuple(not (symbol.is_term and symbol.filter_out) for symbol in rule.expansion)
    return Rule(
        origin=origin,
        name=None if origin.startswith("_") else str(rule.alias or origin),
        size=len(rule.expansion),
        kept=None if all(kept) else kept,
        lift=bool(rule.options.expand1 and not rule.alias),
    )


def _terminal(terminal: Any) -> Terminal:
    return Terminal(terminal.name, terminal.pattern.to_regexp(), terminal.priority)
