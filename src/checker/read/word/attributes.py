"""Values of attributes in Word's XML, read without trust.

A file may hold anything where a number or a switch should stand. What cannot be used counts as not
there: every function here gives None for it, and none raises. Measures are given in points.
"""

from __future__ import annotations

from typing import Any

from checker.expression import expression
from checker.read.word.namespaces import W

__all__ = ["VAL", "integer", "millimetres", "on_off", "points", "switch", "value"]

VAL = f"{W}val"
_SWITCHES = {"1": True, "true": True, "on": True, "0": False, "false": False, "off": False}
_INTEGER = expression(r"[+-]?[0-9]{1,9}")
_MEASURE = expression(r"([+-]?[0-9]{1,9}(?:\.[0-9]{0,30})?)(mm|cm|in|pt|pc|pi)?")
_UNITS = {"mm": 72 / 25.4, "cm": 720 / 25.4, "in": 72.0, "pt": 1.0, "pc": 12.0, "pi": 12.0}
_LONGEST = 1584.0
"""Points: the 22 inches beyond which Word takes no measure on a page."""


def value(parent: Any, name: str) -> str | None:
    """`w:val` of the child `w:name` of `parent`, as text; None where there is none, or no parent."""
    child = None if parent is None else parent.find(f"{W}{name}")
    return None if child is None else child.get(VAL)


def switch(element: Any) -> bool | None:
    """On or off: `<w:b/>` is on, `w:val="0"` off; None for no element and for other values (ECMA-376, 17.17.4)."""
    if element is None:
        return None
    text = element.get(VAL)
    return True if text is None else on_off(text)


def on_off(text: str | None) -> bool | None:
    """The value of an attribute that is a switch itself."""
    return _SWITCHES.get(text or "")


def integer(text: str | None) -> int | None:
    """A whole number of at most nine digits."""
    return int(text) if text is not None and _INTEGER.fullmatch(text) else None


def points(text: str | None, unit: float = 1 / 20) -> float | None:
    """A length in points. A bare number counts `unit` points (twentieths, unless said otherwise);
    one with a unit, such as "12.7mm", is that length (17.18.87, ST_UniversalMeasure)."""
    found = None if text is None else _MEASURE.fullmatch(text)
    if found is None:
        return None
    length = float(found[1]) * (_UNITS[found[2]] if found[2] else unit)
    return length if abs(length) <= _LONGEST else None


def millimetres(length: float) -> float:
    """`length` points in mm, to a hundredth."""
    return round(length * 25.4 / 72, 2) + 0.0  # which makes -0.0 plain
