"""Work for clients that go away."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from starlette.requests import Request

from checker.serve.presence import while_there
from checker.serve.problem import ProblemError


def _request(goes: asyncio.Event) -> Request:
    async def receive() -> Any:
        await goes.wait()
        return {"type": "http.disconnect"}

    return Request({"type": "http", "method": "POST", "headers": []}, receive)


def test_work_ends_when_its_client_goes() -> None:
    done: list[str] = []

    async def work() -> None:
        goes = asyncio.Event()
        async with while_there(_request(goes)):
            goes.set()
            await asyncio.sleep(30)
            done.append("for nobody")

    with pytest.raises(ProblemError):
        asyncio.run(work())
    assert done == []


def test_work_for_a_client_that_stays_is_done() -> None:
    async def work() -> int:
        async with while_there(_request(asyncio.Event())):
            await asyncio.sleep(0)
            left = len(asyncio.all_tasks())
        await asyncio.sleep(0)
        return left - len(asyncio.all_tasks())

    assert asyncio.run(work()) == 1  # the watch has ended


def test_problems_come_through() -> None:
    async def work() -> None:
        async with while_there(_request(asyncio.Event())):
            raise KeyError

    with pytest.raises(KeyError):
        asyncio.run(work())
