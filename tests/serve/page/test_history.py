"""Back and forward, other settings and another language: what is seen is what was asked for last."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.serve.page.desk import Desk

if TYPE_CHECKING:
    from playwright.sync_api import Page, Route

DRAFT = "BÁO CÁO\nNgày 31/4/2024 họp.\n"


def hang(page: Page) -> list[Route]:
    """Let the next check wait; gives the list that its request will stand in."""
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/api/lint*", hold, times=1)
    return held


@pytest.fixture
def matrix(desk: Desk, report: Path) -> Desk:
    desk.give(report, report)
    return desk


def test_the_skip_link_stays_in_the_view(desk: Desk) -> None:
    desk.give(("a.txt", DRAFT))
    desk.page.locator("#skip").focus()
    desk.page.keyboard.press("Enter")
    assert desk.focused() == "main"
    assert desk.page.locator("#verdict").is_visible()
    desk.page.evaluate("location.hash = '#f1'")
    desk.page.wait_for_timeout(100)
    assert desk.page.locator("#verdict").is_visible()


def test_a_result_come_back_to_is_as_it_was(desk: Desk) -> None:
    page = desk.page
    desk.give(("a.txt", DRAFT))
    page.go_back()
    assert page.locator("#start").is_visible()
    page.go_forward()
    assert page.locator("#result #settings").is_visible()
    page.keyboard.press("n")
    assert page.locator(".finding.on").count() == 1
    with page.expect_response("**/api/lint**"):
        page.click("#settings label:has([value=issue])")
    page.wait_for_selector(".facts:has-text('phát hành')")


def test_each_draft_has_its_place(desk: Desk) -> None:
    desk.give(("a.txt", DRAFT))
    desk.give(("b.txt", DRAFT))
    desk.page.go_back()
    desk.page.wait_for_selector(".verdict .file:has-text('a.txt')")
    desk.page.go_forward()
    desk.page.wait_for_selector(".verdict .file:has-text('b.txt')")
    desk.page.go_back()
    desk.page.wait_for_selector(".verdict .file:has-text('a.txt')")
    desk.page.go_back()
    assert desk.page.locator("#start").is_visible()


def test_the_matrix_is_made_anew_when_the_settings_changed_meanwhile(matrix: Desk) -> None:
    page = matrix.page
    page.locator(".matrix tbody button.link").first.click()
    page.wait_for_selector(".back")
    with page.expect_response("**/api/lint**"):
        page.click("#settings label:has([value=issue])")
    page.wait_for_selector(".facts:has-text('phát hành')")
    with page.expect_response("**/api/review**"):
        page.click(".back")
    page.wait_for_selector("#busy", state="hidden")
    assert page.locator(".matrix").is_visible()
    assert page.is_checked("#many [value=issue]")


def test_the_matrix_is_in_the_language_of_the_page(matrix: Desk) -> None:
    page = matrix.page
    page.locator(".matrix tbody button.link").first.click()
    page.wait_for_selector(".back")
    page.click("#language")
    page.wait_for_selector("h1#verdict:has-text('Fail:')")
    page.click(".back")
    page.wait_for_selector("h1#many-title:has-text('Matrix: 2 reports')")


def test_the_place_in_the_matrix_is_kept(matrix: Desk) -> None:
    last = matrix.page.locator(".matrix tbody button.link").last
    name = last.inner_text()
    last.click()
    matrix.page.wait_for_selector(".back")
    matrix.page.click(".back")
    assert matrix.focused() == name


@pytest.mark.parametrize("leave", [lambda page: page.click("#home"), lambda page: page.go_back()], ids=["home", "back"])
def test_a_check_that_was_left_does_not_come_back(desk: Desk, leave: Callable[[Page], None]) -> None:
    desk.give(("a.txt", DRAFT))
    held = hang(desk.page)
    desk.hand(("b.txt", DRAFT))
    desk.page.wait_for_selector("#busy:not([hidden])")
    leave(desk.page)
    assert desk.page.locator("#start").is_visible()
    assert not desk.page.locator("#busy").is_visible()
    for route in held:
        route.abort()
    desk.page.wait_for_timeout(200)
    assert desk.page.locator("#start").is_visible()
    assert not desk.page.locator(".alert").is_visible()


def test_another_stage_while_a_check_is_going_on(desk: Desk) -> None:
    hang(desk.page)
    desk.hand(("a.txt", DRAFT))
    desk.page.wait_for_selector("#busy:not([hidden])")
    desk.page.click("#settings label:has([value=issue])")
    desk.page.wait_for_selector(".facts:has-text('phát hành')")


def test_another_language_while_a_check_is_going_on(desk: Desk) -> None:
    hang(desk.page)
    desk.hand(("a.txt", DRAFT))
    desk.page.wait_for_selector("#busy:not([hidden])")
    desk.page.click("#language")
    desk.page.wait_for_selector("h1#verdict:has-text('evaluated')")


def test_a_stopped_check_leaves_the_settings_of_what_is_seen(desk: Desk) -> None:
    desk.give(("a.txt", DRAFT))
    hang(desk.page)
    desk.page.click("#settings label:has([value=issue])")
    desk.page.click("#stop")
    assert desk.page.is_checked("#settings [value=draft]")
    assert "dự thảo" in desk.text(".facts")


def test_settings_on_the_first_view_check_nothing(desk: Desk) -> None:
    hang(desk.page)
    desk.hand(("a.txt", DRAFT))
    desk.page.click("#stop")
    desk.page.click("#settings label:has([value=issue])")
    assert not desk.page.locator("#busy").is_visible()
    assert desk.page.locator("#start").is_visible()


def test_who_changes_settings_by_keys_goes_on_changing_them(desk: Desk) -> None:
    """What is chosen moves no focus (WCAG 3.2.2)."""
    desk.give(("a.txt", DRAFT))
    desk.page.focus("#settings [value=draft]")
    for stage, named in (("submit", "trình ký"), ("issue", "phát hành")):
        desk.page.keyboard.press("ArrowRight")
        desk.page.wait_for_selector(f".facts:has-text('{named}')")
        assert desk.page.evaluate("document.activeElement.value") == stage
    desk.page.click("#tab-unjudged")
    desk.page.focus("#language")
    desk.page.keyboard.press("Enter")
    desk.page.wait_for_selector("h1#verdict:has-text('evaluated')")
    assert desk.focused() == "language"
    assert desk.page.locator("#part-unjudged").is_visible()


def test_the_title_says_what_is_seen_and_names_no_file(desk: Desk) -> None:
    assert desk.page.title() == "Kiểm tra dự thảo"
    desk.give(("mật.txt", DRAFT))
    assert desk.page.title() == f"{desk.text('#verdict')} · Kiểm tra dự thảo"
    desk.page.go_back()
    assert desk.page.title() == "Kiểm tra dự thảo"
