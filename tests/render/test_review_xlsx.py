"""The review as a workbook: what stands in it, that nothing in it is a formula, and that LibreOffice reads the same."""

from __future__ import annotations

import gc
import subprocess
import sys
from errno import ENOSPC
from functools import cache
from pathlib import Path
from shutil import which
from typing import Any

import pytest
from openpyxl import load_workbook
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet
from tests.office import OFFICE, convert
from tests.render.reviews import hostile_review, made_up, plan_of, unit_name

from checker.finding import MET
from checker.render.review_xlsx import write
from checker.render.words import SIGN, STATUS
from checker.review.matrix import Review

# openpyxl tells that it does not know the bars behind the shares.
pytestmark = pytest.mark.filterwarnings("ignore::UserWarning:openpyxl")

SHEETS = ["Tổng hợp", "Nhiệm vụ", "Đơn vị", "Trả lời", "Phát hiện", "Tệp ngoài bảng"]
LONG = "Đảng ủy Khối Các cơ quan, doanh nghiệp và đơn vị sự nghiệp công lập tỉnh Quảng Ngãi nhiệm kỳ 2020 - 2025"


def opened(review: Review, path: Path, lang: str = "vi") -> Workbook:
    write(review, path, lang)
    return load_workbook(path)


def values(sheet: Worksheet) -> list[list[Any]]:
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


@cache
def review() -> Review:
    return made_up(9, unread=2, unevaluated=1, compared=True, names=(*map(unit_name, range(8)), LONG))


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    given = tmp_path_factory.mktemp("xlsx") / "review.xlsx"
    write(review(), given, "vi")
    return given


@pytest.fixture(scope="module")
def book(path: Path) -> Workbook:
    return load_workbook(path)


def test_the_matrix_has_a_coloured_sign_for_each_cell(book: Workbook) -> None:
    assert book.sheetnames == SHEETS
    sheet = book["Tổng hợp"]
    assert sheet["A1"].value == "Kết quả rà soát báo cáo 83-KH/TU, ngày 26/01/2022 của Tỉnh ủy Quảng Ngãi"
    assert [cell.value for cell in sheet[7]][:4] == ["STT", "Đơn vị", "Đạt", "Cần bổ sung"]
    assert [cell.value for cell in sheet[7]][4:] == [*range(1, 13), *range(1, 8)]
    for place, row in enumerate(review().worst_rows(), 1):
        cells = sheet[7 + place]
        assert [cell.value for cell in cells[:4]] == [place, row.unit, row.met, row.holes]
        signs = [str(cell.value) for cell in cells[4:]]
        assert [sign[0] for sign in signs] == [SIGN[status] for status in row.statuses]
        grounds = {(status, cell.fill.fgColor.rgb) for status, cell in zip(row.statuses, cells[4:], strict=True)}
        assert len({ground for _, ground in grounds}) == len(set(row.statuses))
        assert {column for column, sign in enumerate(signs) if "?" in sign} == row.uncertain
        assert {column for column, sign in enumerate(signs) if "◆" in sign} == row.judged
    assert sheet.freeze_panes == "C8"
    assert sheet.auto_filter.ref == "A7:W16"
    assert "không tìm thấy" in str(sheet["A3"].value)


def test_the_other_tables(book: Workbook) -> None:
    tasks, units, answers, findings, others = (values(book[name]) for name in SHEETS[1:])
    worst = review().worst_tasks()
    assert [row[1] for row in tasks[1:]] == [total.task.number for total in worst]
    assert [row[4] for row in tasks[1:]] == [total.holes for total in worst]
    assert [row[0] for row in units[1:]] == [row.unit for row in review().worst_rows()]
    reported = list(review().reported())
    assert len(answers) == 1 + 9 * 19
    assert [row[4] for row in answers[1:]] == [
        STATUS[cell.status].vi for _, report in reported for cell in report.cells
    ]
    assert answers[-1][0] == LONG
    assert "Kế hoạch số 45-KH/HU, ngày 12/3/2022 (văn bản, dòng 41)" in {
        part for row in answers for part in str(row[8]).split("; ")
    }
    assert len(findings) == 1 + sum(len(report.notes) for _, report in reported)
    assert [row[0] for row in others[1:4]] == ["quet-0.pdf", "quet-1.pdf", "khac-0.docx"]
    assert [row[1:3] for row in others[4:]] == [[unit_name(place), "lần này không có báo cáo"] for place in (8, 9)]


