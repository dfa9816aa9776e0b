"""A review as one HTML file that needs nothing else and sends nothing anywhere.

Units × tasks as a heat map, and behind each cell the answer with its evidence. What a unit answered
stands in a `<noscript>`: without scripts the browser shows it below the map, where the links of the cells
lead; with scripts it is mere text until a cell is opened, so that thousands of reports stay quick.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.errors import Words
from checker.render.html.head import head
from checker.render.html.markup import shown
from checker.render.review_html.answers import About, answers
from checker.render.review_html.matrix import matrix
from checker.render.review_html.sifting import sifting
from checker.render.review_html.tasks import tasks
from checker.render.review_html.top import top
from checker.render.review_html.unread import unread
from checker.render.review_words import HOLES, NOTE, TITLE, file_names
from checker.resources import folder
from checker.review.matrix import Review

__all__ = ["whole"]

_STYLES = ("page.css", "map.css", "details.css", "print.css")
_SCRIPTS = ("map.js", "panel.js", "keys.js", "sift.js")
"""In this order: what one names, the next ones use."""

_SKIP = Words("Đến bảng tổng hợp", "Skip to the table")
_MAP = Words("Đơn vị × nhiệm vụ", "Units × tasks")
_HOW = Words(
    "Bấm vào một ô để đọc câu trả lời và kết quả chứng minh; bấm vào tên đơn vị hoặc số nhiệm vụ để xem cả hàng, "
    "cả cột. Bàn phím: các phím mũi tên để đi, Enter để mở, Esc để đóng.",
    "Click a cell to read the answer and its evidence, a unit or a task number for the whole row or column. "
    "Keyboard: arrow keys move, Enter opens, Esc closes.",
)
_DETAILS = Words("Từng đơn vị", "Unit by unit")
_PANEL = Words("Chi tiết", "Details")
_PANEL_WORDS = {
    "print": Words("In phần này", "Print"),
    "close": Words("Đóng (phím Esc)", "Close (Esc)"),
    "left": Words("Nhiệm vụ trước", "Previous task"),
    "right": Words("Nhiệm vụ sau", "Next task"),
    "up": Words("Đơn vị trước", "Previous unit"),
    "down": Words("Đơn vị sau", "Next unit"),
    "order": Words("Xếp theo nhiệm vụ này", "Order by this task"),
    "holes": HOLES,
    "met": Words("Các nhiệm vụ đạt", "Tasks met"),
}
_NONE = Words("Không có báo cáo nào về văn bản này.", "There is no report on this plan.")


def whole(review: Review, lang: str) -> Iterator[str]:
    """The file, piece by piece; the records are read once, one at a time."""
    named = file_names(review)
    numbers = {row.path: number for number, row in enumerate(review.rows, 1)}
    script = _script()
    yield head(f"{TITLE[lang]} {shown(review.plan.symbol)}", _style(), script, lang)
    yield f'<a class="skip" href="#map">{_SKIP[lang]}</a>\n<main>\n'
    yield from top(review, numbers, named, lang)
    yield f'<section id="map"><h2>{_MAP[lang]}</h2>\n'
    if review.rows:
        yield from sifting(review, lang)
        yield '<div class="work"><div class="scroll">\n'
        yield from matrix(review, numbers, lang)
        words = " ".join(f'data-{name}="{said[lang]}"' for name, said in _PANEL_WORDS.items())
        yield f'</div>\n<aside id="panel" tabindex="-1" aria-label="{_PANEL[lang]}" {words} hidden></aside></div>\n'
        yield f'<p class="hint">{_HOW[lang]}</p>'
    else:
        yield f"<p>{_NONE[lang]}</p>"
    yield f'<p class="hint">{NOTE[lang]}</p></section>\n'
    yield from tasks(review, lang)
    yield from unread(review, named, lang)
    yield f'<section id="details"><noscript><h2>{_DETAILS[lang]}</h2></noscript>\n'
    for row, report in review.reported():
        yield answers(review, row, report, About(numbers[row.path], named, lang))
    yield "</section>\n</main>\n"
    if review.rows:
        yield f"<script>{script}</script>\n"
    yield "</body>\n</html>\n"


def _asset(name: str) -> str:
    return (folder("render") / "review_html" / name).read_text(encoding="utf-8")


def _style() -> str:
    return "\n" + "\n".join(map(_asset, _STYLES))


def _script() -> str:
    """All scripts in one block: what they name stays theirs."""
    return "\n".join(('"use strict";\n{', *map(_asset, _SCRIPTS), "}\n"))
