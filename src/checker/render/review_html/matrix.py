"""The heat map: a row for each report, worst first, and a cell for each task."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from checker.errors import Words
from checker.finding import Status
from checker.render.html.markup import capital, shown
from checker.render.review_words import HOLES, MET_SHARE, UNIT, brief
from checker.render.words import SIGN, STATUS, TASK
from checker.review.matrix import Review, Row

__all__ = ["matrix"]

_CAPTION = Words("Mỗi hàng là một đơn vị, mỗi cột là một nhiệm vụ", "A row for each unit, a column for each task")
_CODES: dict[Status, str] = {
    "answered": "a", "by-reference": "r", "partial": "p", "shallow": "s", "duplicate": "d", "missing": "m",
}  # fmt: skip


def matrix(review: Review, numbers: Mapping[str, int], lang: str) -> Iterator[str]:
    """The table; `numbers` are those of the reports by path: row `r7`, links to `#u7` and `#u7-3`."""
    many = " many" if len(review.tasks) > 30 else ""
    yield f'<table id="matrix" class="map{many}"><caption>{_CAPTION[lang]}</caption>'
    yield f'<colgroup><col class="unit"><col class="met">{"<col>" * len(review.tasks)}</colgroup><thead>\n'
    yield from _heads(review, lang)
    yield "</thead><tbody>\n"
    words = [f"{TASK[lang]} {total.task.number}: " for total in review.tasks]
    starts = frozenset(_starts(review))
    cells: dict[tuple[int, Status], str] = {}
    for total in review.tasks:
        for status, code in _CODES.items():
            start = " g" if total.column in starts else ""
            label = f'aria-label="{words[total.column]}{STATUS[status][lang]}">{SIGN[status]}'
            cells[total.column, status] = f'{code}{start}"><a href="#u%d-{total.column + 1}" {label}'
    for row in review.worst_rows():
        yield _row(row, numbers[row.path], cells)
    yield "</tbody></table>\n"


def _starts(review: Review) -> Iterator[int]:
    """The first column of each group but the first."""
    column = 0
    for group in review.plan.groups[:-1]:
        column += len(group.tasks)
        yield column


def _heads(review: Review, lang: str) -> Iterator[str]:
    starts = frozenset(_starts(review))
    several = len(review.plan.groups) > 1
    if several:
        yield '<tr class="groups"><th class="unit"></th><th class="met"></th>'
        for place, group in enumerate(review.plan.groups):
            start = ' class="g"' if place else ""
            title = shown(capital(group.title))
            yield f'<th{start} scope="colgroup" colspan="{len(group.tasks)}"><span title="{title}">{title}</span></th>'
        yield "</tr>\n"
    yield f'<tr class="tasks"><th class="unit" scope="col">{UNIT[lang]}</th>'
    yield f'<th class="met" scope="col">{MET_SHARE[lang]}</th>'
    for total in review.tasks:
        start = ' class="g"' if total.column in starts else ""
        statement = shown(total.task.statement)
        short = shown(brief(total.task.statement, 28))
        yield (
            f'<th{start} scope="col"><a href="#t{total.column + 1}" title="{statement}">'
            f"<span>{short}</span><b>{total.task.number}</b></a></th>"
        )
    yield "</tr>\n"
    yield f'<tr class="holes"><th class="unit" scope="row">{HOLES[lang]}</th><td class="met"></td>'
    for total in review.tasks:
        start = ' class="g"' if total.column in starts else ""
        yield f"<td{start}>{total.holes or '·'}</td>"
    yield "</tr>\n"


def _row(row: Row, number: int, cells: Mapping[tuple[int, Status], str]) -> str:
    parts = [
        f'<tr id="r{number}"><th class="unit" scope="row"><a href="#u{number}" title="{shown(row.unit)}">'
        f'{shown(row.unit)}</a></th><td class="met">{row.met}/{len(row.statuses)}</td>'
    ]
    for column, status in enumerate(row.statuses):
        marks = _marks(row, column)
        # Each text of `cells` ends inside the link and begins inside the class.
        parts.append(f'<td class="{marks}{cells[column, status] % number}</a></td>')
    return "".join(parts) + "</tr>\n"


def _marks(row: Row, column: int) -> str:
    marks = ""
    if column in row.uncertain:
        marks += "unsure "
    if column in row.judged:
        marks += "judged "
    if row.changes and (change := row.changes[column]) is not None:
        marks += f"{change} "
    return marks
