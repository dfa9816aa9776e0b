"""`end-mark`: what a line or the content ends with."""

from __future__ import annotations

from typing import Any

import pytest
from tests.findings import hits

RECIPIENTS = """Trên đây là báo cáo của Ban Thường vụ Huyện ủy{}

Nơi nhận:
{}

T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ

Nguyễn Văn An
"""


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("- Thường trực Tỉnh ủy,\n- Lưu Văn phòng Huyện ủy.", []),
        ("- Thường trực Tỉnh ủy\n- Lưu Văn phòng Huyện ủy.", [("", ",")]),
        ("- Thường trực Tỉnh ủy;\n- Lưu Văn phòng Huyện ủy.", [(";", ",")]),
        ("- Thường trực Tỉnh ủy ,\n- Lưu Văn phòng Huyện ủy.", [(",", ",")]),
        ("- Thường trực Tỉnh ủy (b/c),\n- Lưu Văn phòng Huyện ủy", [("", ".")]),
        ("- Thường trực Tỉnh ủy,\n- Lưu Văn phòng Huyện ủy,", [(",", ".")]),
        ("- Các chi bộ, đảng bộ\ntrực thuộc Huyện ủy,\n- Lưu Văn phòng Huyện ủy.", []),
    ],
)
def test_lines(lines: str, expected: list[tuple[str, str]]) -> None:
    found = hits("end-mark", "recipients", RECIPIENTS.format(".", lines), mark=",", last=".")
    assert [(text, hit.values["expected"]) for text, hit in found] == expected


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        ("Lưu: VT, NCKS.Châu", []),
        ("Lưu: VT, NC (3).23", []),
        ("Lưu: VT, TH. An (5b)", []),
        ("Lưu: VT, NC", [""]),
        ("Sở Nội vụ. Châu", [""]),
        ("Lưu: VT. Sau khi ký thì gửi", [""]),
    ],
)
def test_a_line_complete_in_another_way(last: str, expected: list[str]) -> None:
    form = r"Lưu\b[^.]{0,80}[.] ?\w{1,16}(?: ?\(\w{1,6}\))?"
    draft = RECIPIENTS.format(".", f"- Như trên;\n- {last}")
    assert [text for text, _ in hits("end-mark", "recipients", draft, mark=";", last=".", complete=form)] == expected


@pytest.mark.parametrize(
    ("end", "mark", "expected"),
    [
        (".", ".", []),
        ("./.", ".", ["./."]),
        (" ./.", ".", ["./."]),
        (" .", ".", ["."]),
        ("", ".", [""]),
        (";", ".", [";"]),
        ("./.", "./.", []),
        (".", "./.", ["."]),
        ("./. 4M ĐỐC", "./.", []),
    ],
)
def test_content(end: str, mark: str, expected: list[str]) -> None:
    lines = "- Thường trực Tỉnh ủy,\n- Lưu Văn phòng Huyện ủy."
    assert [text for text, _ in hits("end-mark", "content-end", RECIPIENTS.format(end, lines), mark=mark)] == expected


def test_a_text_cut_off_has_no_end_to_judge() -> None:
    assert hits("end-mark", "content-end", "1. Đã tổ chức hội nghị và", mark=".") == []


def test_the_last_line_is_judged_only_where_it_is_the_right_one() -> None:
    lines = "- Thường trực Tỉnh ủy;\n- Các chi bộ,"
    options: dict[str, Any] = {"mark": ",", "last": ".", "last-starts": ["Lưu"]}
    assert [text for text, _ in hits("end-mark", "recipients", RECIPIENTS.format(".", lines), **options)] == [";"]


@pytest.mark.parametrize(("earlier", "expected"), [(True, []), (False, ["."])])
def test_a_mark_that_stands_too_early_is_not_missing_as_well(earlier: bool, expected: list[str]) -> None:
    draft = "1. Đã ban hành kế hoạch./.\n" + RECIPIENTS.format(".", "- Lưu: VT.")
    options: dict[str, Any] = {"mark": "./.", "unless-earlier": earlier}
    found = hits("end-mark", "content-end", draft, **options)
    assert [text for text, _ in found] == expected
