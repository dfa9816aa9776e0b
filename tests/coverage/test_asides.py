"""What only speaks of a task, and still answers it thinly; and what is no more than a limit or a direction."""

from __future__ import annotations

import pytest
from tests.coverage.variations import coverage, framed

ITEMS = framed("""I. Kết quả thực hiện nhiệm vụ trọng tâm

{}
""")
PROSE = framed("""I. Kết quả thực hiện

Ngày 05/9/2023, Đảng bộ lấy phiếu tín nhiệm đối với 11 đồng chí. {}
""")


def status(draft: str, task: int) -> str:
    return next(one.status for one in coverage(draft).groups[0].tasks if one.number == task)


@pytest.mark.parametrize(
    ("item", "task"),
    [
        ("8. Về phòng, chống tham nhũng:\nCấp ủy luôn nhận thức sâu sắc, nêu cao tinh thần trách nhiệm.", 8),
        ("10. Rà soát văn bản quy phạm pháp luật.\nLuôn được lãnh đạo, chỉ đạo đầy đủ, kịp thời.", 10),
        ("5. Lấy phiếu tín nhiệm.\nĐảng ủy xác định đây là việc hệ trọng, cần làm chu đáo.", 5),
    ],
)
def test_a_heading_of_a_few_words_makes_no_limit_of_what_it_heads(item: str, task: int) -> None:
    assert status(ITEMS.format(item), task) == "shallow"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Đảng ủy sẽ chủ động cung cấp thông tin cho báo chí, chú trọng nêu gương người tốt, việc tốt.", "shallow"),
        ("Thời gian tới, sẽ chủ động cung cấp thông tin cho báo chí, nêu gương người tốt, việc tốt.", "missing"),
        ("Năm tới, Đảng ủy dự định cung cấp thông tin cho báo chí, nêu gương người tốt, việc tốt.", "missing"),
        ("Sau này sẽ có bản tin.", "missing"),
    ],
)
def test_prose_that_restates_a_task_promises_it_unless_it_opens_with_a_time_to_come(
    sentence: str, expected: str
) -> None:
    assert status(PROSE.format(sentence), 12) == expected


def test_a_title_that_names_a_deed_tells_none() -> None:
    promise = "5. Lấy phiếu tín nhiệm\n\nThời gian tới, đơn vị sẽ lấy phiếu tín nhiệm giữa nhiệm kỳ."
    assert status(ITEMS.format(promise), 5) == "shallow"


def test_in_prose_what_stands_before_a_task_is_spoken_of_is_no_result_of_it() -> None:
    praise = "Việc mở đợt sinh hoạt chính trị sâu rộng về xây dựng, chỉnh đốn Đảng được xác định là quan trọng."
    draft = framed(f"I. Kết quả thực hiện\n\nCơ quan có 05 chi bộ, 57 người. {praise}\n")
    assert status(draft, 1) == "shallow"


def test_limits_however_named_close_their_paragraph() -> None:
    limits = "Hạn chế chính: chưa có kế hoạch kiểm tra, giám sát việc thực hiện Kết luận 21."
    assert coverage(PROSE.format(f"\n\n{limits}")).groups[1].tasks[6].status == "missing"
