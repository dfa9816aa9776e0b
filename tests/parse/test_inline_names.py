"""Short names and what they stand for."""

from __future__ import annotations

import pytest

from checker.parse.inline import scan
from checker.source import Text

PLAN = "theo Kế hoạch số 83-KH/TU ngày 26/01/2022 của Tỉnh ủy thực hiện Kết luận số 21-KL/TW về chỉnh đốn Đảng "


@pytest.mark.parametrize(
    ("text", "name", "stands_for"),
    [
        (PLAN + "(viết tắt là Kế hoạch 83), Thành ủy", "Kế hoạch 83", "83-KH/TU"),
        (PLAN + "(viết tắt là Kết luận 21)", "Kết luận 21", "21-KL/TW"),
        (PLAN + "(sau đây gọi tắt là Kế hoạch)", "Kế hoạch", "83-KH/TU"),
        (PLAN + "(sau đây gọi là “Kết luận 21”)", "Kết luận 21", "21-KL/TW"),
        (PLAN + "(Kết luận số 21-KL/TW)", "Kết luận số 21-KL/TW", "21-KL/TW"),
        (
            "thực hiện Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng (Nghị quyết Đại hội XIII)",
            "Nghị quyết Đại hội XIII",
            "Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng",
        ),
        ("công tác Cải cách hành chính (CCHC) ở cơ sở", "CCHC", "Cải cách hành chính"),
        ("đẩy mạnh cải cách hành chính (CCHC)", "CCHC", "cải cách hành chính"),
        ("Ban Chỉ đạo tỉnh (gọi tắt là Ban Chỉ đạo)", "Ban Chỉ đạo", "Ban Chỉ đạo tỉnh"),
    ],
)
def test_short_name(text: str, name: str, stands_for: str) -> None:
    (found,) = scan([Text.at(text, 0)]).short_names
    assert (found.name, found.stands_for) == (name, stands_for)
    assert text[found.span.start : found.span.end] == found.text.value


@pytest.mark.parametrize(
    "text",
    [
        "Thường trực Tỉnh ủy (b/c), Ban Tổ chức (02 bản)",
        "Thanh niên (ABC)",
        "(viết tắt là Kế hoạch 83)",
        "khóa (XIII)",
        PLAN + "(Kế hoạch số 99-KH/TU)",
        "theo quy định (Chi tiết tại phụ lục)",
    ],
)
def test_no_short_name(text: str) -> None:
    assert scan([Text.at(text, 0)]).short_names == ()


def test_a_name_stands_for_a_citation_of_its_own_paragraph() -> None:
    texts = [Text.at("Kế hoạch số 83-KH/TU;", 0), Text.at("các đơn vị (gọi tắt là Kế hoạch 83)", 22)]
    (found,) = scan(texts).short_names
    assert found.stands_for == "các đơn vị"
