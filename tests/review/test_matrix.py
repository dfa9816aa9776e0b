"""Rows, totals and the comparison of rounds."""

from __future__ import annotations

import pytest
from tests.review.made import PLAN, SHORT, reported

from checker.errors import Words
from checker.review.matrix import Review, review
from checker.review.record import Record, Unevaluated, Unreadable
from checker.review.rounds import Earlier, Round, asked


def made(*records: Record, earlier: Round | None = None) -> Review:
    return review(PLAN, lambda: records, earlier)


def round_(**reports: str) -> Round:
    """A round of reports by unit and statuses."""
    return Round(
        asked(PLAN),
        tuple(
            Earlier(f"vong1/{unit}.txt", unit, f" / {unit}", tuple(SHORT[letter] for letter in letters))
            for unit, letters in reports.items()
        ),
    )


def test_totals_count_every_report() -> None:
    of = made(reported("1.txt", "xã A", "AAM"), reported("2.txt", "xã B", "RSM"), reported("3.txt", "xã C", "AMM"))
    assert [total.holes for total in of.tasks] == [0, 2, 3]
    assert [total.statuses["missing"] for total in of.tasks] == [0, 1, 3]
    assert [total.group.id for total in of.tasks] == ["key", "key", "specific"]
    assert [total.column for total in of.worst_tasks()] == [2, 1, 0]
    assert [(row.unit, row.met, row.holes) for row in of.worst_rows()] == [
        ("xã C", 1, 2),
        ("xã B", 1, 2),
        ("xã A", 2, 1),
    ]
    assert of.overall == {
        "answered": 3,
        "by-reference": 1,
        "partial": 0,
        "shallow": 1,
        "duplicate": 0,
        "missing": 4,
    }


def test_what_could_not_be_judged_is_kept_apart_and_in_its_place() -> None:
    other = Unevaluated("2.txt", "xã B", "d", Words("kế hoạch khác", "another plan"))
    broken = Unreadable("3.docx", "", Words("tệp hỏng", "broken"))
    records = (reported("1.txt", "xã A", "AAA"), other, broken, reported("4.txt", "xã D", "AMA"))
    of = made(*records)
    assert (of.unevaluated, of.unreadable) == ((other,), (broken,))
    assert tuple(of.records()) == tuple(of.records()) == records
    assert [(row.unit, report.path) for row, report in of.reported()] == [("xã A", "1.txt"), ("xã D", "4.txt")]


def test_no_report_at_all() -> None:
    of = made()
    assert of.rows == ()
    assert [total.holes for total in of.tasks] == [0, 0, 0]


@pytest.mark.parametrize(
    ("reports", "names"),
    [
        ([("a.txt", "xã A", ""), ("b.txt", "xã B", "")], ["xã A", "xã B"]),
        ([("a.txt", "xã A", ""), ("b.txt", "XÃ  A", "")], ["xã A (a.txt)", "XÃ  A (b.txt)"]),
        ([("1/a.txt", "xã A", ""), ("2/a.txt", "xã A", "")], ["xã A (1/a.txt)", "xã A (2/a.txt)"]),
        ([("a.txt", "xã A", "huyện 1"), ("b.txt", "xã A", "huyện 2")], ["xã A, huyện 1", "xã A, huyện 2"]),
        (
            [("a.txt", "xã A", "huyện 1"), ("b.txt", "xã A", "huyện 2"), ("c.txt", "xã A", "Huyện 2")],
            ["xã A, huyện 1", "xã A, huyện 2 (b.txt)", "xã A, Huyện 2 (c.txt)"],
        ),
    ],
)
def test_names_tell_reports_apart(reports: list[tuple[str, str, str]], names: list[str]) -> None:
    of = made(*(reported(path, unit, "AAA", superior=superior) for path, unit, superior in reports))
    assert [row.unit for row in of.rows] == names


def test_several_files_of_one_unit_are_named() -> None:
    of = made(reported("a.txt", "xã A", "AAA"), reported("b.txt", "xã B", "AAA"), reported("c.txt", "Xã A", "AAA"))
    assert [(shared.unit, shared.paths) for shared in of.shared] == [("xã A", ("a.txt", "c.txt"))]


def test_resubmissions_are_compared_with_the_earlier_round() -> None:
    of = made(
        reported("a.txt", "a", "AMM"),
        reported("b.txt", "b", "MMM"),
        earlier=round_(a="MMA", c="MMM"),
    )
    assert [(row.earlier, row.changes) for row in of.rows] == [
        ("vong1/a.txt", ("fixed", "open", "new")),
        (None, (None, None, None)),
    ]
    assert of.changes == {"fixed": 1, "open": 1, "new": 1}
    assert [report.unit for report in of.absent] == ["c"]


def test_a_task_that_asks_for_something_else_is_not_compared() -> None:
    before = round_(a="MMM")
    before = before._replace(tasks=(before.tasks[0]._replace(digest="khác"), *before.tasks[1:]))
    of = made(reported("a.txt", "a", "AAA"), earlier=before)
    assert of.rows[0].changes == (None, "fixed", "fixed")
    assert [total.comparable for total in of.tasks] == [False, True, True]


def test_a_file_is_compared_with_the_one_of_its_name_and_else_with_the_last() -> None:
    before = Round(
        asked(PLAN),
        (
            Earlier("v1/a.txt", "u", " / u", (SHORT["M"],) * 3),
            Earlier("v1/b.txt", "u", " / u", (SHORT["A"],) * 3),
        ),
    )
    of = made(reported("v2/a.txt", "u", "AAA"), reported("v2/c.txt", "u", "AAA"), earlier=before)
    assert [row.earlier for row in of.rows] == ["v1/a.txt", "v1/b.txt"]


def test_a_unit_that_names_itself_otherwise_is_known_by_its_file() -> None:
    of = made(
        reported("v2/a.txt", "Đảng ủy xã A", "AAA"),
        reported("v2/b.txt", "c", "AAA"),
        earlier=round_(a="MMM", c="MMM", d="MMM"),
    )
    assert [row.earlier for row in of.rows] == ["vong1/a.txt", "vong1/c.txt"]
    assert [report.unit for report in of.absent] == ["d"]


def test_a_file_name_of_a_unit_that_reports_itself_shows_nothing() -> None:
    of = made(reported("v2/a.txt", "b", "AAA"), reported("v2/b.txt", "a", "AAA"), earlier=round_(a="MMM"))
    assert [row.earlier for row in of.rows] == [None, "vong1/a.txt"]
