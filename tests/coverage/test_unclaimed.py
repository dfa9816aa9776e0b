"""What answers a task that no item answers: what stands between semicolons, and what was kept from it by a limit."""

from __future__ import annotations

import pytest
from tests.coverage.variations import coverage, framed

ITEM = framed("""I. Kết quả thực hiện nhiệm vụ trọng tâm

{}
""")


def statuses(text: str) -> dict[str, str]:
    groups = coverage(ITEM.format(text)).groups
    return {f"{group.id} {task.number}": task.status for group in groups for task in group.tasks}


PLAN = (
    "ban hành Kế hoạch số 71-KH/ThU, ngày 15/3/2022 thực hiện Kết luận số 21-KL/TW, đưa vào chương trình công tác năm"
    " và chương trình kiểm tra, giám sát"
)


@pytest.mark.parametrize(
    ("first", "expected"),
    [
        ("Ngày 25/02/2022, mở hội nghị trực tuyến quán triệt Kết luận 21 tới 19 điểm cầu", "answered"),
        ("Ngày 25/02/2022, khánh thành hội trường có 19 dãy ghế", "missing"),
        ("Sẽ mở hội nghị trực tuyến quán triệt Kết luận 21", "missing"),
    ],
)
def test_what_stands_before_a_semicolon_answers_a_task_of_its_own(first: str, expected: str) -> None:
    found = statuses(f"2. {first}; {PLAN}.")
    assert (found["key 2"], found["specific 1"]) == ("answered", expected)


SHARED = (
    "1. Họp chi bộ, góp ý cho nhau\nBiên bản họp của 11 chi bộ được đọc lại hằng quý, mỗi kỳ có ít nhất một đảng viên"
    " được góp ý, phê bình đích danh trước cuộc họp. Cuối năm 2023, căn cứ kết quả thực hiện cam kết rèn luyện đã ký"
    " đầu năm, kiểm điểm, đánh giá, xếp loại 186 đảng viên, 22 đảng viên hoàn thành xuất sắc."
)


@pytest.mark.parametrize("limit", ["", "\n\n2. Nhìn chung\nViệc làm chưa đều, chi bộ khối hậu cần còn ngại va chạm."])
def test_what_only_tells_of_a_limit_keeps_no_task_from_being_looked_for_elsewhere(limit: str) -> None:
    found = statuses(SHARED + limit)
    assert (found["specific 2"], found["key 4"]) == ("answered", "answered")
