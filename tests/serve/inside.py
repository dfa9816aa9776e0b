"""An application inside of guards, asked without a server."""

from __future__ import annotations

import asyncio
from typing import Any

import httpx
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

__all__ = ["ask"]


async def fine(request: Request) -> Response:
    return PlainTextResponse("fine")


def ask(method: str, path: str, *guards: Middleware, at: str = "http://localhost:8000", **more: Any) -> httpx.Response:
    """The answer of an application with these guards to one request."""
    own = ("/", "/health", "/api/lint", "/api/rules/{id}", "/static/{name:path}")
    routes = [Route(each, fine, methods=["GET", "POST"]) for each in own]
    app = Starlette(routes=routes, middleware=guards)

    async def asked() -> httpx.Response:
        # The transport says that the server is at the address called; of a real one it is the socket's own number.
        async with httpx.AsyncClient(transport=httpx.ASGITransport(_at(app, "192.168.1.5")), base_url=at) as client:
            return await client.request(method, path, **more)

    return asyncio.run(asked())


def _at(app: Any, number: str) -> Any:
    async def called(scope: Any, receive: Any, send: Any) -> None:
        await app({**scope, "server": (number, 8000)}, receive, send)

    return called
