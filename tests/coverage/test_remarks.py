"""What is said of an answer beside its status."""

from __future__ import annotations

import pytest
from tests.coverage.variations import document, framed, plan

from checker.coverage import cover
from checker.finding import TaskCoverage

DRAFT = framed("""I. Kết quả thực hiện nhiệm vụ trọng tâm

{key}

II. Kết quả thực hiện nhiệm vụ cụ thể

{specific}
""")
PEERS = "3. Kết nạp đảng viên: 45 đảng viên."
RATING = "2. Kiểm điểm, đánh giá, xếp loại tập thể, cá nhân: {}"
TRUST = "5. Lấy phiếu tín nhiệm: {}"


def tasks(key: str, specific: str = PEERS, due: str | None = None) -> dict[str, TaskCoverage]:
    """By name; the task on votes of confidence is due by `due`."""
    asked = plan()
    if due is not None:
        first, second = asked.groups
        told = tuple(task._replace(deadline=due) if task.number == 5 else task for task in first.tasks)
        asked = asked._replace(groups=(first._replace(tasks=told), second), digest=f"{asked.digest} {due}")
    found = cover(document(DRAFT.format(key=key, specific=specific)), asked)
    return {f"{group.id} {task.number}": task for group in found.groups for task in group.tasks}


def kinds(task: TaskCoverage) -> list[str]:
    return [remark.kind for remark in task.remarks]


@pytest.mark.parametrize(
    ("said", "due", "expected"),
    [
        ("ngày 12/9/2023 có 13 đồng chí.", "quý II/2023", ["period"]),
        ("ngày 12/6/2023 có 13 đồng chí.", "quý II/2023", []),
        ("năm 2023 đã tổ chức đối với 13 đồng chí.", "quý II/2023", []),
        ("tháng 5/2023 có 13 đồng chí; tháng 12/2023 thêm 02 đồng chí.", "quý II/2023", []),
        ("có 13 đồng chí.", "quý II/2023", []),
        ("ngày 12/9/2023 có 13 đồng chí.", "giữa nhiệm kỳ", []),
    ],
)
def test_results_after_the_deadline_are_said(said: str, due: str, expected: list[str]) -> None:
    assert kinds(tasks(TRUST.format(said), due=due)["key 5"]) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("năm 2022 đã xếp loại 25/27 chi bộ.", ["period"]),
        ("năm 2022 đã xếp loại 25/27 chi bộ, năm 2023 đã xếp loại 27/27 chi bộ.", []),
        ("hằng năm đều xếp loại; năm 2022 đã xếp loại 25/27 chi bộ.", []),
        ("25/27 chi bộ hoàn thành tốt nhiệm vụ.", []),
    ],
)
def test_years_without_results_are_said_where_the_plan_asks_for_each(said: str, expected: list[str]) -> None:
    assert kinds(tasks(TRUST.format("13 đồng chí."), RATING.format(said))["specific 2"]) == expected


def test_an_answer_under_the_heading_of_the_other_group_is_said() -> None:
    found = tasks(
        TRUST.format("13 đồng chí.") + "\n\n7. Kết nạp đảng viên: 45 đảng viên.", RATING.format("27/27 chi bộ.")
    )
    assert kinds(found["specific 3"]) == ["group"]
    assert found["specific 3"].status == "partial"
    assert kinds(found["key 5"]) == kinds(found["specific 2"]) == []


SUBJECTS = {
    1: "Đợt sinh hoạt chính trị: 04 buổi.",
    3: "Học tập lý luận chính trị: 03 lớp.",
    5: "Lấy phiếu tín nhiệm: 13 đồng chí.",
    8: "Phòng, chống tham nhũng, thu hồi tài sản: 02 vụ việc.",
    9: "Thi hành kỷ luật: 05 đảng viên.",
    10: "Rà soát văn bản quy phạm pháp luật: 12 văn bản.",
}


def listed(*order: int) -> str:
    return "\n\n".join(f"{place}. {SUBJECTS[task]}" for place, task in enumerate(order, start=1))


@pytest.mark.parametrize(
    ("order", "astray"),
    [
        ((1, 3, 5, 8, 9, 10), []),
        ((1, 9, 3, 5, 8, 10), ["key 9"]),
        ((10, 9, 8, 5, 3, 1), []),  # an order of its own
        ((1, 5, 3), []),  # too few to tell
    ],
)
def test_items_astray_in_the_plans_order_are_said(order: tuple[int, ...], astray: list[str]) -> None:
    assert [name for name, task in tasks(listed(*order)).items() if "order" in kinds(task)] == astray
