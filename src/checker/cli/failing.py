"""From which level a command fails, and what of a report fails it there."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from checker.finding import Severity, Status

__all__ = ["FAIL_ON", "FailOn", "leaves"]

FailOn = Literal["error", "warning", "never"]
FAIL_ON: dict[FailOn, frozenset[Severity]] = {
    "error": frozenset({"error"}),
    "warning": frozenset({"error", "warning"}),
    "never": frozenset(),
}


def leaves(statuses: Collection[Status], fail_on: FailOn) -> bool:
    """Whether tasks of these statuses leave something to do: "not found" is an error, any other hole a warning."""
    from checker.finding import MET

    if fail_on == "never":
        return False
    return not MET.issuperset(statuses) if fail_on == "warning" else "missing" in statuses
