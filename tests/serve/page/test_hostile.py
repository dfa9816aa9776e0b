"""A draft that would be a program: its words and its name are shown, and nothing of it runs."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest
from tests.serve.page.desk import Desk

SCRIPT = "<script>alert(1)</script>"
IMAGE = '<img src=x onerror="alert(2)">'
NAME = "<img src=x onerror=alert(3)>.txt"
TURNED = "abc\u202egnp.txt"
DRAFT = f"""BÁO CÁO {SCRIPT}
{IMAGE} Ngày 31/4/2024 {SCRIPT}, theo Kế hoạch số 83-KH/TU ngày 26/01/2022 của Tỉnh ủy "><svg onload=alert(4)>

1. javascript:alert(5) ngày {SCRIPT} 5/3/2024 ; {{{{constructor.constructor('alert(6)')()}}}}
"""


def test_what_the_draft_holds_is_shown_and_nothing_of_it_runs(desk: Desk) -> None:
    desk.give((NAME, DRAFT))
    assert desk.text(".verdict .file") == NAME
    lines = "\n".join(desk.page.locator(".line").all_text_contents())
    for words in (SCRIPT, IMAGE, "javascript:alert(5)"):
        assert words in lines
    assert desk.page.locator("main script, main img, main [onerror], main iframe").count() == 0
    assert desk.page.locator("main svg").count() == 2  # those of the page itself, on its first view
    assert desk.page.locator(".sheet a:not(.mark)").count() == 0
    for link in desk.page.locator("main a[href]").all():
        assert (link.get_attribute("href") or "").startswith("#")


@pytest.mark.parametrize("tab", ["tasks", "unjudged"])
def test_nor_in_the_other_parts(desk: Desk, tab: str) -> None:
    desk.give((NAME, DRAFT))
    desk.page.click(f"#tab-{tab}")
    assert desk.page.locator("#result script, #result img, #result svg").count() == 0


def test_signs_that_turn_or_hide_text_are_seen(desk: Desk) -> None:
    desk.give((TURNED, "BÁO CÁO\u202e đảo\u200e chiều\x1b[31m\nHọp ngày 31/4/2024.\n"))
    shown = desk.page.inner_text("#result")
    assert not any(sign in shown for sign in "\u202e\u200e\x1b")
    assert "31/4/2024" in [desk.marked(number) for number in range(1, len(desk.all(".finding")) + 1)]


def test_several_hostile_names(desk: Desk) -> None:
    desk.give((NAME, DRAFT), (f"{SCRIPT}.txt", DRAFT), (NAME, DRAFT))
    desk.page.locator("#many button.link").first.click()
    desk.page.wait_for_selector("#result:not([hidden])")
    assert desk.page.locator("#many script, #many img, #result script").count() == 0


def test_what_is_refused_is_told_by_name(desk: Desk) -> None:
    bomb = BytesIO()
    with zipfile.ZipFile(bomb, "w") as archive:
        archive.writestr("x.txt", "x")
    desk.hand((f"{SCRIPT}.docx", bomb.getvalue()))
    desk.page.wait_for_selector(".alert")
    assert desk.page.locator(".alert script").count() == 0
    assert desk.page.locator("#start").is_visible()


def test_nothing_in_line_and_nothing_from_outside(desk: Desk) -> None:
    """The policy of the server holds: what it forbids is tried here, and does not come about."""
    desk.page.evaluate(
        "document.body.append(Object.assign(document.createElement('script'), {textContent: 'window.ran = true'}))"
    )
    assert desk.page.evaluate("window.ran") is None
    assert any("Content Security Policy" in each for each in desk.complaints)
    desk.complaints.clear()
    html = desk.page.content()
    for forbidden in ("<style", " style=", " onclick=", "javascript:", "http://", "https://"):
        assert forbidden not in html.replace('xmlns="http://www.w3.org/2000/svg"', "")
