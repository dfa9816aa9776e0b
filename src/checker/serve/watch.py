"""The log, and an answer where the program fails or is told to stop."""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import Callable, Mapping

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from checker.errors import Words
from checker.serve.problem import ProblemError

__all__ = ["Faults", "Mishaps", "Watched"]

_SELDOM_SECONDS = 10.0
"""Between two lines on mishaps: a machine out of open files has five hundred a second."""


class Watched:
    """Tell `tell` of each answer: method, route, status and seconds. Neither addresses, queries nor names of files."""

    def __init__(self, app: ASGIApp, tell: Callable[[str], object]) -> None:
        self.app = app
        self._tell = tell

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on and watch."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        began, status = time.monotonic(), 0

        async def seen(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self.app(scope, receive, seen)
        finally:
            method = scope["method"] if scope["method"] in ("GET", "HEAD", "POST") else "?"
            self._tell(f"{method} {_route(scope)} {status or '-'} {time.monotonic() - began:.3f}s")


def _route(scope: Scope) -> str:
    """The address where it is one of ours, without what it takes: the rest of it is somebody's own words."""
    path: str = "?" if scope.get("endpoint") is None else scope["path"]
    for own in scope.get("path_params", {}).values():
        path = path.removesuffix(own)
    return path


class Mishaps:
    """Tell `tell` that something went wrong outside of all requests: of what kind it was, never its own words."""

    def __init__(self, tell: Callable[[str], object]) -> None:
        self._tell = tell
        self._again = 0.0

    def __call__(self, loop: asyncio.AbstractEventLoop, context: Mapping[str, object]) -> None:
        """Tell, unless something was told a moment ago."""
        if loop.time() >= self._again:
            self._again = loop.time() + _SELDOM_SECONDS
            error = context.get("exception")
            self._tell(f"! {error.strerror if isinstance(error, OSError) and error.strerror else type(error).__name__}")


class Faults:
    """Answer where nothing else does: `told` gives the response that tells a problem.

    Starlette's own place for this is outside of all other guards, so that the answer lacks their headers.
    """

    def __init__(self, app: ASGIApp, told: Callable[[Request, ProblemError], Response]) -> None:
        self.app = app
        self._told = told

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on. An answer that has begun cannot be mended: its connection is closed."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        began = False

        async def seen(message: Message) -> None:
            nonlocal began
            began = began or message["type"] == "http.response.start"
            await send(message)

        try:
            await self.app(scope, receive, seen)
        except asyncio.CancelledError:  # the server stops, and the time for answers in flight is over
            if not began:
                await self._told(Request(scope), _stopping())(scope, receive, send)
            raise
        except Exception:
            if os.environ.get("CHECKER_DEBUG"):
                import traceback

                traceback.print_exc()
            if began:
                raise
            what = Words("xin báo cho người phát triển", "please report it")
            await self._told(Request(scope), ProblemError("internal", what))(scope, receive, send)


def _stopping() -> ProblemError:
    what = Words("máy chủ đang dừng; hãy gửi lại sau", "the server is stopping; send it again later")
    return ProblemError("busy", what, {"retry-after": "30", "connection": "close"})
