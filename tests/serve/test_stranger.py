"""People who open the server by a name that is not known to be its own."""

from __future__ import annotations

import pytest
from starlette.middleware import Middleware
from tests.serve.inside import ask

from checker.serve.guards import OwnHosts
from checker.serve.headers import AnswerHeaders
from checker.serve.stranger import wants_page

BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8"
GUARDS = (Middleware(AnswerHeaders), Middleware(OwnHosts, lang="vi", hosts=()))


@pytest.mark.parametrize(
    ("accept", "page"),
    [
        (BROWSER, True),
        ("TEXT/HTML", True),
        ("application/json;q=0.5, text/html ; q=0.9", True),
        ("*/*", False),
        ("", False),
        ("application/json", False),
        ("text/html;q=0.5,application/problem+json", False),
        ("text/html,application/json", False),
        ("text/html;q=0", False),
        ("text/html;q=much", False),
        ("text/html;q=", False),
        (",;,;q", False),
    ],
)
def test_browsers_want_a_page(accept: str, page: bool) -> None:
    assert wants_page(accept) == page


@pytest.mark.parametrize(
    ("host", "shown", "option"),
    [
        ("van-phong:8000", "<b>van-phong</b>", "--allow-host van-phong<"),
        ("VAN-PHONG.example", "<b>van-phong.example</b>", "--allow-host van-phong.example<"),
        ("<script>alert(1)</script>", "<b>&lt;script&gt;alert(1)&lt;/script&gt;</b>", "--allow-host TÊN<"),
        ('"onload="x', "<b>&quot;onload=&quot;x</b>", "--allow-host TÊN<"),
        ("-rf", "<b>-rf</b>", "--allow-host TÊN<"),
        ("a b", "<b>a b</b>", "--allow-host TÊN<"),
        ("a" * 300, f"<b>{'a' * 253}</b>", "--allow-host TÊN<"),
        ("", "<b>–</b>", "--allow-host TÊN<"),
    ],
)
def test_the_page_tells_the_name_and_what_allows_it(host: str, shown: str, option: str) -> None:
    told = ask("GET", "/", *GUARDS, headers={"host": host, "accept": BROWSER})
    assert (told.status_code, told.headers["content-type"]) == (403, "text/html; charset=utf-8")
    assert shown in told.text
    assert option in told.text
    assert "<script" not in told.text
    policy = told.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert told.headers["x-frame-options"] == "DENY"


def test_programs_are_told_as_before() -> None:
    told = ask("GET", "/", *GUARDS, headers={"host": "van-phong"})
    assert (told.status_code, told.headers["content-type"]) == (403, "application/problem+json")
    assert "--allow-host" in told.json()["detail"]
