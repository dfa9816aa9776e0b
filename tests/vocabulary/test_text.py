"""The checks of running text: `matches`, `miswritten`, `uniform`, `doubled`, `balanced`."""

from __future__ import annotations

from typing import Any

import pytest
from tests.findings import hits

from checker.compiler.safe_pattern import expanded
from checker.errors import Words


def _found(check: str, text: str, **options: Any) -> list[str]:
    return [found for found, _ in hits(check, "running-text", f"1. {text}\n", **options)]


@pytest.mark.parametrize(
    ("text", "options", "expected"),
    [
        ("một ,hai", {"form": " ,"}, [","]),
        ("một ,hai", {"form": " ,", "after": "hai"}, []),
        ("một ,hai", {"form": " ,", "after": "một"}, [","]),
        ("một ,hai", {"form": " ,", "not-after": "một"}, []),
        ("một ,hai", {"form": " ,", "before": "hai"}, [","]),
        ("một ,hai", {"form": " ,", "not-before": "h"}, []),
        ("một ,hai", {"form": " ,", "has": [";"]}, []),
        ("một ,hai", {"form": "ột( ,)"}, [","]),
        ("chữ xau lắm", {"form": "x", "whole-words": True}, ["xau"]),
        ("số     , ngày", {"form": " ,"}, []),
        ("một\n, hai", {"form": " ,"}, []),
        ("một\n, hai", {"form": " ,", "over-lines": True}, [","]),
        ("a , b , c , d , e", {"form": " ,", "most": 3}, []),
    ],
)
def test_matches(text: str, options: dict[str, Any], expected: list[str]) -> None:
    assert _found("matches", text, **options) == expected


def test_letter_classes_hold_vietnamese_letters() -> None:
    form = expanded("[[:lower:]][[:upper:]]")
    assert _found("matches", "abC đĐ ữỮ aB Ab ĐĐ", form=form) == ["bC", "đĐ", "ữỮ", "aB"]


FORMS = {"sử lý": "xử lý", "lí luận": "lý luận", "tâm lí": "tâm lý"}


@pytest.mark.parametrize(
    ("text", "exact", "expected"),
    [
        ("đã sử lý; Sử lý; SỬ LÝ", False, [("sử lý", "xử lý"), ("Sử lý", "Xử lý"), ("SỬ LÝ", "XỬ LÝ")]),
        ("đã sử lý; Sử lý", True, [("sử lý", "xử lý")]),
        ("đã sử\nlý", False, [("sử lý", "xử lý")]),
        ("xử lý, sử lýa, asử lý", False, []),
        ("lịch sử lý luận", False, []),
        ("trung tâm lí luận", False, [("lí luận", "lý luận")]),
    ],
)
def test_miswritten(text: str, exact: bool, expected: list[tuple[str, str]]) -> None:
    options: dict[str, Any] = {"forms": FORMS, "exact": exact, "except": ["lịch sử lý"]}
    found = hits("miswritten", "running-text", f"1. {text}\n", **options)
    assert sorted((words, str(hit.values["expected"])) for words, hit in found) == sorted(expected)


def test_only_the_words_that_differ_are_replaced() -> None:
    ((_, hit),) = hits("miswritten", "running-text", "1. đã sử\nlý xong\n", forms=FORMS)
    assert [(edit.text, edit.span.end - edit.span.start) for edit in hit.edits] == [("xử", 2)]


UNIFORM: dict[str, Any] = {"form": "[Hh](?:(?P<a>ằ)|(?P<b>à))ng năm", "write": {"a": "ằ", "b": "à"}}


@pytest.mark.parametrize(
    ("text", "more", "expected"),
    [
        ("hằng năm, hằng năm", {}, []),
        ("hằng năm, Hàng năm, hằng năm", {}, [("Hàng năm", 1, "ằ")]),
        ("hàng năm, hằng năm, hàng năm", {}, [("hằng năm", 1, "à")]),
        ("hàng năm, hằng năm, hàng năm", {"prefer": "a"}, [("hàng năm", 2, "ằ")]),
        ("hàng năm, hằng năm", {}, [("hằng năm", 1, "à")]),
        ("hàng năm, hằng năm", {"signs": {"a": ["ằng"], "b": ["àng"]}}, [("hằng năm", 1, "à")]),
        ("hàng năm, hằng năm", {"signs": {"a": ["zz"], "b": ["àng"]}}, []),
        ("hàng năm, hằng năm", {"not-after": ", "}, []),
        ("hàng năm, hằng năm", {"clear": True}, []),
        ("hàng năm, hằng năm, hàng năm", {"clear": True}, [("hằng năm", 1, "à")]),
        ("hàng năm, hằng năm, hàng năm", {"least": 4}, []),
        ("hàng năm, hằng năm, hàng năm", {"least": 3}, [("hằng năm", 1, "à")]),
    ],
)
def test_uniform(text: str, more: dict[str, Any], expected: list[tuple[str, int, str]]) -> None:
    found = hits("uniform", "running-text", f"1. {text}.\n", **UNIFORM, **more)
    assert [(words, len(hit.edits), hit.edits[0].text) for words, hit in found] == expected


