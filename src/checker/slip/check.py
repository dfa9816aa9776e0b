"""A file checked, and what a slip needs to know of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from checker.errors import Words
from checker.pipeline import lint_source, plan_of
from checker.read import decode
from checker.slip.edition import edition
from checker.slip.record import Record, recorded
from checker.value import NamedTuple

if TYPE_CHECKING:
    from checker.finding import Result
    from checker.pipeline import Settings
    from checker.plan import Plan
    from checker.suppression import Suppression

__all__ = ["Check", "check"]


class Check(NamedTuple):
    """One check of one file."""

    record: Record
    result: Result
    standard: Words
    """The standard by its title."""
    plan: Plan | None


def check(data: bytes, path: str, settings: Settings, suppressions: Sequence[Suppression], day: date) -> Check:
    """The file with the content `data` and the name `path` checked as on `day`.

    Raises `CheckerError` as reading does, and for names in `settings` that are unknown.
    """
    result = lint_source(decode(data, path), settings, suppressions, day)
    plan = plan_of(result, settings) if result.plan is not None else None
    record = recorded(data, result, plan=plan, edition=edition(settings.rules), day=day, settings=settings)
    title = result.standard_title or Words(result.standard, result.standard)
    return Check(record, result, title, plan)
