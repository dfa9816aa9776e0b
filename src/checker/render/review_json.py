"""A review as JSON: the contract of `review.schema.json`. Reports are written one at a time."""

from __future__ import annotations

from collections.abc import Iterator
from json import dumps
from typing import Any

from checker import __version__
from checker.render.paths import as_text
from checker.review.json_form import value
from checker.review.matrix import Review, Row
from checker.review.record import Reported

__all__ = ["whole"]


def whole(review: Review, lang: str) -> Iterator[str]:
    """The output, piece by piece; sentences in `lang`."""
    plan = review.plan
    head = {
        "schema": 1,
        "checker": {"version": __version__},
        "plan": {
            "id": plan.id,
            "symbol": plan.symbol,
            "date": plan.date.isoformat(),
            "issuer": plan.issuer,
            "groups": [{"id": group.id, "title": group.title} for group in plan.groups],
        },
        "totals": {"reports": len(review.rows), "statuses": dict(review.overall), "changes": _changes(review)},
        "tasks": [
            {
                "group": total.group.id,
                "number": total.task.number,
                "statement": total.task.statement,
                "holes": total.holes,
                "statuses": dict(total.statuses),
                "changes": dict(total.changes) if review.compared and total.comparable else None,
            }
            for total in review.tasks
        ],
    }
    yield dumps(head, ensure_ascii=False, indent=1)[:-2] + ',\n "reports": ['
    for number, (row, report) in enumerate(review.reported()):
        yield (",\n  " if number else "\n  ") + _dumped(_report(review, row, report, lang))
    rest = {
        "unevaluated": [_spoken(value(each), lang) for each in review.unevaluated],
        "unreadable": [_spoken(value(each), lang) for each in review.unreadable],
        "shared": [{"unit": each.unit, "paths": list(each.paths)} for each in review.shared],
        "absent": [{"unit": each.unit, "path": each.path} for each in review.absent],
    }
    for each in (*rest["unevaluated"], *rest["unreadable"]):
        each.pop("kind", None)
    yield "\n ],\n" + _dumped_below(rest) + "}\n"


def _report(review: Review, row: Row, report: Reported, lang: str) -> dict[str, Any]:
    given = _spoken(value(report), lang)
    changes = row.changes or (None,) * len(row.statuses)
    cells = [
        {"group": total.group.id, "number": total.task.number, **cell, "change": change}
        for total, cell, change in zip(review.tasks, given["cells"], changes, strict=True)
    ]
    return {
        "path": given["path"],
        "unit": report.unit,
        "superior": report.superior or None,
        "name": row.unit,
        "dated": report.dated,
        "digest": report.digest,
        "verdict": report.verdict,
        "met": row.met,
        "holes": row.holes,
        "earlier": row.earlier,
        "tasks": cells,
        "orphans": given["orphans"],
        "findings": given["notes"],
    }


def _changes(review: Review) -> dict[str, int] | None:
    return {str(change): count for change, count in review.changes.items()} if review.compared else None


def _spoken(given: Any, lang: str) -> Any:
    """`given` with one language of each sentence."""
    if isinstance(given, dict):
        if given.keys() == {"vi", "en"}:
            return given[lang if lang == "en" else "vi"]
        return {key: _spoken(each, lang) for key, each in given.items()}
    if isinstance(given, list):
        return [_spoken(each, lang) for each in given]
    return given


def _dumped(given: object) -> str:
    return as_text(dumps(given, ensure_ascii=False))


def _dumped_below(given: dict[str, Any]) -> str:
    return as_text(dumps(given, ensure_ascii=False, indent=1))[2:-1]
