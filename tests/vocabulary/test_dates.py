"""Checks of dates."""

from __future__ import annotations

from datetime import date

import pytest
from tests.findings import LETTERHEAD, hits, lint, shipped, texts

from checker.errors import Words
from checker.vocabulary.dates import written


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("25/10/2021", []),
        ("04/5/2025", []),
        ("28/02/2022", []),
        ("4/5/2025", ["04/5/2025"]),
        ("28/2/2022", ["28/02/2022"]),
        ("25/03/2021", ["25/3/2021"]),
        ("5/02/2021", ["05/02/2021"]),
        ("ngày 5 tháng 3 năm 2024", ["ngày 05 tháng 3 năm 2024"]),
        ("ngày 05 tháng 03 năm 2024", ["ngày 05 tháng 3 năm 2024"]),
        ("tháng 3/2022", []),
        ("quý I/2024", []),
        ("năm 2024", []),
    ],
)
def test_zero_padding(text: str, expected: list[str]) -> None:
    assert [h.values["expected"] for _, h in hits("zero-padded", "dates", f"1. Đã sơ kết {text}.")] == expected


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("4/5/2024", "thiếu số 0 ở ngày"),
        ("14/05/2024", "thừa số 0 ở tháng"),
        ("4/2/2024", "thiếu số 0 ở ngày và tháng"),
        ("4/05/2024", "thiếu số 0 ở ngày, thừa số 0 ở tháng"),
    ],
)
def test_what_is_wrong_with_the_zeros(text: str, fault: str) -> None:
    ((_, hit),) = hits("zero-padded", "dates", f"1. Đã sơ kết ngày {text}.")
    said = hit.values["fault"]
    assert isinstance(said, Words) and said.vi == fault


@pytest.mark.parametrize(
    ("text", "impossible"),
    [
        ("31/4/2024", True),
        ("30/02/2024", True),
        ("29/02/2023", True),
        ("29/02/2024", False),
        ("31/12/2024", False),
        ("ngày 31 tháng 6 năm 2024", True),
        ("ngày 30 tháng 6 năm 2024", False),
        ("tháng 12/2023", False),
        ("quý IV/2023", False),
    ],
)
def test_calendar(text: str, impossible: bool) -> None:
    assert bool(hits("on-calendar", "dates", f"1. Đã sơ kết {text}.")) is impossible


@pytest.mark.parametrize(
    ("cited", "expected"),
    [("11/4/2024", []), ("12/4/2024", []), ("13/4/2024", ["13/4/2024"]), ("01/3/2025", ["01/3/2025"])],
)
def test_later_than_the_document(cited: str, expected: list[str]) -> None:
    draft = f"{LETTERHEAD}Thực hiện Công văn số 212-CV/TU, ngày {cited} của Tỉnh ủy; hoàn thành trước ngày 30/6/2025."
    assert [text for text, _ in hits("not-after-document", "citations", draft)] == expected


@pytest.mark.parametrize(
    ("day", "text"),
    [(date(2025, 5, 4), "04/5/2025"), (date(2022, 2, 28), "28/02/2022"), (date(2021, 10, 25), "25/10/2021")],
)
def test_written(day: date, text: str) -> None:
    assert written(day) == text


