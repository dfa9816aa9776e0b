"""Mentions of one thing against each other, and wordings that can or cannot be of one thing."""

from __future__ import annotations

from typing import Any

import pytest
from tests.findings import hits

from checker.vocabulary.wording import apart

ISSUER: dict[str, Any] = {"attribute": "issuer", "of": ["key", "type", "day"], "telling": "khóa ([ivxl]{1,6})"}
TYPE: dict[str, Any] = {"attribute": "type", "of": ["key"], "apart": "day", "by": "beginning"}


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("của Bộ Chính trị", "của Ban Bí thư", ["Ban Bí thư"]),
        ("của Bộ Chính trị", "của Bộ Chính trị, Ban Bí thư", []),
        ("của Bộ Chính trị khóa XIII", "của Bộ Chính trị khóa XII", ["Bộ Chính trị khóa XII"]),
        ("của Tỉnh ủy", "của Ban Thường vụ Tỉnh uỷ", []),
        ("của Tỉnh ủy", "của Thành ủy", ["Thành ủy"]),
        ("của UBND tỉnh", "của Ủy ban nhân dân tỉnh", []),
    ],
)
def test_issuers_of_one_document(one: str, other: str, expected: list[str]) -> None:
    plan = "Kế hoạch số 8-KH/TU, ngày 12/4/2023"
    draft = f"1. Quán triệt {plan} {one}.\n2. Sơ kết {plan} {other}."
    assert [text for text, _ in hits("agreeing", "citations", draft, **ISSUER)] == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Quy định số 8-QĐ/TU, ngày 12/4/2023", "Quyết định số 8-QĐ/TU, ngày 12/4/2023", [("Quyết định", None)]),
        ("Quy định số 8-QĐ/TU, ngày 12/4/2023", "Quyết định số 8-QĐ/TU, ngày 15/9/2023", []),
        ("Quy định số 8-QĐ/TU, ngày 12/4/2023", "Quyết định số 8-QĐ/TU", [("Quyết định", "possible")]),
        ("Thông báo kết luận số 8-TB/TU, ngày 12/4/2023", "Thông báo số 8-TB/TU", []),
    ],
)
def test_types_of_one_document(one: str, other: str, expected: list[tuple[str, str | None]]) -> None:
    draft = f"1. Quán triệt {one} của Tỉnh ủy.\n2. Sơ kết {other} của Tỉnh ủy."
    assert [(text, hit.certainty) for text, hit in hits("agreeing", "citations", draft, **TYPE)] == expected


def test_many_mentions_take_linear_work() -> None:
    draft = "\n".join(f"{n}. Sơ kết Kế hoạch số 8-KH/TU, ngày 12/4/2023 của Ban {n * 'a'}b." for n in range(1, 40))
    assert len(hits("agreeing", "citations", draft, **ISSUER)) < 40


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Huyện ủy Yên Hòa", "Ban Chấp hành Đảng bộ huyện", False),
        ("Bộ Chính trị", "Ban Bí thư", True),
        ("Tỉnh uỷ", "TỈNH ỦY", False),
        ("Bộ GDĐT", "Bộ Giáo dục và Đào tạo", False),
        ("Bộ Chính trị khóa XIII", "Ban Bí thư khóa XIII", False),
        ("Trung ương", "Bộ Chính trị", False),
        ("Đảng", "Bộ Chính trị", False),
        ("", "Bộ Chính trị", False),
    ],
)
def test_apart(one: str, other: str, expected: bool) -> None:
    assert apart(one, other, ("trung ương",), {"huyện ủy": ["đảng bộ huyện"]}) is expected
