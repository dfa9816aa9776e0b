"""The answers of the API. Each route reads what is asked, has workers do it, and sends what they give."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from functools import partial
from json import dumps
from typing import TypeVar, cast

from starlette.requests import Request
from starlette.responses import Response

from checker import __version__
from checker.errors import CheckerError, Words
from checker.pipeline import Settings
from checker.serve import slips, work
from checker.serve.asked import Asked, asked, form_of, pair, queried_language, query
from checker.serve.body import Memory, read_body
from checker.serve.checkable import checkable
from checker.serve.downloads import attachment
from checker.serve.languagetool import check
from checker.serve.pool import Pool
from checker.serve.presence import while_there
from checker.serve.problem import ProblemError
from checker.serve.serving import Serving
from checker.serve.turns import Turns
from checker.serve.work import Choice, Draft, Made

__all__ = ["Api"]

T = TypeVar("T")

_MOST_GOOD = 1000
"""Choices that are remembered to name only what is known."""
_JSON = "application/json"
_REVIEWS = {
    "json": _JSON,
    "html": "text/html; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
_YES = ("1", "true")


class Api:
    """The routes that check drafts, over one pool of workers."""

    def __init__(self, serving: Serving, pool: Pool) -> None:
        self._serving = serving
        self._pool = pool
        self._memory = Memory(4 * serving.max_bytes)
        self._good = {serving.settings}

    async def lint(self, request: Request) -> Response:
        """Findings and coverage of each draft."""
        page = query(request, "view", ("page",)) is not None
        async with self._work(request) as (wanted, turns):
            found = await turns.each(wanted.drafts, lambda draft: partial(work.lint, draft, wanted.choice, page=page))
        if len(found) == 1 and isinstance(found[0], ProblemError):
            raise found[0]
        documents = ",\n".join(one for one in found if isinstance(one, str))
        errors = [
            {"path": draft.name, "message": _why(one)[wanted.choice.lang]}
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
        async with self._work(request) as (wanted, turns):
            choice = wanted.choice
            found = await turns.each(wanted.drafts, lambda draft: partial(work.examined, draft, choice))
            if all(
                isinstance(one, ProblemError) for one in found
            ):  # of the server, which a review of nothing would hide
                raise cast("ProblemError", found[0])
            records = [
                one if isinstance(one, bytes) else work.unexamined(draft, _why(one))
                for draft, one in zip(wanted.drafts, found, strict=True)
            ]
            data = await turns.do(partial(work.reviewed, records, choice, cast("work.ReviewForm", form)))
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

    async def slip(self, request: Request) -> Response:
        """The check slip on a draft, as the file that `format` names."""
        form = query(request, "format", tuple(slips.FORMS)) or "html"
        return await self._made(request, partial(slips.slip_of, form=form))

    async def verify(self, request: Request) -> Response:
        """Whether a check slip belongs to a file and to the result of checking it."""
        lang, kind = queried_language(request, self._serving), request.headers.get("content-type", "")
        async with self._form(request, lambda data: pair(form_of(data, kind), self._serving, lang)) as (given, turns):
            request.state.lang = given.choice.lang
            return Response(await turns.do(partial(slips.held_against, *given)), media_type=_JSON)

    async def check(self, request: Request) -> Response:
        """The findings of a text as a LanguageTool server gives them."""
        lang = queried_language(request, self._serving)
        choice = Choice(self._serving.settings, self._serving.suppressions, lang)
        kind, named = request.headers.get("content-type", ""), dict(request.query_params)
        async with self._form(request, lambda data: checkable(data, kind, named)) as ((given, wanted), turns):
            return Response(await turns.do(partial(check, given, choice, wanted)), media_type=_JSON)

    async def _made(self, request: Request, make: Callable[[Draft, Choice], Made]) -> Response:
        async with self._work(request) as (wanted, turns):
            if len(wanted.drafts) != 1:
                raise ProblemError("not-processed", Words("chỉ nhận một tệp mỗi lần", "one file at a time, please"))
            made = await turns.do(partial(make, wanted.drafts[0], wanted.choice))
        response = _file(made.data, made.name, made.kind)
        response.headers["checker-count"] = str(made.told)
        return response

    @asynccontextmanager
    async def _work(self, request: Request) -> AsyncIterator[tuple[Asked, Turns]]:
        """The drafts and choices of `request`, and the turns to do them. Raises `ProblemError` for what is wrong."""
        lang, kind = queried_language(request, self._serving), request.headers.get("content-type", "")
        async with self._form(request, lambda data: asked(form_of(data, kind), self._serving, lang)) as (wanted, turns):
            request.state.lang = wanted.choice.lang
            await self._check(wanted.choice.settings, turns)
            yield wanted, turns

    @asynccontextmanager
    async def _form(self, request: Request, understand: Callable[[bytes], T]) -> AsyncIterator[tuple[T, Turns]]:
        """What `understand` makes of the body of `request`, and turns to work on it while the client is there."""
        with self._memory.room() as room:
            data = await read_body(request, self._serving.max_bytes, self._serving.timeout, room)
            # A large form takes a second: others are answered meanwhile.
            wanted = await asyncio.to_thread(understand, data)
            del data
            with self._pool.request():
                async with while_there(request):
                    yield wanted, Turns(self._pool, self._serving)

    async def _check(self, settings: Settings, turns: Turns) -> None:
        """Raise `CheckerError` when `settings` name what is unknown."""
        if settings not in self._good:
            await turns.do(partial(work.known, settings, self._serving.settings))
            if len(self._good) < _MOST_GOOD:
                self._good.add(settings)


def _why(error: CheckerError | ProblemError) -> Words:
    return error.what if isinstance(error, CheckerError) else error.detail


def _file(data: bytes, name: str, kind: str) -> Response:
    """A file to be kept; it is not to be shown in the place of our page, where it would speak for it."""
    headers = {"content-disposition": attachment(name), "content-security-policy": "sandbox; default-src 'none'"}
    return Response(data, headers=headers, media_type=kind)