@pytest.mark.parametrize(
    ("period", "backwards"),
    [
        ("từ ngày 15/12/2024 đến ngày 14/6/2024", True),
        ("từ ngày 15/12/2023 đến ngày 14/6/2024", False),
        ("từ ngày 15 tháng 12 năm 2024 đến ngày 14 tháng 6 năm 2024", True),
        ("từ tháng 9/2023 đến tháng 3/2023", True),
        ("từ tháng 9/2023 đến tháng 3/2024", False),
        ("từ quý III/2023 đến quý I/2023", True),
        ("từ năm 2023 đến tháng 3/2023", False),
        ("từ tháng 3/2023 đến năm 2023", False),
        ("từ năm 2024 đến năm 2023", True),
        ("giai đoạn 2025 - 2020", True),
        ("giai đoạn 2020 - 2025", False),
        ("từ ngày 20/9 đến ngày 10/9/2024", True),
        ("từ ngày 17/12 đến ngày 25/01/2026", False),
        ("từ ngày 17/12 đến ngày 25/01", False),
        ("từ ngày 31/4/2024 đến ngày 01/4/2024", False),
        ("ngày 15/3/2024, ngày 02/3/2024", False),
        ("ngày 15/3/2024 và ngày 02/3/2024", False),
        ("điều chỉnh thời hạn từ ngày 30/6/2024 đến 25/6/2024", False),
    ],
)
def test_periods(period: str, backwards: bool) -> None:
    found = lint(f"1. Đã thực hiện {period}.", select=("date.period-backwards",)).findings
    assert bool(found) is backwards


@pytest.mark.parametrize(
    ("first", "link", "second", "found"),
    [
        ("03/4/2021", "thực hiện", "05/6/2022", ["03/4/2021"]),
        ("03/4/2021", "của Huyện ủy về việc triển khai thực hiện", "05/6/2022", ["03/4/2021"]),
        ("03/4/2023", "thực hiện", "05/6/2022", []),
        ("05/6/2022", "thực hiện", "05/6/2022", []),
        ("03/4/2021", "của Huyện ủy và", "05/6/2022", []),
        ("03/4/2021", "của Huyện ủy, được thay thế bằng", "05/6/2022", []),
    ],
)
def test_documents_carried_out(first: str, link: str, second: str, found: list[str]) -> None:
    draft = f"1. Kế hoạch số 12-KH/HU, ngày {first} {link} Nghị quyết số 21-NQ/TU, ngày {second} của Tỉnh ủy."
    assert texts(lint(draft, select=("date.carried-out-older",)).findings) == found


@pytest.mark.parametrize(
    ("day", "found"),
    [
        ("Thứ Hai, ngày 15/4/2024", []),
        ("Thứ Hai, ngày 16/4/2024", ["16/4/2024"]),
        ("sáng thứ sáu (ngày 20 tháng 4 năm 2024)", ["ngày 20 tháng 4 năm 2024"]),
        ("Chủ nhật, ngày 14/4/2024", []),
        ("Chủ nhật, ngày 15/4/2024", ["15/4/2024"]),
        ("Thứ 3 ngày 15/4/2024", ["15/4/2024"]),
        ("hội nghị lần thứ hai, ngày 16/4/2024", []),
        ("ba việc. Thứ hai, ngày 16/4/2024 đã sơ kết", []),
        ("kỳ họp thứ sáu, ngày 17/4/2024", []),
        ("thứ hai, ngày 31/4/2024", []),
    ],
)
def test_weekday(day: str, found: list[str]) -> None:
    options = dict(shipped().rules["date.weekday"].options)
    assert [text for text, _ in hits("on-weekday", "dates", f"1. Thời gian: {day}.", **options)] == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Số liệu tính từ ngày 15/12/2023 đến ngày 14/6/2024", ["15/12/2023 đến ngày 14/6/2024"]),
        ("Số liệu tính từ ngày 15/12/2023 đến ngày 31/3/2024", []),
        ("Tính đến ngày 31/5/2024, đã giải quyết 12 đơn", ["31/5/2024"]),
        ("Tính đến ngày 12/4/2024, đã giải quyết 12 đơn", []),
        ("Ước tính đến ngày 30/6/2024 giải quyết 20 đơn", []),
        ("Đợt cao điểm từ ngày 15/4/2024 đến ngày 15/6/2024", []),
        ("Đến năm 2030 hoàn thành", []),
        ("Đủ tuổi tái cử tính đến ngày 30/6/2025", []),
    ],
)
def test_figures_of_days_to_come(sentence: str, found: list[str]) -> None:
    rules = ("date.period-after-report", "date.figures-after-report")
    assert texts(lint(f"{LETTERHEAD}1. {sentence}.", select=rules).findings) == found
