"""`numbered`: labels of sibling entries."""

from __future__ import annotations

import pytest
from tests.findings import hits


def draft(labels: str) -> str:
    return "\n".join(f"{label} Đã thực hiện việc được giao theo kế hoạch." for label in labels.split())


def faults(text: str, fault: str) -> list[tuple[str, object]]:
    return [(found, hit.values["expected"]) for found, hit in hits("numbered", "lists", text, fault=fault)]


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        ("1. 2. 3.", []),
        ("1. 3.", [("3.", "2")]),
        ("1. 2. 5. 6.", [("5.", "3, 4")]),
        ("I. II. IV.", [("IV.", "III")]),
        ("I. II. III. IV. V. VI. VII. VIII. IX. X. XI.", []),
        ("a) b) c) d) đ) e) g)", []),
        ("a) b) c) d) e)", [("e)", "đ")]),
        ("a) b) d)", [("d)", "c")]),
        ("1. 3. 2.", []),
        ("1. 2. 2. 4.", []),
        ("1. 2. 4. 4.", []),
        ("1. 2. 5. 4. 5.", []),
        ("a) b) d) d)", []),
        ("A. B. C. D. E.", []),
    ],
)
def test_gap(labels: str, expected: list[tuple[str, str]]) -> None:
    assert faults(draft(labels), "gap") == expected


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        ("1. 2. 3.", []),
        ("1. 2. 2. 3.", [("2.", "3")]),
        ("I. II. II.", [("II.", "III")]),
        ("a) b) b)", [("b)", "c")]),
        ("1. 2. 2. 4.", [("2.", "3")]),
        ("1. 2. 4. 4.", [("4.", "3")]),
        ("I. III. III.", [("III.", "II")]),
        ("a) b) d) d)", [("d)", "c")]),
        ("1. 2. 5. 4. 5.", [("5.", "3")]),
        ("1. 2. 3. 1. 2.", []),
    ],
)
def test_duplicate(labels: str, expected: list[tuple[str, str]]) -> None:
    assert faults(draft(labels), "duplicate") == expected


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        ("1. 2. 3.", []),
        ("2. 1.", ["1."]),
        ("1. 3. 2. 4.", ["2."]),
        ("1. 2. 6. 4. 5.", ["6."]),
        ("2. 3. 1. 5.", ["1."]),
        ("I. III. II.", ["II."]),
    ],
)
def test_disorder(labels: str, expected: list[str]) -> None:
    assert [found for found, _ in faults(draft(labels), "disorder")] == expected


def test_each_level_is_numbered_by_itself() -> None:
    text = "I. Kết quả\n" + draft("1. 2. 4.") + "\nII. Phương hướng\n" + draft("1. 2.")
    assert faults(text, "gap") == [("4.", "3")]


def test_items_may_run_on_through_the_sections() -> None:
    text = "I. Kết quả\n" + draft("1. 2.") + "\nII. Phương hướng\n" + draft("3. 4.")
    assert faults(text, "gap") == []


def test_a_list_that_does_not_start_at_one_is_only_possible() -> None:
    (_, hit), *more = hits("numbered", "lists", "I. Kết quả\n" + draft("2. 3."), fault="gap")
    assert (hit.certainty, more) == ("possible", [])


def test_a_quoted_text_brings_its_own_numbers() -> None:
    text = "1. Sửa đổi như sau:\na) Điểm này.\nb) Viết lại: “b) Chi công tác phí.\nc) Chi khác.”\nc) Điểm sau."
    assert faults(text, "duplicate") == []
