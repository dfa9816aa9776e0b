"""Parts that have one form: `written`, `stands-for`, `padded`, `in-order`, `distinct`, `lacks`, `contains`."""

from __future__ import annotations

from typing import Any

import pytest
from tests.findings import LETTERHEAD, hits

from checker.vocabulary import Hit

MOTTO = ["Độc lập - Tự do - Hạnh phúc"]
STATE = """ỦY BAN NHÂN DÂN            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
HUYỆN YÊN HÒA              {}

Số: 45/BC-UBND              Yên Hòa, ngày 12 tháng 4 năm 2024

BÁO CÁO
Kết quả quý I

Nội dung.
"""
SIGNED = "Nội dung.\n\nNơi nhận:\n{}\n\nT/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n\nNguyễn Văn An\n"


def found(results: list[tuple[str, Hit]]) -> list[str]:
    return [text for text, _ in results]


@pytest.mark.parametrize(
    ("motto", "expected"),
    [
        ("Độc lập - Tự do - Hạnh phúc", []),
        ("Độc lập  -  Tự do - Hạnh phúc", []),
        ("Độc lập - Tự do - Hạnh phúc ----------", []),
        ("Độc lập -Tự do - Hạnh phúc", ["Độc lập -Tự do - Hạnh phúc"]),
        ("Độc lập - Tự Do - Hạnh Phúc", ["Độc lập - Tự Do - Hạnh Phúc"]),
        ("ĐỘC LẬP - TỰ DO - HẠNH PHÚC", ["ĐỘC LẬP - TỰ DO - HẠNH PHÚC"]),
    ],
)
def test_written(motto: str, expected: list[str]) -> None:
    results = hits("written", "letterhead", STATE.format(motto), attribute="motto", forms=MOTTO)
    assert found(results) == expected
    assert {edit.text for _, hit in results for edit in hit.edits} <= set(MOTTO)


def test_what_is_not_there_is_not_miswritten() -> None:
    assert hits("written", "letterhead", "Nội dung.", attribute="motto", forms=MOTTO) == []


TABLE = {"BC": ["báo cáo"], "KH": ["kế hoạch"], "TB": ["thông báo", "thông báo kết luận"], "KL": ["kết luận"]}


@pytest.mark.parametrize(
    ("title", "mark", "expected"),
    [
        ("BÁO CÁO", "BC", []),
        ("BÁO CÁO", "KH", [("KH", "BC", None)]),
        ("BÁO CÁO", "BCT", [("BCT", "BC", "possible")]),
        ("THÔNG BÁO KẾT LUẬN", "TB", []),
        ("THÔNG BÁO KẾT LUẬN", "KL", [("KL", "TB", None)]),
        ("PHIẾU TRÌNH", "BC", []),
    ],
)
def test_stands_for(title: str, mark: str, expected: list[tuple[str, str, str | None]]) -> None:
    draft = LETTERHEAD.replace("45-BC/HU", f"45-{mark}/HU").replace("BÁO CÁO", title) + "Nội dung."
    results = hits("stands-for", "own-symbol", draft, mark="mark", name="title", table=TABLE, at="symbol")
    assert [(text, hit.values["expected"], hit.certainty) for text, hit in results] == expected


@pytest.mark.parametrize(("number", "expected"), [("5", ["5"]), ("05", []), ("45", []), ("0", ["0"]), ("105", [])])
def test_padded(number: str, expected: list[str]) -> None:
    draft = LETTERHEAD.replace("45-BC/HU", f"{number}-BC/HU") + "Nội dung."
    assert found(hits("padded", "own-symbol", draft, attribute="number", below=10)) == expected


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("HUYỆN ỦY YÊN HÒA\nSố 45-BC/HU\n\nBÁO CÁO\nquý I\n-----\n", []),
        ("Số 45-BC/HU\nHUYỆN ỦY YÊN HÒA\n\nBÁO CÁO\nquý I\n-----\n", ["Số 45-BC/HU"]),
        ("BÁO CÁO\nquý I\n-----\n", []),
    ],
)
def test_in_order(head: str, expected: list[str]) -> None:
    chains = [["issuer", "symbol", "title", "abstract"]]
    results = hits("in-order", "letterhead-parts", head + "\nNội dung.", chains=chains, part="part", name="name")
    at_fault = [text for text, hit in results if text]
    assert at_fault == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("- Thường trực Tỉnh ủy,\n- Lưu Văn phòng.", []),
        ("- Thường trực Tỉnh ủy,\n- THƯỜNG TRỰC  TỈNH ỦY;\n- Lưu Văn phòng.", ["THƯỜNG TRỰC TỈNH ỦY;"]),
        ("- Chi bộ 1,\n- Chi bộ 2,\n- Chi bộ 1,\n- Chi bộ 1,\n- Lưu Văn phòng.", ["Chi bộ 1,", "Chi bộ 1,"]),
    ],
)
def test_distinct(lines: str, expected: list[str]) -> None:
    assert found(hits("distinct", "recipients", SIGNED.format(lines))) == expected


@pytest.mark.parametrize(("words", "expected"), [(["PHÓ BÍ THƯ"], []), (["Bí thư", "CHỦ TRÌ"], ["CHỦ TRÌ"])])
def test_lacks(words: list[str], expected: list[str]) -> None:
    draft = SIGNED.format("- Lưu Văn phòng.")
    results = hits("lacks", "document", draft, attribute="signed-posts", words=words, after="content-end")
    assert [hit.values["expected"] for _, hit in results] == expected


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("1. Đã ban hành kế hoạch./.\n2. Đã kiểm tra tại các chi bộ trực thuộc trong quý./.", 1),
        ("1. Đã ban hành kế hoạch.\n2. Đã kiểm tra tại các chi bộ trực thuộc trong quý./.", 0),
        ("1. Đã ban hành./. Đã họp./. Đã kiểm tra.\n2. Đã báo cáo cấp trên theo quy định của huyện.", 2),
    ],
)
def test_contains(draft: str, expected: int) -> None:
    options: dict[str, Any] = {"words": ["./."], "except-at-end": True}
    results = hits("contains", "blocks", draft, **options)
    assert found(results) == ["./."] * expected
