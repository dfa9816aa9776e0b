"""Tasks with several main parts, results told elsewhere, and the parts of a report that answer nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.coverage.variations import coverage, framed, statuses

from checker.coverage import cover as cover_plan
from checker.finding import Coverage
from checker.parse import parse
from checker.plan import read
from checker.source import Source

OPENING = "Ban Thường vụ báo cáo kết quả thực hiện Kế hoạch số 83-KH/TU, ngày 26/01/2022 của Tỉnh ủy như sau:\n\n"


def cover(*paragraphs: str) -> Coverage:
    return coverage(OPENING + "\n\n".join(paragraphs) + "\n")


def test_a_main_part_without_counterpart_makes_a_task_partial() -> None:
    found = cover("I. Nhiệm vụ cụ thể", "3. Kết nạp đảng viên: năm 2023 kết nạp 45 đảng viên.")
    task = found.groups[1].tasks[2]
    assert task.status == "partial"
    assert "ra khỏi Đảng" in task.because.vi


def test_each_part_may_be_answered_by_an_item_of_its_own() -> None:
    found = cover(
        "I. Nhiệm vụ cụ thể",
        "1. Năm 2023 kết nạp 45 đảng viên.",
        "2. Qua rà soát, sàng lọc đã đưa 04 đảng viên ra khỏi Đảng.",
    )
    assert statuses(found)["specific 3"] == "answered"
    assert [answer.number for answer in found.groups[1].tasks[2].answers] == ["1", "2"]


def test_a_bullet_of_an_item_on_something_else_answers_when_it_has_results() -> None:
    found = cover(
        "I. Công tác xây dựng Đảng",
        "1. Công tác tổ chức xây dựng Đảng đạt nhiều kết quả, cụ thể:",
        "- Bảo đảm kinh phí hoạt động cho 25 chi bộ.",
        "- Tháng 12/2023 lấy phiếu tín nhiệm 13 đồng chí.",
    )
    assert statuses(found)["key 5"] == "answered"


def test_shared_formulas_answer_nothing() -> None:
    found = cover(
        "I. Kết quả thực hiện nhiệm vụ trọng tâm",
        "1. Cấp ủy, tổ chức đảng, chính quyền các cấp lãnh đạo, chỉ đạo thực hiện có hiệu quả các văn bản, hướng dẫn"
        " của Trung ương; người đứng đầu cơ quan, đơn vị đề cao trách nhiệm; cán bộ, đảng viên kiên quyết ngăn"
        " chặn, đẩy lùi suy thoái về tư tưởng chính trị, đạo đức, lối sống, “tự diễn biến”, “tự chuyển hóa”.",
    )
    assert set(statuses(found).values()) == {"missing"}
    assert [(orphan.section, orphan.number) for orphan in found.orphans] == [("I", "1")]


def test_limits_and_what_is_to_come_answer_nothing_and_are_no_orphans() -> None:
    found = cover(
        "I. Hạn chế, nguyên nhân",
        "1. Việc lấy phiếu tín nhiệm có 02 đơn vị còn chậm.",
        "II. Phương hướng, nhiệm vụ thời gian tới",
        "1. Tổ chức lấy phiếu tín nhiệm trong tháng 12/2025 đối với 15 đồng chí.",
        "III. Kiến nghị, đề xuất",
        "1. Đề nghị Tỉnh ủy hỗ trợ 05 tỷ đồng.",
    )
    assert set(statuses(found).values()) == {"missing"}
    assert found.orphans == ()


def test_results_copied_from_another_task_are_a_duplicate() -> None:
    results = "Trong 02 năm đã tổ chức 15 hội nghị cho 2.400 lượt cán bộ, biên soạn tài liệu, biểu dương 36 tập thể."
    found = cover(
        "I. Kết quả thực hiện nhiệm vụ trọng tâm",
        "1. Mở đợt sinh hoạt chính trị sâu rộng trong toàn Đảng bộ. " + results,
        "2. Học tập, bồi dưỡng lý luận chính trị cho cán bộ lãnh đạo. " + results,
    )
    assert statuses(found)["key 1"] == "answered"
    assert statuses(found)["key 3"] == "duplicate"


def test_a_report_without_items_leaves_every_task_missing() -> None:
    found = cover("Trong thời gian qua, Đảng bộ đã có nhiều cố gắng.")
    assert set(statuses(found).values()) == {"missing"}
    assert found.orphans == ()


def test_what_is_lacking_is_said_part_by_part() -> None:
    found = cover("I. Nhiệm vụ cụ thể", "3. Kết nạp đảng viên: năm 2023 kết nạp 45 đảng viên.")
    task = found.groups[1].tasks[2]
    assert (task.cause, len(task.lacking), task.unfinished) == ("lacking", 1, None)
    assert {task.cause for task in found.groups[0].tasks} == {"absent"}


def test_the_reports_own_words_on_what_is_unfinished_are_kept() -> None:
    found = cover("I. Nhiệm vụ trọng tâm", "5. Tháng 12/2023 lấy phiếu tín nhiệm 13 đồng chí; 02 đơn vị chưa tổ chức.")
    task = found.groups[0].tasks[4]
    assert (task.cause, task.lacking, task.unfinished) == ("unfinished", (), "chưa tổ chức")


DISPATCH = read(Path(__file__).parent / "plans" / "cong-van-thanh-uy-2025.yaml")


def test_a_part_is_spoken_of_by_words_of_an_answer_that_are_nearest_to_it() -> None:
    report = framed(
        "Thực hiện Công văn số 1987-CV/TU, ngày 08/5/2025 của Ban Thường vụ Thành ủy, Đảng ủy báo cáo như sau:\n\n"
        "1. Nghị quyết Đại hội XIII và Nghị quyết Đại hội XVI Đảng bộ thành phố được biên thành bài nói 30 phút, đọc"
        " cho 21 tổ công nhân, 640 người. Sản lượng sáu tháng đạt 52% chỉ tiêu, thu nhập bình quân tăng 8%.\n"
    )
    task = cover_plan(parse(Source.of(report)), DISPATCH).groups[0].tasks[0]
    assert (task.status, task.lacking) == ("answered", ())


def test_a_part_is_not_spoken_of_by_loose_words_in_an_item_on_something_else() -> None:
    found = cover(
        "I. Nhiệm vụ trọng tâm",
        "2. Đảng ủy ban hành Kế hoạch số 21-KH/ĐU, ngày 30/3/2022 thực hiện Kết luận 21.",
        "7. Bổ nhiệm 04 trưởng khoa sau khi mỗi người trình bày chương trình của mình trước hội đồng.",
    )
    task = found.groups[0].tasks[1]
    assert (task.status, len(task.lacking)) == ("partial", 1)


@pytest.mark.parametrize(
    ("said", "unfinished"),
    [
        ("thi đua nông thôn mới đạt 17/19 tiêu chí", None),
        ("giám sát 07 chi bộ, thấy quy chế của chi bộ Thôn Ba chưa ban hành", None),
        ("qua tự kiểm tra thấy quy chế chưa ban hành", "chưa ban hành"),
        ("04 tổ chưa từng tổ chức cũng đã làm", None),
        ("giao ban có một bản kê việc chưa xong và hạn xong", None),
        ("việc nào chưa xong thì người nhận việc tự nêu lý do", None),
        ("còn 02 việc chưa xong", "chưa xong"),
    ],
)
def test_what_was_found_with_others_or_was_so_before_is_not_unfinished(said: str, unfinished: str | None) -> None:
    found = cover("I. Nhiệm vụ trọng tâm", f"5. Tháng 12/2023 lấy phiếu tín nhiệm 13 đồng chí; {said}.")
    assert found.groups[0].tasks[4].unfinished == unfinished


def test_another_items_text_under_a_tasks_label_is_a_duplicate_though_a_number_differs() -> None:
    met = "Chủ tịch huyện tiếp {} lượt người trong 26 buổi, giải quyết 31 kiến nghị về đất đai, trả lời 12 kiến nghị."
    found = cover(
        "I. Kết quả thực hiện nhiệm vụ cụ thể",
        "4. Tiếp dân, đối thoại. " + met.format(96),
        "5. Sự hài lòng của người dân. " + met.format(94),
    )
    assert statuses(found)["specific 4"] == "answered"
    assert statuses(found)["specific 5"] == "duplicate"
