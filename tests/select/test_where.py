"""The tests of a rule's `where`."""

from __future__ import annotations

import pytest

from checker.select import Attribute, Condition, Node, holding
from checker.source import Span, Text


@pytest.mark.parametrize(
    ("value", "test", "operand", "expected"),
    [
        ("BÁO CÁO", "is", "báo  cáo", True),
        ("BÁO CÁO", "is", "báo", False),
        (None, "is", "báo", False),
        (True, "is", True, True),
        (False, "is", True, False),
        (3, "is", 3, True),
        (None, "exists", False, True),
        ("x", "exists", True, True),
        ("point", "in", ["item", "point"], True),
        ("point", "not-in", ["item", "point"], False),
        (None, "in", ["item"], False),
        (Text.at("T/M BAN BÍ THƯ", 0), "starts", ["T/M"], True),
        (Text.at("T/M BAN BÍ THƯ", 0), "contains", ["ban bí thư"], True),
        (Text.at("T/M BAN BÍ THƯ", 0), "not-contains", ["ban bí thư"], False),
        ("PHÓ BÍ THƯ TỈNH ỦY", "ends", ["tỉnh ủy"], True),
        ("Lưu: VT", "matches", "^lưu:", True),
        ("Lưu VT", "not-matches", "^lưu:", True),
        (None, "matches", "x", False),
        (2, "at-least", 2, True),
        (1, "at-least", 2, False),
        (2, "at-most", 2, True),
        (None, "at-least", 0, False),
    ],
)
def test_condition(value: object, test: str, operand: object, expected: bool) -> None:
    node = Node(value, Span(0, 0), {"a": Attribute("word", lambda v: v)})
    assert bool(list(holding([node], (Condition("a", test, operand),)))) is expected


def test_every_condition_must_hold() -> None:
    node = Node("abc", Span(0, 0), {"a": Attribute("word", lambda v: v)})
    assert list(holding([node], (Condition("a", "starts", ["a"]), Condition("a", "ends", ["c"])))) == [node]
    assert not list(holding([node], (Condition("a", "starts", ["a"]), Condition("a", "ends", ["b"]))))
