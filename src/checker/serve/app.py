"""The application: routes inside guards."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from http import HTTPStatus

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from checker.errors import CheckerError, Words
from checker.serve.asked import language
from checker.serve.door import TokenNeeded
from checker.serve.guards import OwnHosts, OwnOrigin
from checker.serve.headers import AnswerHeaders
from checker.serve.pages import asset, page
from checker.serve.pool import Pool
from checker.serve.problem import ProblemError, answer, refused
from checker.serve.reference import Reference
from checker.serve.routes import Api
from checker.serve.serving import Serving
from checker.serve.watch import Faults, Mishaps, Watched

__all__ = ["application"]

_CLOSING_SECONDS = 5.0


def application(serving: Serving, tell: Callable[[str], object] = lambda line: None) -> Starlette:
    """The application that works as `serving` says; `tell` gets one line for each answer."""
    pool = Pool(serving)
    api = Api(serving, pool)
    reference = Reference(serving, pool)

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        asyncio.get_running_loop().set_exception_handler(Mishaps(tell))
        pool.start()
        try:
            yield
        finally:
            await asyncio.to_thread(pool.close, _CLOSING_SECONDS)

    def told(request: Request, problem: ProblemError) -> Response:
        return answer(problem, getattr(request.state, "lang", None) or language(request, serving))

    async def on_problem(request: Request, error: Exception) -> Response:
        assert isinstance(error, ProblemError)
        return told(request, error)

    async def on_refusal(request: Request, error: Exception) -> Response:
        assert isinstance(error, CheckerError)
        return told(request, refused(error))

    async def on_http(request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)
        if error.status_code == HTTPStatus.METHOD_NOT_ALLOWED:
            what = Words("địa chỉ này cần phương thức khác", "this address wants another method")
            return told(request, ProblemError("method-not-allowed", what, error.headers))
        kind = "not-found" if error.status_code == HTTPStatus.NOT_FOUND else "bad-request"
        return told(request, ProblemError(kind, Words("hãy kiểm tra lại địa chỉ", "check the address")))

    guards = [
        Middleware(Watched, tell=tell),
        Middleware(AnswerHeaders),
        Middleware(Faults, told=told),
        Middleware(OwnHosts, lang=serving.lang, hosts=serving.hosts),
        *([Middleware(TokenNeeded, lang=serving.lang, token=serving.token)] if serving.token else []),
        Middleware(OwnOrigin, lang=serving.lang),
    ]
    app = Starlette(
        routes=[
            Route("/", page),
            Route("/static/{name:path}", asset),
            Route("/health", reference.health),
            Route("/api/defaults", reference.defaults),
            Route("/api/openapi.json", reference.openapi),
            *(Route(f"/api/{what}", reference.listed) for what in ("rules", "plans", "standards")),
            Route("/api/rules/{id}", reference.rule),
            Route("/api/lint", api.lint, methods=["POST"]),
            Route("/api/review", api.review, methods=["POST"]),
            Route("/api/annotate", api.annotate, methods=["POST"]),
            Route("/api/report", api.report, methods=["POST"]),
            Route("/api/fix", api.fix, methods=["POST"]),
            Route("/api/slip", api.slip, methods=["POST"]),
            Route("/api/slip/verify", api.verify, methods=["POST"]),
            Route("/v2/languages", reference.languages),
            Route("/v2/check", api.check, methods=["POST"]),
        ],
        middleware=guards,
        exception_handlers={ProblemError: on_problem, CheckerError: on_refusal, HTTPException: on_http},
        lifespan=lifespan,
    )
    app.router.redirect_slashes = False  # another address is another address
    app.state.pool = pool
    return app
