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
    ("answer", "told", "again"),
    [
        ((413, "text/plain", ""), "Tệp quá lớn", False),
        ((401, "text/html", "<p>no</p>"), "Cần mã truy cập", False),
        ((422, "application/problem+json", '{"title": "Không xử lý được"}'), "Không xử lý được", False),
        ((500, "text/plain", "Traceback"), "mã 500", False),
        ((503, "application/problem+json", '{"title": "Bận", "detail": "Chờ một lát."}'), "Chờ một lát", True),
        ((504, "application/problem+json", '{"title": "Quá thời gian"}'), "Quá thời gian", True),
        ((502, "application/problem+json", "not json"), "mã 502", True),
        ((200, "application/json", '{"documents": ['), "Không liên lạc được", True),
    ],
)
def test_answers_that_are_none(desk: Desk, answer: tuple[int, str, str], told: str, again: bool) -> None:
    status, kind, body = answer
    desk.page.route("**/api/lint*", lambda route: route.fulfill(status=status, content_type=kind, body=body))
    desk.hand(("a.txt", DRAFT))
    desk.page.wait_for_selector(".alert")
    assert told in desk.text(".alert")
    assert desk.page.get_attribute("#problem", "role") == "alert"
    # To try once more is offered where it can help, and nothing says any longer that it is being checked.
    assert ("Thử lại" in desk.texts(".alert button")) == again
    assert desk.page.text_content("#said") == ""


def test_a_file_that_cannot_be_read_is_not_tried_again(desk: Desk) -> None:
    desk.hand(("ảnh.docx", b"\x89PNG\r\n\x1a\n" + bytes(50)))
    desk.page.wait_for_selector(".alert")
    assert desk.texts(".alert button") == ["Đóng"]
    assert desk.page.text_content("#said") == ""


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
