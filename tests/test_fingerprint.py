"""A finding keeps its fingerprint while the draft around it changes, and no other finding takes it over."""

from __future__ import annotations

import textwrap

import pytest
from tests.findings import LETTERHEAD

import checker
from checker.finding import Finding

FIRST = (
    "1. Ban Thường vụ Huyện ủy đã tổ chức hội nghị quán triệt nghị quyết cho toàn thể cán bộ, đảng viên vào ngày "
    "5/4/2024 tại hội trường Huyện ủy, với sự tham dự của các đồng chí trong Ban Chấp hành."
)
SECOND = "2. Ủy ban Kiểm tra làm việc với hai chi bộ ngày 7/4/2024, ngày 7/4/2024 và ngày 8/4/2024."
THIRD = "3. Đã kết nạp 17 đảng viên mới trong quý."
DRAFT = f"{LETTERHEAD}Ban Thường vụ Huyện ủy báo cáo như sau:\n\n{FIRST}\n\n{SECOND}\n\n{THIRD}\n"


def findings(draft: str) -> list[Finding]:
    return [finding for finding in checker.lint(draft).findings if finding.rule == "date.zero-padding"]


def prints(draft: str) -> dict[str, str]:
    return {finding.fingerprint: finding.text for finding in findings(draft)}


BEFORE = prints(DRAFT)


def test_each_finding_has_its_own() -> None:
    assert list(BEFORE.values()) == ["5/4/2024", "7/4/2024", "7/4/2024", "8/4/2024"]


@pytest.mark.parametrize(
    "draft",
    [
        DRAFT.replace("như sau:\n", "như sau:\n\nTrong quý có nhiều việc mới.\n"),
        DRAFT.replace(f"{FIRST}\n\n{SECOND}", f"{SECOND}\n\n{FIRST}"),
        DRAFT.replace(FIRST, textwrap.fill(FIRST, 40)).replace(SECOND, textwrap.fill(SECOND, 30)),
        DRAFT.replace(FIRST, FIRST.replace(" tại", "\n tại").replace("ngày ", "ngày\n  ")),
        DRAFT.replace("đã tổ chức hội nghị", "đã kịp thời tổ chức 02 hội nghị").replace("Ban Chấp hành.", "Đảng bộ."),
        DRAFT.replace("\n", "\r\n"),
        DRAFT.replace(THIRD, "3. Đã kết nạp 18 đảng viên."),
    ],
)
def test_what_leaves_it_as_it_was(draft: str) -> None:
    assert prints(draft) == BEFORE


@pytest.mark.parametrize(
    ("draft", "kept"),
    [
        (DRAFT.replace("5/4/2024", "05/4/2024"), 3),
        (DRAFT.replace("5/4/2024", "6/4/2024"), 3),
        (DRAFT.replace(THIRD, "3. Đã kết nạp 17 đảng viên mới ngày 7/4/2024."), 4),
    ],
)
def test_a_new_finding_never_takes_the_print_of_an_old_one(draft: str, kept: int) -> None:
    after = prints(draft)
    assert sum(after.get(name) == text for name, text in BEFORE.items()) == kept
    assert {text for name, text in after.items() if name not in BEFORE} <= {"6/4/2024", "7/4/2024"}


PLAN = """id: 15-kh-hu
symbol: 15-KH/HU
date: 2023-04-03
issuer: Huyện ủy Yên Hòa
title: Kế hoạch công tác xây dựng Đảng năm 2023
groups:
  - id: key
    title: nhiệm vụ trọng tâm
    expected: 3
    tasks:
      - {number: 1, statement: Tổ chức học tập nghị quyết., terms: [học tập nghị quyết, quán triệt nghị quyết]}
      - {number: 2, statement: Phát triển đảng viên., terms: [kết nạp đảng viên, đảng viên mới]}
      - {number: 3, statement: Rà soát quy hoạch cán bộ., terms: [quy hoạch cán bộ, bổ sung quy hoạch]}
"""
REPORT = (
    "Thực hiện Kế hoạch số 15-KH/HU ngày 03/4/2023 của Huyện ủy, Đảng ủy báo cáo kết quả như sau:\n\n"
    "I. Kết quả thực hiện các nhiệm vụ trọng tâm\n{}\n\nTrên đây là báo cáo kết quả thực hiện Kế hoạch của Đảng ủy.\n\n"
    "T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n\nNguyễn Văn An\n"
)


def test_tasks_missed_at_one_place_are_told_apart(tmp_path: object) -> None:
    path = f"{tmp_path}/plan.yaml"
    with open(path, "w", encoding="utf-8") as file:  # noqa: PTH123
        file.write(PLAN)

    def missing(item: str) -> dict[str, str]:
        found = checker.lint(REPORT.format(item), plan=path).findings
        return {each.fingerprint: each.message.en for each in found if each.rule == "coverage.missing"}

    first = missing("1. Đã tổ chức học tập nghị quyết ngày 12/5/2023 cho 215 đảng viên.")
    second = missing("1. Đã kết nạp 17 đảng viên mới trong năm 2023.")
    assert len(first) == len(second) == 2
    shared = first.keys() & second.keys()
    assert [first[name] for name in shared] == [second[name] for name in shared]
    assert len(shared) == 1
