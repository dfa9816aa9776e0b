"""The conditions of a rule: tests of attributes that the selected nodes have."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from checker.compiler.entry import Entry
from checker.compiler.safe_pattern import problem
from checker.compiler.values import Values
from checker.datafile import Key
from checker.select import Attribute, Collection, Condition
from checker.select.where import TESTS

__all__ = ["conditions"]

_ORDERED = frozenset({"at-least", "at-most"})


def conditions(entry: Entry, values: Values, collection: Collection) -> Iterator[Condition]:
    """The conditions of `where`; an unknown attribute or a test that makes no sense for it raises `CheckerError`."""
    for name, given in entry.data.get("where", {}).items():
        below: Key = ("where", name)
        entry.known(name, collection.attributes, below)
        attribute = collection.attributes[name]
        tests = given if isinstance(given, dict) and "standard" not in given else {"is": given}
        for test, operand in tests.items():
            _test(entry, attribute, test, operand, below)
            value = values.value(operand, below)
            yield Condition(name, test, TESTS[test].ready(value) if isinstance(value, list) else value)


def _test(entry: Entry, attribute: Attribute, test: str, operand: Any, below: Key) -> None:
    """A test must make sense for what the attribute holds."""
    if isinstance(operand, dict) or test == "exists":
        return
    kind = attribute.kind
    if test in _ORDERED and kind != "number":
        entry.fail((*below, test), "chỉ dùng được với thuộc tính là số", "only for an attribute that is a number")
    if test == "is" and (kind == "flag") != isinstance(operand, bool):
        vi = "thuộc tính đúng/sai thì so với true hoặc false, thuộc tính khác thì không"
        entry.fail(below, vi, "a yes-or-no attribute is compared with true or false, no other is")
    if test != "is" and test not in _ORDERED and kind not in ("text", "word"):
        entry.fail((*below, test), "chỉ dùng được với thuộc tính là chữ", "only for an attribute that is text")
    if test.endswith("matches"):
        wrong = problem(operand)
        if wrong is not None:
            entry.fail((*below, test), wrong.vi, wrong.en)
