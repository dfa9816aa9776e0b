"""The access token, where one is set: a header of programs, a cookie of browsers that a form at the door gives."""

from __future__ import annotations

import hmac
from hashlib import sha256
from urllib.parse import parse_qs

from starlette.datastructures import Headers
from starlette.responses import HTMLResponse, RedirectResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from checker.errors import Words
from checker.serve.problem import ProblemError, answer

__all__ = ["TokenNeeded"]

_OPEN = frozenset({"/health", "/static/base.css", "/static/icon.svg"})
"""What the page that asks for the token is made of is no secret."""
_COOKIE = "checker"


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


def _door(lang: str, *, wrong: bool) -> str:
    title = Words("Cần mã truy cập", "Access token needed")[lang]
    said = Words("Mã truy cập không đúng. ", "That token is wrong. ")[lang] if wrong else ""
    ask = Words("Hãy nhập mã do người quản trị cung cấp.", "Give the token you got from who runs this server.")[lang]
    name, enter = Words("Mã truy cập", "Access token")[lang], Words("Vào", "Enter")[lang]
    invalid = ' aria-invalid="true"' if wrong else ""
    return (
        f'<!doctype html><html lang="{lang}"><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta name="color-scheme" content="light dark">'
        f'<title>{title}</title><link rel="icon" href="static/icon.svg"><link rel="stylesheet" href="static/base.css">'
        f'<main class="door"><h1>{title}</h1><form action="/" method="get"><p id="ask">{said}{ask}</p>'
        f'<p><label for="token">{name}</label><input id="token" name="token" type="password" aria-describedby="ask"'
        f'{invalid} autocomplete="current-password" required autofocus></p><p><button>{enter}</button></p></form>'
        "</main></html>"
    )
