"""Footnotes and their marks as rules see them."""

from __future__ import annotations

import pytest
from tests.findings import shipped

from checker.parse import parse
from checker.select import Facts, select
from checker.source import Source

NOTES = (
    "1. Tổ chức 04 buổi đối thoại{} và 02 hội nghị{} để nghe phản ánh, kiến nghị của Nhân dân.\n"
    f"{40 * ' '}\n"
    "1 Với thanh niên, với lãnh đạo doanh nghiệp.\n"
    "2 Với chủ các hộ kinh doanh dịch vụ ăn uống.\n"
)


def read(draft: str, collection: str, *attributes: str) -> list[tuple[object, ...]]:
    facts = Facts(parse(Source.of(draft)), shipped().standards["36-hd-vptw"])
    return [tuple(node.read(name) for name in attributes) for node in select(collection, (), facts)]


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        (("1", "2"), [("1", "thoại", True, True), ("2", "nghị", True, True)]),
        (("2", "1"), [("2", "thoại", True, False), ("1", "nghị", True, True)]),
        (("1", "7"), [("1", "thoại", True, True), ("7", "nghị", False, False)]),
    ],
)
def test_marks(marks: tuple[str, str], expected: list[tuple[object, ...]]) -> None:
    assert read(NOTES.format(*marks), "footnote-marks", "mark", "word", "noted", "in-order") == expected


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        (("1", "2"), [("1", True, False), ("2", True, False)]),
        (("1", ""), [("1", True, False), ("2", False, False)]),
        (("", ""), [("1", False, True), ("2", False, True)]),
    ],
)
def test_notes(marks: tuple[str, str], expected: list[tuple[object, ...]]) -> None:
    assert read(NOTES.format(*marks), "footnotes", "mark", "marked", "lost") == expected


@pytest.mark.parametrize("text", ["diện tích 120m2", "Luật số 85/2015/QH13;", "lúc 19h30 hôm ấy", "khí CO2, cúm H5N1"])
def test_what_is_no_word(text: str) -> None:
    assert not any(syllable for (syllable,) in read(f"1. Ghi {text} nhé.", "footnote-marks", "syllable"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kiểm tra 12 chi bộ1, giám sát 05 chi bộ2 và xử lý 02 đảng viên3.", True),
        ("Kiểm tra 12 chi bộ3, giám sát 05 chi bộ2.", False),
        ("Kiểm tra 12 chi bộ1.", False),
    ],
)
def test_a_run_of_marks_without_any_note(text: str, expected: bool) -> None:
    assert {run for (run,) in read(f"1. {text}", "footnote-marks", "run")} == {expected}
