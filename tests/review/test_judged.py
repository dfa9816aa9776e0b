"""Judgements laid over the cells of a report under review."""

from __future__ import annotations

from pathlib import Path

from tests.test_judgements import COVERAGE, DOCUMENT, PLAN, entry

from checker.coverage.resting import fingerprints
from checker.judgements import NAME
from checker.review.judged import judged
from checker.review.record import Cell


def cells() -> list[Cell]:
    tasks = [task for group in COVERAGE.groups for task in group.tasks]
    marks = fingerprints(DOCUMENT, COVERAGE)
    return [
        Cell(task.status, task.certainty, task.because, (), "", (), (), mark)
        for task, mark in zip(tasks, marks, strict=True)
    ]


def test_without_judgements_cells_stay_as_they_are(tmp_path: Path) -> None:
    assert judged(str(tmp_path / "bao-cao.txt"), PLAN, cells()) == tuple(cells())


def test_an_overruled_cell_says_so_and_one_in_doubt_remarks_it(tmp_path: Path) -> None:
    doubted = entry(task="key 6", text='"0123456789abcdef"')
    (tmp_path / NAME).write_text("judgements:\n" + entry() + doubted, encoding="utf-8")
    before, after = cells(), judged(str(tmp_path / "bao-cao.txt"), PLAN, cells())
    fifth, sixth = after[4], after[5]
    assert fifth.judged is not None
    assert (fifth.status, fifth.judged.found, fifth.judged.overruled) == ("partial", "answered", True)
    assert (sixth.status, sixth.judged) == (before[5].status, None)
    assert "không còn áp dụng" in sixth.remarks[-1].vi
    assert (after[:4], after[6:]) == (tuple(before[:4]), tuple(before[6:]))
