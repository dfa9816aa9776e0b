"""What goes wrong is told in words, with what to do; nothing the reader gave is lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.serve.page.desk import Desk
from tests.server import running

DRAFT = "BÁO CÁO\nNgày 31/4/2024 họp.\n"


def test_the_server_is_gone_and_comes_back(desk: Desk) -> None:
    desk.page.route("**/api/lint*", lambda route: route.abort("connectionrefused"))
    desk.page.fill("#text", DRAFT)
    desk.page.click("#paste button")
    desk.page.wait_for_selector(".alert")
    assert "Không liên lạc được với máy chủ" in desk.text(".alert")
    assert desk.page.input_value("#text") == DRAFT
    assert not desk.page.locator("#busy").is_visible()
    desk.page.unroute("**/api/lint*")
    desk.page.click(".alert button >> nth=0")
    desk.page.wait_for_selector("#result:not([hidden])")
    assert not desk.page.locator(".alert").is_visible()


def test_a_server_that_was_stopped(open_desk: Callable[..., Desk], tmp_path: Path) -> None:
    desk = open_desk()
    with running(tmp_path) as server:
        desk.url = server.url
        desk.page.goto(server.url)
        desk.page.wait_for_selector("[name=plan] option:nth-child(2)", state="attached")
        server.stop()
        desk.hand(("a.txt", DRAFT))
        desk.page.wait_for_selector(".alert")
        assert "Không liên lạc được với máy chủ" in desk.text(".alert")


@pytest.mark.parametrize(
    ("status", "kind", "body", "told"),
    [
        (413, "text/plain", "", "Tệp quá lớn"),
        (401, "text/html", "<p>no</p>", "Cần mã truy cập"),
        (500, "text/plain", "Traceback", "mã 500"),
        (503, "application/problem+json", '{"title": "Máy chủ đang bận", "detail": "Hãy thử lại sau."}', "Hãy thử lại"),
        (502, "application/problem+json", "not json", "mã 502"),
        (200, "application/json", '{"documents": [', "Không liên lạc được"),
    ],
)
def test_answers_that_are_none(desk: Desk, status: int, kind: str, body: str, told: str) -> None:
    desk.page.route("**/api/lint*", lambda route: route.fulfill(status=status, content_type=kind, body=body))
    desk.hand(("a.txt", DRAFT))
    desk.page.wait_for_selector(".alert")
    assert told in desk.text(".alert")
    assert desk.page.get_attribute("#problem", "role") == "alert"


def test_a_check_that_takes_long_is_told_and_can_be_stopped(desk: Desk) -> None:
    desk.page.route("**/api/lint*", lambda route: None)
    desk.hand(("dự thảo.txt", DRAFT))
    desk.page.wait_for_selector("#busy:not([hidden])")
    assert "Đang kiểm tra dự thảo.txt" in desk.text("#busy")
    assert "Đang kiểm tra" in (desk.page.text_content("#said") or "")
    desk.page.click("#stop")
    desk.page.wait_for_selector("#busy", state="hidden")
    assert desk.page.locator("#start").is_visible()
    assert not desk.page.locator(".alert").is_visible()


def test_the_later_of_two_checks_counts(desk: Desk) -> None:
    desk.page.route("**/api/lint*", lambda route: None, times=1)
    desk.hand(("first.txt", DRAFT))
    desk.give(("second.txt", DRAFT))
    assert desk.text(".verdict .file") == "second.txt"


def test_an_access_token(open_desk: Callable[..., Desk], tmp_path: Path) -> None:
    desk = open_desk()
    with running(tmp_path, CHECKER_TOKEN="a-secret-of-the-office") as server:
        desk.url = server.url
        desk.page.goto(f"{server.url}?token=a-secret-of-the-office")
        assert "token" not in desk.page.url
        desk.give(("a.txt", DRAFT))
        assert desk.page.locator("#verdict").is_visible()
        desk.context.clear_cookies()
        desk.page.click("#again")
        desk.hand(("a.txt", DRAFT))
        desk.page.wait_for_selector(".alert")
        assert "mã truy cập" in desk.text(".alert").casefold()