def test_further_places_stand_beside_the_first() -> None:
    ((_, hit),) = hits("uniform", "running-text", "1. hàng năm; hằng năm; hàng năm; hàng năm.\n", **UNIFORM, prefer="a")
    assert (hit.values["times"], hit.values["total"], len(hit.related)) == ("3", "1", 2)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("nghị quyết của của Đảng", ["của của"]),
        ("nghị quyết của\ncủa Đảng", ["của của"]),
        ("cơ quan quan tâm", []),
        ("của, của", []),
        ("đã theo dõi theo dõi.", ["theo dõi theo dõi"]),
        ("Nam Nữ Nam Nữ", []),
        ("tổ chức tổ chức", []),
        ("12 34 12 34", []),
        ("ba ba ba ba", []),
    ],
)
def test_doubled(text: str, expected: list[str]) -> None:
    assert _found("doubled", text, words=["của"], **{"except": ["tổ chức"]}) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("một (hai) ba", []),
        ("một (hai ba", ["("]),
        ("một hai) ba", [")"]),
        ("một (hai (ba) bốn", ["("]),
        ("gồm: a) một; b) hai; 1) ba; iv) bốn", []),
        ("(các điểm c), d) sau)", []),
        ("theo (điểm a) khoản 2", []),
        ("một (hai\n\nba) bốn", []),
    ],
)
def test_balanced_brackets(text: str, expected: list[str]) -> None:
    assert _found("balanced", text, pairs=["()"], reach=3) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“một” và “hai”", []),
        ("“một và “hai”", ["“"]),
        ("một” và “hai”", ["”"]),
        ("“một“ và hai", ["“"]),
        ("“một “hai” ba”", []),
        ('"một" và "hai"', []),
        ('"một và hai', ['"']),
        ('màn hình 14" và 12"', []),
        ("“một\n2. hai\n3. ba” bốn", []),
        ("“một\n2. “hai\n3. “ba” bốn", []),
    ],
)
def test_balanced_quotes(text: str, expected: list[str]) -> None:
    assert _found("balanced", text, pairs=["“”", '"'], reach=40) == expected


@pytest.mark.parametrize(
    ("text", "options", "expected"),
    [
        ("thư gửi vanphong(@lamson.gov.vn", {}, ["("]),
        ("thư gửi vanphong(@lamson.gov.vn", {"not-before": "@"}, []),
        ("một\n\n©) hai", {}, []),
        ("một\n\n  # ) hai", {}, []),
        ("một\n\nhai ©) ba", {}, [")"]),
    ],
)
def test_brackets_that_are_none(text: str, options: dict[str, Any], expected: list[str]) -> None:
    assert _found("balanced", text, pairs=["()"], **options) == expected


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("phòng, chống “tự diễn biến’ trong nội bộ", "lại đóng bằng dấu ’"),
        ("phòng, chống “tự diễn biến trong nội bộ", "không có dấu đóng"),
        ("phòng, chống “tự diễn biến, đọc “D’Artagnan”", "không có dấu đóng"),
        ("phòng, chống “tự diễn.\n2. Biến’ trong nội bộ", "không có dấu đóng"),
    ],
)
def test_a_quotation_closed_by_half_a_mark(text: str, fault: str) -> None:
    ((_, hit),) = hits("balanced", "running-text", f"1. {text}.\n", pairs=["“”"], halves={"“": "’"})
    said = hit.values["fault"]
    assert isinstance(said, Words) and said.vi == fault


def test_what_a_match_tells() -> None:
    options = {"form": expanded("ổ chức (Đảng)"), "replace": "đảng"}
    ((_, hit),) = hits("matches", "running-text", "1. Các tổ chức Đảng đã họp.\n", **options)
    assert (hit.values["found"], hit.values["mended"], hit.values["next"]) == ("ổ chức Đảng", "ổ chức đảng", "")
    ((_, hit),) = hits("matches", "running-text", "1. Đã họp,trình duyệt.\n", form="(,)tr", replace="{} ")
    assert (hit.values["mended"], hit.values["next"]) == (", tr", "trình")
