"""Every view as axe-core judges it: WCAG 2.2 A and AA and its best practices, nothing excepted.

The script is run by the browser's own debugger, so that the policy of the server stays in force.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.serve.page.desk import Desk
from tests.server import Running, running

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytest.importorskip("axe_playwright_python", reason="axe-playwright-python (of checker[dev]) is not installed")
AXE = (resources.files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
ASKED = {"runOnly": {"type": "tag", "values": LEVELS}, "rules": {"target-size": {"enabled": True}}}
RUN = """asked => axe.run(document, asked).then(told => ({
    passed: told.passes.length,
    wrong: told.violations.map(({id, nodes}) =>
        [id, nodes.map(node => [node.html.slice(0, 200), node.failureSummary])]),
}))"""


def violations(page: Page) -> list[tuple[str, object]]:
    """What axe finds fault with, in light and in dark colours."""
    found: list[tuple[str, object]] = []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        if not page.evaluate("'axe' in window"):
            page.evaluate(AXE)
        told = page.evaluate(RUN, ASKED)
        assert told["passed"] > 5
        found += [(scheme, wrong) for wrong in told["wrong"]]
    return found


def of_one_draft(desk: Desk, report: Path) -> Iterator[str]:
    """The views of one draft, one after the other."""
    page = desk.page
    yield "start"
    page.keyboard.press("?")
    yield "shortcuts"
    page.keyboard.press("Escape")
    desk.hand(("x.docx", b"\x89PNG\r\n\x1a\n" + bytes(50)))
    page.wait_for_selector(".alert")
    yield "problem"
    desk.give(report)
    page.keyboard.press("n")
    yield "finding chosen in the list"
    page.keyboard.press("Enter")
    yield "finding chosen in the draft"
    page.click("#f2 .right button")
    page.wait_for_selector("#explain[open]")
    yield "explanation"
    page.keyboard.press("Escape")
    page.click("#tab-tasks")
    page.locator("#part-tasks .cell").nth(2).click()
    yield "tasks"
    page.click("#tab-unjudged")
    yield "not evaluated"


def of_several(desk: Desk, report: Path, dispatch: Path) -> Iterator[str]:
    """The views of several files, one after the other."""
    desk.give(report, report, ("hỏng.docx", b"\x89PNG\r\n\x1a\n" + bytes(50)))
    yield "matrix"
    desk.page.locator(".matrix .cell").first.click()
    yield "matrix with a cell open"
    desk.page.click("#again")
    desk.give(dispatch, dispatch)
    yield "documents without a plan"


def of_a_slip(desk: Desk, report: Path, slip: bytes) -> Iterator[str]:
    """The form for a check slip, and what is said of one."""
    page = desk.page
    page.click("#slip summary")
    yield "form"
    for name, content in (("that of the file", report.read_bytes()), ("of another", b"x")):
        page.set_input_files("#hold [name=slip]", {"name": "a.slip.docx", "mimeType": "", "buffer": slip})
        page.set_input_files("#hold [name=file]", {"name": "a.txt", "mimeType": "", "buffer": content})
        page.click("#hold button")
        page.wait_for_selector("#answers li")
        yield name


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_one_draft(open_desk: Callable[..., Desk], report: Path, lang: str) -> None:
    desk = open_desk()
    if lang == "en":
        desk.page.click("#language")
    wrong = {view: found for view in of_one_draft(desk, report) if (found := violations(desk.page))}
    assert wrong == {}


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_several(open_desk: Callable[..., Desk], report: Path, dispatch: Path, lang: str) -> None:
    desk = open_desk()
    if lang == "en":
        desk.page.click("#language")
    wrong = {view: found for view in of_several(desk, report, dispatch) if (found := violations(desk.page))}
    assert wrong == {}


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_check_slip(open_desk: Callable[..., Desk], office: Running, report: Path, lang: str) -> None:
    desk = open_desk()
    if lang == "en":
        desk.page.click("#language")
    slip = office.client.post("/api/slip?format=docx", files={"file": (report.name, report.read_bytes())})
    wrong = {view: found for view in of_a_slip(desk, report, slip.content) if (found := violations(desk.page))}
    assert wrong == {}


def test_on_a_phone(open_desk: Callable[..., Desk], report: Path) -> None:
    desk = open_desk(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    desk.give(report)
    wrong = {"findings": violations(desk.page)}
    desk.page.tap("#f2 h3 a")
    wrong["draft"] = violations(desk.page)
    assert wrong == {"findings": [], "draft": []}


@pytest.mark.parametrize("address", ["", "?token=wrong"])
def test_the_page_that_asks_for_the_token(open_desk: Callable[..., Desk], tmp_path: Path, address: str) -> None:
    desk = open_desk()
    with running(tmp_path, CHECKER_TOKEN="a-secret-of-the-office") as server:
        desk.url = server.url
        desk.page.goto(f"{server.url}{address}")
        assert violations(desk.page) == []
        desk.page.fill("#token", "a-secret-of-the-office")
        desk.page.keyboard.press("Enter")
        desk.page.wait_for_selector("#start-title")
