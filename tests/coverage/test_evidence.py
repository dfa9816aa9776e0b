"""What counts as a result of the unit's own, and what does not."""

from __future__ import annotations

import pytest
from tests.coverage.variations import coverage

from checker.finding import TaskCoverage

DRAFT = """Ban Thường vụ báo cáo kết quả thực hiện Kế hoạch số 83-KH/TU, ngày 26/01/2022 của Tỉnh ủy như sau:

I. Kết quả thực hiện nhiệm vụ trọng tâm

5. Về việc lấy phiếu tín nhiệm giữa nhiệm kỳ: {}

Trên đây là báo cáo kết quả thực hiện Kế hoạch số 83-KH/TU.
"""

GIVEN = [
    ("Có 12 đồng chí được lấy phiếu.", [("figure", "12 đồng chí")]),
    ("Đạt tỷ lệ 98,5%.", [("figure", "98,5%")]),
    ("Có 9/11 chức danh đạt yêu cầu.", [("figure", "9/11")]),
    ("Cấp huyện: 11; cấp xã: 145.", [("figure", "11"), ("figure", "145")]),
    ("Tiến hành trong tháng 11/2023.", [("date", "tháng 11/2023")]),
    ("Đã hoàn thành trong năm 2023.", [("date", "năm 2023")]),
    ("Thành ủy ban hành Kế hoạch số 71-KH/TU, ngày 08/9/2023.", [
        ("action", "ban hành Kế hoạch"), ("document", "Kế hoạch số 71-KH/TU, ngày 08/9/2023"),
    ]),
    ("Thành ủy thành lập Tổ giúp việc.", [("action", "thành lập Tổ giúp việc")]),
    ("Đã tổ chức 02 hội nghị và sẽ tổ chức 05 lớp tập huấn.", [
        ("action", "tổ chức 02 hội nghị"), ("figure", "02 hội nghị"),
    ]),
]  # fmt: skip

NOT_GIVEN = [
    "Được lãnh đạo, chỉ đạo thực hiện tốt, nghiêm túc, đúng quy định.",
    "Luôn được quan tâm, chú trọng, thường xuyên đổi mới.",
    "Sẽ tổ chức hội nghị trong quý IV/2024 đối với 15 đồng chí.",
    "Dự kiến hoàn thành trong tháng 12/2025.",
    "Phấn đấu 100% cơ quan hoàn thành.",
    "Cần ban hành kế hoạch; phải tổ chức hội nghị.",
    "Thực hiện theo Quy định số 96-QĐ/TW, ngày 02/02/2023 của Bộ Chính trị.",
    "Thực hiện đúng Kết luận số 21-KL/TW, ngày 25/10/2021 và Kế hoạch số 83-KH/TU, ngày 26/01/2022.",
    "Thực hiện trong nhiệm kỳ 2020 - 2025 theo Kế hoạch 83.",
    "Chuẩn bị ban hành hướng dẫn.",
]

UNFINISHED = [
    ("Có 12 đồng chí được lấy phiếu; đang thẩm định hồ sơ 03 đồng chí.", "đang thẩm định"),
    ("Cấp huyện xong tháng 11/2023; cấp xã chưa hoàn thành.", "chưa hoàn thành"),
]


def task(text: str) -> TaskCoverage:
    return coverage(DRAFT.format(text)).groups[0].tasks[4]


@pytest.mark.parametrize(("text", "evidence"), GIVEN)
def test_results_are_typed_and_quoted(text: str, evidence: list[tuple[str, str]]) -> None:
    found = task(text)
    assert found.status == "answered"
    assert [(one.type, one.text) for one in found.evidence] == evidence


@pytest.mark.parametrize("text", NOT_GIVEN)
def test_promises_praise_and_grounds_are_no_results(text: str) -> None:
    found = task(text)
    assert (found.status, found.evidence) == ("shallow", ())


@pytest.mark.parametrize(("text", "words"), UNFINISHED)
def test_what_the_report_calls_unfinished_is_partial(text: str, words: str) -> None:
    found = task(text)
    assert found.status == "partial"
    assert words in found.because.vi


def test_a_missing_task_is_not_said_to_be_undone() -> None:
    missing = coverage(DRAFT.format("12 đồng chí.")).groups[0].tasks[0]
    assert missing.status == "missing"
    assert "không tìm thấy" in missing.because.vi
    assert "chưa thực hiện" not in missing.because.vi
