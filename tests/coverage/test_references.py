"""Items that only point to another."""

from __future__ import annotations

import pytest
from tests.coverage.variations import coverage

from checker.finding import TaskCoverage

DRAFT = """Ban Thường vụ báo cáo kết quả thực hiện Kế hoạch số 83-KH/TU, ngày 26/01/2022 của Tỉnh ủy như sau:

I. Kết quả thực hiện nhiệm vụ trọng tâm

4. Chất lượng sinh hoạt chi bộ, tự phê bình và phê bình: {four}

5. Lấy phiếu tín nhiệm giữa nhiệm kỳ: tháng 12/2023, có 13 đồng chí.

II. Kết quả thực hiện nhiệm vụ cụ thể

2. Kiểm điểm, đánh giá, xếp loại tập thể, cá nhân: {two}
"""
RESULT = "năm 2023 có 25/27 chi bộ sinh hoạt chuyên đề hằng quý."

CASES = [
    (RESULT, "đã thực hiện như nội dung 4 của nhiệm vụ trọng tâm.", "by-reference", "25/27"),
    (RESULT, "thực hiện như mục I.4.", "by-reference", "25/27"),
    (RESULT, "thực hiện như mục 4 phần nhiệm vụ trọng tâm.", "by-reference", "25/27"),
    (RESULT, "như nhiệm vụ trọng tâm số 4.", "by-reference", "25/27"),
    (RESULT, "đã báo cáo chung với mục I.4.", "by-reference", "25/27"),
    (RESULT, "xem I.4.", "by-reference", "25/27"),
    (RESULT, "tương tự mục 4 phần nhiệm vụ trọng tâm.", "by-reference", "25/27"),
    (RESULT, "như nội dung mục 4, phần nhiệm vụ trọng tâm.", "by-reference", "25/27"),
    (RESULT, "như kết quả nêu ở mục 4 phần I.", "by-reference", "25/27"),
    (RESULT, "đã nêu tại nội dung thứ tư phần nhiệm vụ trọng tâm.", "by-reference", "25/27"),
    (RESULT, "đã nêu tại điểm 4 và điểm 5, mục I.", "by-reference", "25/27"),
    (RESULT, "như nhiệm vụ trọng tâm số 9.", "shallow", "không có mục ấy"),
    (RESULT, "thực hiện như nội dung 9 của nhiệm vụ trọng tâm.", "shallow", "không có mục ấy"),
    (RESULT, "thực hiện như nội dung 5 của nhiệm vụ trọng tâm.", "shallow", "nội dung khác"),
    (RESULT, "thực hiện như nội dung 2 của nhiệm vụ cụ thể.", "shallow", "vòng tròn"),
    ("được quan tâm.", "thực hiện như nội dung 4 của nhiệm vụ trọng tâm.", "shallow", "cũng không nêu kết quả"),
    (
        "thực hiện như nội dung 2 của nhiệm vụ cụ thể.",
        "thực hiện như nội dung 4 của nhiệm vụ trọng tâm.",
        "shallow",
        "vòng tròn",
    ),
]


def task(four: str, two: str) -> TaskCoverage:
    return coverage(DRAFT.format(four=four, two=two)).groups[1].tasks[1]


@pytest.mark.parametrize(("four", "two", "status", "said"), CASES)
def test_a_reference_answers_only_if_it_leads_to_results(four: str, two: str, status: str, said: str) -> None:
    found = task(four, two)
    assert found.status == status
    assert said in found.because.vi


def test_an_item_with_results_of_its_own_needs_no_reference() -> None:
    found = task(RESULT, "có 24 tập thể; xem thêm nội dung 9 của nhiệm vụ trọng tâm.")
    assert found.status == "answered"
