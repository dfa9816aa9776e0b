"""`counted`: announced numbers against the entries that follow."""

from __future__ import annotations

import pytest
from tests.findings import hits, shipped

OPTIONS = dict(shipped().rules["claim.count-mismatch"].options)
THREE = "1. Đã ban hành kế hoạch.\n2. Đã kiểm tra các chi bộ.\n3. Đã sơ kết giữa năm.\n"
AFTER = "II. Phương hướng\nTiếp tục thực hiện.\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"I. Kết quả thực hiện 03 nhiệm vụ trọng tâm\n{THREE}{AFTER}", []),
        (f"I. Kết quả thực hiện 04 nhiệm vụ trọng tâm\n{THREE}{AFTER}", ["04 nhiệm vụ"]),
        (f"I. Kết quả thực hiện 12 cuộc kiểm tra\n{THREE}{AFTER}", []),
        (f"I. Kết quả\nĐảng ủy đã hoàn thành 3/3 nhiệm vụ, cụ thể:\n{THREE}{AFTER}", []),
        (f"I. Kết quả\nĐảng ủy đã hoàn thành 4/4 nhiệm vụ, cụ thể:\n{THREE}{AFTER}", ["4/4"]),
        (f"I. Kết quả\nĐảng ủy đã hoàn thành 2/3 nhiệm vụ, cụ thể:\n{THREE}{AFTER}", []),
        (f"I. Kết quả\nĐảng ủy đã hoàn thành 4/4 nhiệm vụ được giao.\n{THREE}{AFTER}", []),
        ("1. Thực hiện 03 nội dung sau:\n- Rà soát.\n- Phân công.\n2. Kiểm tra.", ["03 nội dung"]),
        ("1. Thực hiện 02 nội dung sau:\n- Rà soát.\n- Phân công.\n2. Kiểm tra.", []),
        ("1. Bảo đảm tuân thủ nghiêm 05 nội dung của quy chế; kết quả:\n- Rà soát.\n- Phân công.\n2. Kiểm tra.", []),
        ("1. Đã giải quyết 5/7 kiến nghị, cụ thể:\n- Về đất đai.\n- Về môi trường.\n2. Kiểm tra.", []),
        (f"Đảng ủy báo cáo 04 nội dung như sau:\n{THREE}", ["04 nội dung"]),
    ],
)
def test_counted(text: str, expected: list[str]) -> None:
    assert [found for found, _ in hits("counted", "lists", text, **OPTIONS)] == expected
