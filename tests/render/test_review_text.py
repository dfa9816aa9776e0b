"""A review on a terminal: a grid that fits, the worst first, nothing dropped without a word."""

from __future__ import annotations

import pytest
from tests.review.made import PLAN, SHORT, reported

from checker.errors import Words
from checker.plan import Group, Task
from checker.render import review_grid, review_text
from checker.render.page import Page
from checker.render.width import width
from checker.review.matrix import Review, review
from checker.review.record import Record, Unevaluated, Unreadable
from checker.review.rounds import Earlier, Round, asked


def lines(of: Review, cells: int = 80, **options: bool) -> list[str]:
    return "".join(review_text.whole(of, Page(cells), **options)).splitlines()


def made(*records: Record, earlier: Round | None = None) -> Review:
    return review(PLAN, lambda: records, earlier)


def test_the_grid() -> None:
    of = made(reported("a.txt", "Đảng ủy xã An", "APM"), reported("b.txt", "Đảng ủy xã Bình", "RSD"))
    assert lines(of, 60)[:8] == [
        "Rà soát báo cáo thực hiện 01-KH/TU, 15/01/2024, Tỉnh ủy",
        "Quảng Ngãi",
        "2 báo cáo × 3 · 1 đã trả lời, 1 dẫn chiếu, 1 một phần, 1",
        "chưa có kết quả, 1 trùng lặp, 1 không tìm thấy",
        "",
        "                  I     II",
        "Đơn vị            1  2  1  Cần bổ sung",
        "Đảng ủy xã An     ✓ ?◐  ✕            2",
    ]


def test_names_that_begin_alike_keep_their_end() -> None:
    long = "Đảng ủy Ban Quản lý các khu công nghiệp"
    of = made(reported("v1.txt", long, "AAA"), reported("v2.txt", long, "AAA"), reported("c.txt", "xã C", "AAA"))
    names = [line[:29].strip() for line in lines(of, 50) if line.endswith("–")]
    assert names == ["Đảng ủy Ban Q…ghiệp (v1.txt)", "Đảng ủy Ban Q…ghiệp (v2.txt)", "xã C"]


def test_a_change_is_told_beside_its_row() -> None:
    before = Earlier("v1/a.txt", "xã A", " / xã a", tuple(SHORT[each] for each in "MAM"))
    of = made(reported("a.txt", "xã A", "AMM"), earlier=Round(asked(PLAN), (before,)))
    assert next(line for line in lines(of) if line.startswith("xã A")).endswith("▲1 ·1 ▼1")


@pytest.mark.parametrize("cells", [40, 60, 100, 200])
@pytest.mark.parametrize("tasks", [1, 9, 40, 120])
def test_it_fits(cells: int, tasks: int) -> None:
    numbered = tuple(Task(number, f"Nhiệm vụ {number} " * 9, ()) for number in range(1, tasks + 1))
    plan = PLAN._replace(groups=(Group("a", "nhóm một", numbered[:3]), Group("b", "nhóm hai", numbered[3:])))
    letters = "".join("APM"[number % 3] for number in range(tasks))
    record = reported("d/" * 60 + "a.txt", "Đảng ủy xã có tên rất dài " * 6, letters)
    shown = lines(review(plan, lambda: (record, record)), cells)
    assert [line for line in shown if width(line) > cells and "d/d/d/" not in line] == []
    assert sum(line.count("✕") for line in shown if line.startswith("Đảng ủy")) == 2 * (tasks // 3)


def test_of_very_many_reports_the_worst_are_shown() -> None:
    records = [
        reported(f"{number}.txt", f"đơn vị {number:03}", "MMM" if number == 70 else "AAM") for number in range(80)
    ]
    shown = [line for line in lines(made(*records)) if line.startswith("đơn vị")]
    assert len(shown) == review_grid.MOST
    assert shown[0].startswith("đơn vị 070")
    assert any("40 báo cáo khác" in line for line in lines(made(*records)))
    assert sum(line.startswith("đơn vị") for line in lines(made(*records), everything=True)) == 80


def test_what_was_left_aside_is_listed() -> None:
    of = made(
        Unevaluated("c.txt", "xã C", "d", Words("kế hoạch khác", "another plan")),
        Unreadable("d\x1b[31m.pdf", "", Words("tệp PDF", "a PDF file")),
    )
    assert [line for line in lines(of) if line.startswith("  ")] == ["  c.txt: kế hoạch khác", "  d␛[31m.pdf: tệp PDF"]


def test_nothing_to_do() -> None:
    assert "Mọi nhiệm vụ đều được các báo cáo trả lời." in lines(made(reported("a.txt", "xã A", "ARA")))
