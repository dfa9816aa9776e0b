"""A plan's words for when, as days."""

from __future__ import annotations

from datetime import date

import pytest

from checker.plan.period import is_yearly, last_day

ISSUED = date(2022, 1, 26)

UNDERSTOOD = [
    ("quý I/2022", date(2022, 3, 31)),
    ("Quý IV năm 2022", date(2022, 12, 31)),
    ("trong quý II", date(2022, 6, 30)),
    ("tháng 3/2022", date(2022, 3, 31)),
    ("trước tháng 6 năm 2022", date(2022, 5, 31)),
    ("trước ngày 30/6/2022", date(2022, 6, 30)),
    ("ngày 15 tháng 6 năm 2022", date(2022, 6, 15)),
    ("trước ngày 15/01", date(2023, 1, 15)),
    ("trong năm 2022", date(2022, 12, 31)),
    ("đến hết năm 2025", date(2025, 12, 31)),
    ("6 tháng đầu năm 2022", date(2022, 6, 30)),
    ("từ quý IV/2022 đến quý I/2023", date(2023, 3, 31)),
    ("tháng 02/2024", date(2024, 2, 29)),
]

NOT_A_DAY = [
    "giữa nhiệm kỳ",
    "thường xuyên",
    "hằng năm",
    "trước ngày 15/12 hằng năm",
    "ngày 31/02/2022",
    "tháng 13/2022",
]


@pytest.mark.parametrize(("words", "day"), UNDERSTOOD)
def test_deadlines_have_a_last_day(words: str, day: date) -> None:
    assert last_day(words, ISSUED) == day


@pytest.mark.parametrize("words", NOT_A_DAY)
def test_what_cannot_be_read_with_certainty_gives_none(words: str) -> None:
    assert last_day(words, ISSUED) is None


@pytest.mark.parametrize("words", ["hằng năm", "Hàng năm", "mỗi năm", "01 năm 02 lần"])
def test_what_is_asked_for_every_year(words: str) -> None:
    assert is_yearly(words)


@pytest.mark.parametrize("words", ["thường xuyên", "định kỳ", "hằng quý", "hằng tháng"])
def test_what_is_asked_for_otherwise(words: str) -> None:
    assert not is_yearly(words)
