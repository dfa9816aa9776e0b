"""`checker plan`: from a document to a plan file that can be used."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.conftest import Checker
from tests.plan.plans import text

from checker.plan import read

HANDED = ("--symbol", "1987-CV/TU", "--date", "2025-05-08")


@pytest.fixture
def dispatch(root: Path) -> Path:
    return root / "examples" / "cong-van-ban-thuong-vu-thanh-uy.txt"


def test_a_draft_is_written_checked_and_used(checker: Checker, dispatch: Path, tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    said = checker("plan", "extract", dispatch, "--output", plan, *HANDED, "--id", "cong-van-2025")
    assert (said.code, said.out) == (0, "")
    assert "3 nhóm, 16 nhiệm vụ" in said.err
    assert (read(plan).id, read(plan).symbol) == ("cong-van-2025", "1987-CV/TU")


def test_without_output_the_draft_goes_to_standard_output(checker: Checker, dispatch: Path) -> None:
    said = checker("plan", "extract", dispatch)
    assert said.code == 0
    assert "symbol: TODO" in said.out
    assert "còn 2 chỗ phải điền" in said.err


def test_a_draft_says_the_same_each_time(checker: Checker, dispatch: Path) -> None:
    assert checker("plan", "extract", dispatch) == checker("plan", "extract", dispatch)


def test_a_file_that_may_have_been_edited_is_left_as_it_is(checker: Checker, dispatch: Path, tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text("đã sửa tay", encoding="utf-8")
    said = checker("plan", "extract", dispatch, "--output", plan)
    assert said.code == 2
    assert "không ghi đè" in said.err
    assert plan.read_text(encoding="utf-8") == "đã sửa tay"


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--symbol", "Công văn 12"), "83-KH/TU"),
        (("--date", "08/5/2025"), "2022-01-26"),
        (("--date", "2025-02-30"), "2022-01-26"),
        (("--id", "Công văn"), "83-kh-tu-2022"),
    ],
)
def test_what_is_given_wrongly_is_said(checker: Checker, dispatch: Path, options: tuple[str, str], said: str) -> None:
    answer = checker("plan", "extract", dispatch, *options)
    assert (answer.code, answer.out) == (2, "")
    assert said in answer.err


def test_a_file_that_is_not_there(checker: Checker, tmp_path: Path) -> None:
    said = checker("plan", "extract", tmp_path / "none.txt")
    assert said.code == 2
    assert "none.txt" in said.err


def test_a_draft_that_is_not_filled_in_is_refused(checker: Checker, dispatch: Path, tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    checker("plan", "extract", dispatch, "--output", plan)
    said = checker("plan", "check", plan)
    assert said.code == 2
    assert "chưa điền (TODO): số, ký hiệu" in said.err


def test_a_plan_that_is_hard_to_use_names_the_places(checker: Checker, tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(text("terms: [đất công]", "terms: [đất công, đất]"), encoding="utf-8")
    said = checker("plan", "check", plan)
    assert said.code == 1
    assert f"{plan}:14: groups[0].tasks[0].terms[1]: “đất”" in said.out


def test_the_shipped_plans_are_in_order(checker: Checker) -> None:
    assert checker("plan", "check").code == 0


def test_an_empty_group_is_refused(checker: Checker, tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    whole = text()
    plan.write_text(whole[: whole.index("    expected")] + "    expected: 0\n    tasks: []\n", encoding="utf-8")
    said = checker("plan", "check", plan)
    assert (said.code, said.out) == (2, "")
    assert "groups[0]" in said.err
