"""Bodies within limits of size and time."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
from starlette.requests import Request

from checker.serve import body
from checker.serve.body import Memory, read_body
from checker.serve.problem import ProblemError

Piece = bytes | float | None
"""Bytes, seconds of silence, or None where the client goes away."""


def _read(*pieces: Piece, memory: Memory, most: int = 100, seconds: float = 60, length: str | None = None) -> bytes:
    async def came() -> AsyncIterator[Any]:
        for piece in pieces:
            if isinstance(piece, float):
                await asyncio.sleep(piece)
            elif piece is None:
                yield {"type": "http.disconnect"}
            else:
                yield {"type": "http.request", "body": piece, "more_body": True}
        yield {"type": "http.request", "body": b"", "more_body": False}

    async def read() -> bytes:
        headers = [] if length is None else [(b"content-length", length.encode())]
        request = Request({"type": "http", "method": "POST", "headers": headers}, came().__anext__)
        with memory.room() as room:
            data = await read_body(request, most, seconds, room)
            assert sum(memory.held) >= len(data)
            return data

    return asyncio.run(read())


def test_a_body_is_held_until_its_request_is_done_with() -> None:
    memory = Memory(1000)
    assert _read(b"ab", b"", b"c", memory=memory) == b"abc"
    assert memory.held == [0, 0]


@pytest.mark.parametrize(
    ("pieces", "given", "kind"),
    [
        ((b"a" * 60, b"a" * 60), {}, "too-large"),
        ((), {"length": "101"}, "too-large"),
        ((b"a" * 40, b"a" * 40), {"held": [950, 0]}, "busy"),
        ((b"a", None), {}, "bad-request"),
        ((b"a", 5.0), {"seconds": 0.01}, "too-slow"),
        ((5.0,), {"seconds": 0.01}, "too-slow"),
    ],
)
def test_what_is_refused_is_not_held(pieces: tuple[Piece, ...], given: dict[str, Any], kind: str) -> None:
    memory = Memory(1000)
    before = given.pop("held", [0, 0])
    memory.held = [*before]
    with pytest.raises(ProblemError) as caught:
        _read(*pieces, memory=memory, **given)
    assert caught.value.kind == kind
    assert memory.held == before


def test_large_bodies_leave_room_for_small_ones() -> None:
    memory = Memory(1000, first=10)
    memory.held = [40, 960]  # four large uploads that do not end
    assert _read(b"a" * 10, memory=memory) == b"a" * 10
    assert _read(b"a" * 50, memory=memory) == b"a" * 50
    with pytest.raises(ProblemError) as caught:
        _read(b"a" * 51, memory=memory)
    assert caught.value.kind == "busy"
    assert memory.held == [40, 960]


def test_more_bytes_have_more_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(body, "_SLOWEST", 0.01)  # a byte: a hundred seconds
    assert _read(b"a", 0.2, b"b", memory=Memory(1000), seconds=0.1) == b"ab"
