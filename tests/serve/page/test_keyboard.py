"""Everything without a mouse, and with what a screen reader needs."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from tests.serve.page.desk import Desk


@pytest.fixture
def at_report(desk: Desk, report: Path) -> Desk:
    desk.give(report)
    return desk


def test_from_the_top_to_the_text_field_by_the_tab_key(desk: Desk) -> None:
    seen = []
    for _ in range(16):
        desk.page.keyboard.press("Tab")
        seen.append(desk.focused())
    assert seen[0] == "skip"
    wanted = ["keys-open", "language", "files", "text"]
    assert [each for each in dict.fromkeys(seen) if each in wanted] == wanted


def test_a_text_typed_and_checked_without_a_mouse(desk: Desk) -> None:
    desk.page.focus("#text")
    desk.page.keyboard.insert_text("BÁO CÁO\nNgày 31/4/2024 họp.\n")
    desk.page.keyboard.press("Control+Enter")
    desk.page.wait_for_selector("#result:not([hidden])")
    assert desk.focused() == "verdict"


def test_next_and_previous_finding(at_report: Desk) -> None:
    keyboard = at_report.page.keyboard
    seen = []
    for key in ("n", "n", "j", "p", "k", "k"):
        keyboard.press(key)
        seen.append(at_report.page.locator(".finding.on").get_attribute("id"))
    assert seen == ["f1", "f2", "f3", "f2", "f1", "f26"]
    keyboard.press("Escape")
    assert at_report.page.locator(".finding.on").count() == 0
    assert at_report.focused() == "verdict"


def test_enter_goes_to_the_words_and_back(at_report: Desk) -> None:
    keyboard = at_report.page.keyboard
    keyboard.press("n")
    keyboard.press("n")
    assert at_report.focused() == "#m2"
    keyboard.press("Enter")
    assert at_report.focused() == "m2"
    keyboard.press("ArrowDown")
    assert at_report.page.locator(".finding.on").get_attribute("id") == "f3"
    keyboard.press("Enter")
    assert at_report.page.locator(".finding h3 a:focus").count() == 1


def test_only_shown_findings_are_stepped_through(at_report: Desk) -> None:
    at_report.page.click(".sift label.warning")
    at_report.page.click(".sift label.info")
    at_report.page.locator("h1#verdict").focus()
    seen = set()
    for _ in range(4):
        at_report.page.keyboard.press("n")
        seen.add(at_report.page.locator(".finding.on").get_attribute("class"))
    assert seen == {"finding error on"}


def test_letters_typed_into_a_field_are_letters(at_report: Desk) -> None:
    at_report.page.keyboard.press("/")
    assert at_report.page.evaluate("document.activeElement.name") == "words"
    at_report.page.keyboard.type("np/?")
    assert at_report.page.input_value(".sift [name=words]") == "np/?"
    assert at_report.page.locator(".finding.on").count() == 0


def test_shortcuts_are_told_and_can_be_turned_off(at_report: Desk) -> None:
    page = at_report.page
    page.keyboard.press("?")
    assert "phát hiện sau" in at_report.text("#keys")
    page.uncheck("#keys input")
    page.keyboard.press("Escape")
    page.keyboard.press("n")
    assert page.locator(".finding.on").count() == 0
    page.click("#keys-open")
    page.check("#keys input")
    page.click("#keys form button")
    page.keyboard.press("n")
    assert page.locator(".finding.on").count() == 1


def test_tabs_and_the_grid_of_tasks_by_arrow_keys(at_report: Desk) -> None:
    page = at_report.page
    page.focus("#tab-reading")
    page.keyboard.press("ArrowRight")
    assert at_report.focused() == "tab-tasks"
    page.keyboard.press("Enter")
    assert page.locator("#part-tasks").is_visible()
    page.keyboard.press("Tab")
    # The first task with something to complete; one stop for the whole grid.
    assert page.evaluate("document.activeElement.classList.contains('shallow')")
    page.keyboard.press("Home")
    page.keyboard.press("Enter")
    assert at_report.text("#task h3").startswith("Nhiệm vụ 1")
    assert page.locator("#part-tasks .grid button:not([tabindex='-1'])").count() == 1


def test_everything_that_can_be_pressed_shows_where_the_focus_is(at_report: Desk) -> None:
    page = at_report.page
    page.locator("h1#verdict").focus()
    for _ in range(40):
        page.keyboard.press("Tab")
        ring = page.evaluate(
            """(() => {
                const at = document.activeElement;
                if (at === document.body) return 'end';
                const seen = at.matches('.choice input') ? at.nextElementSibling : at;
                const style = getComputedStyle(seen);
                return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 ? 'seen' : at.outerHTML;
            })()"""
        )
        assert ring in ("seen", "end")


@pytest.mark.parametrize("tab", ["reading", "tasks", "unjudged"])
def test_names_roles_and_headings(at_report: Desk, tab: str) -> None:
    page = at_report.page
    page.click(f"#tab-{tab}")
    nameless = page.evaluate(
        """[...document.querySelectorAll('button, a, input, select, textarea, [role=region], dialog[open]')]
            .filter(each => each.checkVisibility({contentVisibilityAuto: true}))
            .filter(each => !(each.getAttribute('aria-label') || each.labels?.length || each.textContent.trim()
                || document.getElementById(each.getAttribute('aria-labelledby'))))
            .map(each => each.outerHTML)"""
    )
    assert nameless == []
    ids = page.eval_on_selector_all("[id]", "all => all.map(each => each.id)")
    assert len(ids) == len(set(ids))
    referred = page.eval_on_selector_all(
        "[aria-controls], [aria-labelledby], [aria-describedby]",
        "all => all.flatMap(each => ['aria-controls', 'aria-labelledby', 'aria-describedby']"
        ".map(name => each.getAttribute(name)).filter(Boolean))",
    )
    # A dialog has its title once it is open.
    assert set(referred) - set(ids) <= {"keys-title", "explain-title"}
    assert page.locator("main").count() == page.locator("header").count() == 1
    assert len(at_report.all("h1")) == 1
    levels = [int(each.evaluate("node => node.tagName[1]")) for each in at_report.all("main :is(h1, h2, h3, h4)")]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))
    assert page.locator("[role=status], [role=alert]").count() >= 2


def test_what_can_be_pressed_is_large_enough(at_report: Desk) -> None:
    """24 by 24 CSS pixels, words within a line excepted (WCAG 2.2, 2.5.8)."""
    small = at_report.page.evaluate(
        """[...document.querySelectorAll('button, select, summary, input[type=search]')]
            .filter(each => each.checkVisibility())
            .map(each => [each.outerHTML.slice(0, 80), each.getBoundingClientRect()])
            .filter(([, box]) => box.width < 24 || box.height < 24).map(([words]) => words)"""
    )
    assert small == []
