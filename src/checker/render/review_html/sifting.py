"""The bar that sifts the map: it is the legend too, and without scripts nothing but that."""

from __future__ import annotations

from collections.abc import Iterator

from checker.errors import Words
from checker.render.html.markup import capital, shown
from checker.render.review_words import CHANGE, CHANGE_SIGN, HEADINGS, STATUSES, brief
from checker.render.words import SIGN, STATUS
from checker.review.matrix import Review

__all__ = ["sifting"]

_BAR = Words("Lọc và sắp xếp", "Filter and sort")
_GROUPS = Words("Mọi nhóm nhiệm vụ", "All groups")
_SORT = Words("Sắp xếp", "Order")
_BY_HOLES = Words("Cần bổ sung nhiều trước", "Most to complete first")
_BY_NAME = Words("Theo tên đơn vị", "By name")
_BY_TASK = Words("Theo nhiệm vụ", "By task")
_SEARCH = Words("Tìm đơn vị hoặc lời báo cáo", "Find a unit or words")
_CLEAR = Words("Bỏ lọc", "Clear")
_UNITS = Words("đơn vị", "units")
_UNSURE = Words("chưa chắc, nên đọc lại", "unsure, read it again")
_JUDGED = Words("người xem xét đã quyết", "decided by a reviewer")


def sifting(review: Review, lang: str) -> Iterator[str]:
    """The bar; each box says how many cells it would keep."""
    yield f'<form id="sift" aria-label="{_BAR[lang]}"><fieldset class="chips">'
    yield f"<legend>{HEADINGS['status'][lang]}</legend>"
    overall = review.overall
    for status in STATUSES:
        if overall[status]:
            yield _chip("status", status, SIGN[status], STATUS[status][lang], overall[status])
    yield '</fieldset><fieldset class="chips marks">'
    unsure = sum(len(row.uncertain) for row in review.rows)
    judged = sum(len(row.judged) for row in review.rows)
    if unsure:
        yield _chip("mark", "unsure", "?", _UNSURE[lang], unsure)
    if judged:
        yield _chip("mark", "judged", "◆", _JUDGED[lang], judged)
    if review.compared:
        for change, count in review.changes.items():
            if count:
                yield _chip("mark", change, CHANGE_SIGN[change] or "•", CHANGE[change][lang], count)
    yield '</fieldset><div class="choices">'
    yield f'<input type="search" name="text" placeholder="{_SEARCH[lang]}" aria-label="{_SEARCH[lang]}">'
    if len(review.plan.groups) > 1:
        yield f'<select name="group" aria-label="{HEADINGS["group"][lang]}"><option value="">{_GROUPS[lang]}</option>'
        first = 1
        for group in review.plan.groups:
            last = first + len(group.tasks) - 1
            title = shown(capital(brief(group.title, 60)))
            yield f'<option value="{first}-{last}">{title} ({len(group.tasks)})</option>'
            first = last + 1
        yield "</select>"
    yield f'<select name="order" aria-label="{_SORT[lang]}"><option value="">{_BY_HOLES[lang]}</option>'
    yield f'<option value="name">{_BY_NAME[lang]}</option>'
    yield f'<option value="task" data-words="{_BY_TASK[lang]}" hidden></option></select>'
    yield f'<button type="reset" hidden>{_CLEAR[lang]}</button>'
    yield f'<output data-words="{_UNITS[lang]}" aria-live="polite"></output></div></form>\n'


def _chip(name: str, value: str, sign: str, words: str, count: int) -> str:
    return (
        f'<label class="{value}"><input type="checkbox" name="{name}" value="{value}">'
        f"<i>{sign}</i>{words} <b>{count}</b></label>"
    )
