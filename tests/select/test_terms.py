"""Abbreviations and short names as rules see them."""

from __future__ import annotations

import pytest
from tests.findings import LETTERHEAD, shipped

from checker.parse import parse
from checker.select import Facts, select
from checker.source import Source


def read(draft: str, collection: str, *attributes: str) -> list[tuple[object, ...]]:
    facts = Facts(parse(Source.of(draft)), shipped().standards["36-hd-vptw"])
    return [tuple(node.read(name) for name in attributes) for node in select(collection, (), facts)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đối tác gồm LG Display.", [("Đối tác gồm", True)]),
        ("Đã gặp Đoàn KTQP 345.", [("Đã gặp Đoàn", True)]),
        ("Rà soát QLTSC Yên Hòa.", [("Rà soát", False)]),
    ],
)
def test_what_stands_around_an_abbreviation(text: str, expected: list[tuple[object, ...]]) -> None:
    assert read(f"1. {text}", "abbreviations", "before", "named") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rà soát QLTSC ở xã; kiểm tra QLTSC.", [("QLTSC", 2, False)]),
        ("Rà soát quản lý tài sản công (QLTSC) ở xã.", [("QLTSC", 1, True)]),
        ("Rà soát QLTSC (quản lý tài sản công) ở xã.", [("QLTSC", 1, True)]),
        ("Quân ủy Trung ương: QUTW.", [("QUTW", 1, True)]),
        ("Phát triển KT-XH và GD&ĐT.", [("KT-XH", 1, False), ("GD&ĐT", 1, False)]),
        ("Khóa XIII, chương IV; mục A.", []),
        ("Thực hiện Kế hoạch số 12-KH/QLTSC, ngày 12/4/2024 và mẫu số 01/QLTSC; tệp QLTSC.xlsx; địa chỉ a@QLTSC.", []),
        ("Mô hình “QLTSC” và phong trào KHÔNG rượu bia.", []),
        ("CÔNG TÁC QLTSC CỦA HUYỆN", []),
        ("Theo CHỦ TỊCH UBQT xã.", []),
        ("Lập danh sách tại chức năng: Nghiệp vụ QLTSC,TSC/Quản lý tài sản/Lập danh sách.", []),
    ],
    ids=[
        "used twice", "in brackets", "explained behind", "behind a colon", "joined", "numerals", "parts of symbols",
        "quoted or shouted", "a heading in capitals", "beside words in capitals", "a path of a program",
    ],
)  # fmt: skip
def test_abbreviations(text: str, expected: list[tuple[object, ...]]) -> None:
    assert read(f"1. {text}", "abbreviations", "name", "uses", "explained") == expected


def test_the_mark_of_an_organ_is_its_name() -> None:
    draft = LETTERHEAD + "1. Thực hiện Kế hoạch số 12-KH/BTGHU, ngày 12/4/2024, BTGHU đã kiểm tra; QLTSC đã báo cáo."
    assert read(draft, "abbreviations", "name", "organ-mark") == [("BTGHU", True), ("QLTSC", False)]


DEFINED = "Thực hiện Kế hoạch số 83-KH/TU, ngày 26/01/2022 của Tỉnh ủy về xây dựng Đảng (viết tắt là Kế hoạch 83)"


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        (f"1. {DEFINED}.\n2. Sơ kết Kế hoạch 83.", [("document", True, False, False)]),
        (f"1. {DEFINED}.\n2. Sơ kết kế hoạch\n83.", [("document", True, False, False)]),
        (f"1. {DEFINED}.\n2. Sơ kết Kế hoạch 83-KH/TU.", [("document", False, False, False)]),
        (f"1. Quán triệt Kế hoạch 83.\n2. {DEFINED}.", [("document", False, True, False)]),
        (f"1. {DEFINED}.\n2. {DEFINED}.", [("document", False, False, False), ("document", False, False, True)]),
        ("1. Quản lý tài sản công (QLTSC).\n2. Kiểm tra QLTSC.", [("acronym", True, False, False)]),
        ("1. Kiểm tra QLTSC.\n2. Quản lý tài sản công (QLTSC).", [("acronym", False, True, False)]),
        ("1. Ban Chỉ đạo phát triển đảng (gọi tắt là Ban Chỉ đạo).", [("phrase", False, False, False)]),
    ],
)
def test_short_names(draft: str, expected: list[tuple[object, ...]]) -> None:
    assert read(draft, "short-names", "kind", "used", "used-before", "again") == expected


def test_a_name_in_the_title_is_used() -> None:
    draft = LETTERHEAD.replace("công tác đảng quý I", "Kế hoạch 83") + f"1. {DEFINED}."
    assert read(draft, "short-names", "used") == [(True,)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sơ kết Kế hoạch 83 và Kế hoạch 83.", [("Kế hoạch 83", "83-KH/TU", "và")]),
        ("Sơ kết Kế hoạch 83-KH/TU, Kế hoạch 837.", []),
        ("Sơ kết Nghị quyết số 30c/NQ-CP ngày 08/11/2011; học Nghị quyết 30c/NQ-CP.", []),
        ("Sơ kết Kế hoạch 83 (viết tắt là Kế hoạch 83).", []),
    ],
)
def test_informal_names(text: str, expected: list[tuple[object, ...]]) -> None:
    draft = f"1. Thực hiện Kế hoạch số 83-KH/TU, ngày 26/01/2022 của Tỉnh ủy.\n2. {text}"
    found = read(draft, "informal-names", "text", "symbol", "after")
    assert [(text.value, symbol, after) for text, symbol, after in found] == expected  # type: ignore[attr-defined]
