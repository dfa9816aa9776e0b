"""Grammars are compiled once and found again."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from lark.exceptions import GrammarError

from checker.parse import grammar

WORDS = 'start: WORD+\nWORD: /[^ ]+/\n%ignore " "'


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CHECKER_CACHE_DIR", str(tmp_path))
    return tmp_path


def _words(text: str) -> list[str]:
    return [str(token) for token in grammar.compile_grammar("words", WORDS).parse(text).children]


def test_compiled_grammar_parses(cache: Path) -> None:
    assert _words("Kế hoạch số 83-KH/TU") == ["Kế", "hoạch", "số", "83-KH/TU"]


def test_second_run_builds_no_table(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = _words("một hai")

    def fail(*_: Any) -> None:
        raise AssertionError("the table was built again")

    monkeypatch.setattr(grammar, "_table", fail)
    assert _words("một hai") == first


@pytest.mark.parametrize(
    ("text", "version"),
    [(WORDS + "\n// changed", None), (WORDS, "0.0")],
    ids=["changed grammar", "other version of lark"],
)
def test_another_grammar_or_lark_never_meets_an_old_entry(
    cache: Path, monkeypatch: pytest.MonkeyPatch, text: str, version: str | None
) -> None:
    grammar.compile_grammar("words", WORDS)
    if version is not None:
        monkeypatch.setattr("lark.__version__", version)
    grammar.compile_grammar("words", text)
    assert len(list(cache.glob("grammar-words-*.pickle"))) == 2


def test_without_a_cache_the_grammar_is_made_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHECKER_CACHE_DIR", "")
    assert _words("một hai") == ["một", "hai"]


def test_broken_entry_is_made_again(cache: Path) -> None:
    _words("một")
    for entry in cache.glob("grammar-words-*.pickle"):
        entry.write_bytes(b"half an entry")
    assert _words("một hai") == ["một", "hai"]


def test_shipped_grammar_is_found_by_name(cache: Path) -> None:
    from checker.parse.inline.lexer import IslandLexer

    assert grammar.load("inline", lexer=IslandLexer).parse("không có gì").data == "start"


def test_unknown_grammar() -> None:
    with pytest.raises(FileNotFoundError):
        grammar.load("no-such-grammar")


def test_grammar_that_is_not_lalr(cache: Path) -> None:
    with pytest.raises(GrammarError):
        grammar.compile_grammar("conflict", 'start: a | b\na: "x"\nb: "x"')
