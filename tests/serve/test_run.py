"""Connections, before anything is asked."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from uvicorn import Config
from uvicorn.server import ServerState

from checker.serve import run


async def _app(scope: Any, receive: Any, send: Any) -> None:
    await send({"type": "http.response.start", "status": 204, "headers": []})
    await send({"type": "http.response.body", "body": b""})


async def _answer(sent: bytes) -> bytes:
    config = Config(_app, lifespan="off", log_config=None, timeout_keep_alive=0)
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: run.Asked(config, ServerState(), {}), "127.0.0.1", 0)
    async with server:
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        writer.write(sent)
        answer = await reader.read()
        writer.close()
        return answer


@pytest.mark.parametrize("sent", [b"", b"GET / HTTP/1.1\r\nHost: localh"])
def test_a_connection_that_asks_nothing_is_closed(sent: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "OPENING_SECONDS", 0.05)
    assert asyncio.run(_answer(sent)) == b""


def test_a_connection_that_asks_is_answered() -> None:
    assert asyncio.run(_answer(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")).startswith(b"HTTP/1.1 204")
