"""Who may ask, and what each answer carries."""

from __future__ import annotations

import asyncio
from typing import Any

import httpx
import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from checker.serve.guards import AnswerHeaders, OwnHosts, OwnOrigin, TokenNeeded, Watched

TOKEN = "mật khẩu 123"


async def fine(request: Request) -> Response:
    return PlainTextResponse("fine")


def ask(method: str, path: str, *guards: Middleware, at: str = "http://localhost:8000", **more: Any) -> httpx.Response:
    """The answer of an application with these guards to one request."""
    own = ("/", "/health", "/api/lint", "/api/rules/{id}", "/static/{name:path}")
    routes = [Route(each, fine, methods=["GET", "POST"]) for each in own]
    app = Starlette(routes=routes, middleware=guards)

    async def asked() -> httpx.Response:
        # The transport says that the server is at the address called; of a real one it is the socket's own number.
        async with httpx.AsyncClient(transport=httpx.ASGITransport(_at(app, "192.168.1.5")), base_url=at) as client:
            return await client.request(method, path, **more)

    return asyncio.run(asked())


def _at(app: Any, number: str) -> Any:
    async def called(scope: Any, receive: Any, send: Any) -> None:
        await app({**scope, "server": (number, 8000)}, receive, send)

    return called


HOSTS = Middleware(OwnHosts, lang="vi", hosts=("van-phong.local", "Phong2.local:8000", "0.0.0.0", "fe80::1"))


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("localhost:8000", 200),
        ("LOCALHOST", 200),
        ("localhost.:8000", 200),
        ("127.0.0.1:8000", 200),
        ("[::1]:8000", 200),
        ("[::1]", 200),
        ("[fe80::1]:8000", 200),
        ("van-phong.local", 200),
        ("phong2.local:8000", 200),
        ("192.168.1.5:8000", 200),  # the number of the machine that the call came to
        ("192.168.1.6:8000", 403),
        ("evil.example", 403),
        ("localhost.evil.example", 403),
        ("127.0.0.1.evil.example:8000", 403),
        ("evil.example:localhost", 403),
        ("localhost:8000@evil.example", 403),
        ("", 403),
    ],
)
def test_hosts(host: str, status: int) -> None:
    assert ask("GET", "/", HOSTS, headers={"host": host}).status_code == status


@pytest.mark.parametrize(
    ("method", "headers", "status"),
    [
        ("POST", {}, 200),
        ("POST", {"origin": "http://localhost:8000"}, 200),
        ("POST", {"origin": "http://localhost:8000", "sec-fetch-site": "same-origin"}, 200),
        ("POST", {"sec-fetch-site": "none"}, 200),
        ("POST", {"origin": "https://localhost:8000"}, 403),
        ("POST", {"origin": "http://localhost:8001"}, 403),
        ("POST", {"origin": "http://localhost"}, 403),
        ("POST", {"origin": "null"}, 403),
        ("POST", {"origin": "http://evil.example"}, 403),
        ("POST", {"sec-fetch-site": "cross-site"}, 403),
        ("POST", {"sec-fetch-site": "same-site"}, 403),
        ("GET", {"origin": "http://evil.example"}, 200),
    ],
)
def test_origins(method: str, headers: dict[str, str], status: int) -> None:
    assert ask(method, "/api/lint", Middleware(OwnOrigin, lang="vi"), headers=headers).status_code == status


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


@pytest.mark.parametrize("path", ["/", "/nowhere"])
def test_each_answer_tells_browsers_what_not_to_do(path: str) -> None:
    headers = ask("GET", path, Middleware(AnswerHeaders)).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert headers["cross-origin-resource-policy"] == "same-origin"
    assert headers["cache-control"] == "no-store"


@pytest.mark.parametrize(
    ("method", "path", "told"),
    [
        ("GET", "/health", "GET /health 200"),
        ("POST", "/api/lint?token=geheim&x=b%C3%A1o", "POST /api/lint 200"),
        ("GET", "/b%C3%A1o-c%C3%A1o-m%E1%BA%ADt.docx", "GET ? 404"),
        ("GET", "/api/rules/b%C3%A1o-m%E1%BA%ADt", "GET /api/rules/ 200"),
        ("GET", "/static/b%C3%A1o/m%E1%BA%ADt.js", "GET /static/ 200"),
        ("BREW", "/api/lint", "? /api/lint 405"),
    ],
)
def test_the_log_has_neither_queries_nor_names(method: str, path: str, told: str) -> None:
    lines: list[str] = []
    ask(method, path, Middleware(Watched, tell=lines.append))
    assert [line.rpartition(" ")[0] for line in lines] == [told]
