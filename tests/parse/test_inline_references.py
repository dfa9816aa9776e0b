"""Cross-references that point inside the draft."""

from __future__ import annotations

import pytest

from checker.parse.inline import scan
from checker.source import Text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Đã thực hiện như nội dung 4 của nhiệm vụ trọng tâm.",
            [("nội dung 4 của nhiệm vụ trọng tâm", "4", None, "nhiệm vụ trọng tâm")],
        ),
        (
            "như nội dung 4, 11 của nhiệm vụ trọng tâm",
            [
                ("nội dung 4, 11 của nhiệm vụ trọng tâm", "4", None, "nhiệm vụ trọng tâm"),
                ("nội dung 4, 11 của nhiệm vụ trọng tâm", "11", None, "nhiệm vụ trọng tâm"),
            ],
        ),
        ("đã nêu tại mục 3.", [("mục 3", "3", None, None)]),
        ("đã nêu tại mục II.3,", [("mục II.3", "3", "II", None)]),
        ("tại mục 1.2 nêu trên", [("mục 1.2 nêu trên", "1.2", None, None)]),
        ("trình bày ở phần I", [("phần I", None, "I", None)]),
        ("theo mục 1, phần III", [("mục 1, phần III", "1", "III", None)]),
        ("theo điểm a khoản 2 Điều này", [("điểm a khoản 2 Điều này", "a", None, None)]),
        ("khoản 1 nêu trên", [("khoản 1 nêu trên", "1", None, None)]),
        ("tại mục II Kế hoạch này", [("mục II Kế hoạch này", None, "II", None)]),
        (
            "như mục 2 và mục 5",
            [("mục 2", "2", None, None), ("mục 5", "5", None, None)],
        ),
    ],
)
def test_reference(text: str, expected: list[tuple[str, str | None, str | None, str | None]]) -> None:
    found = scan([Text.at(text, 0)]).references
    assert [(ref.text.value, ref.number, ref.section, ref.phrase) for ref in found] == expected


@pytest.mark.parametrize(
    "text",
    [
        "theo Điều 15 Nghị định số 30/2020/NĐ-CP",
        "tại khoản 3 Điều 15 Luật Bầu cử",
        "tại khoản 3 Điều 15 và khoản 2, khoản 6 Điều 21 Nghị định số 126/2024/NĐ-CP",
        "tại điểm a khoản 1 Điều 19 Thông tư số 77/2014/TT-BTC",
        "theo mục 1, phần III, Hướng dẫn số 12-HD/BTCTW",
        "theo điểm b, khoản 4, Mục I tại Chỉ thị số 07/CT-UBND",
        "tại mục 2 Kế hoạch 83",
        "tại mục 2 kế hoạch của tỉnh",
        "như đã nêu tại mục 3 công văn trước",
        "theo mục 5 của Điều lệ Đảng",
        "Điều 5 quy định rõ",
        "hoàn thành mục 3 trong năm",
        "thực hiện 4 nội dung",
    ],
)
def test_what_points_elsewhere_is_no_reference(text: str) -> None:
    assert scan([Text.at(text, 0)]).references == ()
