"""The subset of regular expressions a rule may use."""

from __future__ import annotations

import pytest

from checker.safe_pattern import problem


@pytest.mark.parametrize("form", ["abc", "^lưu:", "a+", "(ab)?c*", "[a-zđ]{1,20}", "a|b|cd", "(?i)x", "(a|b)?c"])
def test_allowed(form: str) -> None:
    assert problem(form) is None


@pytest.mark.parametrize(
    ("form", "reason"),
    [
        ("(a+)+", "repeat a repeat"),
        ("(a{1,9}b){1,9}", "repeat a repeat"),
        ("a*b*", "one unbounded repeat"),
        ("(?=a)b", "look-around"),
        ("(?<!a)b", "look-around"),
        (r"(a)\1", "back-references"),
        ("a{1,1000}", "may not exceed 100"),
        ("(a", "not a valid pattern"),
    ],
)
def test_refused(form: str, reason: str) -> None:
    found = problem(form)
    assert found is not None
    assert reason in found.en
