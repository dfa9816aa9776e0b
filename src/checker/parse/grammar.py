"""Lark grammars, read from `grammars/` and compiled once.

Building a parse table costs a hundred times what reading a finished one costs,
so the table is kept by `checker.cache` under a digest of the grammar, its
options and the version of lark that made it.
"""

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING, Any

import lark

from checker.cache import cached
from checker.resources import folder

if TYPE_CHECKING:
    from lark.lexer import Lexer

__all__ = ["compile_grammar", "load"]


def load(name: str, *, lexer: type[Lexer] | None = None, start: str = "start", transformer: Any = None) -> lark.Lark:
    """The LALR parser for `grammars/<name>.lark`, from the cache where it was made before.

    `lexer` is a custom lexer class (importable by name), or None for lark's
    contextual lexer. `transformer` is applied while parsing; its methods are
    not part of what is kept. Raises `FileNotFoundError` for an unknown name.
    """
    text = (folder("grammars") / f"{name}.lark").read_text(encoding="utf-8")
    return compile_grammar(name, text, lexer=lexer, start=start, transformer=transformer)


def compile_grammar(
    name: str, text: str, *, lexer: type[Lexer] | None = None, start: str = "start", transformer: Any = None
) -> lark.Lark:
    """The LALR parser for the grammar `text`, kept under `name`; see `load`.

    Raises `lark.exceptions.GrammarError` for a grammar that is not LALR(1).
    """
    lexing = "contextual" if lexer is None else f"{lexer.__module__}.{lexer.__qualname__}"
    parts = [text.encode(), lark.__version__.encode(), lexing.encode(), start.encode()]
    table: dict[str, Any] = cached(f"grammar-{name}", parts, lambda: _table(text, lexer or "contextual", start))
    parser: lark.Lark = lark.Lark._load_from_dict(  # type: ignore[no-untyped-call]
        table["data"], table["memo"], transformer=transformer
    )
    return parser


def _table(text: str, lexer: Any, start: str) -> dict[str, Any]:
    from io import BytesIO

    parser = lark.Lark(text, parser="lalr", lexer=lexer, start=start, maybe_placeholders=False)
    buffer = BytesIO()
    parser.save(buffer)
    table: dict[str, Any] = pickle.loads(buffer.getvalue())
    return table
