"""Claims of a draft about itself: enumerations, completed tasks, attachments."""

from __future__ import annotations

from typing import Any

import pytest
from tests.findings import hits, shipped

SIX = "Bí thư, Chủ tịch, Chánh Thanh tra, Trưởng Công an, Trưởng Phòng Tài chính, Chánh án"


def options(rule: str) -> dict[str, Any]:
    """The options of a shipped rule."""
    return dict(shipped().rules[rule].options)


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Tập trung 02 nội dung: (1) học tập, quán triệt; (2) kiểm tra, giám sát.", []),
        ("Tập trung 03 nội dung: (1) học tập, quán triệt; (2) kiểm tra, giám sát.", ["03"]),
        ("Tập trung 03 nội dung (1) học tập; (2) kiểm tra; (3) giám sát; (4) sơ kết.", ["03"]),
        ("Tập trung 03 nội dung(1) và giao ban (2) hằng tháng.", []),
        ("Thực hiện 03 giải pháp: rà soát; phân công; kiểm tra.", []),
        ("Thực hiện 04 giải pháp: rà soát; phân công; kiểm tra.", ["04"]),
        ("Thực hiện 04 giải pháp: rà soát; phân công; kiểm tra và giám sát.", []),
        ("Thực hiện 04 giải pháp: rà soát; phân công; kiểm tra…", []),
        ("Thực hiện 04 giải pháp: rà soát; phân công;", ["04"]),
        ("Thực hiện 04 giải pháp: rà soát; phân công", []),
        (f"Bố trí 6/7 chức danh không phải người địa phương: {SIX}. Còn Viện trưởng là người địa phương.", []),
        (f"Bố trí 7/7 chức danh không phải người địa phương: {SIX}. Còn Viện trưởng là người địa phương.", ["7/7"]),
        (f"Bố trí 5/6 chức danh không phải người địa phương: {SIX}.", []),
        ("Thực hiện 03 nội dung, nhất là: học tập, kiểm tra.", []),
        ("Có 03 nội dung tiêu biểu như: học tập, kiểm tra.", []),
        ("Thực hiện 03 nội dung, 05 giải pháp: rà soát; phân công.", []),
        ("Thực hiện 03 nội dung: xây dựng Đảng là then chốt.", []),
        ("Thực hiện 03 nội dung.", []),
    ],
)
def test_enumerations(sentence: str, found: list[str]) -> None:
    draft = f"1. {sentence}\n2. Kiểm tra định kỳ.\n"
    rule = "claim.enumeration-mismatch"
    assert [text for text, _ in hits("enumerated", "quantities", draft, **options(rule))] == found


def test_an_enumeration_may_go_on_in_the_next_paragraph() -> None:
    draft = "1. Tập trung 03 nội dung: (1) học tập; (2) kiểm tra;\n(3) giám sát.\n2. Kiểm tra định kỳ.\n"
    assert hits("enumerated", "quantities", draft, **options("claim.enumeration-mismatch")) == []


@pytest.mark.parametrize(
    ("claim", "item", "found"),
    [
        ("hoàn thành 2/2 nhiệm vụ trọng tâm", "Đã ban hành 06 văn bản và đang thẩm định 05 văn bản còn lại.", ["2/2"]),
        ("hoàn thành 2/2 nhiệm vụ trọng tâm", "Đã xây dựng đề án nhưng chưa ban hành.", ["2/2"]),
        ("hoàn thành 2/2 nhiệm vụ trọng tâm", "Đã ban hành 11 văn bản.", []),
        ("hoàn thành 2/2 nhiệm vụ trọng tâm", "Đã nhắc nhở những chi bộ chưa tổ chức học tập.", []),
        ("hoàn thành 2/2 nhiệm vụ trọng tâm", "Đã khắc phục tình trạng chưa hoàn thành chỉ tiêu.", []),
        ("cơ bản hoàn thành 2/2 nhiệm vụ trọng tâm", "Đã xây dựng đề án nhưng chưa ban hành.", []),
        ("triển khai 2/2 nhiệm vụ trọng tâm", "Đã xây dựng đề án nhưng chưa ban hành.", []),
        ("hoàn thành 1/2 nhiệm vụ trọng tâm", "Đã xây dựng đề án nhưng chưa ban hành.", []),
    ],
)
def test_completed(claim: str, item: str, found: list[str]) -> None:
    draft = (
        f"I. Kết quả thực hiện 02 nhiệm vụ trọng tâm\nĐảng ủy đã {claim}, cụ thể:\n"
        f"1. Đã phân công cho từng đơn vị.\n2. {item}\nII. Phương hướng\nTiếp tục thực hiện nhiệm vụ chưa hoàn thành.\n"
    )
    rule = "claim.completed-but-unfinished"
    assert [text for text, _ in hits("completed", "lists", draft, **options(rule))] == found


SIGNED = "\n\nNơi nhận:\n- Tỉnh ủy,\n- Lưu Văn phòng.\n\nT/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n\nTrần Văn Hải\n\n"


@pytest.mark.parametrize(
    ("announced", "behind", "found"),
    [
        ("03 phụ lục", "PHỤ LỤC 1\nKết quả\n\nPHỤ LỤC 2\nKiểm tra\n", ["03"]),
        ("02 phụ lục", "PHỤ LỤC 1\nKết quả\n\nPHỤ LỤC 2\nKiểm tra\n", []),
        ("02 phụ lục", "PHỤ LỤC 1\nKết quả\n\nPHỤ LỤC 1\nKiểm tra\n\nPHỤ LỤC 2\n", []),
        ("03 phụ lục", "", []),
        ("03 bản đồ", "PHỤ LỤC 1\nKết quả\n", []),
    ],
)
def test_attachments(announced: str, behind: str, found: list[str]) -> None:
    draft = f"1. Kết quả theo {announced} kèm theo.{SIGNED}{behind}"
    assert [text for text, _ in hits("appended", "counts", draft, **options("claim.attachments"))] == found
