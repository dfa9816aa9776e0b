"""The matrix for a spreadsheet: one line a report, one column a task."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO

from checker.errors import Words
from checker.render.paths import as_text
from checker.render.review_words import HEADINGS, UNIT
from checker.render.width import visible
from checker.render.words import STATUS
from checker.review.matrix import Review

__all__ = ["whole"]

_HOLES = Words("Cần bổ sung", "To complete")
_BOM = "\ufeff"
"""By it Excel knows UTF-8."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins so would be worked out."""


def whole(review: Review, lang: str) -> Iterator[str]:
    """The output, line by line."""
    tasks = [f"{total.group.title} {total.task.number}: {total.task.statement}" for total in review.tasks]
    yield _BOM + _line([UNIT[lang], HEADINGS["file"][lang], *tasks, _HOLES[lang]])
    for row in review.rows:
        yield _line([row.unit, row.path, *(STATUS[status][lang] for status in row.statuses), str(row.holes)])


def _shown(cell: str) -> str:
    return visible(as_text(cell))


def _line(cells: list[str]) -> str:
    out = StringIO()
    csv.writer(out).writerow(f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in map(_shown, cells))
    return out.getvalue()
