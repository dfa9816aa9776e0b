"""The words that every form of a review shares."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from pathlib import Path, PurePath

from checker.errors import Words
from checker.finding import Status
from checker.place import Numbers, by_numbers
from checker.plan import Plan
from checker.render.paths import as_text, relative
from checker.render.width import visible
from checker.render.words import FOUND, ITEM, STATUS, TASK
from checker.review.matrix import Review
from checker.review.record import Cell, Judged, Note, Place, Proof
from checker.review.rounds import Change

__all__ = [
    "CHANGE",
    "CHANGE_SIGN",
    "HEADINGS",
    "HOLES",
    "MET_SHARE",
    "NOTE",
    "SINCE",
    "STATUSES",
    "TITLE",
    "UNHELD",
    "UNIT",
    "UNREAD",
    "UNSURE",
    "at",
    "brief",
    "day",
    "file_names",
    "judged",
    "place",
    "places",
    "sentence",
    "symbol_line",
]

TITLE = Words("Kết quả rà soát báo cáo", "Review of reports")
UNIT = Words("Đơn vị", "Unit")
HOLES = Words("Cần bổ sung", "To be completed")
MET_SHARE = Words("Đạt", "Met")
NOTE = Words(
    "“Không tìm thấy” nghĩa là báo cáo không nêu, không có nghĩa là đơn vị chưa làm. Đạt: đã trả lời hoặc dẫn chiếu.",
    "“Not found” means that the report does not say it, not that it was not done. Met: answered or by reference.",
)
UNREAD = Words("không đọc được", "unreadable")
UNHELD = Words("không đối chiếu", "not evaluated")
SINCE = Words("So với lần trước", "Since the earlier round")
UNSURE = Words("Chưa chắc chắn: nên đọc lại báo cáo.", "Not sure: read the report again.")
HEADINGS = {
    "task": TASK,
    "group": Words("Nhóm nhiệm vụ", "Group"),
    "statement": Words("Nội dung nhiệm vụ", "What the plan asks"),
    "status": Words("Trạng thái", "Status"),
    "because": Words("Lý do", "Because"),
    "place": Words("Vị trí", "Place"),
    "excerpt": Words("Lời báo cáo", "Words of the report"),
    "evidence": FOUND,
    "remarks": Words("Lưu ý thêm", "Remarks"),
    "judged": Words("Người xem xét", "Reviewer"),
    "findings": Words("Phát hiện khác trong báo cáo", "Other findings in the report"),
    "orphans": Words("Mục không ứng với nhiệm vụ nào", "Items that answer no task"),
    "file": Words("Tệp", "File"),
}
STATUSES: tuple[Status, ...] = ("missing", "shallow", "duplicate", "partial", "by-reference", "answered")
"""What leaves most to do comes first."""

CHANGE: dict[Change, Words] = {
    "fixed": Words("đã khắc phục", "fixed"),
    "open": Words("vẫn còn", "still open"),
    "new": Words("mới phát sinh", "new"),
}
CHANGE_SIGN: dict[Change, str] = {"fixed": "▲", "open": "", "new": "▼"}

_OF = Words(", ngày {day} của {issuer}", " of {day}, {issuer}")
_OVERRULED = Words("sửa “{found}” thành “{status}”: {reason}", "changed “{found}” to “{status}”: {reason}")
_CONFIRMED = Words("xác nhận “{status}”: {reason}", "confirmed “{status}”: {reason}")


def sentence(text: str) -> str:
    """`text` on one line, with a large first letter and a full stop."""
    text = visible(text).strip()
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "!", "?", "…")) or not text else ".")


def brief(statement: str, length: int) -> str:
    """The beginning of `statement`, whole words, at most `length` characters; "…" where something was left out."""
    text = " ".join(visible(statement).split())
    if len(text) <= length:
        return text
    kept = text[:length].rpartition(" ")[0] or text[: length - 1]
    return kept.rstrip(" ,;:.–-(“") + "…"


def file_names(review: Review) -> Callable[[str], str]:
    """How files are named: below the folder that holds all of this review; elsewhere with the folder they are in."""
    reports = (review.rows, review.unevaluated, review.unreadable)
    folders = {PurePath(each.path).parent for several in reports for each in several}
    try:
        common = Path(os.path.commonpath(folders)) if folders else None
    except ValueError:  # on several drives, or some named from the root and some not
        common = None

    def named(path: str) -> str:
        given = PurePath(path)
        if common is not None and given.is_relative_to(common):
            return as_text(given.relative_to(common).as_posix())
        seen = PurePath(relative(path))
        # A page that is passed on does not tell whose machine it comes from.
        return as_text((seen if not seen.is_absolute() else PurePath(*seen.parts[-2:])).as_posix())

    return named


def day(given: str) -> str:
    """A day YYYY-MM-DD as Vietnamese documents write it: "05/02/2022"."""
    return "/".join(reversed(given.split("-")))


def symbol_line(plan: Plan, lang: str) -> str:
    """The plan by symbol, day and issuer: "83-KH/TU, ngày 26/01/2022 của Tỉnh ủy Quảng Ngãi"."""
    return plan.symbol + _OF[lang].format(day=day(plan.date.isoformat()), issuer=plan.issuer)


def place(given: Place, lang: str) -> str:
    """One place: "mục I.4 (dòng 38)"."""
    where = at(given, lang)
    if not given.label:
        return where
    label = f"{ITEM[lang]} {given.label}"
    return f"{label} ({where})" if where else label


def at(given: Place | Proof | Note, lang: str) -> str:
    """Where it stands in the file: "dòng 38", "đoạn 12", "trang 2, dòng 14"; empty where that is not known."""
    return by_numbers(Numbers(given.line, given.page, given.paragraph))[lang]


def places(given: Iterable[Place], lang: str) -> str:
    """Several places, each once."""
    return ", ".join(filter(None, dict.fromkeys(place(each, lang) for each in given)))


def judged(cell: Cell, given: Judged, lang: str) -> str:
    """What a reviewer decided: "sửa “một phần” thành “đã trả lời”: đã xem văn bản (Nguyễn Văn A, 20/12/2022)"."""
    form = (_OVERRULED if given.overruled else _CONFIRMED)[lang]
    said = form.format(found=STATUS[given.found][lang], status=STATUS[cell.status][lang], reason=given.reason)
    who = ", ".join(filter(None, (given.by, day(given.on))))
    return f"{said} ({who})"
