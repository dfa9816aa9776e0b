"""Behind a proxy that ends TLS: believed where it is named, and nobody else."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from tests.proxy import proxied
from tests.server import Running, running

NAME = "van-phong.example"
PAGE = {"host": NAME, "origin": f"https://{NAME}", "sec-fetch-site": "same-origin"}
"""What a browser sends from the page of that name, which it has opened by https."""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """A server that knows its name, has a token, and believes one proxy and one network."""
    options = ("--allow-host", NAME, "--proxy", "127.0.0.1", "--proxy", "127.0.1.0/24", "--workers", "1")
    with running(tmp_path_factory.mktemp("behind"), *options, CHECKER_TOKEN="abc") as server:
        server.wait()
        yield server


def post(url: str, headers: dict[str, str]) -> int:
    return httpx.post(
        f"{url.rstrip('/')}/v2/check",
        data={"text": "a", "language": "vi"},
        headers={**headers, "authorization": "Bearer abc"},
        timeout=60,
    ).status_code


@pytest.mark.parametrize(
    ("scheme", "headers", "status"),
    [
        ("https", PAGE, 200),
        ("https", {"host": NAME}, 200),  # a program
        ("https", {**PAGE, "origin": f"http://{NAME}"}, 403),  # the page was not opened by https
        ("https", {**PAGE, "origin": "https://evil.example"}, 403),
        ("https", {**PAGE, "host": "evil.example", "origin": "https://evil.example"}, 403),
        ("http", PAGE, 403),
        ("http", {**PAGE, "origin": f"http://{NAME}"}, 200),
        ("ftp", PAGE, 403),
    ],
)
def test_through_a_proxy_that_is_named(server: Running, scheme: str, headers: dict[str, str], status: int) -> None:
    with proxied(server.url, scheme=scheme) as url:
        assert post(url, headers) == status


@pytest.mark.skipif(sys.platform != "linux", reason="all of 127.0.0.0/8 is this machine on Linux")
@pytest.mark.parametrize(("number", "status"), [("127.0.1.9", 200), ("127.0.0.2", 403)])
def test_only_proxies_that_are_named_are_believed(server: Running, number: str, status: int) -> None:
    with proxied(server.url, number) as url:
        assert post(url, PAGE) == status


def test_without_the_option_nobody_is_believed(tmp_path: Path) -> None:
    with running(tmp_path, "--allow-host", NAME, "--workers", "1", FORWARDED_ALLOW_IPS="*") as server:
        server.wait()
        forged = {**PAGE, "x-forwarded-proto": "https"}
        assert post(server.url, forged) == 403
        assert post(server.url, {**forged, "origin": f"http://{NAME}"}) == 200


@pytest.mark.parametrize(("scheme", "secure"), [("https", True), ("http", False)])
def test_the_cookie_of_an_encrypted_page_stays_encrypted(server: Running, scheme: str, secure: bool) -> None:
    with proxied(server.url, scheme=scheme) as url:
        answer = httpx.get(f"{url}/?token=abc", headers={"host": NAME})
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    assert ("Secure" in answer.headers["set-cookie"].split("; ")) == secure


def test_the_log_has_no_address_of_a_client(server: Running) -> None:
    with proxied(server.url) as url:
        assert post(url, PAGE) == 200
    assert "192.0.2.7" not in server.log()
