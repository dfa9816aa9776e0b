"""The plans at hand, and one of them by name."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.plan.plans import text

from checker.errors import CheckerError
from checker.plan import find, load


def test_the_shipped_plan_has_twelve_and_seven_tasks_and_says_where_it_is_from() -> None:
    plan = find(load(), "83-KH/TU")
    assert plan.id == "83-kh-tu-2022"
    assert [(group.id, group.expected) for group in plan.groups] == [("key", 12), ("specific", 7)]
    assert plan.reconstructed is not None


def test_folders_of_an_office(tmp_path: Path) -> None:
    (tmp_path / "b.yml").write_text(text("12-kh-tu-2023", "b"), encoding="utf-8")
    (tmp_path / "a.yaml").write_text(text("12-kh-tu-2023", "a"), encoding="utf-8")
    (tmp_path / "notes.txt").write_text("không phải kế hoạch", encoding="utf-8")
    assert [plan.id for plan in load([tmp_path])] == ["a", "b"]


def test_an_edited_plan_is_read_anew(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text(text(), encoding="utf-8")
    before = load([tmp_path])[0]
    file.write_text(text("Bình An", "Bình Hòa"), encoding="utf-8")
    after = load([tmp_path])[0]
    assert (before.issuer, after.issuer) == ("Tỉnh ủy Bình An", "Tỉnh ủy Bình Hòa")
    assert before.digest != after.digest


def test_one_id_twice_names_both_files(tmp_path: Path) -> None:
    for name in ("a.yaml", "b.yaml"):
        (tmp_path / name).write_text(text(), encoding="utf-8")
    with pytest.raises(CheckerError) as caught:
        load([tmp_path])
    assert caught.value.path == str(tmp_path / "b.yaml")
    assert str(tmp_path / "a.yaml") in caught.value.what.vi


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(CheckerError) as caught:
        load([tmp_path / "nowhere"])
    assert caught.value.path == str(tmp_path / "nowhere")


@pytest.mark.parametrize("name", ["83-kh-tu-2022", "83-KH/TU", "83-kh/tu", " 83-KH/TU "])
def test_find_by_id_or_symbol(name: str) -> None:
    assert find(load(), name).id == "83-kh-tu-2022"


def test_an_unknown_name_suggests_the_nearest() -> None:
    with pytest.raises(CheckerError) as caught:
        find(load(), "83-kh-tu-2021")
    assert "83-kh-tu-2022" in caught.value.what.vi


def test_a_symbol_of_two_plans_asks_for_the_id(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(text("12-kh-tu-2023", "a"), encoding="utf-8")
    (tmp_path / "b.yaml").write_text(text("12-kh-tu-2023", "b"), encoding="utf-8")
    with pytest.raises(CheckerError) as caught:
        find(load([tmp_path]), "12-KH/TU")
    assert "a, b" in caught.value.what.en
