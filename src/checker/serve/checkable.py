"""A request to `/v2/check`, in the form of LanguageTool's HTTP API, as a text and what is wanted of its findings."""

from __future__ import annotations

from collections.abc import Mapping

from checker.errors import Words
from checker.serve.annotation import Annotated, annotated, plain
from checker.serve.asked import form_of
from checker.serve.form import unencoded, urlencoded
from checker.serve.languagetool import Wanted
from checker.serve.problem import ProblemError

__all__ = ["checkable"]

_FORM = "application/x-www-form-urlencoded"
_LANGUAGES = {"auto": "auto", "vi": "vi", "vi-vn": "vi-VN"}


def checkable(body: bytes, content_type: str, named: Mapping[str, str]) -> tuple[Annotated, Wanted]:
    """The text and the wishes in a body, and in the address where the body does not say (`named`).

    Fields that mean nothing here are passed over. Raises `ProblemError` for what is wrong.
    """
    if content_type.partition(";")[0].strip().lower() in ("", _FORM):
        form = unencoded(body) or urlencoded(body)
    else:
        form = form_of(body, content_type)
    fields = {**{name: [value] for name, value in named.items()}, **form.fields}

    def one(name: str) -> str:
        return fields.get(name, [""])[-1]

    def several(*named: str) -> list[str]:
        return [each.strip() for name in named for each in one(name).split(",") if each.strip()]

    language = _LANGUAGES.get(one("language").lower())
    if language is None:
        raise ProblemError(
            "bad-request",
            Words("language: chỉ có vi, vi-VN hoặc auto", "language: only vi, vi-VN or auto are known here"),
        )
    if ("text" in fields) == ("data" in fields):
        what = Words("cần đúng một trong hai trường text, data", "exactly one of `text` and `data` is needed")
        raise ProblemError("bad-request", what)
    try:
        given = plain(one("text")) if "text" in fields else annotated(one("data"))
    except ValueError:
        what = Words("data: không đúng dạng annotation", "data: not of the form {“annotation”: […]}")
        raise ProblemError("bad-request", what) from None
    wanted = Wanted(
        language=language,
        only=one("enabledOnly").lower() in ("true", "yes", "1"),
        enabled=several("enabledRules", "enabledCategories"),
        disabled=several("disabledRules", "disabledCategories"),
    )
    return given, wanted
