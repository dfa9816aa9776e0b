"""Ratios, percentages and counts."""

from __future__ import annotations

import pytest

from checker.document import Mentions
from checker.parse.inline import scan
from checker.source import Text


def mentions(text: str) -> Mentions:
    return scan([Text.at(text, 0)])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("hoàn thành 12/12 nhiệm vụ trọng tâm, trong đó", ("12/12", 12, 12, "nhiệm vụ trọng tâm")),
        ("đối với 9.728/9.897 đảng viên (đạt", ("9.728/9.897", 9728, 9897, "đảng viên")),
        ("bố trí 6 / 7 chức danh lãnh đạo người đứng đầu", ("6 / 7", 6, 7, "chức danh lãnh đạo")),
        ("đạt 7/7.", ("7/7", 7, 7, "")),
        ("khoảng 1/3 số hộ", ("1/3", 1, 3, "")),
        ("đạt 13/12 chỉ tiêu", ("13/12", 13, 12, "chỉ tiêu")),
    ],
)
def test_ratio(text: str, expected: tuple[str, float, float, str]) -> None:
    (ratio,) = mentions(text).ratios
    assert (ratio.text.value, ratio.part, ratio.whole, ratio.noun) == expected


@pytest.mark.parametrize(
    "text", ["ngày 25/10/2021", "trực 24/7", "số 74/NQ-CP", "5/0 phiếu", "và/hoặc", "ngày 30/6", "lễ 19/5"]
)
def test_no_ratio(text: str) -> None:
    assert mentions(text).ratios == ()


@pytest.mark.parametrize(
    ("text", "written", "value"),
    [
        ("tỷ lệ 98,3%)", "98,3%", 98.3),
        ("tăng 0,60 % so", "0,60 %", 0.6),
        ("đạt 100%.", "100%", 100),
        ("98.3%", "98.3%", 98.3),
    ],
)
def test_percentage(text: str, written: str, value: float) -> None:
    (found,) = mentions(text).percentages
    assert (found.text.value, found.value) == (written, value)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("thực hiện 12 nhiệm vụ trọng tâm", ("12 nhiệm vụ trọng tâm", 12, "12", "nhiệm vụ trọng tâm")),
        ("kết quả 07 nhiệm vụ cụ thể.", ("07 nhiệm vụ cụ thể", 7, "07", "nhiệm vụ cụ thể")),
        ("có 10.616 lượt đánh giá", ("10.616 lượt đánh giá", 10616, "10.616", "lượt đánh giá")),
        ("tổ chức 05 buổi; và 04 lớp", ("05 buổi", 5, "05", "buổi")),
        ("khai trừ 05 đảng viên và cảnh cáo", ("05 đảng viên", 5, "05", "đảng viên")),
        ("kinh phí 1,5 tỷ đồng", ("1,5 tỷ đồng", 1.5, "1,5", "tỷ đồng")),
        ("xây dựng kế hoạch 12 lớp", ("12 lớp", 12, "12", "lớp")),
        ("tổng số 14 đảng viên", ("14 đảng viên", 14, "14", "đảng viên")),
        ("có 12 nhiệm vụ năm 2024", ("12 nhiệm vụ", 12, "12", "nhiệm vụ")),
    ],
)
def test_count(text: str, expected: tuple[str, float, str, str]) -> None:
    count = mentions(text).counts[0]
    assert (count.text.value, count.value, count.digits, count.noun) == expected


@pytest.mark.parametrize(
    "text",
    [
        "quán triệt Kế hoạch 83 tới chi bộ",
        "theo Kết luận 21 tinh thần đổi mới",
        "điểm 3 nêu",
        "khóa 13 đảng viên",
        "năm 2022 đảng viên",
        "nhiệm kỳ 2020 - 2025 đảng bộ",
        "đạt 98,3% đảng viên",
        "ngày 30/6 nhân dân",
        "số 12 đường Lê Lợi",
        "trong năm 2022, 2023 và 2024",
        "lúc 17 giờ 00 phút",
        "dịch Covid-19 ở xã",
        "nội dung 4 của nhiệm vụ trọng tâm",
        "phần II nhiệm vụ",
    ],
)
def test_no_count(text: str) -> None:
    assert mentions(text).counts == ()


def test_a_counted_document_may_be_cited() -> None:
    found = mentions("đã ban hành 01 kế hoạch số 12-KH/TU ngày 05/02/2024")
    assert [count.digits for count in found.counts] == ["01"]
    assert [citation.symbol.raw for citation in found.citations] == ["12-KH/TU"]
