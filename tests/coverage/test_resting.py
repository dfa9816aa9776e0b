"""What a status rests on: the same fingerprint while only numbers, line ends and pages change."""

from __future__ import annotations

import pytest

from checker.coverage.cover import cover
from checker.coverage.resting import fingerprint, fingerprints, grounds
from checker.parse import parse
from checker.plan import find, load
from checker.read import from_string

DRAFT = """Ban Thường vụ báo cáo kết quả thực hiện Kế hoạch số 83-KH/TU, ngày 26/01/2022 của Tỉnh ủy như sau:

I. Kết quả thực hiện nhiệm vụ trọng tâm

4. Chất lượng sinh hoạt chi bộ, tự phê bình và phê bình: năm 2023 có 25/27 chi bộ sinh hoạt chuyên đề hằng quý.

5. Lấy phiếu tín nhiệm giữa nhiệm kỳ: tháng 12/2023, có 13 đồng chí.

II. Kết quả thực hiện nhiệm vụ cụ thể

2. Kiểm điểm, đánh giá, xếp loại tập thể, cá nhân: thực hiện như nội dung 4 của nhiệm vụ trọng tâm.
"""


def marks(text: str) -> dict[str, str]:
    """The fingerprint of each task: by an item of its own, by reference, missing."""
    document = parse(from_string(text))
    coverage = cover(document, find(load(), "83-kh-tu-2022"))
    tasks = [(group, task) for group in coverage.groups for task in group.tasks]
    every = list(fingerprints(document, coverage))
    assert every == [fingerprint(document, task) for _, task in tasks]
    wanted = {("key", 5): "own", ("specific", 2): "reference", ("key", 8): "missing"}
    named = ((wanted.get((group.id, task.number)), mark) for (group, task), mark in zip(tasks, every, strict=True))
    return {name: mark for name, mark in named if name is not None}


CASES = [
    ("lines", "13 đồng chí", "13\nđồng chí", set()),
    ("number", "5. Lấy phiếu", "6. Lấy phiếu", set()),
    ("page number", "tháng 12/2023, có 13", "tháng 12/2023,\n\n\f2\n\ncó 13", set()),
    ("figure", "13 đồng chí", "14 đồng chí", {"own", "missing"}),
    ("figure pointed to", "25/27 chi bộ", "26/27 chi bộ", {"reference", "missing"}),
    ("new item", "II. Kết", "6. Phong trào thể thao có 30 người.\n\nII. Kết", {"missing"}),
]


@pytest.mark.parametrize(("what", "old", "new", "changed"), CASES)
def test_what_changes_a_fingerprint(what: str, old: str, new: str, changed: set[str]) -> None:
    assert DRAFT.count(old) == 1, what
    before, after = marks(DRAFT), marks(DRAFT.replace(old, new))
    assert {name for name in before if before[name] != after[name]} == changed


def test_the_words_are_the_answer_and_the_evidence_it_points_to() -> None:
    document = parse(from_string(DRAFT))
    task = cover(document, find(load(), "83-kh-tu-2022")).groups[1].tasks[1]
    first, second = grounds(document, task)
    assert first.startswith("Chất lượng sinh hoạt chi bộ")
    assert second.startswith("Kiểm điểm, đánh giá")
