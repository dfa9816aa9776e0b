"""The figures of the score, worked out by hand."""

from __future__ import annotations

from pathlib import Path

import pytest
from score import Outcome, score, table
from scored import read


def outcomes(*pairs: str) -> list[Outcome]:
    """Outcomes from "expected/found", all of one report."""
    said = [pair.split("/") for pair in pairs]
    return [Outcome("r", ("merged",), f"key {n}", a, b, "") for n, (a, b) in enumerate(said, start=1)]


@pytest.mark.parametrize(
    ("pairs", "accuracy", "precision", "recall"),
    [
        ((), 1.0, 1.0, 1.0),
        (("answered/answered", "missing/missing"), 1.0, 1.0, 1.0),
        (("answered/missing", "missing/missing"), 0.5, 0.5, 1.0),
        (("missing/shallow", "missing/missing", "missing/answered", "partial/partial"), 0.5, 1.0, 1 / 3),
        (("answered/partial", "shallow/answered"), 0.0, 1.0, 1.0),
    ],
)
def test_figures(pairs: tuple[str, ...], accuracy: float, precision: float, recall: float) -> None:
    figures = score(outcomes(*pairs))
    assert (figures.accuracy, figures.precision, figures.recall) == pytest.approx((accuracy, precision, recall))


def test_a_report_counts_once_in_each_of_its_kinds() -> None:
    rows = [line.split() for line in table(outcomes("answered/answered", "missing/answered")).splitlines()[1:]]
    assert rows == [["all", "1", "2", "50.0%", "100.0%", "0.0%"], ["merged", "1", "2", "50.0%", "100.0%", "0.0%"]]


LABELS = """\
plan: 83-kh-tu-2022
kinds: [merged]
key: {KEY}
specific: {1: missing, 2: missing, 3: missing, 4: missing, 5: missing, 6: missing, 7: missing}
"""
EVERY = ", ".join(f"{number}: missing" for number in range(1, 13))


@pytest.mark.parametrize(
    ("was", "by", "said"),
    [
        ("12: missing", "12: overlooked", "overlooked"),
        ("12: missing", "13: missing", "key 13"),
        ("merged", "mixed", "mixed"),
        ("83-kh-tu-2022", "84-kh-tu-2022", "no such plan"),
    ],
)
def test_labels_that_name_nothing_are_refused(tmp_path: Path, was: str, by: str, said: str) -> None:
    labels = LABELS.replace("KEY", EVERY)
    (tmp_path / "a.txt").write_text("Báo cáo.\n", encoding="utf-8")
    (tmp_path / "a.yaml").write_text(labels, encoding="utf-8")
    assert len(list(read(tmp_path))) == 1
    (tmp_path / "a.yaml").write_text(labels.replace(was, by), encoding="utf-8")
    with pytest.raises(ValueError, match=said):
        list(read(tmp_path))
