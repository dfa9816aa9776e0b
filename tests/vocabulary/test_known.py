"""Citations against what is known of central documents."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.findings import LETTERHEAD, hits

from checker.known import Known, KnownDocument, Replacement
from checker.symbol import symbol_key

TERM = "khóa ([ivxl]{1,6})"
TYPES = {"party": {"QĐ": ["quyết định", "quy định"], "KL": ["kết luận"]}, "state": {"NQ": ["nghị quyết"]}}


def known(*documents: KnownDocument) -> Known:
    found: Known = {}
    for document in documents:
        key = symbol_key(document.symbol)
        found[key] = (*found.get(key, ()), document)
    return found


def entry(symbol: str, day: str, kind: str, issuer: str, title: str, *, confidence: str = "high") -> KnownDocument:
    return KnownDocument(symbol, date.fromisoformat(day), (kind,), issuer, title, confidence, None)  # type: ignore[arg-type]


RECORDS = known(
    entry(
        "10-KL/TW", "2021-10-25", "Kết luận", "Bộ Chính trị khóa XIII", "xây dựng, chỉnh đốn Đảng và hệ thống chính trị"
    ),
    entry("11-KL/TW", "2025-06-20", "Kết luận", "Ban Bí thư khóa XIII", "công tác cán bộ"),
    entry("12-KL/TW", "2023-05-10", "Kết luận", "Ban Bí thư khóa XIII", "quản lý tài sản", confidence="low"),
    entry("13-KL/TW", "2023-05-10", "Kết luận", "Ban Bí thư khóa XIII", "quản lý tài sản", confidence="medium"),
    entry("14-QĐ/TW", "2023-05-10", "Quy định", "Ban Bí thư khóa XIII", "quản lý tài sản"),
    entry("15-KL/TW", "2016-05-10", "Kết luận", "Bộ Chính trị khóa XII", "phát triển đô thị"),
    entry("15-KL/TW", "2023-05-10", "Kết luận", "Ban Bí thư khóa XIII", "quản lý tài sản"),
    entry("20/NQ-CP", "2025-04-07", "Nghị quyết", "Chính phủ", "sắp xếp đơn vị hành chính cấp xã"),
)


@pytest.mark.parametrize(
    ("citation", "expected"),
    [
        ("Kết luận số 10-KL/TW, ngày 25/10/2021 của Bộ Chính trị", []),
        ("Kết luận số 10-KL/TW, ngày 25/11/2021 của Bộ Chính trị", [("25/11/2021", None)]),
        ("Kết luận số 10-KL/TW của Bộ Chính trị", []),
        ("Kết luận số 10-KL/TW, ngày 25/11/2021 của Bộ Chính trị khóa XII", []),
        ("Kết luận số 10-KL/TW, ngày 25/11/2021 của Ban Bí thư", []),
        ("Chỉ thị số 10-KL/TW, ngày 25/11/2021 của Bộ Chính trị", []),
        ("Kết luận số 10-KL/TW, ngày 25/10/2011 của Bộ Chính trị", []),
        ("Kết luận số 10-KL/TW, ngày 25/10/2011 về xây dựng, chỉnh đốn Đảng", [("25/10/2011", None)]),
        ("Kết luận số 10-KL/TW, ngày 25/11/2021 về phát triển kinh tế biển", []),
        ("Kết luận số 12-KL/TW, ngày 25/11/2021 của Ban Bí thư", []),
        ("Kết luận số 13-KL/TW, ngày 25/11/2022 của Ban Bí thư", [("25/11/2022", "possible")]),
        ("Kết luận số 15-KL/TW, ngày 10/5/2016 của Bộ Chính trị", []),
        ("Kết luận số 15-KL/TW, ngày 11/5/2023 của Ban Bí thư", [("11/5/2023", None)]),
        ("Nghị quyết số 20/NQ-CP ngày 07/5/2025 của Chính phủ", [("07/5/2025", None)]),
        ("Nghị quyết số 20/NQ-CP ngày 07/4/2024 của Chính phủ", []),
        ("Nghị quyết số 20/NQ-CP ngày 07/4/2024 về sắp xếp đơn vị hành chính cấp xã", [("07/4/2024", None)]),
    ],
    ids=[
        "right", "wrong within the term", "no date", "another term", "another body", "another type",
        "a term not known", "the same subject", "another subject", "low confidence", "medium confidence",
        "another document of that symbol", "the one of its term", "wrong within the year", "another year",
        "another year, the same subject",
    ],
)  # fmt: skip
def test_date(citation: str, expected: list[tuple[str, str | None]]) -> None:
    found = hits("known", "citations", f"1. Thực hiện {citation}.", part="date", records=RECORDS, term=TERM)
    assert [(text, hit.certainty) for text, hit in found] == expected


@pytest.mark.parametrize(
    ("citation", "part", "expected"),
    [
        ("Quyết định số 14-QĐ/TW, ngày 10/5/2023 của Ban Bí thư", "type", ["Quyết định"]),
        ("Quyết định số 14-QĐ/TW, ngày 10/5/2016 của Ban Bí thư", "type", []),
        ("Chỉ thị số 14-QĐ/TW, ngày 10/5/2023 của Ban Bí thư", "type", []),
        ("Quy định số 14-QĐ/TW, ngày 10/5/2023 của Bộ Chính trị", "issuer", ["Bộ Chính trị"]),
        ("Quy định số 14-QĐ/TW, ngày 10/5/2023 của Ban Bí thư Trung ương Đảng", "issuer", []),
        ("Quy định số 14-QĐ/TW, ngày 10/5/2023 của Trung ương", "issuer", []),
        ("Kết luận số 13-KL/TW, ngày 10/5/2023 của Bộ Chính trị", "issuer", []),
    ],
)
def test_type_and_issuer(citation: str, part: str, expected: list[str]) -> None:
    options: dict[str, Any] = {"part": part, "records": RECORDS, "types": TYPES, "general": ["Trung ương"]}
    found = hits("known", "citations", f"1. Thực hiện {citation}.", **options)
    assert [text for text, _ in found] == expected


GUIDE = entry("36-HD/VPTW", "2018-04-03", "Hướng dẫn", "Văn phòng Trung ương Đảng", "thể thức văn bản")
REPLACED = known(GUIDE._replace(replaced=Replacement("05-HD/VPTW", date(2024, 1, 1))))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Trình bày theo Hướng dẫn số 36-HD/VPTW, ngày 03/4/2018 của Văn phòng Trung ương Đảng.", ["36-HD/VPTW"]),
        ("Trình bày theo Hướng dẫn số 36-HD/VPTW.", ["36-HD/VPTW"]),
        ("Đã phổ biến Hướng dẫn số 36-HD/VPTW, ngày 03/4/2018 của Văn phòng Trung ương Đảng.", []),
        ("Trước đây trình bày theo Hướng dẫn số 36-HD/VPTW, ngày 03/4/2018.", []),
        ("Nay thay thế Hướng dẫn số 36-HD/VPTW, ngày 03/4/2018.", []),
        ("Trình bày theo Hướng dẫn số 36-HD/VPTW, ngày 05/6/2022.", []),
    ],
)
def test_replaced(sentence: str, expected: list[str]) -> None:
    options: dict[str, Any] = {"records": REPLACED, "cues": ["theo", "thay thế"], "past": ["trước đây", "thay thế"]}
    found = hits("superseded", "citations", f"{LETTERHEAD}1. {sentence}", **options)
    assert [text for text, _ in found] == expected


def test_a_draft_older_than_the_replacement_cites_rightly() -> None:
    later = known(GUIDE._replace(replaced=Replacement("05-HD/VPTW", date(2026, 5, 27))))
    draft = f"{LETTERHEAD}1. Trình bày theo Hướng dẫn số 36-HD/VPTW, ngày 03/4/2018."
    assert hits("superseded", "citations", draft, records=later, cues=["theo"], past=[]) == []
