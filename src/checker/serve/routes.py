"""The answers of the API. Each route reads what is asked, has workers do it, and sends what they give."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from functools import partial
from json import dumps
from typing import TypeVar, cast

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from checker import __version__
from checker.errors import CheckerError, Words
from checker.pipeline import Settings
from checker.serve import work
from checker.serve.asked import Asked, asked, checkable, form_of, queried_language, query
from checker.serve.body import Held, read_body
from checker.serve.downloads import attachment
from checker.serve.explained import explained
from checker.serve.form import unencoded, urlencoded
from checker.serve.languagetool import LANGUAGES, check
from checker.serve.listing import listed, names
from checker.serve.openapi import description
from checker.serve.pool import Pool
from checker.serve.problem import ProblemError
from checker.serve.serving import Serving
from checker.serve.work import Choice, Draft, Made

__all__ = ["Api"]

T = TypeVar("T")

_MOST_GOOD = 1000
"""Choices that are remembered to name only what is known."""
_JSON = "application/json"
_FORM = "application/x-www-form-urlencoded"
_REVIEWS = {
    "json": _JSON,
    "html": "text/html; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
_YES = ("1", "true")


class Api:
    """The routes, over one pool of workers."""

    def __init__(self, serving: Serving, pool: Pool) -> None:
        self._serving = serving
        self._pool = pool
        self._held = Held(4 * serving.max_bytes)
        self._good = {serving.settings}
        self._lists: dict[tuple[str, str], str] = {}
        self._rules: dict[tuple[str, str], str] = {}
        self._described = ""

    async def health(self, request: Request) -> Response:
        """Whether the server answers, and how many of its workers are ready."""
        told = {"status": "ok", "version": __version__, "workers": self._serving.workers, "ready": self._pool.ready}
        return JSONResponse(told)

    async def lint(self, request: Request) -> Response:
        """Findings and coverage of each draft."""
        page = query(request, "view", ("page",)) is not None
        async with self._work(request) as (wanted, began):
            found = await self._each(wanted.drafts, lambda draft: self._linted(draft, wanted.choice, began, page=page))
        failures = [one for one in found if isinstance(one, ProblemError)]
        if failures and len(found) == 1:
            raise failures[0]
        lang = wanted.choice.lang
        documents = ",\n".join(one for one in found if isinstance(one, str))
        errors = [
            {"path": draft.name, "message": one.detail[lang] if isinstance(one, ProblemError) else one.what[lang]}
            for draft, one in zip(wanted.drafts, found, strict=True)
            if not isinstance(one, str)
        ]
        whole = (
            f'{{"schema": 1, "checker": {{"version": "{__version__}"}}, "documents": [\n{documents}\n], '
            f'"errors": {dumps(errors, ensure_ascii=False)}}}\n'
        )
        return Response(whole, media_type=_JSON)

    async def review(self, request: Request) -> Response:
        """Several reports held against one plan: JSON, or the file that `format` names."""
        form = query(request, "format", tuple(_REVIEWS)) or "json"
        async with self._work(request) as (wanted, began):
            choice = wanted.choice
            records = await self._each(wanted.drafts, lambda draft: self._examined(draft, choice, began))
            data = await self._do(partial(work.reviewed, records, choice, cast("work.ReviewForm", form)), began)
        if form == "json":
            return Response(data, media_type=_JSON)
        return _file(data, f"review.{form}", _REVIEWS[form])

    async def annotate(self, request: Request) -> Response:
        """A copy of a Word file with comments."""
        suggest, summary = (query(request, name, _YES) is not None for name in ("suggest", "summary"))
        return await self._made(request, partial(work.annotated, suggest=suggest, summary=summary))

    async def report(self, request: Request) -> Response:
        """What is said of a draft as one page to keep."""
        return await self._made(request, work.reported)

    async def fix(self, request: Request) -> Response:
        """A draft with its safe fixes made."""
        return await self._made(request, work.mended)

    async def listed(self, request: Request) -> Response:
        """The rules, plans or standards at hand."""
        what, lang = request.url.path.rpartition("/")[2], queried_language(request, self._serving)
        key = (what, lang)
        if key not in self._lists:
            task = partial(listed, what, self._serving.settings, lang)
            self._lists[key] = await self._do(task, time.monotonic())
        return Response(self._lists[key], media_type=_JSON)

    async def rule(self, request: Request) -> Response:
        """One rule with its exceptions and examples."""
        name, lang = request.path_params["id"], queried_language(request, self._serving)
        key = (name, lang)
        if key not in self._rules:
            try:
                self._rules[key] = await self._do(
                    partial(explained, name, self._serving.settings, lang), time.monotonic()
                )
            except CheckerError as error:
                raise ProblemError("not-found", error.what) from None
        return Response(self._rules[key], media_type=_JSON)

    async def openapi(self, request: Request) -> Response:
        """The description of all this."""
        if not self._described:
            known = await self._do(partial(names, self._serving.settings), time.monotonic())
            self._described = dumps(description(known), ensure_ascii=False)
        return Response(self._described, media_type=_JSON)

    async def languages(self, request: Request) -> Response:
        """The languages of `/v2/check`."""
        return JSONResponse(LANGUAGES)

    async def check(self, request: Request) -> Response:
        """The findings of a text as a LanguageTool server gives them."""
        began, lang = time.monotonic(), queried_language(request, self._serving)
        async with self._body(request) as data:
            kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
            if kind in ("", _FORM):
                form = unencoded(data) or urlencoded(data)
            else:
                form = form_of(data, request.headers["content-type"])
            # As LanguageTool itself does, take from the address what the body does not say.
            fields = {**{name: [value] for name, value in request.query_params.items()}, **form.fields}
            given, wanted = checkable(fields)
            choice = Choice(self._serving.settings, self._serving.suppressions, lang)
            return Response(await self._do(partial(check, given, choice, wanted), began), media_type=_JSON)

    async def _made(self, request: Request, make: Callable[[Draft, Choice], Made]) -> Response:
        async with self._work(request) as (wanted, began):
            if len(wanted.drafts) != 1:
                raise ProblemError("not-processed", Words("chỉ nhận một tệp mỗi lần", "one file at a time, please"))
            made = await self._do(partial(make, wanted.drafts[0], wanted.choice), began)
        response = _file(made.data, made.name, made.kind)
        response.headers["checker-count"] = str(made.told)
        return response

    async def _each(self, drafts: Sequence[Draft], do: Callable[[Draft], Awaitable[T]]) -> list[T]:
        """What `do` gives of each draft; no more of them wait than workers can take, so that others get their turn."""
        turns = asyncio.Semaphore(self._serving.workers)

        async def one(draft: Draft) -> T:
            async with turns:
                return await do(draft)

        return await asyncio.gather(*map(one, drafts))

    async def _examined(self, draft: Draft, choice: Choice, began: float) -> bytes:
        """The record of one report; one that a worker could not be done with is told of, the others go on."""
        try:
            return await self._do(partial(work.examined, draft, choice), began)
        except CheckerError as error:
            return work.unexamined(draft, error.what)
        except ProblemError as problem:
            return work.unexamined(draft, problem.detail)

    async def _linted(
        self, draft: Draft, choice: Choice, began: float, *, page: bool
    ) -> str | CheckerError | ProblemError:
        try:
            return await self._do(partial(work.lint, draft, choice, page=page), began)
        except (CheckerError, ProblemError) as error:
            return error

    @asynccontextmanager
    async def _work(self, request: Request) -> AsyncIterator[tuple[Asked, float]]:
        """What `request` asks, and when it began. Raises `ProblemError` for what is wrong."""
        began, lang = time.monotonic(), queried_language(request, self._serving)
        async with self._body(request) as data:
            wanted = asked(form_of(data, request.headers.get("content-type", "")), self._serving, lang)
            request.state.lang = wanted.choice.lang
            del data
            await self._check(wanted.choice.settings, began)
            yield wanted, began

    @asynccontextmanager
    async def _body(self, request: Request) -> AsyncIterator[bytes]:
        """The body of `request`, held until it is done with."""
        data = await read_body(request, self._serving.max_bytes, self._serving.timeout, self._held)
        size = len(data)
        try:
            yield data
        finally:
            self._held.give_back(size)

    async def _check(self, settings: Settings, began: float) -> None:
        """Raise `CheckerError` when `settings` name what is unknown."""
        if settings not in self._good:
            await self._do(partial(work.known, settings, self._serving.settings), began)
            if len(self._good) < _MOST_GOOD:
                self._good.add(settings)

    async def _do(self, task: Callable[[], T], began: float) -> T:
        return await self._pool.run(task, began + self._serving.timeout)


def _file(data: bytes, name: str, kind: str) -> Response:
    """A file to be kept; it is not to be shown in the place of our page, where it would speak for it."""
    headers = {"content-disposition": attachment(name), "content-security-policy": "sandbox; default-src 'none'"}
    return Response(data, headers=headers, media_type=kind)
