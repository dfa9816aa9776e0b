"""Cross-references and attachments that lead nowhere."""

from __future__ import annotations

from typing import Any

import pytest
from tests.findings import hits

DRAFT = """I. KẾT QUẢ THỰC HIỆN
1. Đã quán triệt nghị quyết trong toàn đảng bộ.
2. Đã kiểm tra 12 chi bộ:
2.1. Cấp huyện kiểm tra 05 chi bộ.
2.2. Cấp xã kiểm tra 07 chi bộ.
II. PHƯƠNG HƯỚNG
1. Tiếp tục kiểm tra, {}.
a) Giám sát thường xuyên.
b) Giám sát chuyên đề.
"""


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("như đã nêu tại mục 2", []),
        ("như đã nêu tại mục 2.2", []),
        ("như đã nêu tại mục I.2.2", []),
        ("như đã nêu tại mục I.2", []),
        ("như đã nêu tại mục II.2", ["mục II.2"]),
        ("như đã nêu tại mục 2.3", ["mục 2.3"]),
        ("như đã nêu tại mục 9", ["mục 9"]),
        ("như đã nêu tại mục V", ["mục V"]),
        ("theo điểm b khoản 1 Mục này", []),
        ("theo mục 9 Hướng dẫn số 12-HD/BTCTU", []),
        ("theo quy chế “giao tại mục 9”", []),
        ("thực hiện Kế hoạch số 83-KH/TU của Tỉnh ủy, trong đó tại mục 9 giao chỉ tiêu", []),
        ("thực hiện Kế hoạch số 83-KH/TU của Tỉnh ủy. Kết quả nêu tại mục 9", ["mục 9"]),
    ],
)
def test_missing(words: str, expected: list[str]) -> None:
    assert [text for text, _ in hits("resolves", "references", DRAFT.format(words), fault="missing")] == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [("như đã nêu tại mục II.1", ["mục II.1"]), ("như đã nêu tại mục I.1", []), ("như đã nêu tại mục 1", [])],
)
def test_self(words: str, expected: list[str]) -> None:
    assert [text for text, _ in hits("resolves", "references", DRAFT.format(words), fault="self")] == expected


def test_an_outline_that_may_not_be_recognised_gives_a_guess() -> None:
    ((_, hit),) = hits("resolves", "references", "1. Đã thực hiện như nêu tại mục 9.", fault="missing")
    assert hit.certainty == "possible"


ENDING = """

Nơi nhận:
- Ban Thường vụ Tỉnh ủy (để báo cáo),
- Lưu Văn phòng Huyện ủy.

T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ


Trần Văn Bình

"""
PATTERNS: dict[str, Any] = {
    "mention": r"\b(?:phụ lục ([0-9]{1,2}|[ivx]{1,5})\b|phụ lục kèm theo)",
    "heading": r"phụ lục ?([0-9]{1,2}|[ivx]{1,5}|)\b",
    "foreign": ["nghị định", "báo cáo"],
    "joins": ["của", "kèm theo"],
    "own": [" này"],
}


@pytest.mark.parametrize(
    ("words", "attached", "some", "none"),
    [
        ("(Phụ lục 1)", "PHỤ LỤC 1\nBiểu tổng hợp", [], []),
        ("(Phụ lục 01)", "PHỤ LỤC 1\nBiểu tổng hợp", [], []),
        ("(Phụ lục 2)", "PHỤ LỤC 1\nBiểu tổng hợp", ["Phụ lục 2"], []),
        ("(Phụ lục 2)", "PHỤ LỤC\nBiểu tổng hợp", [], []),
        ("(Phụ lục 2)", "", [], ["Phụ lục 2"]),
        ("(Phụ lục kèm theo)", "Biểu tổng hợp", [], []),
        ("(Phụ lục kèm theo)", "", [], ["Phụ lục kèm theo"]),
        ("theo Phụ lục II Nghị định về công tác văn thư", "", [], []),
        ("theo Phụ lục II (kèm theo Nghị định về công tác văn thư)", "", [], []),
        ("theo Phụ lục II kèm theo Báo cáo này", "", [], ["Phụ lục II"]),
        ("theo Nghị định số 30/2020/NĐ-CP (Phụ lục II)", "", [], []),
    ],
)
def test_attached(words: str, attached: str, some: list[str], none: list[str]) -> None:
    draft = f"1. Đã tổng hợp kết quả {words}.{ENDING}{attached}\n"
    for among, expected in (("some", some), ("none", none)):
        assert [text for text, _ in hits("attached", "paragraphs", draft, among=among, **PATTERNS)] == expected
