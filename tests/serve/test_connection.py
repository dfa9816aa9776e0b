"""Connections on which nothing is asked, or nothing taken."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from uvicorn import Config
from uvicorn.server import ServerState

from checker.serve import connection
from checker.serve.connection import Connection

ASK = b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"
HALF = b"GET / HTTP/1.1\r\nHost: localh"
LARGE = 30_000_000


async def _app(scope: Any, receive: Any, send: Any) -> None:
    """Answers without looking at the body; of /large with more than a line holds."""
    body = bytes(LARGE) if scope["path"] == "/large" else b""
    length = [(b"content-length", b"%d" % len(body))]
    await send({"type": "http.response.start", "status": 200, "headers": length})
    await send({"type": "http.response.body", "body": body})


Talk = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[bytes]]


def _told(talk: Talk, keep_alive: int = 3600) -> bytes:
    """What a client hears that talks so to a server which keeps a connection that asks nothing for `keep_alive`."""

    async def heard() -> bytes:
        config = Config(_app, lifespan="off", log_config=None, timeout_keep_alive=keep_alive)
        loop = asyncio.get_running_loop()
        server = await loop.create_server(lambda: Connection(config, ServerState(), {}), "127.0.0.1", 0)
        async with server:
            reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
            try:
                return await asyncio.wait_for(talk(reader, writer), 30)
            finally:
                writer.transport.abort()

    return asyncio.run(heard())


def _sending(*pieces: bytes) -> Talk:
    """Send these and hear all until the server closes."""

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bytes:
        for piece in pieces:
            writer.write(piece)
            await writer.drain()
            await asyncio.sleep(0.02)
        return await reader.read()

    return talk


@pytest.fixture
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """A server that waits for a moment only."""
    monkeypatch.setattr(connection, "ASKING_SECONDS", 0.1)
    monkeypatch.setattr(connection, "STALLED_SECONDS", 0.1)


@pytest.mark.usefixtures("hurried")
@pytest.mark.parametrize("sent", [b"", HALF])
def test_a_connection_that_asks_nothing_is_closed(sent: bytes) -> None:
    assert _told(_sending(sent)) == b""


@pytest.mark.usefixtures("hurried")
def test_a_head_that_trickles_in_has_no_more_time() -> None:
    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bytes:
        writer.write(b"GET / HTTP/1.1\r\n")
        try:
            while not reader.at_eof():
                writer.write(b"X: y\r\n")
                await writer.drain()
                await asyncio.sleep(0.01)
        except ConnectionError:  # closed while more was on its way
            pass
        return b"" if reader.at_eof() or reader.exception() else await reader.read()

    assert _told(talk) == b""


@pytest.mark.usefixtures("hurried")
@pytest.mark.parametrize(
    "more",
    [
        (HALF,),
        (ASK, HALF),
        (b"\r\n",),
        (b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n", b"a body that nobody reads"),
    ],
)
def test_what_follows_on_a_kept_connection_has_its_time_too(more: tuple[bytes, ...]) -> None:
    heard = _told(_sending(ASK, *more))
    asked = sum(b"\r\n\r\n" in each for each in more)
    assert heard.count(b"HTTP/1.1 200") == 1 + asked


@pytest.mark.usefixtures("hurried")
def test_an_answer_that_nobody_takes_is_given_up() -> None:
    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bytes:
        writer.write(ASK.replace(b"/ ", b"/large "))
        writer.transport.pause_reading()  # type: ignore[attr-defined]
        await asyncio.sleep(1)
        writer.transport.resume_reading()  # type: ignore[attr-defined]
        try:
            return await reader.read()
        except ConnectionResetError:
            return b""

    assert len(_told(talk, keep_alive=0)) < LARGE


def test_a_connection_that_asks_is_answered() -> None:
    assert _told(_sending(ASK), keep_alive=0).startswith(b"HTTP/1.1 200")
    assert _told(_sending(HALF, b"ost\r\n\r\n"), keep_alive=0).startswith(b"HTTP/1.1 200")
