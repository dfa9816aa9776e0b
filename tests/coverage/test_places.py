"""What the place of words decides: under a line that is a heading, in a clause on limits, in a bullet of its own."""

from __future__ import annotations

import pytest
from tests.coverage.variations import coverage

HEAD = """Thực hiện Kế hoạch số 83-KH/TU, ngày 26/01/2022 của Tỉnh ủy Quảng Ngãi, Đảng ủy báo cáo kết quả như sau:

"""


def spoken_of(text: str) -> dict[str, str]:
    """The tasks that are not missing, and their status."""
    found = coverage(HEAD + text)
    return {
        f"{group.id} {task.number}": task.status
        for group in found.groups
        for task in group.tasks
        if task.status != "missing"
    }


@pytest.mark.parametrize("line", ["KIẾN NGHỊ", "Hạn chế, tồn tại", "Khó khăn:", "Đề nghị Tỉnh ủy:"])
def test_bullets_below_a_line_on_limits_or_proposals_answer_nothing(line: str) -> None:
    text = "- Kết nạp 39 đảng viên; xóa tên 02 đảng viên.\n\n{}\n\n- Công tác phòng, chống tham nhũng ở 05 chi bộ xã.\n"
    assert spoken_of(text.format(line)) == {"specific 3": "answered"}
    assert "key 8" in spoken_of(text.format("Các việc khác"))


@pytest.mark.parametrize("theme", ["CHỦ ĐỀ NGHỊ QUYẾT VÀ ĐẠI HỘI", "CHUYÊN ĐỀ XUẤT SẮC", "VẤN ĐỀ NGHỊ SỰ"])
def test_a_theme_is_no_proposal_where_only_syllables_meet(theme: str) -> None:
    assert spoken_of(f"A. {theme}\n\n1. Kết nạp 39 đảng viên; xóa tên 02 đảng viên.\n") == {"specific 3": "answered"}


def test_a_line_on_something_else_ends_what_another_began() -> None:
    text = "- Nói chung.\n\nHạn chế\n\n- Còn chậm.\n\nKết quả khác\n\n- Kết nạp 39 đảng viên; xóa tên 02 đảng viên.\n"
    assert spoken_of(text) == {"specific 3": "answered"}


def test_what_is_told_as_a_limit_answers_nothing() -> None:
    assert spoken_of("I. KẾT QUẢ\n\n1. Đơn vị đoàn kết; công tác dân vận trong nhà trường còn lúng túng.\n") == {}


def test_what_is_unfinished_is_spoken_of() -> None:
    text = "I. KẾT QUẢ\n\n1. Việc lấy phiếu tín nhiệm giữa nhiệm kỳ chưa tổ chức.\n"
    assert spoken_of(text) == {"key 5": "shallow"}


def test_a_bullet_of_its_own_is_no_mention_in_passing() -> None:
    bullets = [
        "Kết nạp 39 đảng viên; xóa tên 02 đảng viên.",
        "Lấy phiếu tín nhiệm 09 đồng chí giữa nhiệm kỳ.",
        "Tiếp dân 12 buổi, 61 lượt công dân.",
        "Khảo sát sự hài lòng của 1.200 người dân, 97% hài lòng.",
        "Nguyên tắc tập trung dân chủ và Quy chế làm việc được giữ vững.",
    ]
    text = "I. KẾT QUẢ\n\n1. Các việc đã làm\n\n" + "\n\n".join(f"- {bullet}" for bullet in bullets) + "\n"
    assert spoken_of(text)["key 6"] == "shallow"


def test_an_item_that_only_points_elsewhere_names_its_subject_in_a_word() -> None:
    items = [
        "Gửi 28 bài phản bác quan điểm sai trái cho báo Đảng, cung cấp thông tin cho phóng viên 11 lần.",
        "Kết nạp 39 đảng viên; xóa tên 02 đảng viên.",
        "Báo chí, tuyên truyền: xem mục 1.",
    ]
    text = "I. KẾT QUẢ\n\n" + "\n\n".join(f"{number}. {item}" for number, item in enumerate(items, start=1)) + "\n"
    assert spoken_of(text) == {"key 12": "by-reference", "specific 3": "answered"}
