"""What each answer carries."""

from __future__ import annotations

import pytest
from starlette.middleware import Middleware
from tests.serve.inside import ask

from checker.serve.headers import AnswerHeaders


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
