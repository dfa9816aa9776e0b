"""The log, and answers where the program fails or stops."""

from __future__ import annotations

import asyncio
import errno
import os
from collections.abc import Awaitable, Callable
from typing import Any

import httpx
import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from tests.serve.inside import ask

from checker.serve.app import application
from checker.serve.headers import AnswerHeaders
from checker.serve.reference import Reference
from checker.serve.serving import Serving
from checker.serve.watch import Mishaps, Watched


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


Route = Callable[[Request], Awaitable[Response]]


def application_whose(health: Route, monkeypatch: pytest.MonkeyPatch, log: list[str]) -> Starlette:
    """The real application, but for its answer to `/health`."""

    async def replaced(self: Reference, request: Request) -> Response:
        return await health(request)

    monkeypatch.setattr(Reference, "health", replaced)
    return application(Serving(), log.append)


def answered(health: Route, monkeypatch: pytest.MonkeyPatch, log: list[str]) -> httpx.Response:
    """The answer of this application to `/health`."""
    app = application_whose(health, monkeypatch, log)

    async def asked() -> httpx.Response:
        transport = httpx.ASGITransport(app)  # raises what comes through all guards
        async with httpx.AsyncClient(transport=transport, base_url="http://localhost") as client:
            return await client.get("/health?lang=en")

    return asyncio.run(asked())


def test_a_fault_is_told_as_a_problem_with_all_headers(monkeypatch: pytest.MonkeyPatch) -> None:
    async def fails(request: Request) -> Response:
        raise RuntimeError("geheim")

    log: list[str] = []
    answer = answered(fails, monkeypatch, log)
    assert (answer.status_code, answer.json()["title"]) == (500, "Fault of the program")
    assert "geheim" not in answer.text
    assert {*ask("GET", "/", Middleware(AnswerHeaders)).headers} <= {*answer.headers}
    assert [line.rpartition(" ")[0] for line in log] == ["GET /health 500"]


def test_the_place_of_a_fault_is_told_to_who_looks_for_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    async def fails(request: Request) -> Response:
        raise RuntimeError("geheim")

    answered(fails, monkeypatch, [])
    assert capsys.readouterr().err == ""
    monkeypatch.setenv("CHECKER_DEBUG", "1")
    answered(fails, monkeypatch, [])
    assert "RuntimeError: geheim" in capsys.readouterr().err


def test_an_answer_that_has_begun_is_not_begun_again(monkeypatch: pytest.MonkeyPatch) -> None:
    async def pieces() -> Any:
        yield b"half"
        raise RuntimeError

    async def fails(request: Request) -> Response:
        return StreamingResponse(pieces())

    with pytest.raises(RuntimeError):
        answered(fails, monkeypatch, [])


def test_what_is_cut_off_by_a_stop_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    async def cut(request: Request) -> Response:
        raise asyncio.CancelledError

    sent: list[Any] = []
    app = application_whose(cut, monkeypatch, [])
    scope = {
        "type": "http", "method": "GET", "path": "/health", "query_string": b"", "headers": [(b"host", b"localhost")],
        "server": ("127.0.0.1", 80), "scheme": "http", "http_version": "1.1", "state": {},
    }  # fmt: skip

    async def asked() -> None:
        async def send(message: Any) -> None:
            sent.append(message)

        await app(scope, None, send)  # type: ignore[arg-type]

    with pytest.raises(asyncio.CancelledError):
        asyncio.run(asked())
    assert sent[0]["status"] == 503
    assert (b"retry-after", b"30") in sent[0]["headers"]


def test_mishaps_are_told_by_kind_and_seldom() -> None:
    lines: list[str] = []

    async def met() -> None:
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(Mishaps(lines.append))
        for _ in range(500):
            error = OSError(errno.EMFILE, os.strerror(errno.EMFILE), "geheim.docx")
            loop.call_exception_handler({"message": "geheim", "exception": error})
        loop.set_exception_handler(Mishaps(lines.append))
        loop.call_exception_handler({"message": "geheim", "exception": ValueError("geheim")})

    asyncio.run(met())
    assert lines == [f"! {os.strerror(errno.EMFILE)}", "! ValueError"]
