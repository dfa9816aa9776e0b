"""The page of a review in a real browser: clicked, walked through by keys, sifted, printed, read without scripts."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path
from shutil import which

import pytest
from tests.browser import BINARY, Tab, browser
from tests.render.reviews import hostile_review, made_up, plan_of

from checker.finding import MET
from checker.render.review_html import whole
from checker.review.matrix import Review

pytestmark = pytest.mark.skipif(BINARY is None, reason="chromium is not installed")

LONG = (
    "Đảng ủy Khối Các cơ quan, doanh nghiệp, đơn vị sự nghiệp công lập và lực lượng vũ trang tỉnh Quảng Ngãi "
    "nhiệm kỳ 2020 - 2025"
)


@pytest.fixture(scope="module")
def tab() -> Iterator[Tab]:
    with browser() as opened:
        yield opened


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("review")


def page(review: Review, path: Path) -> Path:
    path.write_text("".join(whole(review, "vi")), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def usual(folder: Path) -> Path:
    return page(made_up(14, unread=2, unevaluated=1, compared=True), folder / "usual.html")


@pytest.fixture
def opened(tab: Tab, usual: Path) -> Tab:
    tab.size(1440, 900)
    tab.scheme("light")
    tab.open(usual)
    tab.settle()
    return tab


def panel(tab: Tab) -> str:
    """What the panel shows; nothing while it is closed."""
    text: str = tab.value("(p => p.hidden ? '' : p.innerText)(document.getElementById('panel'))")
    return text


def shown(tab: Tab) -> list[int]:
    """The numbers of the rows in view, in their order."""
    rows: list[int] = tab.value(
        "[...document.querySelectorAll('#matrix tbody tr')].filter(r => !r.hidden).map(r => +r.id.slice(1))"
    )
    return rows


def faults(tab: Tab) -> list[str]:
    """What went wrong in the page, and what it asked the world for."""
    bad = ("Runtime.exceptionThrown", "Log.entryAdded")
    asked = [
        event["params"]["request"]["url"] for event in tab.events if event["method"] == "Network.requestWillBeSent"
    ]
    return [str(event) for event in tab.events if event["method"] in bad] + [
        url for url in asked if not url.startswith(("file:", "about:"))
    ]


def test_a_click_on_a_cell_opens_its_evidence(opened: Tab, folder: Path) -> None:
    report = made_up(14).source()
    assert panel(opened) == ""
    opened.click("#r3 td.a a")
    number = int(opened.value("location.hash").partition("-")[2])
    said = panel(opened)
    third = list(report)[2]
    assert third.unit in said  # type: ignore[union-attr]
    assert f"Nhiệm vụ {number}" in said
    assert "đã trả lời" in said
    assert "Kế hoạch số 45-KH/HU, ngày 12/3/2022" in said
    assert "văn bản, dòng 41" in said
    opened.photograph(folder / "cell.png")
    assert faults(opened) == []


def test_a_link_from_outside_opens_the_cell(tab: Tab, usual: Path) -> None:
    tab.open(usual, "#u5-2")
    tab.settle()
    assert "Ban hành kế hoạch triển khai thực hiện" in panel(tab)


def test_keys_alone_walk_through_the_map(opened: Tab, folder: Path) -> None:
    for _ in range(60):
        opened.press("Tab")
        if opened.value("Boolean(document.activeElement.closest('#matrix'))"):
            break
    assert opened.value("document.activeElement.closest('td, th').cellIndex") == 2
    first = opened.value("document.activeElement.hash")
    opened.press("ArrowDown")
    opened.press("ArrowRight")
    assert opened.value("document.activeElement.hash") != first
    opened.press("Enter")
    assert "Nhiệm vụ 2" in panel(opened)
    assert opened.value("document.activeElement.closest('td').cellIndex") == 3
    opened.press("ArrowRight")
    assert "Nhiệm vụ 3" in panel(opened)
    opened.press("Home")
    assert "Cần bổ sung: " in panel(opened)
    opened.photograph(folder / "keys.png")
    opened.press("Escape")
    assert panel(opened) == ""
    assert opened.value("document.activeElement.closest('th').cellIndex") == 0
    opened.press("Enter")
    assert "Cần bổ sung: " in panel(opened)
    assert faults(opened) == []


def test_the_panel_steps_from_unit_to_unit(opened: Tab) -> None:
    first, second = shown(opened)[:2]
    opened.click(f"#r{first} td:nth-child(5) a")
    opened.click("#panel .steps a:nth-child(4)")
    assert opened.value("location.hash") == f"#u{second}-3"
    opened.click("#panel .close")
    assert panel(opened) == ""


def test_a_task_shows_its_units_and_orders_them(opened: Tab, folder: Path) -> None:
    opened.click("#matrix .tasks th:nth-child(6) a")
    said = panel(opened)
    assert "Nâng cao chất lượng sinh hoạt của tổ chức đảng" in said
    assert "chưa có kết quả" in said
    opened.photograph(folder / "task.png")
    opened.click("#panel .steps button")
    worst = opened.value("document.querySelector('#matrix tbody tr td:nth-child(6)').className")
    assert "m" in worst.split()


def test_sifting_by_status_text_and_group(opened: Tab, folder: Path) -> None:
    reports = [report for _, report in made_up(14, compared=True).reported()]
    missing = {
        number for number, report in enumerate(reports, 1) if any(cell.status == "missing" for cell in report.cells)
    }
    opened.click("#sift label.missing")
    assert set(shown(opened)) == missing
    assert opened.value("document.querySelectorAll('#matrix tr:not([hidden]) td.a:not(.off)').length") == 0
    opened.photograph(folder / "missing.png")
    opened.click("#sift [type=reset]")
    assert len(shown(opened)) == 14
    opened.value("document.querySelector('#sift [type=search]').focus()")
    opened.type("binh son")
    opened.value("new Promise(done => setTimeout(done, 250))")
    assert [reports[number - 1].unit for number in shown(opened)] == ["Huyện ủy Bình Sơn"]
    opened.click("#sift [type=reset]")
    opened.value(
        "(s => { s.value = '13-19'; s.dispatchEvent(new Event('input', {bubbles: true})) })"
        "(document.querySelector('#sift [name=group]'))"
    )
    opened.settle()
    assert opened.value("[...document.querySelectorAll('#matrix tr.tasks th')].filter(t => t.offsetWidth).length") == 9
    met = opened.value("document.querySelector('#r1 .met').innerText")
    assert met == f"{sum(cell.status in MET for cell in reports[0].cells[12:])}/7"
    opened.photograph(folder / "group.png")
    opened.click("#sift [type=reset]")
    assert faults(opened) == []


def test_words_of_the_reports_are_found(opened: Tab) -> None:
    opened.value("document.querySelector('#sift [type=search]').focus()")
    opened.type("nhắc lại nhiệm vụ")
    opened.value("new Promise(done => setTimeout(done, 400))")
    kept = opened.value("[...document.querySelectorAll('#matrix tbody td:not(.off):not(.met)')].map(t => t.innerText)")
    assert {text[0] for text in kept} == {"○"}
    opened.click("#sift [type=reset]")


def test_read_without_scripts(tab: Tab, usual: Path, folder: Path) -> None:
    tab.size(1440, 900)
    tab.open(usual, "#u3-4", scripts=False)
    tab.photograph(folder / "without-scripts.png")
    tab.call("Emulation.setScriptExecutionDisabled", value=False)
    text = tab.value("document.body.innerText")
    assert "Kế hoạch số 45-KH/HU, ngày 12/3/2022" in text
    assert tab.value("document.querySelector('#u3-4').getBoundingClientRect().top") < 900


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_phone_shows_it_without_scrolling_the_page_sideways(tab: Tab, usual: Path, folder: Path, scheme: str) -> None:
    tab.size(390, 844, phone=True)
    tab.scheme(scheme)
    tab.open(usual)
    tab.settle()
    assert tab.value("document.documentElement.scrollWidth") <= 390
    tab.photograph(folder / f"phone-{scheme}.png")
    tab.click("#r3 td:nth-child(4) a")
    assert "Nhiệm vụ 2" in panel(tab)
    tab.photograph(folder / f"phone-open-{scheme}.png")
    tab.scheme("light")


@pytest.mark.skipif(which("pdfinfo") is None, reason="poppler is not installed")
@pytest.mark.parametrize(("units", "sizes", "pages"), [(3, (12, 7), 5), (200, (30, 30), 20)])
def test_printed_on_a4_across(tab: Tab, folder: Path, units: int, sizes: tuple[int, ...], pages: int) -> None:
    name = f"units-{units}"
    tab.size(1440, 900)
    review = made_up(units, plan_of(*sizes), unread=1, names=(LONG,))
    tab.open(page(review, folder / f"{name}.html"))
    tab.settle()
    tab.photograph(folder / f"{name}.png")
    paper = tab.paper(folder / f"{name}.pdf")
    facts = dict(
        line.split(":", 1)
        for line in subprocess.run(["pdfinfo", paper], capture_output=True, text=True, check=True).stdout.splitlines()
    )
    assert [round(float(size)) for size in facts["Page size"].split()[:3:2]] == [842, 595]
    assert int(facts["Pages"]) <= pages


def test_a_hostile_review_runs_nothing(tab: Tab, folder: Path) -> None:
    tab.size(1440, 900)
    tab.open(page(hostile_review(), folder / "hostile.html"), "#u6-1")
    tab.settle()
    assert "alert(1)" in panel(tab)
    tab.photograph(folder / "hostile.png")
    assert faults(tab) == []
