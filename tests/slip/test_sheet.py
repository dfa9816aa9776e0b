"""The words of a page held against what was to be printed: which are other, and what somebody wrote below."""

from __future__ import annotations

from unicodedata import normalize

import pytest
from tests.slip.made import SHEET

from checker.slip.sheet import after, first_other, texts

WORDS = "\n".join(texts(SHEET))


def test_all_is_read_in_order() -> None:
    assert [*texts(SHEET)] == [
        "PHIẾU KIỂM TRA DỰ THẢO",
        *("Tên tệp", "báo cáo.docx", "Giai đoạn", "trình ký"),
        *("Kết luận", "KHÔNG ĐẠT", "1 lỗi, 2 cảnh báo"),
        *("1. Phát hiện còn lại", "Mức", "Vị trí", "Nội dung", "lỗi", "dòng 5", "ngày <31/02/2024> không có"),
        *("2. Được để nguyên", "… và 2 phát hiện khác"),
        "Phiếu không chống được việc làm giả.",
        *("Ngày 05 tháng 02 năm 2026", "NGƯỜI KIỂM TRA", "(ký, ghi rõ họ tên)"),
    ]


@pytest.mark.parametrize(
    ("words", "other", "below"),
    [
        (WORDS, None, ""),
        (WORDS.replace("\n", " – "), None, ""),  # each format has its own marks
        (WORDS.replace(" ", "\r\n"), None, ""),
        (normalize("NFD", WORDS), None, ""),
        (f"{WORDS}\n\n  Nguyễn  Văn An.", None, "Nguyễn Văn An."),
        (normalize("NFD", f"{WORDS} Trần Thị Ệ"), None, "Trần Thị Ệ"),
        (WORDS.replace("KHÔNG ĐẠT", "ĐẠT"), "KHÔNG ĐẠT", ""),
        (WORDS.replace("1 lỗi", "0 lỗi"), "1 lỗi, 2 cảnh báo", ""),
        (WORDS.replace("1 lỗi", "11 lỗi"), "1 lỗi, 2 cảnh báo", ""),
        (WORDS.replace("không có", "có"), "ngày <31/02/2024> không có", ""),
        (f"ĐẠT {WORDS}", "PHIẾU KIỂM TRA DỰ THẢO", ""),
        (WORDS[:-3], "(ký, ghi rõ họ tên)", ""),
        ("", "PHIẾU KIỂM TRA DỰ THẢO", ""),
    ],
)
def test_other_words(words: str, other: str | None, below: str) -> None:
    assert first_other(SHEET, words) == other
    if other is None:
        assert after(SHEET, words) == below
