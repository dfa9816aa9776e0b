"""What entries and paragraphs show together: end marks of lists, repeated text, what a draft says of itself."""

from __future__ import annotations

from typing import Any

import pytest
from tests.findings import hits

LEAD = "1. Các đơn vị đã thực hiện những việc sau:\n"
SENTENCE = "Cấp ủy các cấp đã lãnh đạo, chỉ đạo đảng viên học tập, quán triệt nghị quyết."
HEAD = "KẾ HOẠCH\nkiểm tra quý I\n-----\n\n"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("- Rà soát;\n- Sửa đổi;\n- Phân công;\n- Báo cáo.", []),
        ("- Rà soát;\n- Sửa đổi,\n- Phân công;\n- Kiểm tra;\n- Báo cáo.", [(",", ";")]),
        ("- Rà soát;\n- Sửa đổi\n- Phân công;\n- Kiểm tra;\n- Báo cáo.", [("", ";")]),
        ("- Rà soát;\n- Sửa đổi;\n- Phân công;\n- Báo cáo", [("", ".")]),
        ("- Rà soát;\n- Sửa đổi;\n- Phân công;\n- Báo cáo;", []),
        ("- Rà soát;\n- Sửa đổi,\n- Báo cáo.", []),
        ("- Rà soát;\n- Sửa đổi,\n- Phân công;\n- Kiểm tra,\n- Báo cáo.", []),
        ("- Rà soát;\n- Đã sửa đổi. Đã ban hành.\n- Phân công;\n- Kiểm tra;\n- Báo cáo.", []),
        ("- Rà soát;\n- Sửa đổi;\n- Phân công;\n- Báo cáo.\n- Huyện ủy đã kiểm tra.", []),
    ],
    ids=[
        "one mark", "a comma", "no mark", "last without", "list goes on", "too short", "no majority", "two sentences",
        "sentences behind the list",
    ],
)  # fmt: skip
def test_list_ends(lines: str, expected: list[tuple[str, str]]) -> None:
    results = hits("list-ends", "lists", LEAD + lines)
    assert [(text, hit.values["expected"]) for text, hit in results] == expected


def test_the_others_of_a_list_are_counted_without_the_line_at_fault() -> None:
    ((_, hit),) = hits("list-ends", "lists", LEAD + "- Rà soát;\n- Sửa đổi,\n- Phân công;\n- Kiểm tra;\n- Báo cáo.")
    assert (hit.values["times"], hit.values["total"]) == ("3", "4")


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        (f"1. {SENTENCE}\n2. {SENTENCE}", [SENTENCE]),
        (f"1. {SENTENCE}\n2. {SENTENCE.upper()}", [SENTENCE.upper()]),
        (f"1. {SENTENCE}\n2. {SENTENCE[:-12]}.", []),
        ("1. Đã kiểm tra 05 chi bộ.\n2. Đã kiểm tra 05 chi bộ.", []),
        (f"1. {SENTENCE} {SENTENCE.replace('Cấp', 'Đảng')}\n2. Đã họp. {SENTENCE}", [SENTENCE]),
    ],
    ids=["whole item", "other case", "shorter", "too short", "inside an item"],
)
def test_repeated(draft: str, expected: list[str]) -> None:
    assert [text for text, _ in hits("repeated", "blocks", draft)] == expected


def test_sentences_repeated_one_after_the_other_are_one_finding() -> None:
    two = f"{SENTENCE} {SENTENCE.replace('Cấp', 'Đảng')}"
    assert [text for text, _ in hits("repeated", "blocks", f"1. {two}\n2. {two}")] == [two]


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("1. Đẩy mạnh tuyên truyền nghị quyết. Cụ thể:\n- Đẩy mạnh tuyên truyền nghị quyết ở xã.", 1),
        ("1. Đẩy mạnh tuyên truyền nghị quyết. Cụ thể:\n- Đã tổ chức 12 hội nghị tuyên truyền nghị quyết.", 0),
        ("1. Đẩy mạnh tuyên truyền nghị quyết.\n2. Đẩy mạnh kiểm tra.", 0),
        ("1. Tham mưu cho Sở về nghị quyết, gồm:\n- Tham mưu cho Sở về kế hoạch;\n- Tham mưu cho huyện.", 0),
    ],
)
def test_lead_in_repeated(draft: str, expected: int) -> None:
    assert len(hits("lead-in-repeated", "blocks", draft, least=5)) == expected


@pytest.mark.parametrize(
    ("closing", "expected"),
    [
        ("Trên đây là Kế hoạch kiểm tra quý I.", []),
        ("Trên đây là báo cáo kết quả quý I.", ["báo cáo"]),
        ("Trên đây là nội dung báo cáo.", ["báo cáo"]),
        ("Trên đây là kết quả quý I.", []),
        ("Đã gửi báo cáo quý I.", []),
    ],
)
def test_calls_itself(closing: str, expected: list[str]) -> None:
    options: dict[str, Any] = {"leads": ["Trên đây là", "Trên đây là nội dung"], "names": ["báo cáo", "kế hoạch"]}
    results = hits("calls-itself", "blocks", f"{HEAD}1. Kiểm tra.\n2. Giám sát.\n{closing}", **options)
    assert [text for text, _ in results] == expected


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        ("Kế hoạch gồm 3 phần:", ["3 phần"]),
        ("Kế hoạch này gồm có 2 phần:", []),
        ("Dự thảo Quy chế gồm 5 phần.", []),
        ("Kế hoạch gồm 3 nội dung:", []),
    ],
)
def test_announces_parts(opening: str, expected: list[str]) -> None:
    draft = f"{HEAD}{opening}\nI. MỤC ĐÍCH\nKiểm tra.\nII. NỘI DUNG\nGiám sát."
    results = hits("announces-parts", "blocks", draft, nouns={"phần": ["part", "section"]})
    assert [text for text, _ in results] == expected
