"""A review for a terminal: the grid of units × tasks, the worst tasks, what was left aside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.errors import Words
from checker.finding import Status
from checker.render.page import Page
from checker.render.review_grid import SHORTEST, SIGNS, grid, labels_of
from checker.render.review_words import CHANGE
from checker.render.width import crop, fold, pad, visible
from checker.render.words import SIGN, STATUS, UNREADABLE
from checker.review.matrix import Review
from checker.review.record import Unevaluated, Unreadable

__all__ = ["whole"]

_TITLE = Words("Rà soát báo cáo thực hiện", "Review of reports on")
_REPORTS = Words("báo cáo", "reports")
_TASKS = Words("Nhiệm vụ nhiều đơn vị cần bổ sung nhất", "Tasks most reports have to complete")
_ALL_MET = Words("Mọi nhiệm vụ đều được các báo cáo trả lời.", "Every report answers every task.")
_UNEVALUATED = Words("Chưa đối chiếu với kế hoạch", "Not held against the plan")
_SHARED = Words("Đơn vị có nhiều tệp, cần xác định bản chính thức", "Units with several files: which one counts?")
_ABSENT = Words("Đơn vị của vòng trước chưa gửi lại", "Units of the earlier round that sent none")
_CHANGED = Words(
    "Lời của nhiệm vụ đã khác vòng trước, không so sánh", "Asked otherwise in the earlier round, not compared"
)

_OPEN: tuple[Status, ...] = ("missing", "shallow", "duplicate", "partial")


def whole(review: Review, page: Page, *, everything: bool = False) -> Iterator[str]:
    """The review as lines no wider than `page`; of very many reports the worst ones, unless `everything`."""
    for line in _lines(review, page, everything):
        yield line + "\n"


def _lines(review: Review, page: Page, everything: bool) -> Iterator[str]:
    lang, plan = page.lang, review.plan
    title = f"{_TITLE[lang]} {visible(plan.symbol)}, {plan.date:%d/%m/%Y}, {visible(plan.issuer)}"
    yield from (page.paint("strong", line) for line in fold(title, page.cells))
    yield from fold(_summary(review, lang), page.cells)
    if review.rows:
        yield ""
        yield from grid(review, page, everything)
        yield ""
        yield from _tasks(review, page)
    yield from _listed(_UNEVALUATED[lang], [_aside(record, lang) for record in review.unevaluated], page)
    yield from _listed(UNREADABLE[lang], [_aside(record, lang) for record in review.unreadable], page)
    yield from _listed(_SHARED[lang], [f"{each.unit}: {', '.join(each.paths)}" for each in review.shared], page)
    yield from _listed(_ABSENT[lang], [f"{each.unit} ({each.path})" for each in review.absent], page)


def _summary(review: Review, lang: str) -> str:
    counts = [f"{count} {STATUS[status][lang]}" for status, count in review.overall.items() if count]
    parts = [f"{len(review.rows)} {_REPORTS[lang]} × {len(review.tasks)}", ", ".join(counts)]
    if review.compared:
        parts.append(
            ", ".join(f"{SIGNS[change]} {count} {CHANGE[change][lang]}" for change, count in review.changes.items())
        )
    if review.unevaluated:
        parts.append(f"{len(review.unevaluated)} {_UNEVALUATED[lang].lower()}")
    if review.unreadable:
        parts.append(f"{len(review.unreadable)} {UNREADABLE[lang].lower()}")
    return " · ".join(part for part in parts if part)


def _tasks(review: Review, page: Page) -> Iterator[str]:
    worst = [total for total in review.worst_tasks() if total.holes]
    if not worst:
        yield from (page.paint("good", line) for line in fold(_ALL_MET[page.lang], page.cells))
        return
    yield from (page.paint("strong", line) for line in fold(_TASKS[page.lang], page.cells))
    labels = labels_of(review)
    places = [f"{labels[total.group.id]}.{total.task.number}" for total in worst]
    shares = [f"{total.holes}/{len(review.rows)}" for total in worst]
    first, second = max(map(len, places)), max(map(len, shares))
    reasons = [
        " ".join(f"{SIGN[status]}{total.statuses[status]}" for status in _OPEN if total.statuses[status])
        for total in worst
    ]
    longest = max(map(len, reasons))
    for place, share, why, total in zip(places, shares, reasons, worst, strict=True):
        head = f"  {place:<{first}}  {share:>{second}}  "
        rest = max(page.cells - len(head) - longest - 2, SHORTEST)
        yield head + pad(crop(visible(total.task.statement), rest), rest) + "  " + why
    changed = [place for place, total in zip(places, worst, strict=True) if not total.comparable]
    if changed:
        yield from fold(f"{_CHANGED[page.lang]}: {', '.join(changed)}", page.cells)


def _aside(record: Unevaluated | Unreadable, lang: str) -> str:
    return f"{record.path}: {record.because[lang]}"


def _listed(title: str, entries: Iterable[str], page: Page) -> Iterator[str]:
    entries = list(entries)
    if not entries:
        return
    yield ""
    yield from (page.paint("strong", line) for line in fold(f"{title} ({len(entries)})", page.cells))
    for entry in entries:
        for number, line in enumerate(fold(visible(entry), page.cells - 4)):
            yield ("    " if number else "  ") + line
