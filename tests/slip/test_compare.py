"""Comparisons, each by itself: what is the same, what is not, and how it is said."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.slip.made import RECORD, SHEET

from checker.errors import Words
from checker.finding import Finding, Suppressed
from checker.pipeline import lint
from checker.slip.compare import (
    other_choices,
    over,
    same_edition,
    same_file,
    same_page,
    same_result,
    same_sheet,
    says,
)
from checker.slip.edition import Edition
from checker.slip.record import Choices, Found, Task
from checker.slip.sheet import texts

FOUND = RECORD.findings
LEFT = Choices(None, None, (), ())


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, "KHÔNG ĐẠT, 1 lỗi, 2 cảnh báo, 0 lưu ý; giai đoạn trình ký; ngày 05/02/2026."),
        ({"day": date(2026, 9, 21), "stage": "draft"}, "; giai đoạn dự thảo; ngày 21/9/2026."),
        ({"choices": Choices(None, None, ("date",), ("text", "layout"))}, "; chỉ xét date; không xét text, layout."),
        ({"verdict": "pass", "findings": FOUND[3:]}, "ĐẠT, 0 lỗi, 0 cảnh báo, 0 lưu ý;"),
    ],
)
def test_what_the_slip_says(changes: dict[str, Any], said: str) -> None:
    assert said in says(RECORD._replace(**changes)).vi


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, None),
        ({"name": "tên khác.txt", "sha256": "0" * 64}, None),  # others speak of these
        ({"edition": Edition("0.2.0", RECORD.edition.rules)}, "(chương trình 0.1.0, nay là 0.2.0)"),
        ({"edition": Edition("0.1.0", "00")}, "(bộ quy tắc 0123456789abcdef, nay là 00)"),
        ({"edition": Edition("0.2.0", "00")}, "nay là 0.2.0; bộ quy tắc"),
        ({"plan_digest": "00"}, "(nội dung kế hoạch 83-kh-tu đã được sửa)"),
        ({"plan": "19-kh-tu", "plan_digest": "00"}, None),  # another plan is another result
    ],
)
def test_editions(changes: dict[str, Any], said: str | None) -> None:
    answer = same_edition(RECORD, RECORD._replace(**changes))
    assert answer.same == (said is None)
    assert (said or "như khi lập phiếu") in answer.said.vi


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, None),
        ({"edition": Edition("9", "9"), "plan_digest": "9", "name": "x"}, None),
        ({"findings": FOUND[::-1]}, None),
        ({"verdict": "pass"}, "(kết luận KHÔNG ĐẠT, nay là ĐẠT)"),
        ({"stage": "issue"}, "(giai đoạn trình ký, nay là phát hành)"),
        ({"standard": "05-hd-vptw"}, "(thể thức 36-hd-vptw, nay là 05-hd-vptw)"),
        ({"plan": None}, "(kế hoạch 83-kh-tu, nay là không có)"),
        ({"findings": FOUND[1:]}, "(1 phát hiện của phiếu nay không còn, 0 phát hiện mới"),
        ({"findings": (*FOUND, FOUND[1])}, "(0 phát hiện của phiếu nay không còn, 1 phát hiện mới"),
        ({"findings": (FOUND[0], *FOUND[2:])}, "(1 phát hiện của phiếu nay không còn, 0 phát hiện mới"),
        ({"findings": (FOUND[0]._replace(suppressed=True), *FOUND[1:])}, "(1 phát hiện của phiếu nay không còn, 1 "),
        ({"findings": (*FOUND[:3], Found("term.unused", "info", "c3"))}, "(1 phát hiện của phiếu nay không còn, 1 "),
        ({"findings": (FOUND[0]._replace(severity="warning"), *FOUND[1:])}, "hoặc khác mức)"),
        ({"tasks": None}, "(trạng thái các nhiệm vụ đã khác)"),
        ({"tasks": (Task("key", 1, "missing"), Task("key", 2, "answered"))}, "(trạng thái các nhiệm vụ đã khác)"),
    ],
)
def test_results(changes: dict[str, Any], said: str | None) -> None:
    answer = same_result(RECORD, RECORD._replace(**changes))
    assert answer.same == (said is None)
    assert (said or "cho đúng kết quả của phiếu") in answer.said.vi


def test_files() -> None:
    assert same_file(RECORD, RECORD.sha256).same
    other = same_file(RECORD, "f" * 64)
    assert not other.same and "phiếu lập cho “báo cáo.docx”" in other.said.vi


def test_words_of_the_page() -> None:
    words = "\n".join(texts(SHEET))
    assert same_page(SHEET, words).said.vi == "Chữ trên phiếu: đúng như phần dành cho máy."
    signed = same_page(SHEET, f"{words}\nNguyễn Văn An")
    assert signed.same and "viết thêm ở cuối: “Nguyễn Văn An”" in signed.said.vi
    forged = same_page(SHEET, words.replace("1 lỗi", "0 lỗi"))
    assert not forged.same and "từ chỗ “1 lỗi, 2 cảnh báo”" in forged.said.vi
    assert same_sheet(SHEET, SHEET).same
    assert not same_sheet(SHEET, SHEET._replace(note="x")).same


@pytest.mark.parametrize(
    ("slip", "here", "said"),
    [
        (LEFT, LEFT, None),
        (Choices("x.yaml", "p", ("date",), ("text",)), Choices("x.yaml", "p", ("date",), ("text",)), None),
        (LEFT._replace(ignore=("text",)), LEFT, "(không xét: text, ở đây không có)"),
        (LEFT, LEFT._replace(select=("date", "text")), "(chỉ xét: không có, ở đây date, text)"),
        (LEFT, LEFT._replace(standard="05-hd-vptw"), "(thể thức: tự chọn, ở đây 05-hd-vptw)"),
        (LEFT._replace(plan="p.yaml"), LEFT, "(kế hoạch: p.yaml, ở đây tự chọn)"),
    ],
)
def test_choices(slip: Choices, here: Choices, said: str | None) -> None:
    told = other_choices(slip, here)
    assert (told is None) == (said is None)
    assert told is None or (said or "") in told.vi


@pytest.mark.parametrize(
    ("until", "today", "count"),
    [
        ((None, None), date(2099, 1, 1), 0),
        ((date(2026, 9, 30), None), date(2026, 9, 30), 0),
        ((date(2026, 9, 30), None), date(2026, 10, 1), 1),
        ((date(2026, 9, 30), date(2026, 9, 1)), date(2026, 10, 1), 2),
    ],
)
def test_reasons_that_are_over(until: tuple[date | None, ...], today: date, count: int) -> None:
    silent = tuple(
        Finding(
            *("date.impossible", "error", "certain", Words("x", "x"), None, None, "x", None),
            suppressed=Suppressed("vì", None, day, "x"),
        )
        for day in until
    )
    told = over(lint("Ngày 21/9/2026.\n")._replace(findings=silent), today)
    assert (0 if told is None else int(told.vi.split()[2])) == count
