"""What there is to know before anything is sent: rules, plans, standards, languages, the description of the API."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from json import dumps

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from checker import __version__
from checker.errors import CheckerError
from checker.serve.asked import queried_language
from checker.serve.explained import explained
from checker.serve.languagetool import LANGUAGES
from checker.serve.listing import defaults, listed, names
from checker.serve.openapi import description
from checker.serve.pool import Pool
from checker.serve.problem import ProblemError
from checker.serve.serving import Serving
from checker.serve.turns import Turns

__all__ = ["Reference"]

_JSON = "application/json"


class Reference:
    """The routes that only tell, over one pool of workers."""

    def __init__(self, serving: Serving, pool: Pool) -> None:
        self._serving = serving
        self._pool = pool
        self._told: dict[tuple[str, ...], str] = {}
        """What was told once: the rules do not change while the server runs."""

    async def health(self, request: Request) -> Response:
        """Whether the server answers, and how many of its workers are ready."""
        told = {"status": "ok", "version": __version__, "workers": self._serving.workers, "ready": self._pool.ready}
        return JSONResponse(told)

    async def listed(self, request: Request) -> Response:
        """The rules, plans or standards at hand."""
        what, lang = request.url.path.rpartition("/")[2], queried_language(request, self._serving)
        return await self._once((what, lang), partial(listed, what, self._serving.settings, lang))

    async def defaults(self, request: Request) -> Response:
        """What holds where a request names nothing."""
        return await self._once(("defaults",), partial(defaults, self._serving.settings, self._serving.lang))

    async def rule(self, request: Request) -> Response:
        """One rule with its exceptions and examples."""
        name, lang = request.path_params["id"], queried_language(request, self._serving)
        try:
            return await self._once(("rule", name, lang), partial(explained, name, self._serving.settings, lang))
        except CheckerError as error:
            raise ProblemError("not-found", error.what) from None

    async def openapi(self, request: Request) -> Response:
        """The description of the API."""
        return await self._once(("openapi",), partial(_described, self._serving))

    async def languages(self, request: Request) -> Response:
        """The languages of `/v2/check`."""
        return JSONResponse(LANGUAGES)

    async def _once(self, key: tuple[str, ...], task: Callable[[], str]) -> Response:
        """The JSON that `task` gives, kept under `key`."""
        if key not in self._told:
            with self._pool.request():
                self._told[key] = await Turns(self._pool, self._serving).do(task)
        return Response(self._told[key], media_type=_JSON)


def _described(serving: Serving) -> str:
    return dumps(description(names(serving.settings)), ensure_ascii=False)
