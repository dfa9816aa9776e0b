"""The page and its files, which stand in `static/` as they are sent."""

from __future__ import annotations

from hashlib import sha256
from pathlib import PurePath

from starlette.requests import Request
from starlette.responses import Response

from checker.errors import Words
from checker.resources import folder
from checker.serve.problem import ProblemError

__all__ = ["asset", "page"]

_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".ico": "image/x-icon",
    ".woff2": "font/woff2",
    ".webmanifest": "application/manifest+json",
}


async def page(request: Request) -> Response:
    """The page itself."""
    return _sent("index.html", request)


async def asset(request: Request) -> Response:
    """A file of the page."""
    return _sent(request.path_params["name"], request)


def _sent(name: str, request: Request) -> Response:
    kind = _TYPES.get(PurePath(name).suffix)
    parts = name.split("/")
    place = folder("serve") / "static"
    for part in parts:
        # By what is there, never by what was asked for: no way out of the folder.
        found = {each.name: each for each in place.iterdir()} if place.is_dir() else {}
        if part not in found:
            raise ProblemError("not-found", Words("không có tệp này", "there is no such file"))
        place = found[part]
    if kind is None or not place.is_file():
        raise ProblemError("not-found", Words("không có tệp này", "there is no such file"))
    data = place.read_bytes()
    tag = f'"{sha256(data).hexdigest()[:32]}"'
    headers = {"etag": tag, "cache-control": "no-cache"}
    if request.headers.get("if-none-match") == tag:
        return Response(status_code=304, headers=headers)
    return Response(data, media_type=kind, headers=headers)
