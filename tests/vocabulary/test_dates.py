"""Checks of dates."""

from __future__ import annotations

from datetime import date

import pytest
from tests.findings import LETTERHEAD, hits

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
