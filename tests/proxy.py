"""A small reverse proxy, as one that ends TLS would stand before `checker serve`."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from time import sleep

import httpx
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

__all__ = ["proxied"]

_OWN = frozenset({"connection", "transfer-encoding", "content-length", "date"})


@contextmanager
def proxied(upstream: str, number: str = "127.0.0.1", scheme: str = "https") -> Iterator[str]:
    """The address of a proxy that asks `upstream` from the address `number`, and says that it was asked by `scheme`."""
    transport = httpx.AsyncHTTPTransport(local_address=number)

    async def passed_on(request: Request) -> Response:
        headers = [(name, value) for name, value in request.headers.raw if name.decode() not in _OWN]
        headers += [(b"x-forwarded-proto", scheme.encode()), (b"x-forwarded-for", b"192.0.2.7")]
        async with httpx.AsyncClient(base_url=upstream, timeout=60, transport=transport) as client:
            address = f"{request.url.path}?{request.url.query}"
            answer = await client.request(request.method, address, content=await request.body(), headers=headers)
        response = Response(answer.content, answer.status_code)
        response.raw_headers += [pair for pair in answer.headers.raw if pair[0].decode().lower() not in _OWN]
        return response

    app = Starlette(routes=[Route("/{path:path}", passed_on, methods=["GET", "POST"])])
    server = uvicorn.Server(uvicorn.Config(app, port=0, log_config=None, lifespan="off"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        assert thread.is_alive()
        sleep(0.02)
    try:
        port = server.servers[0].sockets[0].getsockname()[1]
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        thread.join(30)
