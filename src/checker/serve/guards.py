"""Who may ask, as plain ASGI before every route.

Host: a page of a stranger can make its own name point at this machine (DNS rebinding); only names that are
ours are answered. Origin: only our own page may send a form here. (`door` asks for the token, where one is set.)
"""

from __future__ import annotations

from collections.abc import Iterable

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from checker.errors import Words
from checker.serve.problem import ProblemError, answer
from checker.serve.stranger import stranger, wants_page

__all__ = ["OwnHosts", "OwnOrigin", "named"]

_LOOPBACK = frozenset({"localhost", "127.0.0.1", "[::1]"})


class OwnHosts:
    """Answer only under names that are this machine's: loopback, the address it was called at, and those allowed."""

    def __init__(self, app: ASGIApp, lang: str, hosts: Iterable[str]) -> None:
        self.app = app
        self._lang = lang
        self._hosts = {*_LOOPBACK, *map(named, hosts)} - {""}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on what was sent to one of our names."""
        if scope["type"] == "http":
            given = [value for name, value in scope["headers"] if name == b"host"]
            own = scope.get("server")
            # Nobody can make a name of theirs out of our number.
            known = self._hosts | ({_bracketed(own[0].lower())} if own is not None and own[0] else set())
            asked = _host(given[0].decode("latin-1")) if len(given) == 1 else ""
            if asked not in known:
                if wants_page(Headers(scope=scope).get("accept", "")):
                    await stranger(asked, self._lang)(scope, receive, send)
                    return
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
                what = Words(
                    "yêu cầu đến từ một trang khác; nếu có máy chủ trung gian TLS đứng trước, người quản trị cần nêu "
                    "nó bằng --proxy và để nó giữ nguyên Host",
                    "the request comes from another site; where a TLS proxy stands in front, who runs this server has "
                    "to name it with --proxy, and it has to keep Host",
                )
                await answer(ProblemError("forbidden", what), self._lang)(scope, receive, send)
                return
        await self.app(scope, receive, send)


def _host(header: str) -> str:
    """The name in a Host header, without the port."""
    name, colon, port = header.lower().rpartition(":")
    if colon and port.isdecimal() and (not name.startswith("[") or name.endswith("]")):
        return name.rstrip(".")
    return header.lower().rstrip(".")


def named(host: str) -> str:
    """A name or number as it was given, perhaps with a port, as `_host` tells it."""
    name = host.lower().partition(":")[0] if host.count(":") == 1 else host.lower()
    return _bracketed(name.rstrip("."))


def _bracketed(host: str) -> str:
    return f"[{host}]" if ":" in host and not host.startswith("[") else host
