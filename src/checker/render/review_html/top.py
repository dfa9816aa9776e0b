"""What a reviewer wants first: which plan, how many, how well, and what needs a look."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from checker.errors import Words
from checker.finding import MET
from checker.render.html.markup import shown
from checker.render.review_words import CHANGE, SINCE, TITLE, brief, symbol_line
from checker.render.words import STATUS
from checker.review.matrix import Review

__all__ = ["top"]

_REPORTS = Words("báo cáo", "reports")
_TASKS = Words("nhiệm vụ", "tasks")
_SHARE = Words("câu trả lời đạt", "of the answers met")
_OF = Words("{met} trên {all}", "{met} of {all}")
_HOLES_OF = Words("chỗ cần bổ sung", "to be completed")
_MISSING_OF = Words("trong đó không tìm thấy: {count}", "of these not found: {count}")
_LOOK = Words("Cần chú ý", "To look at")
_WORST_TASKS = Words("Nhiệm vụ nhiều đơn vị cần bổ sung nhất", "Tasks that most units have to complete")
_WORST_UNITS = Words("Đơn vị cần bổ sung nhiều nhất", "Units that have most to complete")
_UNREAD = Words("{count} tệp không đọc được", "Files that could not be read: {count}")
_OTHER = Words("{count} tệp không đối chiếu với văn bản này", "Files not held against this plan: {count}")
_SHARED = Words("{unit} có {count} tệp, cần xác định báo cáo nào được tính", "{unit} sent {count} files: which counts?")
_ABSENT = Words(
    "Lần trước có báo cáo, lần này không có: {units}", "Reported in the earlier round and not in this one: {units}"
)
_CHANGED = Words(
    "{count} nhiệm vụ đã đổi lời giao, không so sánh với lần trước",
    "{count} tasks have changed since the earlier round and are not compared",
)
_FEW = 3
_MANY = 6


def top(review: Review, numbers: Mapping[str, int], named: Callable[[str], str], lang: str) -> Iterator[str]:
    """The head of the page; `numbers` are those of the reports by path, `named` gives names of files."""
    plan, overall = review.plan, review.overall
    total = sum(overall.values())
    met = sum(count for status, count in overall.items() if status in MET)
    yield f'<header class="top"><div><h1>{TITLE[lang]}</h1>\n'
    yield f'<p class="plan"><b>{shown(symbol_line(plan, lang))}</b> {shown(brief(plan.title, 150))}</p></div>\n'
    yield '<ul class="numbers">'
    yield _number(str(len(review.rows)), _REPORTS[lang])
    yield _number(str(len(review.tasks)), _TASKS[lang])
    if total:
        of = _OF[lang].format(met=_figure(met), all=_figure(total))
        yield _number(f"{100 * met // total}%", _SHARE[lang], of)
        missing = _MISSING_OF[lang].format(count=_figure(overall["missing"]))
        yield _number(_figure(total - met), _HOLES_OF[lang], missing)
    yield "</ul>\n"
    yield from _look(review, numbers, list(_notes(review, named, lang)), lang)
    yield "</header>\n"


def _figure(count: int) -> str:
    """Thousands apart, as Vietnamese and a careful English page alike can read: "12.345"."""
    return f"{count:,}".replace(",", ".")


def _number(figure: str, words: str, more: str = "") -> str:
    return f"<li><b>{figure}</b> <span>{words}</span>{f'<small>{more}</small>' if more else ''}</li>"


def _look(review: Review, numbers: Mapping[str, int], notes: Sequence[str], lang: str) -> Iterator[str]:
    tasks = [total for total in review.worst_tasks()[:_FEW] if total.holes]
    rows = [row for row in review.worst_rows()[:_FEW] if row.holes] if len(review.rows) > _FEW else []
    if not (notes or tasks):
        return
    yield '<div class="looks">'
    if notes:
        yield f'<div class="look notes"><h2>{_LOOK[lang]}</h2><ul>{"".join(notes)}</ul></div>\n'
    if tasks:
        yield f'<div class="look tasks"><h2>{_WORST_TASKS[lang]}</h2><ol>'
    for total in tasks:
        yield (
            f'<li><a href="#t{total.column + 1}">{shown(brief(total.task.statement, 58))}</a> '
            f"<b>{total.holes}/{len(review.rows)}</b>{_missing(total.statuses['missing'], lang)}</li>"
        )
    if tasks:
        yield "</ol></div>\n"
    if rows:
        yield f'<div class="look"><h2>{_WORST_UNITS[lang]}</h2><ol>'
        for row in rows:
            yield (
                f'<li><a href="#u{numbers[row.path]}">{shown(brief(row.unit, 60))}</a> '
                f"<b>{row.holes}/{len(review.tasks)}</b>{_missing(row.statuses.count('missing'), lang)}</li>"
            )
        yield "</ol></div>"
    yield "</div>\n"


def _missing(count: int, lang: str) -> str:
    return f" <small>{STATUS['missing'][lang]}: {count}</small>" if count else ""


def _notes(review: Review, named: Callable[[str], str], lang: str) -> Iterator[str]:
    if review.compared:
        changes = ", ".join(
            f'<b class="{change}">{_figure(count)} {CHANGE[change][lang]}</b>'
            for change, count in review.changes.items()
        )
        yield f"<li>{SINCE[lang]}: {changes}</li>"
    if review.unreadable:
        yield f'<li><a href="#unread">{_UNREAD[lang].format(count=len(review.unreadable))}</a></li>'
    if review.unevaluated:
        yield f'<li><a href="#unread">{_OTHER[lang].format(count=len(review.unevaluated))}</a></li>'
    for shared in review.shared[:_MANY]:
        files = ", ".join(map(named, shared.paths))
        words = _SHARED[lang].format(unit=shared.unit, count=len(shared.paths))
        yield f"<li>{shown(words)} <small>{shown(files)}</small></li>"
    if review.absent:
        units = [each.unit for each in review.absent]
        listed = ", ".join(units[:_MANY]) + (f" (+{len(units) - _MANY})" if len(units) > _MANY else "")
        yield f"<li>{shown(_ABSENT[lang].format(units=listed))}</li>"
    if review.compared and (changed := sum(not total.comparable for total in review.tasks)):
        yield f"<li>{_CHANGED[lang].format(count=changed)}</li>"
