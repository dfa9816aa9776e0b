"""A plan that is valid but hard to hold reports against."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.plan.plans import text

from checker.plan import load, read
from checker.plan.doubts import doubts

SPECIFIC = """\
  - id: specific
    title: {title}
    expected: 1
    tasks:
      - number: 1
        statement: Mở lớp tập huấn nghiệp vụ.
        terms: [lớp tập huấn]
"""

DOUBTS = [
    (("terms: [đất công]", "terms: [đất công, đất]"), ("groups", 0, "tasks", 0, "terms", 1), "“đất”"),
    (("terms: [đất công]", "terms: [kết quả thực hiện]"), ("groups", 0, "tasks", 0, "terms"), "công thức chung"),
    (("title: nhiệm vụ chủ yếu", "title: 03 nhiệm vụ chủ yếu"), ("groups", 0, "title"), "nêu 03"),
    (("evidence: [figure]", "deadline: sớm"), ("groups", 0, "tasks", 0, "deadline"), "“sớm”"),
    (("Số hóa hồ sơ cán bộ.", "Lập danh mục đất công."), ("groups", 0, "tasks", 1), "nhiệm vụ 1"),
]


def found(written: str, folder: Path) -> list[tuple[tuple[str | int, ...], str]]:
    file = folder / "a.yaml"
    file.write_text(written, encoding="utf-8")
    return [(doubt.key, doubt.what.vi) for doubt in doubts(read(file))]


def test_nothing_is_doubtful_about_a_plain_plan(tmp_path: Path) -> None:
    assert found(text(), tmp_path) == []


def test_nothing_is_doubtful_about_the_plans_at_hand(root: Path) -> None:
    for plan in load(further=[str(root / "tests" / "coverage" / "plans")]):
        assert [doubt.what.vi for doubt in doubts(plan)] == [], plan.id


@pytest.mark.parametrize(("change", "key", "said"), DOUBTS)
def test_each_doubt_names_its_place(
    change: tuple[str, str], key: tuple[str | int, ...], said: str, tmp_path: Path
) -> None:
    written = text(*change)
    if "Lập danh mục" in change[1]:
        written = written.replace("số hóa hồ sơ", "danh mục đất công")
    ((where, what),) = found(written, tmp_path)
    assert where == key
    assert said in what


@pytest.mark.parametrize("title", ["nhiệm vụ chủ yếu khác", "nhiệm vụ"])
def test_groups_that_no_heading_tells_apart(title: str, tmp_path: Path) -> None:
    ((where, what),) = found(text() + SPECIFIC.format(title=title), tmp_path)
    assert where == ("groups", 1, "title")
    assert "nhiệm vụ chủ yếu" in what


@pytest.mark.parametrize(
    "deadline",
    ["quý I/2022", "trước ngày 15/6/2024", "trong tháng 8/2024", "31/12/2025", "năm 2025", "trước ngày 30/9"],
)
def test_deadlines_that_are_understood(deadline: str, tmp_path: Path) -> None:
    assert found(text("evidence: [figure]", f"deadline: {deadline}"), tmp_path) == []