def test_each_sheet_keeps_its_head_filters_and_prints_on_a4(book: Workbook) -> None:
    for sheet in book.worksheets:
        assert sheet.freeze_panes is not None
        assert sheet.auto_filter.ref
        assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
        assert sheet.sheet_properties.pageSetUpPr is not None
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.page_setup.fitToHeight == 0
        assert sheet.print_title_rows
        assert sheet.column_dimensions["B"].width > 4


def test_holes_and_names_lead_to_their_answers(book: Workbook) -> None:
    sheet, answers = book["Tổng hợp"], book["Trả lời"]
    numbers = {row.path: number for number, row in enumerate(review().rows)}
    for place, row in enumerate(review().worst_rows(), 1):
        for column, cell in enumerate(sheet[7 + place][4:]):
            assert (cell.hyperlink is None) == (row.statuses[column] in MET)
            if cell.hyperlink is not None:
                _, _, at = str(cell.hyperlink.location).rpartition("!")
                assert answers[at].row == 2 + numbers[row.path] * 19 + column
                assert answers[at].value == row.unit


def test_what_a_report_holds_is_never_a_formula(tmp_path: Path) -> None:
    book = opened(hostile_review(), tmp_path / "x.xlsx")
    texts = set()
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type != "f"
                assert cell.hyperlink is None or cell.hyperlink.target is None
                texts.add(cell.value)
    assert {'=HYPERLINK("http://x";"y")', "+1", "-1+2", "@SUM(A1)", "    =1"} <= texts


@pytest.mark.parametrize("units", [0, 1])
def test_hardly_any_report(tmp_path: Path, units: int) -> None:
    book = opened(made_up(units, plan_of(1, 3)), tmp_path / "x.xlsx")
    assert book["Tệp ngoài bảng"]["A2"].value == "Mọi tệp đều được đọc và đối chiếu."
    assert book["Đơn vị"].max_row == 1 + units


def test_the_same_review_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        write(review(), tmp_path / name, "vi")
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_full_disk_is_told_by_the_system_and_by_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    ignored: list[object] = []
    monkeypatch.setattr(sys, "unraisablehook", ignored.append)
    with pytest.raises(OSError, match="No space left") as caught:
        write(made_up(2), Path("/dev/full"), "vi")
    assert (caught.value.errno, caught.value.strerror) == (ENOSPC, "No space left on device")
    del caught
    gc.collect()
    assert ignored == []


def test_english(tmp_path: Path) -> None:
    book = opened(review(), tmp_path / "x.xlsx", "en")
    assert book.sheetnames == ["Matrix", "Tasks", "Units", "Answers", "Findings", "Files left out"]
    assert book["Answers"]["A2"].value == unit_name(0)


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_libreoffice_reads_the_same(book: Workbook, path: Path, tmp_path: Path) -> None:
    convert(path, "xlsx", tmp_path)
    converted = load_workbook(tmp_path / "review.xlsx")
    assert converted.sheetnames == SHEETS
    for sheet in book.worksheets:
        again = converted[sheet.title]
        assert values(again) == values(sheet)
        assert again.auto_filter.ref == sheet.auto_filter.ref


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
@pytest.mark.skipif(which("pdftoppm") is None, reason="poppler is not installed")
def test_libreoffice_prints_it(path: Path, tmp_path: Path) -> None:
    convert(path, "pdf", tmp_path)
    subprocess.run(["pdftoppm", "-r", "80", "-png", tmp_path / "review.pdf", tmp_path / "page"], check=True)
    facts = subprocess.run(["pdfinfo", tmp_path / "review.pdf"], capture_output=True, text=True, check=True).stdout
    assert "(A4)" in facts
    text = subprocess.run(
        ["pdftotext", "-f", "1", "-l", "1", "-layout", tmp_path / "review.pdf", "-"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    # The whole matrix stands on the first page.
    assert "Kết quả rà soát báo cáo" in text
    assert all(row.unit.split(",")[0] in text for row in review().rows)
