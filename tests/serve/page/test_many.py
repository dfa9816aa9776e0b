"""Several files at once: the matrix of units and tasks, or each document for itself."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.serve.page.desk import Desk

SCORED = Path(__file__).parents[2] / "coverage" / "scored"


@pytest.fixture
def reports(report: Path) -> list[Path]:
    return [
        report,
        *(SCORED / f"{name}.txt" for name in ("ban-can-su-dang-toa-an-nhan-dan-tinh", "ban-quan-ly-tach-muc")),
    ]


@pytest.fixture
def matrix(desk: Desk, reports: list[Path]) -> Desk:
    desk.give(*reports)
    return desk


def test_a_row_for_each_unit_and_a_column_for_each_task(matrix: Desk) -> None:
    assert matrix.text("h1#many-title") == "Bảng đối chiếu: 3 báo cáo"
    assert matrix.page.locator(".matrix tbody tr").count() == 3
    assert matrix.page.locator(".matrix tbody tr >> nth=0").locator(".cell").count() == 19
    # The groups of tasks are called as the plan calls them.
    assert matrix.texts(".matrix .over th") == ["nhiệm vụ trọng tâm", "nhiệm vụ cụ thể"]
    # By letters too, and in words for those who do not see.
    cell = matrix.page.locator(".matrix .cell.missing").first
    assert cell.inner_text() == "✕"
    assert "không tìm thấy" in (cell.get_attribute("aria-label") or "")


def test_a_cell_shows_what_it_rests_on(matrix: Desk) -> None:
    matrix.page.locator(".matrix .cell.answered").first.click()
    answer = matrix.text("#answer")
    for words in ("Nhiệm vụ 1", "Đã trả lời", "Kế hoạch giao", "Kết quả tìm thấy"):
        assert words in answer
    assert matrix.page.locator("#answer q").count() > 0
    matrix.page.locator(".matrix .cell.missing").first.click()
    assert "Không tìm thấy" in matrix.text("#answer")
    assert matrix.page.locator(".matrix [aria-pressed=true]").count() == 1


def test_by_the_keys(matrix: Desk) -> None:
    page = matrix.page
    page.locator(".matrix tbody button").first.focus()
    for key in ("ArrowRight", "ArrowRight", "ArrowDown"):
        page.keyboard.press(key)
    page.keyboard.press("Enter")
    pressed = page.locator(".matrix [aria-pressed=true]")
    assert "2" in (pressed.get_attribute("aria-label") or "").rpartition(",")[2]
    # One stop of the Tab key for the whole table.
    assert page.locator(".matrix button:not([tabindex='-1'])").count() == 1


def test_a_report_is_opened_and_left(matrix: Desk, reports: list[Path]) -> None:
    matrix.page.locator(".matrix tbody button.link").last.click()
    matrix.page.wait_for_selector("#result:not([hidden])")
    assert matrix.text(".verdict .file") in [report.name for report in reports]
    assert matrix.all("#settings")
    matrix.page.click(".back")
    assert matrix.page.locator(".matrix").is_visible()
    assert matrix.all("#settings")


@pytest.mark.parametrize("form", ["html", "xlsx"])
def test_the_matrix_as_a_file(matrix: Desk, form: str) -> None:
    taken = matrix.keep(f".takes button:has-text('{'Excel' if form == 'xlsx' else 'HTML'}')")
    assert taken.suggested_filename.endswith(f".{form}")
    assert Path(taken.path()).stat().st_size > 1000


def test_what_cannot_be_compared_is_listed_with_the_reason(desk: Desk, reports: list[Path], dispatch: Path) -> None:
    desk.give(*reports, dispatch, ("hỏng.docx", b"\x89PNG\r\n\x1a\n" + bytes(50)))
    left = desk.text(".left")
    assert "cong-van" in left or "CÔNG VĂN" in left.upper()
    assert "hỏng.docx" in left
    # How many there are stands in the headline, and leads there.
    assert desk.text("h1#many-title") == "Bảng đối chiếu: 3/5 báo cáo"
    assert "2 tệp không đưa vào bảng" in (desk.page.text_content("#said") or "")
    desk.page.click(".verdict a:has-text('2 tệp không đưa vào bảng')")
    assert desk.focused() == "left"


def test_the_file_of_a_unit_is_told_where_its_name_does_not(desk: Desk, reports: list[Path]) -> None:
    own, *others = reports
    again = others[0].read_text(encoding="utf-8")
    desk.give(own, others[1], ("lần 1.txt", again), ("lần 2.txt", again))
    rows = desk.texts(".matrix tbody th")
    assert rows[0] == own.stem
    assert rows[1].splitlines()[-1] == others[1].name
    assert [row.count(f"lần {n}.txt") for n, row in enumerate(rows[2:], 1)] == [1, 1]
    # Each row has a name of its own for those who listen, too.
    assert len({button.inner_text() for button in desk.all(".matrix tbody th button")}) == 4


def test_what_the_numbers_stand_for(matrix: Desk) -> None:
    matrix.page.focus(".tasklist summary")
    matrix.page.keyboard.press("Enter")
    assert matrix.page.locator(".tasklist dd").count() == 19
    assert all(len(words) <= 161 for words in matrix.texts(".tasklist dd"))


def test_what_is_not_sure_is_marked(matrix: Desk) -> None:
    """As in the other outputs: a question mark at the sign, said in the key and to those who listen."""
    given = matrix.page.evaluate(
        """import('/static/coverage.js').then(({doubt, legend, named}) => ['possible', 'likely'].map(certainty => {
            const task = {number: 3, status: 'partial', certainty};
            return [doubt(task) && doubt(task).textContent, named(task), legend([task]).textContent];
        }))"""
    )
    assert given == [
        ["?", "Nhiệm vụ 3: một phần (chưa chắc, nên đọc lại)", "◐một phần? chưa chắc, nên đọc lại"],
        [False, "Nhiệm vụ 3: một phần", "◐một phần"],
    ]
    unsure = matrix.page.locator(".matrix .cell[aria-label*='chưa chắc']")
    assert unsure.count() == matrix.page.locator(".matrix .cell sup").count()


def test_documents_without_a_plan_are_checked_one_by_one(desk: Desk, dispatch: Path, root: Path) -> None:
    other = root / "tests/documents/36-hd-vptw/cong-van.txt"
    desk.give(dispatch, other, other)
    assert desk.text("h1#many-title") == "3 văn bản"
    assert "không phải báo cáo" in desk.text("#many")
    names = desk.texts(".shelf .link")
    assert names == [dispatch.name, other.name, "cong-van (2).txt"]
    desk.page.locator(".shelf .link").last.click()
    desk.page.wait_for_selector("#result:not([hidden])")
    assert desk.text(".verdict .file") == "cong-van (2).txt"
