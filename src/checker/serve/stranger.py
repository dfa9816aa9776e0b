"""The page for people who opened this server by a name that is not known to be its own."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from html import escape

from starlette.responses import HTMLResponse

from checker.errors import Words
from checker.expression import expression

__all__ = ["stranger", "wants_page"]

_LONGEST = 253
"""Characters of a host name (RFC 1035)."""
_STYLE = (
    "body{font:1rem/1.6 system-ui,sans-serif;max-width:34rem;margin:12vh auto;padding:0 1rem}"
    "b,code{overflow-wrap:anywhere}"
)
# The stylesheets of the page are not sent to strangers, so it brings its own, and may use nothing else.
_POLICY = (
    f"default-src 'none'; style-src 'sha256-{b64encode(sha256(_STYLE.encode()).digest()).decode()}'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_NAME = expression(r"[a-z0-9]([a-z0-9.-]*[a-z0-9])?")


def wants_page(accept: str) -> bool:
    """Whether a client with this Accept header would rather have HTML than JSON (RFC 9110, 12.5.1): as browsers do.

    Only kinds that are named count; a program's `*/*` asks for nothing.
    """
    best = {"html": 0.0, "json": 0.0}
    for part in accept.lower().split(","):
        kind, _, rest = part.partition(";")
        form = {"text/html": "html", "application/json": "json", "application/problem+json": "json"}.get(kind.strip())
        if form is not None:
            best[form] = max(best[form], _quality(rest))
    return best["html"] > best["json"]


def stranger(name: str, lang: str) -> HTMLResponse:
    """The answer to a browser that asked for `name`, a Host header without its port."""
    shown = escape(name[:_LONGEST])
    given = name if len(name) <= _LONGEST and _NAME.fullmatch(name) else Words("TÊN", "NAME")[lang]
    title = Words("Máy chủ không nhận tên này", "This server does not answer to that name")[lang]
    asked = Words("Tên trong địa chỉ vừa mở:", "The address you opened names:")[lang]
    user = Words(
        "Hãy mở bằng địa chỉ mà người quản trị đã cho, hoặc báo người quản trị.",
        "Open the address that you got from who runs this server, or tell them.",
    )[lang]
    admin = Words(
        "Nếu bạn quản trị máy chủ này, và tên đó đúng là của máy, hãy chạy lại, thêm tùy chọn:",
        "If you run this server, and the name is this machine's, start it again with the option:",
    )[lang]
    page = (
        f'<!doctype html><html lang="{lang}"><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" '
        f'content="light dark"><title>{title}</title><style>{_STYLE}</style><main><h1>{title}</h1>'
        f"<p>{asked} <b>{shown or '–'}</b></p><p>{user}</p><p>{admin}</p>"
        f"<p><code>--allow-host {escape(given)}</code></p></main></html>"
    )
    return HTMLResponse(page, 403, {"content-security-policy": _POLICY})


def _quality(parameters: str) -> float:
    for each in parameters.split(";"):
        name, _, value = each.partition("=")
        if name.strip() == "q":
            try:
                return float(value)
            except ValueError:
                return 0.0
    return 1.0
