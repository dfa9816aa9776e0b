"""Checks of figures: percentages, sums, parts of a total, digits and words."""

from __future__ import annotations

from typing import Any

import pytest
from tests.findings import hits, shipped


def options(rule: str) -> dict[str, Any]:
    """The options of a shipped rule."""
    return dict(shipped().rules[rule].options)


@pytest.mark.parametrize(
    ("ratio", "percentage", "expected", "certainty"),
    [
        ("98/112", "87,5%", None, None),
        ("98/112", "88%", None, None),
        ("98/112", "87%", None, None),
        ("7/9", "77%", "78%", "possible"),
        ("98/112", "86%", "88%", None),
        ("98/112", "78,5%", "87,5%", None),
        ("12/15", "80%", None, None),
        ("12/15", "80,0%", None, None),
        ("12/15", "82%", "80%", None),
        ("2/3", "66,7%", None, None),
        ("2/3", "66,67%", None, None),
        ("2/3", "66,6%", "66,7%", "possible"),
        ("1/3", "33,3%", None, None),
        ("1/8", "12,5%", None, None),
        ("1/8", "13%", None, None),
        ("9.728/9.897", "98,3%", None, None),
        ("9.728/9.897", "98.3%", None, None),
        ("9.728/9.897", "99,3%", "98,3%", None),
        ("15/12", "125%", None, None),
        ("12/12", "100%", None, None),
    ],
)
def test_percentage(ratio: str, percentage: str, expected: str | None, certainty: str | None) -> None:
    found = hits("percent-of", "shares", f"1. Đã giải quyết {ratio} hồ sơ, đạt {percentage}.")
    assert [(hit.values["expected"], hit.certainty) for _, hit in found] == [(expected, certainty)][: bool(expected)]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("10.239 + 377 + 0 = 10.616", []),
        ("10.239 + 377 + 0 = 10.661", ["10.661"]),
        ("10.239+377=10.616", []),
        ("06 + 05 = 12", ["12"]),
        ("1,5 + 2,25 = 3,75", []),
        ("1,24 + 2,24 = 3,5", []),
        ("1,5 + 2,25 = 3,85", ["3,85"]),
        ("cột (10) = (12) + (14)", []),
        ("2 x 3 + 1 = 7", []),
        ("A + 2 = 5", []),
        ("3 = 2 + 2", []),
        ("5 - 2 + 1 = 9", []),
        ("= 5", []),
        ("2 + 2 =", []),
        ("+ = +", []),
    ],
)
def test_sums(sentence: str, found: list[str]) -> None:
    assert [text for text, _ in hits("adds-up", "sums", f"1. Kết quả: {sentence}.")] == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        # What is left over.
        ("có 11 văn bản cần sửa; đã ban hành 06 văn bản và đang thẩm định 05 văn bản còn lại", []),
        ("có 11 văn bản cần sửa; đã ban hành 06 văn bản và đang thẩm định 04 văn bản còn lại", ["11"]),
        ("có 11 văn bản cần sửa; đã ban hành 07 văn bản, 05 văn bản còn lại đang thẩm định", ["11"]),
        ("có 98/112 trường hợp tiến bộ (đạt 87,5%), 14 trường hợp còn lại chưa tiến bộ", []),
        ("có 98/112 trường hợp tiến bộ (đạt 87,5%), 16 trường hợp còn lại chưa tiến bộ", ["98/112"]),
        ("tiếp nhận 04 đơn thư, đã giải quyết 01 đơn tố cáo; 03 đơn thư còn lại không thuộc thẩm quyền", []),
        ("có 20 văn bản; rà soát 11 văn bản; đã ban hành 06 văn bản và 05 văn bản còn lại đang thẩm định", []),
        ("ban hành 06 văn bản; các văn bản còn lại đang thẩm định", []),
        ("05 văn bản còn lại đang thẩm định", []),
        # What it is composed of.
        ("07 đồng chí, gồm 03 đồng chí nam và 04 đồng chí nữ", []),
        ("07 đồng chí, gồm 03 đồng chí nam và 05 đồng chí nữ", ["07"]),
        ("07 đồng chí, gồm 3 nam, 5 nữ", ["07"]),
        ("07 đồng chí, gồm 3 nam, 4 nữ", []),
        ("15 thành viên, gồm: 01 trưởng ban, 02 phó trưởng ban và 12 ủy viên", []),
        ("15 thành viên, gồm: 01 trưởng ban, 02 phó trưởng ban và 11 ủy viên", ["15"]),
        ("15 thành viên, gồm: trưởng ban, 02 phó trưởng ban và 11 ủy viên", []),
        ("15 thành viên, gồm: 01 trưởng ban, các phó trưởng ban và 11 ủy viên", []),
        ("52 tổ chức cơ sở đảng (38 đảng bộ cơ sở và 14 chi bộ cơ sở)", []),
        ("52 tổ chức cơ sở đảng (38 đảng bộ cơ sở và 15 chi bộ cơ sở)", ["52"]),
        ("05 chi bộ, gồm 120 đảng viên và 15 quần chúng", []),
        ("02 hội nghị, gồm 01 hội nghị trực tiếp với 120 đại biểu và 01 hội nghị trực tuyến", []),
        ("1,2 tỷ đồng, gồm 700 triệu đồng và 500 triệu đồng", []),
        ("10 tỷ đồng, gồm 3 tỷ đồng vốn trung ương và 6 tỷ đồng vốn tỉnh", ["10"]),
        ("07 đồng chí, gồm cả 3 nam, 5 nữ…", []),
        ("15 đảng viên, gồm: khiển trách 09, cảnh cáo 04, cách chức 01, khai trừ 01", []),
        ("15 đảng viên, gồm: khiển trách 09, cảnh cáo 04, cách chức 01, khai trừ 02", ["15"]),
        ("98 đơn (khiếu nại 30, tố cáo 12, kiến nghị 56)", []),
        ("98 đơn (khiếu nại 30, tố cáo 13, kiến nghị 56)", ["98"]),
        ("07 đồng chí, gồm 3 nam, 4 nữ, bình quân 35 tuổi", []),
        ("07 đồng chí, gồm 3 nam, 4 nữ; vắng 1 đồng chí", []),
        ("12,5 tỷ đồng, gồm ngân sách tỉnh 5 tỷ đồng, ngân sách huyện 4,5 tỷ đồng, nhân dân 3 tỷ đồng", []),
        ("12,5 tỷ đồng, gồm ngân sách tỉnh 5 tỷ đồng, ngân sách huyện 4,5 tỷ đồng, nhân dân 2 tỷ đồng", ["12,5"]),
        ("02 hội nghị (01 hội nghị trực tiếp với 120 đại biểu và 01 hội nghị trực tuyến)", []),
        ("12 tổ công tác (mỗi tổ 03 đồng chí)", []),
        ("25 thành viên; Ban Thường trực gồm: 08 thành viên; Ban Kiểm tra gồm: 03 thành viên", []),
        ("05 tổ, mỗi tổ gồm 01 tổ trưởng và 02 tổ viên", []),
        ("07 đồng chí, bao gồm 3 nam, 5 nữ", ["07"]),
        # What is among them.
        ("10.616 lượt, trong đó rất hài lòng: 10.239 lượt, hài lòng: 377 lượt và không hài lòng: 0 lượt", []),
        ("10.616 lượt, trong đó rất hài lòng: 10.229 lượt, hài lòng: 377 lượt và không hài lòng: 0 lượt", ["10.616"]),
        ("10.616 lượt, trong đó rất hài lòng: 10.239 lượt, hài lòng: 37 lượt", ["10.616"]),
        ("10.616 lượt, trong đó rất hài lòng: 9.239 lượt, hài lòng: 377 lượt", []),
        ("100 đảng viên, trong đó có 60 đảng viên nữ, 70 đảng viên trẻ", []),
        ("11 văn bản, trong đó 13 văn bản đã ban hành", ["11"]),
        (
            "586 đảng viên, trong đó: năm 2022 có 118 đảng viên, năm 2023 có 326 đảng viên, năm 2024 có 142 đảng viên",
            [],
        ),
        (
            "586 đảng viên, trong đó: năm 2022 có 118 đảng viên, năm 2023 có 326 đảng viên, năm 2024 có 143 đảng viên",
            ["586"],
        ),
    ],
)
def test_parts(sentence: str, found: list[str]) -> None:
    draft = f"1. Toàn huyện có kết quả {sentence}."
    assert [text for text, _ in hits("parts", "quantities", draft, **options("number.parts"))] == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("05 (năm) bản", []),
        ("05 (sáu) bản", ["05"]),
        ("15 (mười lăm) ngày", []),
        ("25 (hai mươi lăm) ngày", []),
        ("25 (hai mươi tư) ngày", ["25"]),
        ("hai mươi lăm (25) ngày", []),
        ("hai mươi lăm (20) ngày", ["20"]),
        ("một trăm hai mươi (120) người", []),
        ("hai phần ba (2/3) đại biểu", []),
        ("năm 2024 (12 tháng)", []),
        ("mỗi năm (06 tháng một lần)", []),
        ("nhiệm vụ thứ ba (1) và", []),
        ("05 (đồng chí) và (", []),
    ],
)
def test_words(sentence: str, found: list[str]) -> None:
    draft = f"1. Nộp {sentence} theo quy định."
    assert [text for text, _ in hits("in-words", "numerals", draft, **options("number.words"))] == found


@pytest.mark.parametrize(
    ("number", "form"),
    [
        ("10.616", "grouped-by-point"),
        ("1.450,5", "grouped-by-point"),
        ("1,250,000", "grouped-by-comma"),
        ("10,239", "thousand-or-decimal"),
        ("98,3", "decimal-comma"),
        ("98.3", "decimal-point"),
        ("10616", "plain"),
        ("0904.516.289", None),
        ("1.2.3", None),
        ("25/10/2021", None),
        ("83-KH/TU", None),
        ("12-15", None),
    ],
)
def test_forms_of_numbers(number: str, form: str | None) -> None:
    found = hits("found", "numerals", f"1. Có {number} hồ sơ.")
    assert [hit.node.read("form") for _, hit in found if hit.node] == ([form] if form else [])
