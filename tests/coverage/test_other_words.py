"""Other words for a task, words that stand apart, figures between words, clauses, near tasks, certainty."""

from __future__ import annotations

import pytest
from tests.coverage.variations import coverage, plan

from checker.coverage.assignment import assigned
from checker.coverage.hearing import heard as hear
from checker.coverage.index import Index, index
from checker.coverage.lexicon import lexicon, syllables
from checker.coverage.loose import loose
from checker.coverage.matching import Segment
from checker.coverage.syllables import Pair
from checker.finding import TaskCoverage

HEAD = """Thực hiện Kế hoạch số 83-KH/TU, ngày 26/01/2022 của Tỉnh ủy Quảng Ngãi, Đảng ủy báo cáo kết quả như sau:

I. KẾT QUẢ

"""
CLOSING = "\n\nTrên đây là báo cáo kết quả thực hiện Kế hoạch số 83-KH/TU.\n"


def tasks(*items: str) -> dict[str, TaskCoverage]:
    text = HEAD + "\n\n".join(f"{number}. {item}" for number, item in enumerate(items, start=1)) + CLOSING
    return {f"{group.id} {task.number}": task for group in coverage(text).groups for task in group.tasks}


def answered(*items: str) -> set[str]:
    return {name for name, task in tasks(*items).items() if task.status != "missing"}


def heard(text: str) -> frozenset[Pair]:
    return hear(index(plan()), syllables(text), text).pairs


@pytest.mark.parametrize(
    ("item", "task"),
    [
        ("Cử 09 đồng chí học cao cấp lý luận, 21 đồng chí học trung cấp.", "key 3"),
        ("Có 11 đảng viên bị khiển trách, cảnh cáo qua 15 cuộc kiểm tra tổ chức đảng.", "key 9"),
        ("Khảo sát 1.200 lượt giao dịch ở bộ phận một cửa, 97,4% hài lòng với thái độ phục vụ.", "specific 5"),
        ("Gặp dân: tiếp 61 lượt công dân, trả lời 58 kiến nghị.", "specific 4"),
        ("Có thêm 22 đảng viên mới; xóa tên 03 trường hợp.", "specific 3"),
        ("Họp báo 05 lần, gửi 40 thông cáo báo chí cho các báo, đài.", "key 12"),
        ("Việc thực hiện Kết luận 21 được kiểm tra hai lần, ngày 15/3/2022 và 20/9/2023.", "specific 7"),
    ],
)
def test_a_task_is_answered_in_other_words(item: str, task: str) -> None:
    assert answered(item) == {task}


def test_one_sentence_answers_two_tasks_each_with_its_own_clause() -> None:
    found = tasks("Kết nạp 39 đảng viên; lấy phiếu tín nhiệm 09 đồng chí.")
    assert {name for name, task in found.items() if task.evidence} == {"specific 3", "key 5"}
    assert [one.text for one in found["specific 3"].evidence] == ["39 đảng viên"]


def test_results_in_a_field_of_which_no_task_is_are_no_answer() -> None:
    assert answered("Năng động, sáng tạo, dám nghĩ, dám làm trong sản xuất: năng suất lúa đạt 61 tạ/ha.") == set()


@pytest.mark.parametrize(
    ("text", "phrase", "there"),
    [
        ("kết nạp 118 đảng viên", "kết nạp đảng viên", True),
        ("Kết thúc đợt sinh hoạt, 15 chi bộ viết thu hoạch", "sinh hoạt chi bộ", False),
        ("học tập Nghị quyết ở 21 chi bộ", "nghị quyết 21", False),
        ("thực hiện Kết luận số 21-KL/TW", "kết luận 21", True),
    ],
)
def test_figures_join_only_what_they_stand_in(text: str, phrase: str, there: bool) -> None:
    said = heard(text)
    assert (lexicon().pairs(phrase) <= said) is there


@pytest.mark.parametrize(
    ("term", "text", "there"),
    [
        ("kết nạp đảng viên", "đảng viên được kết nạp", True),
        ("công tác dân vận", "mô hình dân vận", True),
        ("lấy phiếu tín nhiệm", "phiếu thăm dò", False),
    ],
)
def test_a_term_is_said_loosely_by_its_words_in_any_order(term: str, text: str, there: bool) -> None:
    words = lexicon()
    said = words.pairs(text)
    assert any(pairs <= said for pairs in loose(words.syllables(term), words.light)) is there


def segment(number: int, task: int, text: str) -> Segment:
    found = heard(text)
    return Segment(number, task, (number,), found, tasks_of().tasks[task].score(found), aside=False)


def tasks_of() -> Index:
    return index(plan())


