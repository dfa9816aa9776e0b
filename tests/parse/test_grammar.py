"""Grammars are compiled once and found again; the loop that drives their tables makes Lark's trees."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import lark
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lark.exceptions import GrammarError

from checker.parse import grammar
from checker.parse.automaton import Automaton, Node, Token, parse

LISTS = """
start: _item* last?
_item: A | group | _NOISE
group: "(" _item* ")" -> list
?last: B A*
A: "a"
B: "b"
_NOISE: "x"
"""


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CHECKER_CACHE_DIR", str(tmp_path))
    return tmp_path


def shape(node: Any) -> Any:
    """A tree of ours or of Lark's as nested tuples."""
    return (str(node.data), *map(shape, node.children)) if hasattr(node, "children") else str(node)


def read(automaton: Automaton, text: str) -> Node:
    names = {"a": "A", "b": "B", "x": "_NOISE", "(": "LPAR", ")": "RPAR"}
    return parse(automaton, [Token(names[letter], letter, place) for place, letter in enumerate(text)])


@given(st.lists(st.sampled_from(["a", "x", "()", "(a)", "(xa(a))", "(())"])), st.sampled_from(["", "b", "ba", "baa"]))
def test_trees_are_as_lark_makes_them(items: list[str], last: str) -> None:
    text = "".join(items) + last
    expected = lark.Lark(LISTS, parser="lalr", maybe_placeholders=False).parse(text)
    assert shape(read(grammar.compile_grammar("lists", LISTS), text)) == shape(expected)


@pytest.mark.parametrize("text", ["(", ")", "ab", "bx", "(b)"])
def test_what_the_grammar_has_no_place_for_is_refused(text: str) -> None:
    automaton = grammar.compile_grammar("lists", LISTS)
    if text == "ab":
        assert shape(read(automaton, text)) == ("start", "a", "b")
    else:
        with pytest.raises(KeyError):
            read(automaton, text)


def test_second_run_builds_no_table(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = grammar.compile_grammar("lists", LISTS)

    def fail(*_: Any) -> None:
        raise AssertionError("the table was built again")

    monkeypatch.setattr(grammar, "_tables", fail)
    assert grammar.compile_grammar("lists", LISTS) == first


def test_another_grammar_never_meets_an_old_entry(cache: Path) -> None:
    grammar.compile_grammar("lists", LISTS)
    grammar.compile_grammar("lists", LISTS + "\n// changed")
    assert len(list(cache.glob("grammar-lists-*.pickle"))) == 2


def test_without_a_cache_the_grammar_is_made_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHECKER_CACHE_DIR", "")
    assert shape(read(grammar.compile_grammar("lists", LISTS), "aa")) == ("start", "a", "a")


def test_broken_entry_is_made_again(cache: Path) -> None:
    grammar.compile_grammar("lists", LISTS)
    for entry in cache.glob("grammar-lists-*.pickle"):
        entry.write_bytes(b"half an entry")
    assert shape(read(grammar.compile_grammar("lists", LISTS), "aa")) == ("start", "a", "a")


def test_a_run_with_tables_at_hand_does_not_import_lark(cache: Path) -> None:
    program = "import sys; from checker.parse import parse; from checker.source import Source; "
    program += "parse(Source.of('1. Kế hoạch số 83-KH/TU')); print('lark' in sys.modules)"
    runs = [
        subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
        for _ in range(2)
    ]
    assert [run.strip() for run in runs] == ["True", "False"]


@pytest.mark.parametrize("name", ["inline", "structure"])
def test_shipped_grammars_are_found_by_name(name: str) -> None:
    assert grammar.load(name).terminals


def test_unknown_grammar() -> None:
    with pytest.raises(FileNotFoundError):
        grammar.load("no-such-grammar")


def test_grammar_that_is_not_lalr(cache: Path) -> None:
    with pytest.raises(GrammarError):
        grammar.compile_grammar("conflict", 'start: a | b\na: "x"\nb: "x"')
