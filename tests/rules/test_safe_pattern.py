"""The subset of regular expressions a rule may use, and that no pattern of it runs away.

How long a search takes is counted in steps by a small engine of the tests' own, which
tries the same ways in the same order as `re` and agrees with it on what matches.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from re import _constants as c
from re import _parser
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from checker.compiler.safe_pattern import MOST_STEPS, problem


@pytest.mark.parametrize(
    "form",
    [
        "abc", "^lưu:", "a+", "(ab)?c*", "[a-zđ]{1,20}", "a|b|cd", "(?i)x", "(a|b)?c", "(a*|b)", r"\d{1,4}/\d{1,4}",
        r"\w{1,30}\s\w{1,30}\s\w{1,30}", "(a|ab){1,4}c", "(giảm|tăng|giảm bớt).{0,40}$", "a{0,100}b", "a*b*",
        "(?:a?b?){0,3}$",
    ],
)  # fmt: skip
def test_allowed(form: str) -> None:
    assert problem(form) is None


@pytest.mark.parametrize(
    ("form", "reason"),
    [
        ("(a+)+", "unbounded repeat"),
        ("(a|a)*b", "unbounded repeat"),
        ("(a|ab)*c", "unbounded repeat"),
        (r"\s*$", "unbounded repeat"),
        (".*x", "unbounded repeat"),
        ("(a*|b)c", "unbounded repeat"),
        ("(a{1,99}b?){1,99}", "too many ways"),
        ("a{0,100}a{0,100}b", "too many ways"),
        ("(?i)a{0,100}A{0,100}b", "too many ways"),
        ("a{0,100}A{0,100}b", "too many ways"),
        ("(?i)ſ{0,100}[s]{0,100}b", "too many ways"),
        ("(a?){100}", "too many ways"),
        ("a?" * 20 + "a" * 20, "too many ways"),
        ("(a|ab)(b|){1,100}", "too many ways"),
        ("(((a{1,5}){1,5}){1,5})c", "too many ways"),
        ("(?=a)b", "look-around"),
        ("(?<!a)b", "look-around"),
        (r"(a)\1", "back-references"),
        ("(a)?(?(1)b|c)", "back-references"),
        ("a{1,1000}", "may not exceed 100"),
        ("a{1000,}", "may not exceed 100"),
        ("a{99999999999999999999}", "may not exceed 100"),
        ("a" * 1001, "may not exceed 1000"),
        ("(a", "not a valid pattern"),
        ("[[a]", "not a valid pattern"),
    ],
)
def test_refused(form: str, reason: str) -> None:
    found = problem(form)
    assert found is not None
    assert reason in found.en


class Engine:
    """Backtracking search that counts how often it looks at a part of the pattern."""

    def __init__(self, form: str, text: str, limit: int) -> None:
        tree = _parser.parse(form)
        self.text = text
        self.fold = bool(tree.state.flags & re.IGNORECASE)
        self.parts = list(tree)
        self.steps = 0
        self.limit = limit

    def search(self) -> tuple[int, int] | None:
        for start in range(len(self.text) + 1):
            for end in self.sequence(self.parts, start):
                return start, end
        return None

    def sequence(self, parts: list[Any], place: int) -> Iterator[int]:
        if not parts:
            yield place
            return
        for middle in self.part(parts[0], place):
            yield from self.sequence(parts[1:], middle)

    def part(self, node: Any, place: int) -> Iterator[int]:
        self.steps += 1
        assert self.steps <= self.limit, "runs away"
        operator, argument = node
        if operator in (c.MAX_REPEAT, c.MIN_REPEAT):
            yield from self.repeat(node, place, 0)
        elif operator is c.BRANCH:
            for choice in argument[1]:
                yield from self.sequence(list(choice), place)
        elif operator is c.SUBPATTERN:
            yield from self.sequence(list(argument[-1]), place)
        elif operator is c.AT:
            at_end = place == len(self.text) or self.text[place:] == "\n"
            if place == 0 if argument is c.AT_BEGINNING else at_end:
                yield place
        elif place < len(self.text) and self.fits(node, self.text[place]):
            yield place + 1

    def repeat(self, node: Any, place: int, times: int) -> Iterator[int]:
        operator, (least, most, body) = node
        greedy, stop = operator is c.MAX_REPEAT, times >= least
        if stop and not greedy:
            yield place
        if most == c.MAXREPEAT or times < most:
            for middle in self.sequence(list(body), place):
                yield from self.repeat(node, middle, times + 1)
        if stop and greedy:
            yield place

    def fits(self, node: Any, letter: str) -> bool:
        operator, argument = node
        if operator is c.IN:
            inside = any(self.fits((kind, value), letter) for kind, value in argument if kind is not c.NEGATE)
            return inside is not (argument[0][0] is c.NEGATE)
        if operator is c.RANGE:
            return bool(argument[0] <= ord(letter) <= argument[1])
        if operator is c.CATEGORY:
            return letter.isspace() if argument is c.CATEGORY_SPACE else letter.isalnum() or letter == "_"
        if operator is c.ANY:
            return letter != "\n"
        same = ord(letter) == argument or (self.fold and letter.lower() == chr(argument).lower())
        return same is (operator is c.LITERAL)


ATOMS = st.sampled_from(["a", "b", "ab", ".", "[ab]", "[^a]", r"\w", r"\s", " ", "đ", "a|ab", "b|", "a|b|ab", "^", "$"])
REPEATS = st.sampled_from(["", "", "?", "*", "+", "{0,3}", "{2}", "{1,30}", "{0,100}", "??", "{1,9}?"])


def _joined(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    grouped = st.builds(lambda form, times: f"(?:{form}){times}", inner, REPEATS)
    return st.lists(grouped, min_size=1, max_size=6).map("".join) | st.lists(inner, min_size=2, max_size=3).map(
        "|".join
    )


FORMS = st.builds(
    lambda flag, form: flag + form, st.sampled_from(["", "(?i)"]), st.recursive(ATOMS, _joined, max_leaves=12)
)
TEXTS = st.lists(st.sampled_from(["a", "b", "ab", " ", "A", "đ", "\n", "aaaaaaa", "abababab"]), min_size=1, max_size=8)


@given(FORMS, TEXTS.map("".join), st.sampled_from([1, 4, 16]))
@settings(max_examples=250, deadline=None)
def test_what_is_allowed_costs_a_fixed_number_of_steps_at_each_place(form: str, text: str, times: int) -> None:
    assume(problem(form) is None)
    long = text * times
    engine = Engine(form, long, limit=2 * MOST_STEPS * (len(long) + 1))
    found = engine.search()
    assert (found is None) is (re.search(form, long) is None)


@pytest.mark.parametrize(
    "form",
    [r"\w{1,20}\s{0,20}x", "(a|ab|b){0,5}c", "a{0,20}a{0,20}c", "(?:[ab]{1,5}b){0,2}c", ".{0,100}c", "a?" * 8 + "c"],
)
def test_twice_the_text_costs_twice_the_steps(form: str) -> None:
    assert problem(form) is None
    costs = []
    for size in (200, 400):
        engine = Engine(form, "ab" * size, limit=10**7)
        engine.search()
        costs.append(engine.steps)
    assert costs[1] <= 2.2 * costs[0]


def test_the_engine_of_the_tests_sees_a_pattern_run_away() -> None:
    engine = Engine("(?:a|ab|b)*c", "ab" * 20, limit=10**4)
    with pytest.raises(AssertionError, match="runs away"):
        engine.search()