def test_of_two_items_on_one_task_the_nearer_goes_to_a_near_task_without_any() -> None:
    key_4, specific_2 = 3, 13
    matched = [
        segment(0, specific_2, "Chất lượng sinh hoạt chi bộ được nâng lên, chi bộ sinh hoạt chuyên đề"),
        segment(1, specific_2, "Kiểm điểm, đánh giá, xếp loại tập thể, cá nhân cuối năm"),
    ]
    assert [one.task for one in assigned(tasks_of(), matched, {0, 1})] == [key_4, specific_2]
    assert [one.task for one in assigned(tasks_of(), matched[:1], {0, 1})] == [specific_2]


def test_certainty_says_what_rests_on_little() -> None:
    sure = tasks("Thực hiện nghiêm túc việc lấy phiếu tín nhiệm giữa nhiệm kỳ đối với 09 đồng chí.")["key 5"]
    assert (sure.certainty, sure.answers[0].rival) == ("certain", None)
    assert "lấy phiếu tín nhiệm" in sure.answers[0].terms
    unsure = tasks("Sinh hoạt chi bộ được 116 lượt.")
    assert {task.certainty for task in unsure.values() if task.status != "missing"} == {"possible"}


@pytest.mark.parametrize(
    ("item", "also"),
    [
        ("Mặt trận giám sát 03 cuộc, phản biện 02 dự thảo; có 44 mô hình dân vận khéo.", {"specific 6"}),
        ("Mặt trận giám sát 03 cuộc, phản biện 02 dự thảo; vận động 61 hộ.", set()),
        # Words of the wide task alone, in which the narrow one is but a part.
        ("Có 14 mô hình dân vận khéo, giám sát 03 cuộc, đổi mới công tác dân vận của hệ thống chính trị.", set()),
        # Nothing is left to the wide task by itself.
        ("Có 44 mô hình dân vận khéo.", set()),
    ],
)
def test_a_clause_answers_a_narrow_task_inside_a_wide_one(item: str, also: set[str]) -> None:
    assert answered(item) == {"key 11", *also}


@pytest.mark.parametrize(
    ("item", "task"),
    [
        # The lead of a sentence tells what stands after its colon, whatever the item goes on to.
        (
            "Tự phê bình và phê bình được làm từ trên xuống: Thường vụ kiểm điểm trước, gợi ý 05 tập thể."
            " Đánh giá, xếp loại năm 2023: 57/62 chi bộ hoàn thành tốt nhiệm vụ trở lên.",
            "key 4",
        ),
        # A sentence that says most of a task which nothing else answers.
        (
            "Ủy ban kiểm tra làm 04 cuộc kiểm tra, 03 cuộc giám sát chuyên đề."
            " Có 01 người bị buộc thôi việc, nộp lại 46 triệu đồng, vụ việc chuyển cơ quan điều tra về tham nhũng.",
            "key 8",
        ),
    ],
)
def test_a_sentence_foremost_on_a_task_answers_it_inside_an_item_on_another(item: str, task: str) -> None:
    assert tasks(item)[task].status == "answered"


@pytest.mark.parametrize(
    ("item", "task"),
    [
        ("Mặt trận phản biện 03 dự thảo; thường trực Hội đồng nhân dân giám sát chuyên đề 05 cuộc.", "key 11"),
        ("Sau sơ kết giữa nhiệm kỳ nghị quyết đại hội, sửa Quy chế làm việc, quy định 07 việc phải bàn.", "key 6"),
        ("Thẩm định 31 dự thảo nghị quyết, tự kiểm tra 55 văn bản quy phạm pháp luật đã ban hành.", "key 10"),
    ],
)
def test_a_sentence_on_one_task_that_borrows_words_of_another_does_not_answer_that_too(item: str, task: str) -> None:
    assert answered(item) == {task}


def test_the_size_of_the_unit_in_prose_is_no_result_of_a_task() -> None:
    opening = "Đảng bộ Công ty Cấp nước có 06 chi bộ, 74 đảng viên, trong đó 02 chi bộ ở hai nhà máy."
    thin = "Việc mở đợt sinh hoạt chính trị sâu rộng về xây dựng, chỉnh đốn Đảng được coi là nhiệm vụ quan trọng."
    found = coverage(HEAD + f"{opening} {thin} Trong kỳ đã kết nạp 05 đảng viên." + CLOSING)
    said = {f"{group.id} {task.number}": task.status for group in found.groups for task in group.tasks}
    assert (said["key 1"], said["specific 3"]) == ("shallow", "partial")
    alone = coverage(HEAD + f"{opening} Trong kỳ đã kết nạp 05 đảng viên." + CLOSING)
    assert {task.number for group in alone.groups for task in group.tasks if task.status != "missing"} == {3}
