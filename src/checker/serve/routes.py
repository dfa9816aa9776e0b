"""The answers of the API. Each route reads what is asked, has workers do it, and sends what they give."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from functools import partial
from json import dumps
from typing import TypeVar

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from checker import __version__
from checker.errors import CheckerError
from checker.pipeline import Settings
from checker.serve import work
from checker.serve.asked import Asked, asked, form_of, language
from checker.serve.body import Held, read_body
from checker.serve.pool import Pool
from checker.serve.problem import ProblemError, refused
from checker.serve.serving import Serving
from checker.serve.work import Choice, Draft

__all__ = ["Api"]

T = TypeVar("T")

_MOST_GOOD = 1000
"""Choices that are remembered to name only what is known."""
_JSON = "application/json"


class Api:
    """The routes, over one pool of workers."""

    def __init__(self, serving: Serving, pool: Pool) -> None:
        self._serving = serving
        self._pool = pool
        self._held = Held(4 * serving.max_bytes)
        self._good = {serving.settings}

    async def health(self, request: Request) -> Response:
        """Whether the server answers."""
        return JSONResponse({"status": "ok", "version": __version__})

    async def lint(self, request: Request) -> Response:
        """Findings and coverage of each draft."""
        began, body, wanted = await self._asked(request)
        page = request.query_params.get("view") == "page"
        try:
            found = await asyncio.gather(
                *(self._linted(draft, wanted.choice, began, page=page) for draft in wanted.drafts)
            )
        finally:
            self._held.give_back(body)
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

    async def _linted(
        self, draft: Draft, choice: Choice, began: float, *, page: bool
    ) -> str | CheckerError | ProblemError:
        try:
            return await self._do(partial(work.lint, draft, choice, page=page), began)
        except (CheckerError, ProblemError) as error:
            return error

    async def _asked(self, request: Request) -> tuple[float, int, Asked]:
        """When the request began, how many bytes it holds, and what it asks. Raises `ProblemError`."""
        began = time.monotonic()
        lang = language(request, self._serving)
        data = await read_body(request, self._serving.max_bytes, self._serving.timeout, self._held)
        try:
            wanted = asked(form_of(data, request.headers.get("content-type", "")), self._serving, lang)
            request.state.lang = wanted.choice.lang
            await self._check(wanted.choice.settings, began)
        except BaseException as error:
            self._held.give_back(len(data))
            if isinstance(error, CheckerError):
                raise refused(error) from None
            raise
        return began, len(data), wanted

    async def _check(self, settings: Settings, began: float) -> None:
        """Raise `CheckerError` when `settings` name what is unknown."""
        if settings not in self._good:
            await self._do(partial(work.known, settings), began)
            if len(self._good) < _MOST_GOOD:
                self._good.add(settings)

    async def _do(self, task: Callable[[], T], began: float) -> T:
        return await self._pool.run(task, began + self._serving.timeout)
