"""Work for a client only while it is there: nobody reads the answer to a page that was closed."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from anyio import CancelScope
from starlette.requests import Request

from checker.serve.body import gone

__all__ = ["while_there"]


@asynccontextmanager
async def while_there(request: Request) -> AsyncIterator[None]:
    """Do what is inside until the client of `request`, whose body has been read, goes away.

    Raises `ProblemError` when it does.
    """
    with CancelScope() as scope:
        watch = asyncio.create_task(_watch(request, scope))
        try:
            yield
        finally:
            watch.cancel()
    if scope.cancelled_caught:
        raise gone()


async def _watch(request: Request, scope: CancelScope) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass
    scope.cancel()
