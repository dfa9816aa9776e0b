"""Two hundred generated reports from their files to the browser and to LibreOffice."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from openpyxl import load_workbook
from tests.browser import BINARY, browser
from tests.office import OFFICE, convert

# openpyxl tells that it does not know the bars behind the shares.
pytestmark = pytest.mark.filterwarnings("ignore::UserWarning:openpyxl")

NUMBER = 200
TASKS = 19


@pytest.fixture(scope="module")
def outputs(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Path:
    """A folder with the review as `review.html` and `review.xlsx`."""
    folder = tmp_path_factory.mktemp("many")
    subprocess.run([sys.executable, root / "benchmarks" / "reports.py", folder / "in", str(NUMBER)], check=True)
    command: list[str | Path] = [
        sys.executable,
        "-m",
        "checker",
        "review",
        folder / "in",
        "--plan",
        "83-kh-tu-2022",
        "--jobs",
        "2",
    ]
    for name in ("review.html", "review.xlsx"):
        command += ["--output", folder / name]
    assert subprocess.run(command, check=False).returncode == 1
    return folder


@pytest.mark.skipif(BINARY is None, reason="chromium is not installed")
def test_the_page_in_a_browser(outputs: Path) -> None:
    with browser() as tab:
        tab.size(1440, 900)
        tab.open(outputs / "review.html")
        tab.settle()
        assert tab.value("document.querySelectorAll('#matrix tbody tr').length") == NUMBER
        assert tab.value("document.querySelectorAll('#matrix tbody td a').length") == NUMBER * TASKS
        tab.photograph(outputs / "page.png")
        tab.click("#matrix tbody td.a a")
        said = tab.value("document.getElementById('panel').innerText")
        assert "đã trả lời" in said
        assert "Kết quả tìm thấy" in said
        tab.photograph(outputs / "evidence.png")
        assert not [event for event in tab.events if event["method"] in {"Runtime.exceptionThrown", "Log.entryAdded"}]


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_the_workbook_in_libreoffice(outputs: Path, tmp_path: Path) -> None:
    book = load_workbook(convert(outputs / "review.xlsx", "xlsx", tmp_path))
    rows = [[cell.value for cell in row] for row in book["Tổng hợp"].iter_rows(min_row=8, max_row=7 + NUMBER)]
    assert [row[0] for row in rows] == list(range(1, NUMBER + 1))
    page = (outputs / "review.html").read_text(encoding="utf-8")
    for sign in "✓→◐○=✕":
        in_book = sum(str(value).startswith(sign) for row in rows for value in row[4:])
        assert in_book == page.count(f'">{sign}</a></td>')
    assert book["Trả lời"].max_row == 1 + NUMBER * TASKS
