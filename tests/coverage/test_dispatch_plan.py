"""The plan of the example dispatch, which the scored reports on it are held against."""

from __future__ import annotations

from pathlib import Path

from checker.coverage.lexicon import lexicon
from checker.plan import read

PLAN = read(Path(__file__).parent / "plans" / "cong-van-thanh-uy-2025.yaml")


def test_the_dispatch_sets_eight_seven_and_one_task() -> None:
    assert [(group.id, group.expected) for group in PLAN.groups] == [("1-1", 8), ("1-2", 7), ("2", 1)]


def test_each_term_can_be_found() -> None:
    written = [term for task in PLAN.tasks for term in (*task.terms, *(t for part in task.parts for t in part.terms))]
    assert [term for term in written if not lexicon().pairs(term)] == []


def test_its_statements_are_the_words_of_the_dispatch(root: Path) -> None:
    dispatch = (root / "examples" / "cong-van-ban-thuong-vu-thanh-uy.txt").read_text(encoding="utf-8")
    written = dispatch.replace("phát triền", "phát triển").split()
    for task in PLAN.tasks:
        opening = task.statement.split()[:8]
        assert any(written[at : at + 8] == opening for at in range(len(written))), task.statement
