"""What stands before every route, as plain ASGI: who may ask, and what each answer carries.

Host: a page of a stranger can make its own name point at this machine (DNS rebinding); only names that are
ours are answered. Origin: only our own page may send a form here. Token: where one is set, whoever has it.
"""

from __future__ import annotations

import hmac
import time
from collections.abc import Callable, Iterable
from hashlib import sha256
from urllib.parse import parse_qs

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import HTMLResponse, RedirectResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from checker.errors import Words
from checker.serve.problem import ProblemError, answer

__all__ = ["AnswerHeaders", "OwnHosts", "OwnOrigin", "TokenNeeded", "Watched"]

_LOOPBACK = frozenset({"localhost", "127.0.0.1", "[::1]"})
_OPEN = frozenset({"/health"})
_COOKIE = "checker"
_POLICY = (
    b"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    b"font-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_HEADERS = (
    (b"content-security-policy", _POLICY),
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"cross-origin-embedder-policy", b"require-corp"),
    (b"permissions-policy", b"camera=(), microphone=(), geolocation=()"),
    (b"cache-control", b"no-store"),
)


class AnswerHeaders:
    """Give each answer the headers that keep a browser from doing anything but show our page."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on, adding headers that the answer does not have itself."""

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS:
                    headers.setdefault(name.decode(), value.decode())
            await send(message)

        await self.app(scope, receive, with_headers)


class OwnHosts:
    """Answer only under names that are this machine's: loopback, the address it was called at, and those allowed."""

    def __init__(self, app: ASGIApp, lang: str, hosts: Iterable[str]) -> None:
        self.app = app
        self._lang = lang
        self._hosts = {*_LOOPBACK, *map(_named, hosts)}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on what was sent to one of our names."""
        if scope["type"] == "http":
            given = [value for name, value in scope["headers"] if name == b"host"]
            own = scope.get("server")
            # Nobody can make a name of theirs out of our number.
            known = self._hosts | ({_bracketed(own[0].lower())} if own is not None and own[0] else set())
            if len(given) != 1 or _host(given[0].decode("latin-1")) not in known:
                what = Words(
                    "máy chủ này không nhận tên trong địa chỉ; người quản trị thêm bằng --allow-host",
                    "this server does not answer to that name; who runs it may add it with --allow-host",
                )
                await answer(ProblemError("forbidden", what), self._lang)(scope, receive, send)
                return
        await self.app(scope, receive, send)


class OwnOrigin:
    """Take forms from our own page, and from programs that are no browser."""

    def __init__(self, app: ASGIApp, lang: str) -> None:
        self.app = app
        self._lang = lang

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on what only reads, and what does not come from another site."""
        if scope["type"] == "http" and scope["method"] not in ("GET", "HEAD"):
            headers = Headers(scope=scope)
            origin, site = headers.get("origin"), headers.get("sec-fetch-site", "none")
            own = f"{scope['scheme']}://{headers.get('host', '')}".lower()
            if (origin is not None and origin.lower() != own) or site not in ("same-origin", "none"):
                what = Words("yêu cầu đến từ một trang khác", "the request comes from another site")
                await answer(ProblemError("forbidden", what), self._lang)(scope, receive, send)
                return
        await self.app(scope, receive, send)


class TokenNeeded:
    """Ask for the access token: a header of programs, a cookie of browsers, which `/?token=…` sets."""

    def __init__(self, app: ASGIApp, lang: str, token: str) -> None:
        self.app = app
        self._lang = lang
        self._token = token.encode()
        # What the browser keeps is not the token itself.
        self._cookie = hmac.new(self._token, b"checker serve", sha256).hexdigest()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on who has the token."""
        if scope["type"] != "http" or scope["path"] in _OPEN or self._known(Headers(scope=scope)):
            await self.app(scope, receive, send)
            return
        if scope["path"] == "/" and scope["method"] == "GET":
            given = parse_qs(scope["query_string"].decode("latin-1")).get("token", [""])[-1]
            if given and hmac.compare_digest(given.encode(), self._token):
                await self._welcome(scope, receive, send)
            else:
                await HTMLResponse(_door(self._lang, wrong=bool(given)), 401)(scope, receive, send)
            return
        what = Words("hãy mở trang chính và nhập mã truy cập", "open the first page and give the access token")
        problem = ProblemError("token-needed", what, {"www-authenticate": "Bearer"})
        await answer(problem, self._lang)(scope, receive, send)

    def _known(self, headers: Headers) -> bool:
        scheme, _, given = headers.get("authorization", "").partition(" ")
        if scheme.lower() == "bearer" and hmac.compare_digest(given.strip().encode("latin-1"), self._token):
            return True
        # `http.cookies` gives up all of them for one that is odd, and other programs of this machine set some.
        own = f"{_COOKIE}={self._cookie}".encode()
        kept = [each.strip().encode("latin-1") for each in headers.get("cookie", "").split(";")]
        return any(hmac.compare_digest(each, own) for each in kept)

    async def _welcome(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Keep it in a cookie and take it out of the address."""
        response = RedirectResponse("/", 303)
        response.set_cookie(
            _COOKIE, self._cookie, httponly=True, samesite="strict", path="/", secure=scope["scheme"] == "https"
        )
        await response(scope, receive, send)


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
            # Only routes that are ours, without what they take: the rest of an address is somebody's own words.
            path = "?" if scope.get("endpoint") is None else scope["path"]
            for own in scope.get("path_params", {}).values():
                path = path.removesuffix(own)
            method = scope["method"] if scope["method"] in ("GET", "HEAD", "POST") else "?"
            self._tell(f"{method} {path} {status or '-'} {time.monotonic() - began:.3f}s")


def _host(header: str) -> str:
    """The name in a Host header, without the port."""
    name, colon, port = header.lower().rpartition(":")
    if colon and port.isdecimal() and (not name.startswith("[") or name.endswith("]")):
        return name.rstrip(".")
    return header.lower().rstrip(".")


def _named(host: str) -> str:
    """A name or number as it was given, perhaps with a port, as `_host` tells it."""
    name = host.lower().partition(":")[0] if host.count(":") == 1 else host.lower()
    return _bracketed(name.rstrip("."))


def _bracketed(host: str) -> str:
    return f"[{host}]" if ":" in host and not host.startswith("[") else host


def _door(lang: str, *, wrong: bool) -> str:
    title = Words("Cần mã truy cập", "Access token needed")[lang]
    said = Words("Mã truy cập không đúng. ", "That token is wrong. ")[lang] if wrong else ""
    ask = Words("Hãy nhập mã do người quản trị cung cấp.", "Give the token you got from who runs this server.")[lang]
    enter = Words("Vào", "Enter")[lang]
    return (
        f'<!doctype html><html lang="{lang}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        f'<title>{title}</title><main><h1>{title}</h1><form action="/" method="get"><p role="status">{said}{ask}</p>'
        f'<p><label>{title}: <input name="token" type="password" autocomplete="current-password" required autofocus>'
        f"</label> <button>{enter}</button></p></form></main></html>"
    )
