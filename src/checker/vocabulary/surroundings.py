"""What must, or must not, stand right before and right after a match of a rule's form.

Rule patterns have no look-around; these options do its work on a few characters each side.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from checker.select.where import pattern
from checker.vocabulary.check import Option

__all__ = ["SURROUNDINGS", "fitting"]

_REACH = 24
"""Characters looked at on each side."""

SURROUNDINGS: Mapping[str, Option] = {
    "after": Option("pattern"),
    "not-after": Option("pattern"),
    "before": Option("pattern"),
    "not-before": Option("pattern"),
}


def fitting(options: Mapping[str, Any]) -> Callable[[str, int, int], bool]:
    """A test of `text[start:end]`: `after` must match what ends right before it, `before` what starts behind it."""
    given = [(name, options[name]) for name in SURROUNDINGS if options[name] is not None]

    def fits(text: str, start: int, end: int) -> bool:
        for name, form in given:
            if name.endswith("after"):
                found = pattern(f"(?:{form})\\Z").search(text, max(0, start - _REACH), start)
            else:
                found = pattern(form).match(text, end, end + _REACH)
            if (found is None) is not name.startswith("not"):
                return False
        return True

    return fits
