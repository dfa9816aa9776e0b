"""The row of blocks: what follows each, and the lines of legal bases."""

from __future__ import annotations

import pytest
from tests.findings import LETTERHEAD, lint, shipped
from tests.laid_out import word

from checker.parse import parse
from checker.select import Facts, select
from checker.source import Source


def read(collection: str, draft: str, *attributes: str) -> list[tuple[object, ...]]:
    facts = Facts(parse(Source.of(draft)), shipped().standards["36-hd-vptw"])
    nodes = select(collection, (), facts)
    return [(node.read("text").value, *(node.read(name) for name in attributes)) for node in nodes]


def test_what_follows() -> None:
    draft = "I. KẾT QUẢ\nĐã họp.\n1. Đã rà soát.\n2. Đã sửa:\n- Quy chế.\nII. PHƯƠNG HƯỚNG\nTrên đây là báo cáo."
    assert read("blocks", draft, "level", "follows") == [
        ("KẾT QUẢ", "section", "paragraph"),
        ("Đã họp.", "section", "child"),
        ("Đã rà soát.", "item", "sibling"),
        ("Đã sửa:", "item", "child"),
        ("Quy chế.", "bullet", "higher"),
        ("PHƯƠNG HƯỚNG", "section", "closing"),
        ("Trên đây là báo cáo.", "closing", "end"),
    ]


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        (
            "Căn cứ Điều lệ Đảng;\nCăn cứ Quy định số 24-QĐ/TW,\nBan Thường vụ quyết định:\n1. Họp.",
            [("Căn cứ Điều lệ Đảng;", False, 2), ("Căn cứ Quy định số 24-QĐ/TW,", False, 2)],
        ),
        ("- Căn cứ Điều lệ Đảng;\n- Căn cứ Quy định số 24-QĐ/TW.\n1. Họp.", [("Căn cứ Điều lệ Đảng;", True, 2)]),
        ("1. Căn cứ Điều lệ Đảng.\n2. Họp.", []),
    ],
)
def test_opening_lines(draft: str, expected: list[tuple[str, bool, int]]) -> None:
    assert read("opening-lines", draft, "dash", "alike")[: len(expected)] == expected


HEADED = "I. KẾT QUẢ\n{}II. HẠN CHẾ\nCòn 02 việc chậm.\nIII. PHƯƠNG HƯỚNG\nTiếp tục rà soát.\n"
TABLE = "| 1 | Kiểm tra | 05 cuộc |\n| 2 | Giám sát | 06 cuộc |\n"


@pytest.mark.parametrize(
    ("draft", "rule"),
    [
        (HEADED, "structure.heading-without-content"),
        (HEADED.format("1. Kết quả các mặt công tác như sau:\n{}2. Đã sơ kết.\n"), "structure.lead-in-without-list"),
        (HEADED.format("Đã hoàn thành 4/4 nhiệm vụ, cụ thể:\n{}1. Họp.\n2. Rà soát.\n"), "claim.count-mismatch"),
        (f"{LETTERHEAD}Báo cáo kết quả như sau:\n{{}}Nơi nhận:\n- Lưu Văn phòng.\n", "closing.end-mark"),
    ],
)
def test_a_table_fills_what_would_be_empty(draft: str, rule: str) -> None:
    def told(draft: str) -> bool:
        return rule in {finding.rule for finding in lint(word(draft), stage="issue").findings}

    assert told(draft.format(""))
    assert not told(draft.format(TABLE))
