"""The plan task by task, those first that most units have to complete."""

from __future__ import annotations

from collections.abc import Iterator

from checker.errors import Words
from checker.render.html.markup import capital, shown
from checker.render.review_words import HOLES, STATUSES
from checker.render.words import STATUS, TASK
from checker.review.matrix import Review, TaskTotal

__all__ = ["tasks"]

_TITLE = Words(
    "Các nhiệm vụ, nhiệm vụ nhiều đơn vị cần bổ sung đứng trước", "Tasks, those to be completed by most first"
)
_DEADLINE = Words("Thời hạn", "Deadline")
_FREQUENCY = Words("Định kỳ", "Frequency")
_WIDTH = 240


def tasks(review: Review, lang: str) -> Iterator[str]:
    """The list; each task is the place `t7`, by its column from 1."""
    yield f'<section id="tasks"><h2>{_TITLE[lang]}</h2>'
    if review.plan.reconstructed:
        yield f'<p class="note">{shown(review.plan.reconstructed)}</p>'
    yield '<ol class="list">\n'
    for total in review.worst_tasks():
        yield _task(total, len(review.rows), len(review.plan.groups) > 1, lang)
    yield "</ol></section>\n"


def _task(total: TaskTotal, reports: int, several: bool, lang: str) -> str:
    group = f" <small>{shown(capital(total.group.title))}</small>" if several else ""
    terms = "".join(
        f"<small>{words[lang]}: {shown(given)}</small> "
        for words, given in ((_DEADLINE, total.task.deadline), (_FREQUENCY, total.task.frequency))
        if given
    )
    counts = ", ".join(
        f"{STATUS[status][lang]} {total.statuses[status]}" for status in STATUSES if total.statuses[status]
    )
    return (
        f'<li id="t{total.column + 1}"><h3>{TASK[lang]} {total.task.number}{group}</h3>'
        f'<div class="sum">{_bar(total, reports, counts)}'
        f'<p class="count"><b>{total.holes}/{reports}</b> {HOLES[lang].lower()}</p>'
        f'<p class="counts">{counts}</p></div>'
        f'<p class="statement" lang="vi">{shown(total.task.statement)}</p>{terms}</li>\n'
    )


def _bar(total: TaskTotal, reports: int, label: str) -> str:
    """A bar, a stretch for each status; sizes as attributes, as the page's policy forbids styles."""
    stretches, start = [], 0.0
    for status in STATUSES:
        if count := total.statuses[status]:
            width = _WIDTH * count / reports
            stretches.append(f'<rect class="{status}" x="{start:.1f}" width="{width:.1f}" height="10"/>')
            start += width
    frame = f'viewBox="0 0 {_WIDTH} 10" preserveAspectRatio="none" role="img" aria-label="{label}"'
    return f"<svg {frame}>{''.join(stretches)}</svg>"
