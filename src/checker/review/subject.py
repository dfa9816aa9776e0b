"""The one plan that a review is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from checker.errors import CheckerError, Words, joined
from checker.plan import Plan
from checker.review.record import Record, Reported, Unreadable

__all__ = ["subject"]

_REASONS = 3
"""So many reasons are told why no plan was found."""


def subject(found: Counter[str], plans: Mapping[str, Plan], records: Callable[[], Iterable[Record]]) -> Plan:
    """The plan of the reports that are on one: `found` counts them by its digest, `plans` are those at hand.

    Raises `CheckerError` when there is none, with what the `records` say of it, or several.
    """
    if len(found) == 1:
        return plans[next(iter(found))]
    if not found:
        raise _no_plan(records())
    listed = joined(", ", (_reported(plans[digest], count) for digest, count in found.most_common()))
    raise CheckerError(
        Words(
            f"các báo cáo thuộc nhiều kế hoạch: {listed.vi}; hãy chọn một kế hoạch (--plan)",
            f"the reports are on several plans: {listed.en}; choose one (--plan)",
        )
    )


def _reported(plan: Plan, count: int) -> Words:
    name = f"{plan.symbol} ({plan.id}, {count}"
    return Words(f"{name} báo cáo)", f"{name} reports)")


def _no_plan(found: Iterable[Record]) -> CheckerError:
    """Why no file tells which plan it is on, the commonest reasons first."""
    others = [record for record in found if not isinstance(record, Reported)]
    if len(others) == 1 and isinstance(others[0], Unreadable):
        return CheckerError(others[0].because, path=others[0].path)
    reasons = Counter(record.because for record in others)
    told = (
        Words(f"{count} tệp: {because.vi}", f"{count} files: {because.en}")
        for because, count in reasons.most_common(_REASONS)
    )
    why = joined("; ", told)
    return CheckerError(
        Words(
            f"không tệp nào là báo cáo viện dẫn một kế hoạch có trong kho ({why.vi}); hãy chọn kế hoạch (--plan)",
            f"none of the files is a report that cites a plan at hand ({why.en}); choose the plan (--plan)",
        )
    )
