"""Dates in running text, with the numbers as written."""

from __future__ import annotations

import pytest

from checker.document import DateMention
from checker.parse.inline import scan
from checker.source import Text


def dates(text: str) -> list[DateMention]:
    return list(scan([Text.at(text, 0)]).dates)


@pytest.mark.parametrize(
    ("text", "written", "form", "numbers", "digits"),  # day, month, year; day and month as written
    [
        ("họp ngày 05 tháng 02 năm 2024 tại", "ngày 05 tháng 02 năm 2024", "full", (5, 2, 2024), ("05", "02")),
        ("ngày 5 tháng 4", "ngày 5 tháng 4", "full", (5, 4, None), ("5", "4")),
        ("ngày    tháng   năm 2025", "ngày    tháng   năm 2025", "full", (None, None, 2025), (None, None)),
        ("ngày … tháng 6 năm 2025", "ngày … tháng 6 năm 2025", "full", (None, 6, 2025), (None, "6")),
        ("ngày 32 tháng 13 năm 2024", "ngày 32 tháng 13 năm 2024", "full", (32, 13, 2024), ("32", "13")),
        ("từ ngày 25/10/2021 đến", "25/10/2021", "short", (25, 10, 2021), ("25", "10")),
        ("(4/5/2025)", "4/5/2025", "short", (4, 5, 2025), ("4", "5")),
        ("hạn 25-10-2021", "25-10-2021", "short", (25, 10, 2021), ("25", "10")),
        ("hạn 23.10.2024", "23.10.2024", "short", (23, 10, 2024), ("23", "10")),
        ("ngày 31/02/2024", "31/02/2024", "short", (31, 2, 2024), ("31", "02")),
        ("ngày 45/13/2024", "45/13/2024", "short", (45, 13, 2024), ("45", "13")),
        ("trước ngày 25/11 hằng năm", "25/11", "short", (25, 11, None), ("25", "11")),
        ("trong tháng 3/2022", "tháng 3/2022", "month", (None, 3, 2022), (None, "3")),
        ("Tháng 12 năm 2023", "Tháng 12 năm 2023", "month", (None, 12, 2023), (None, "12")),
        ("tháng 10-2017", "tháng 10-2017", "month", (None, 10, 2017), (None, "10")),
        ("tháng 13/2022", "tháng 13/2022", "month", (None, 13, 2022), (None, "13")),
        ("từ 05/2019", "05/2019", "month", (None, 5, 2019), (None, "05")),
        ("Năm 2022: sơ kết", "Năm 2022", "year", (None, None, 2022), (None, None)),
    ],
)
def test_date(
    text: str,
    written: str,
    form: str,
    numbers: tuple[int | None, int | None, int | None],
    digits: tuple[str | None, str | None],
) -> None:
    (date,) = dates(text)
    assert (date.text.value, date.form, (date.day, date.month, date.year)) == (written, form, numbers)
    assert (date.day_digits, date.month_digits) == digits


@pytest.mark.parametrize(
    ("text", "written", "quarter", "year", "until_year"),
    [
        ("quý I/2022", "quý I/2022", 1, 2022, None),
        ("Quý II có", "Quý II", 2, None, None),
        ("quý 3 năm 2023", "quý 3 năm 2023", 3, 2023, None),
        ("nhiệm kỳ 2020-2025", "2020-2025", None, 2020, 2025),
        ("giai đoạn 2021 - 2025,", "2021 - 2025", None, 2021, 2025),
        ("6 tháng đầu năm 2024 có", "6 tháng đầu năm 2024", None, 2024, None),
        ("9 tháng năm 2024", "9 tháng năm 2024", None, 2024, None),
        ("6 tháng cuối năm", "6 tháng cuối năm", None, None, None),
    ],
)
def test_quarter_and_period(
    text: str, written: str, quarter: int | None, year: int | None, until_year: int | None
) -> None:
    (date,) = dates(text)
    assert (date.text.value, date.quarter, date.year, date.until_year) == (written, quarter, year, until_year)


@pytest.mark.parametrize(
    "text",
    [
        "trực 24/7",
        "đạt 1/3 số hộ",
        "được 9/10 điểm",
        "tỷ lệ 6/7 chức danh",
        "tăng từ 5/10 đến 9/10 tiêu chí",
        "phiên bản 1.2.3 và 10.20.2024.5",
        "các ngày lễ lớn 3/2, 19/5",
        "ghi rõ ngày tháng năm sinh",
        "số 30/2020/NĐ-CP",
        "chuyển đổi số quốc gia năm 20255",
    ],
)
def test_no_date(text: str) -> None:
    assert dates(text) == []


def test_days_of_a_range_without_year() -> None:
    assert [date.text.value for date in dates("từ ngày 01/4 đến 30/6 tổ chức 05 hội nghị")] == ["01/4", "30/6"]


def test_dates_inside_citations_are_dates_too() -> None:
    text = "Kế hoạch số 83-KH/TU ngày 26/01/2022, đến tháng 3/2022"
    assert [date.text.value for date in dates(text)] == ["26/01/2022", "tháng 3/2022"]
