"""Who may ask."""

from __future__ import annotations

import pytest
from starlette.middleware import Middleware
from tests.serve.inside import ask

from checker.serve.guards import OwnHosts, OwnOrigin

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
