"""The row of blocks: what follows each, and the lines of legal bases."""

from __future__ import annotations

import pytest
from tests.findings import shipped

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
