"""The access token: who has it comes in."""

from __future__ import annotations

import pytest
from starlette.middleware import Middleware
from tests.serve.inside import ask

from checker.serve.door import TokenNeeded

TOKEN = "mật khẩu 123"
GATE = Middleware(TokenNeeded, lang="vi", token=TOKEN)


def bearer(token: str) -> dict[str, bytes]:
    return {"authorization": f"Bearer {token}".encode()}


def test_without_the_token_nothing_but_health_is_answered() -> None:
    assert ask("GET", "/health", GATE).status_code == 200
    assert ask("POST", "/api/lint", GATE).status_code == 401
    assert ask("POST", "/api/lint", GATE, headers=bearer("wrong")).status_code == 401
    assert ask("POST", "/api/lint", GATE, headers={"cookie": "checker=wrong"}).status_code == 401
    page = ask("GET", "/", GATE)
    assert (page.status_code, page.headers["content-type"]) == (401, "text/html; charset=utf-8")
    assert 'name="token"' in page.text
    assert "không đúng" in ask("GET", "/", GATE, params={"token": "wrong"}).text


@pytest.mark.parametrize("token", ["abc", "mật-khẩu"])
def test_programs_send_the_token_in_a_header(token: str) -> None:
    gate = Middleware(TokenNeeded, lang="vi", token=token)
    assert ask("POST", "/api/lint", gate, headers=bearer(token)).text == "fine"


def test_browsers_keep_what_stands_for_the_token_in_a_cookie() -> None:
    welcome = ask("GET", "/", GATE, params={"token": TOKEN})
    assert (welcome.status_code, welcome.headers["location"]) == (303, "/")
    cookie = welcome.headers["set-cookie"]
    assert TOKEN not in cookie
    assert {"HttpOnly", "SameSite=strict", "Path=/"} <= set(cookie.split("; "))
    assert ask("POST", "/api/lint", GATE, headers={"cookie": cookie.partition(";")[0]}).text == "fine"
    for other in ('liked={"a": 1}', "a b", "x[y]=1", "đ=1", 'a="'):  # of other programs on this machine
        kept = f"{other}; {cookie.partition(';')[0]}".encode()
        assert ask("POST", "/api/lint", GATE, headers={"cookie": kept}).text == "fine"
