"""The example report, task by task, as a person judges it."""

from __future__ import annotations

from functools import cache

import pytest
from tests.coverage.variations import EXAMPLE, GROUPS, coverage, document

from checker.document import Document
from checker.finding import Coverage, TaskCoverage

JUDGED = [
    ("key", 1, "answered", "tháng 3/2022"),
    ("key", 2, "answered", "Kế hoạch số 50-KH/TU ngày 28/02/2022"),
    ("key", 3, "shallow", None),
    ("key", 4, "answered", "98,3%"),
    ("key", 5, "answered", "Tháng 12/2023"),
    ("key", 6, "shallow", None),
    ("key", 7, "answered", "6/7"),
    ("key", 8, "answered", "thành lập Tổ giúp việc"),
    ("key", 9, "answered", "ban hành Quy chế"),
    ("key", 10, "partial", "06 văn bản"),
    ("key", 11, "answered", "ban hành Kế hoạch"),
    ("key", 12, "answered", "phát hành bản tin"),
    ("specific", 1, "answered", "tổ chức hội nghị"),
    ("specific", 2, "by-reference", "98,3%"),
    ("specific", 3, "answered", "24 đảng viên"),
    ("specific", 4, "answered", "05 buổi"),
    ("specific", 5, "answered", "377 lượt"),
    ("specific", 6, "by-reference", "ban hành Kế hoạch"),
    ("specific", 7, "answered", None),
]


@cache
def example() -> tuple[Document, Coverage]:
    text = EXAMPLE.read_text(encoding="utf-8")
    return document(text), coverage(text)


def task(group: str, number: int) -> TaskCoverage:
    return example()[1].groups[GROUPS.index(group)].tasks[number - 1]


@pytest.mark.parametrize(("group", "number", "status", "evidence"), JUDGED)
def test_each_task_has_the_status_a_person_gives_it(group: str, number: int, status: str, evidence: str | None) -> None:
    found = task(group, number)
    assert found.status == status
    texts = [one.text for one in found.evidence]
    if status == "shallow":
        assert texts == []
    else:
        assert texts
        assert evidence is None or evidence in texts


@pytest.mark.parametrize(("group", "number"), [(group, number) for group, number, _, _ in JUDGED])
def test_each_task_is_answered_by_the_item_of_its_number(group: str, number: int) -> None:
    section = "I" if group == "key" else "II"
    assert [(answer.section, answer.number) for answer in task(group, number).answers] == [(section, str(number))]


def test_no_item_is_an_orphan() -> None:
    assert example()[1].orphans == ()


def test_the_groups_are_found_by_their_headings() -> None:
    document, coverage = example()
    quoted = [document.source.quote(group.section) for group in coverage.groups if group.section is not None]
    assert quoted == ["Về kết quả thực hiện 12 nhiệm vụ trọng tâm", "Kết quả thực hiện 07 nhiệm vụ cụ thể"]


def test_evidence_quotes_what_stands_in_its_place() -> None:
    document, coverage = example()
    for group in coverage.groups:
        for task in group.tasks:
            for evidence in task.evidence:
                there = " ".join(document.source.quote(evidence.span).split())
                assert there.replace("- ", "-") == " ".join(evidence.text.split()).replace("- ", "-")


def test_citing_the_plan_or_its_basis_again_is_no_evidence() -> None:
    documents = [
        evidence.text
        for group in example()[1].groups
        for task in group.tasks
        for evidence in task.evidence
        if evidence.type == "document"
    ]
    assert not [text for text in documents if "21-KL/TW" in text or "83-KH/TU" in text]
