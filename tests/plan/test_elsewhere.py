"""A report that says it is on another document is not on the plan that somebody named."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.plan.plans import text

from checker.errors import Words
from checker.parse import parse
from checker.plan import Plan, elsewhere, load
from checker.source import Source

REPORT = """ĐẢNG BỘ THÀNH PHỐ QUẢNG NGÃI
ĐẢNG ỦY PHƯỜNG AN PHÚ
*
Số 12-BC/ĐU
An Phú, ngày 28 tháng 6 năm 2024

BÁO CÁO
{abstract}
-----

{preamble}

I. Kết quả

1. Đã lập danh mục 25 thửa đất công.

{closing}
"""
PLAIN = "Đảng ủy báo cáo như sau:"
NUMBERED = "Thực hiện Kế hoạch 83 của Tỉnh ủy, Đảng ủy báo cáo kết quả như sau:"


def named() -> Plan:
    """The plan that the reader named: 83-KH/TU of 26/01/2022."""
    return next(plan for plan in load() if plan.symbol == "83-KH/TU")


def said(abstract: str, preamble: str, closing: str = "", known: tuple[Plan, ...] = ()) -> Words | None:
    draft = parse(Source.of(REPORT.format(abstract=abstract, preamble=preamble, closing=closing)))
    return elsewhere(draft, named(), (*load(), *known))


HERE = [
    # cites the plan, alone or with others
    ("kết quả thực hiện Kế hoạch số 83-KH/TU, ngày 26/01/2022 của Tỉnh ủy", PLAIN),
    ("công tác", "Thực hiện Kế hoạch số 83-KH/TU và Kế hoạch số 55-KH/TU, ngày 02/02/2023, báo cáo kết quả như sau:"),
    ("công tác", "Căn cứ Kế hoạch số 83-KH/TU; báo cáo kết quả thực hiện Kế hoạch số 50-KH/ĐU, ngày 28/02/2022:"),
    ("kết quả thực hiện Công văn số 15-CV/TU, ngày 02/5/2024", "Theo Kế hoạch số 83-KH/TU, báo cáo như sau:"),
    # a slip in the date: the year of the plan, or its day and month
    ("kết quả thực hiện Kế hoạch số 83-KH/TU, ngày 26/01/2021 của Tỉnh ủy", PLAIN),
    ("kết quả thực hiện Kế hoạch số 83-KH/TU, ngày 21/6/2022 của Tỉnh ủy", PLAIN),
    # by its number
    ("kết quả thực hiện Kế hoạch 83", PLAIN),
    ("kết quả thực hiện Kế hoạch 83 theo Công văn số 15-CV/TU, ngày 02/5/2024", PLAIN),
    ("kết quả thực hiện Công văn số 15-CV/TU, ngày 02/5/2024", NUMBERED),
    # what the plan is based on
    ("kết quả thực hiện Kết luận số 21-KL/TW, ngày 25/10/2021", PLAIN),
    # cites none as what it reports on
    ("kết quả công tác", PLAIN),
    ("kết quả công tác", "Theo Công văn số 15-CV/TU, ngày 02/5/2024 của Tỉnh ủy, Đảng ủy báo cáo kết quả như sau:"),
    ("kết quả công tác", "Căn cứ Kế hoạch số 55-KH/TU, ngày 02/02/2023; Đảng ủy báo cáo như sau:"),
    ("kết quả công tác", "Thực hiện Công văn số 15-CV/TU, ngày 02/5/2024 của Tỉnh ủy, Đảng ủy báo cáo như sau:"),
    (
        "kết quả công tác",
        "Thực hiện Công văn số 15-CV/TU, ngày 02/5/2024 của Tỉnh ủy về việc báo cáo kết quả xây dựng Đảng, Đảng ủy báo"
        " cáo kết quả như sau:",
    ),
    (
        "kết quả thực hiện Kế hoạch về xây dựng Đảng",
        "Thực hiện Công văn số 15-CV/TU, ngày 02/5/2024 của Tỉnh ủy, Đảng ủy báo cáo kết quả như sau:",
    ),
    ("kết quả thực hiện Kế hoạch về Đảng theo Công văn số 15-CV/TU, ngày 02/5/2024", PLAIN),
    ("kết quả công tác", PLAIN + "\n\nThực hiện Kế hoạch số 55-KH/ĐU, Đảng ủy đã mở 05 hội nghị."),
]


@pytest.mark.parametrize(("abstract", "preamble"), HERE)
def test_the_plan_named_decides(abstract: str, preamble: str) -> None:
    assert said(abstract, preamble) is None


ELSEWHERE = [
    # a plan or a dispatch that is not at hand
    ("kết quả thực hiện Kế hoạch số 55-KH/TU, ngày 02/02/2023 của Tỉnh ủy", PLAIN, "55-KH/TU (dòng 8)"),
    ("kết quả thực hiện Công văn số 15-CV/TU, ngày 02/5/2024 của Tỉnh ủy", PLAIN, "15-CV/TU (dòng 8)"),
    ("về việc thực hiện Công văn số 15-CV/TU", PLAIN, "15-CV/TU (dòng 8)"),
    ("kết quả thực hiện Kế hoạch số 83-KH/HU, ngày 02/02/2023 của Huyện ủy", PLAIN, "83-KH/HU (dòng 8)"),
    ("công tác", "Thực hiện Kế hoạch số 55-KH/TU, ngày 02/02/2023, Đảng ủy báo cáo như sau:", "55-KH/TU (dòng 11)"),
    (
        "công tác",
        "Thực hiện Công văn số 15-CV/TU, ngày 02/5/2024 của Tỉnh ủy, Đảng ủy báo cáo kết quả như sau:",
        "15-CV/TU (dòng 11)",
    ),
    (
        "công tác",
        "Thực hiện Kế hoạch số 55-KH/TU, ngày 02/02/2023; Kế hoạch số 56-KH/TU, ngày 03/02/2023, báo cáo như sau:",
        "55-KH/TU, 56-KH/TU (dòng 11)",
    ),
    # one symbol, another document
    ("kết quả thực hiện Kế hoạch số 83-KH/TU, ngày 12/5/2017 của Tỉnh ủy", PLAIN, "cùng ký hiệu, khác văn bản"),
    ("kết quả thực hiện Kế hoạch số 83-KH/TU, ngày 26/01/2022 của Tỉnh ủy Quảng Nam", PLAIN, "“Tỉnh ủy Quảng Nam"),
]


@pytest.mark.parametrize(("abstract", "preamble", "told"), ELSEWHERE)
def test_what_the_report_says_it_is_on_decides(abstract: str, preamble: str, told: str) -> None:
    words = said(abstract, preamble)
    assert words is not None
    assert told in words.vi


def test_the_closing_says_it_too() -> None:
    words = said("công tác", PLAIN, "Trên đây là báo cáo kết quả thực hiện Kế hoạch số 55-KH/TU, ngày 02/02/2023./.")
    assert words is not None
    assert "55-KH/TU" in words.vi


def other(tmp_path: Path, symbol: str = "12-KH/TU") -> Plan:
    given = text().replace("12-KH/TU", symbol).replace("id: ", f"id: x{symbol[:2]}-")
    (tmp_path / f"{symbol[:2]}.yaml").write_text(given, encoding="utf-8")
    return next(plan for plan in load([tmp_path]) if plan.symbol == symbol)


def test_plans_at_hand(tmp_path: Path) -> None:
    two = other(tmp_path), other(tmp_path, "14-KH/TU")
    on_one = said("kết quả thực hiện Kế hoạch số 12-KH/TU, ngày 10/5/2023 của Tỉnh ủy", PLAIN, known=two[:1])
    assert on_one is not None
    assert on_one.vi.startswith("báo cáo về kế hoạch khác, 12-KH/TU: ")
    cited = "Căn cứ Kế hoạch số 12-KH/TU, ngày 10/5/2023; Kế hoạch số 14-KH/TU, ngày 10/5/2023{}, báo cáo như sau:"
    on_two = said("công tác", cited.format(""), known=two)
    assert on_two is not None
    assert "12-KH/TU" in on_two.vi
    assert said("công tác", cited.format("; Kế hoạch số 83-KH/TU"), known=two) is None


def test_what_is_no_report_is_on_nothing() -> None:
    assert elsewhere(parse(Source.of("THÔNG BÁO\nVề việc nghỉ lễ\n\nNghỉ.\n")), named(), load()) is None
